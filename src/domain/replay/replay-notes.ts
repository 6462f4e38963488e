import type { Product } from '#src/contract/product.ts';
import type { FieldName } from '#src/contract/condition.ts';
import type { Pattern, RuleBody, Signal } from '#src/contract/rule.ts';
import { comparisons, listNames } from '#src/domain/condition-tree.ts';
import type { ColumnName } from '#src/domain/events/columns.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { fold } from '#src/domain/events/fold.ts';
import { rowsInScope } from './groups.ts';
import type { ReplayScope } from './groups.ts';
import { joinFields, signalsOfPattern } from '#src/domain/pattern.ts';
import type { ReplayNote, ReplayRequest } from './replay-answer.ts';
import type { RuleEvents } from './rule-events.ts';
import type { SignalCache } from './signal-cache.ts';
import { conditionFields } from './three-valued.ts';

/** What these events could not tell about the rule: an empty answer is then not "never", but "cannot know". */
export const replayNotes = (
  events: RuleEvents,
  request: ReplayRequest,
  cache: SignalCache,
): ReplayNote[] => {
  const { table, scope } = events;
  const { pattern, signals, schedule } = request.body;
  const key = JSON.stringify([
    signalsOfPattern(pattern),
    pattern.groupBy,
    countedFields(pattern),
    signals.map(({ join }) => join),
    schedule,
    [...(request.zones ?? [])],
  ]);
  // Numbers change none of it.
  const notes = cache.fact(table, `notes ${key}\n${events.key(signals.map(({ id }) => id))}`, () =>
    numberlessNotes(events, request, cache),
  );
  const dataMs = scope.until - scope.from;
  return pattern.windowMs > dataMs && notes[0]?.code !== 'no_events'
    ? [...notes, { code: 'window_longer_than_data', windowMs: pattern.windowMs, dataMs }]
    : notes;
};

const countedFields = (pattern: Pattern): readonly FieldName[] =>
  pattern.kind === 'value_count' ? [pattern.field, ...(pattern.andFields ?? [])] : [];

const numberlessNotes = (
  events: RuleEvents,
  request: ReplayRequest,
  cache: SignalCache,
): ReplayNote[] => {
  const { table, scope } = events;
  const { body } = request;
  const inScope = cache.fact(table, JSON.stringify(['scope', scope]), () =>
    presence(table, rowsInScope(table, everyRow(table), scope)),
  );
  if (inScope.rows.length === 0) return [{ code: 'no_events' }];
  const notes: ReplayNote[] = [];
  const silent =
    scope.organizationIds === 'all'
      ? []
      : scope.organizationIds.filter((id) => !inScope.organizations.has(id));
  if (silent.length > 0) notes.push({ code: 'organization_without_data', organizationIds: silent });

  for (const product of new Set(body.signals.map((signal) => signal.product))) {
    const lacking = [...inScope.organizations].filter(
      (id) => !inScope.pairs.has(pair(id, product)),
    );
    if (lacking.length > 0) {
      notes.push({ code: 'product_without_data', product, organizationIds: lacking });
    }
  }
  for (const signal of body.signals) {
    notes.push(...signalNotes(table, signal, scope, cache));
    notes.push(...listNotes(signal, request));
  }
  // A field that is nowhere, or a list that is missing, says it already.
  const told = new Set(
    notes.flatMap((note) =>
      note.code === 'field_never_present' || note.code === 'list_missing' ? [note.signalId] : [],
    ),
  );
  notes.push(
    ...unknownNotes(events, body).filter(
      (note) => note.code !== 'signal_not_knowable' || !told.has(note.signalId),
    ),
  );
  notes.push(...ruleListNotes(request));
  notes.push(...zoneNotes(request, [...inScope.organizations]));
  notes.push(...patternFieldNotes(table, body, scope, cache));
  return notes;
};

const DAY = 86_400_000;

/** Events of which it cannot be known whether a signal matches, and where it is so, how much history is lacking. */
const unknownNotes = (events: RuleEvents, body: RuleBody): ReplayNote[] =>
  events.notKnowable(body).map(({ signalId, rows }): ReplayNote => {
    const days = [...comparisons(events.signal(signalId)?.condition ?? NOTHING, '')].flatMap(
      ({ comparison }) => (comparison.op === 'first_seen' ? [comparison.days] : []),
    );
    if (days.length === 0) {
      return { code: 'signal_not_knowable', signalId, events: rows.length };
    }
    const latest = events.table.time[rows.at(-1) ?? 0] ?? 0;
    const have = Math.max(0, Math.floor((latest - events.historyStartAt(rows.at(-1) ?? 0)) / DAY));
    return {
      code: 'history_too_short',
      signalId,
      days: Math.max(...days),
      haveDays: have,
      events: rows.length,
    };
  });

const NOTHING = { op: 'any' as const, conditions: [] };

const listNotes = (signal: Signal, { lists }: ReplayRequest): ReplayNote[] =>
  listNames(signal.condition)
    .filter((list) => lists?.has(list) !== true)
    .map((list) => ({ code: 'list_missing', list, signalId: signal.id }));

/** A list that the scope or an exception names, of which nobody knows what is in it. */
const ruleListNotes = ({ body, lists }: ReplayRequest): ReplayNote[] => {
  const { accounts } = body.scope;
  const named = [
    ...(accounts !== undefined && 'list' in accounts ? [accounts.list] : []),
    ...(body.exceptions ?? []).flatMap(({ condition }) => listNames(condition)),
  ];
  return [...new Set(named)]
    .filter((list) => lists?.has(list) !== true)
    .map((list) => ({ code: 'list_missing', list }));
};

/** A schedule in each organization's own zone, where nobody told the zone: it was read as UTC. */
const zoneNotes = (
  { body: { schedule }, zones }: ReplayRequest,
  organizations: readonly string[],
): ReplayNote[] => {
  if (schedule === undefined || schedule.kind === 'always' || schedule.zone !== undefined)
    return [];
  const unknown = organizations.filter((id) => zones?.has(id) !== true);
  return unknown.length > 0 ? [{ code: 'zone_unknown', organizationIds: unknown }] : [];
};

const signalNotes = (
  table: EventTable,
  signal: Signal,
  scope: ReplayScope,
  cache: SignalCache,
): ReplayNote[] => {
  if (ofProduct(table, signal.product, scope, cache).length === 0) return [];
  const activities = presentValues(table, signal.product, 'activity', scope, cache);
  return [
    ...signal.activities
      .filter((activity) => !activities.has(fold(activity)))
      .map((activity): ReplayNote => ({
        code: 'activity_never_present',
        activity,
        signalId: signal.id,
      })),
    ...conditionFields(signal.condition)
      .filter((field) => presentValues(table, signal.product, field, scope, cache).size === 0)
      .map((field): ReplayNote => ({ code: 'field_never_present', field, signalId: signal.id })),
  ];
};

/** Fields that the pattern groups by or counts and that no event of its signals' products carries. */
const patternFieldNotes = (
  table: EventTable,
  { pattern, signals }: RuleBody,
  scope: ReplayScope,
  cache: SignalCache,
): ReplayNote[] => {
  const used = new Set(signalsOfPattern(pattern));
  const counted = countedFields(pattern);
  const asked = signals
    // Of a product without events that is said already.
    .filter(({ id, product }) => used.has(id) && ofProduct(table, product, scope, cache).length > 0)
    .flatMap((signal) =>
      [...joinFields(signal, pattern.groupBy), ...counted].map((field) => ({
        field,
        product: signal.product,
      })),
    );
  return [...new Set(asked.map(({ field }) => field))]
    .filter((field) =>
      asked.every(
        (one) =>
          one.field !== field || presentValues(table, one.product, field, scope, cache).size === 0,
      ),
    )
    .map((field) => ({ code: 'field_never_present', field }));
};

/** Folded values of a field among a product's events in scope. */
const presentValues = (
  table: EventTable,
  product: Product,
  field: ColumnName,
  scope: ReplayScope,
  cache: SignalCache,
): ReadonlySet<string> =>
  cache.fact(table, JSON.stringify(['present', product, field, scope]), () => {
    const { codes } = table.text(field);
    const folded = table.folded(field);
    const seen = new Uint8Array(folded.values.length);
    for (const row of ofProduct(table, product, scope, cache))
      seen[folded.of[codes[row] ?? 0] ?? 0] = 1;
    return new Set(folded.values.filter((_, code) => code > 0 && seen[code] === 1));
  });

const ofProduct = (table: EventTable, product: Product, scope: ReplayScope, cache: SignalCache) =>
  cache.fact(table, JSON.stringify(['product', product, scope]), () =>
    rowsInScope(table, cache.product(table, product), scope),
  );

const presence = (table: EventTable, rows: Uint32Array) => {
  const organizations = table.text('organizationId');
  const products = table.text('product');
  const size = products.values.length;
  const codes = new Set<number>();
  for (const row of rows)
    codes.add((organizations.codes[row] ?? 0) * size + (products.codes[row] ?? 0));
  const found = [...codes].map((code) => ({
    organization: organizations.values[Math.floor(code / size)] ?? '',
    product: products.values[code % size] ?? '',
  }));
  return {
    rows,
    organizations: new Set(found.map(({ organization }) => organization).toSorted()),
    pairs: new Set(found.map(({ organization, product }) => pair(organization, product))),
  };
};

const pair = (organization: string, product: string): string => `${organization} ${product}`;
const everyRow = (table: EventTable) => Uint32Array.from({ length: table.rows }, (_, row) => row);
