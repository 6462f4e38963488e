import type { Condition, FieldName } from '#src/contract/condition.ts';
import type { Signal } from '#src/contract/rule.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { fold } from '#src/domain/events/fold.ts';
import type { NamedLists } from './comparison-truth.ts';
import { conditionRows, rowsWhere, without } from './condition-rows.ts';
import { historyTruths, NOT_KNOWABLE } from './earlier-events.ts';
import type { HistoryStart } from './earlier-events.ts';
import { conditionFields, knownFields, readAs, splitHistory } from './three-valued.ts';

/** What a signal matches; both ascending, no row in both. */
export interface SignalRows {
  readonly yes: Uint32Array;
  /** where it cannot be known: a field the product never carries, a history too short, no such list */
  readonly unknown: Uint32Array;
}

const NONE = new Uint32Array(0);

/** What evaluating signals asks of the events, kept by whoever keeps the events. */
export interface EventFacts {
  readonly table: EventTable;
  readonly lists: NamedLists;
  readonly historyStart: HistoryStart;
  /** rows of one product with one of the activities (none means any), ascending, without our own actions */
  readonly ofActivities: (signal: Pick<Signal, 'product' | 'activities'>) => Uint32Array;
  /** by organization code: whether any event of the product there carries the field */
  readonly carried: (product: string, field: FieldName) => Uint8Array;
}

/** Rows that a signal matches: its product, one of its activities (none means any), its condition. */
export const signalRows = (
  facts: EventFacts,
  signal: Pick<Signal, 'product' | 'activities' | 'condition'>,
): SignalRows => {
  const rows = facts.ofActivities(signal);
  const { plain, history } = splitHistory(signal.condition);
  const met = threeValuedRows(facts, signal.product, plain, rows);
  if (history.length === 0) return met;
  const candidates = mergeRows(met.yes, met.unknown);
  const certain = new Set(met.yes);
  const isBase = Uint8Array.from(candidates, (row) => (certain.has(row) ? 1 : 0));
  const truths = isBase.map((base) => (base === 1 ? 1 : NOT_KNOWABLE));
  for (const comparison of history) {
    const lacking = rowsLacking(facts, signal.product, conditionFields(comparison), candidates);
    const found = historyTruths(facts.table, comparison, candidates, isBase, facts.historyStart);
    candidates.forEach((row, at) => {
      const truth = lacking.has(row) ? NOT_KNOWABLE : found[at];
      // "And" of three values: false wins, then what is not knowable.
      if (truth === 0) truths[at] = 0;
      else if (truth === NOT_KNOWABLE && truths[at] === 1) truths[at] = NOT_KNOWABLE;
    });
  }
  return {
    yes: candidates.filter((_, at) => truths[at] === 1),
    unknown: candidates.filter((_, at) => truths[at] === NOT_KNOWABLE),
  };
};

/** Rows whose organization never carries one of the fields. */
const rowsLacking = (
  { table, carried }: EventFacts,
  product: string,
  fields: readonly FieldName[],
  rows: Uint32Array,
): Set<number> => {
  const organizations = table.text('organizationId').codes;
  const tables = fields.map((field) => carried(product, field));
  return new Set(rows.filter((row) => tables.some((has) => has[organizations[row] ?? 0] === 0)));
};

/** Where the condition is true, and where it is not knowable; history comparisons are not knowable. */
export const threeValuedRows = (
  facts: EventFacts,
  product: string,
  condition: Condition,
  rows: Uint32Array,
): SignalRows => {
  const { table, lists } = facts;
  const yes: Uint32Array[] = [];
  const unknown: Uint32Array[] = [];
  for (const { missing, rows: part } of byMissingFields(facts, product, condition, rows)) {
    const isKnown = knownFields(missing, lists);
    const certain = conditionRows(table, readAs(condition, isKnown, false), part, lists);
    yes.push(certain);
    if (isAllKnown(condition, isKnown)) continue;
    const possible = conditionRows(table, readAs(condition, isKnown, true), part, lists);
    unknown.push(without(possible, certain));
  }
  return { yes: mergeAll(yes), unknown: mergeAll(unknown) };
};

const isAllKnown = (condition: Condition, isKnown: ReturnType<typeof knownFields>): boolean => {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.conditions.every((part) => isAllKnown(part, isKnown));
    case 'not':
      return isAllKnown(condition.condition, isKnown);
    default:
      return isKnown(condition);
  }
};

/** The rows, apart by which fields of the condition their organization's product never carries. */
const byMissingFields = (
  { table, carried }: EventFacts,
  product: string,
  condition: Condition,
  rows: Uint32Array,
): { missing: ReadonlySet<FieldName>; rows: Uint32Array }[] => {
  const tables = conditionFields(condition).map((field) => ({
    field,
    has: carried(product, field),
  }));
  const { codes, values } = table.text('organizationId');
  const present = carried(product, 'activity');
  const kinds = new Map<string, { missing: ReadonlySet<FieldName>; of: Uint8Array }>();
  values.forEach((_, code) => {
    if (present[code] === 0) return;
    const missing = tables.filter(({ has }) => has[code] === 0).map(({ field }) => field);
    const key = JSON.stringify(missing);
    const kind = kinds.get(key) ?? {
      missing: new Set(missing),
      of: new Uint8Array(values.length),
    };
    kind.of[code] = 1;
    kinds.set(key, kind);
  });
  const [only] = kinds.values();
  if (kinds.size <= 1) return only === undefined ? [] : [{ missing: only.missing, rows }];
  return [...kinds.values()]
    .map(({ missing, of }) => ({ missing, rows: rowsWhere(rows, codes, of) }))
    .filter((kind) => kind.rows.length > 0);
};

/** Those of `rows` that have one of the activities. */
export const activityRows = (
  table: EventTable,
  { activities }: Pick<Signal, 'activities'>,
  rows: Uint32Array,
): Uint32Array => {
  if (activities.length === 0) return rows;
  const { codes, values } = table.text('activity');
  const wanted = new Set(activities.map(fold));
  const truth = Uint8Array.from(values, (value, code) =>
    code > 0 && wanted.has(fold(value)) ? 1 : 0,
  );
  return rowsWhere(rows, codes, truth);
};

const mergeAll = (lists: readonly Uint32Array[]): Uint32Array => {
  const filled = lists.filter((list) => list.length > 0);
  const [first = NONE, ...rest] = filled;
  return rest.length === 0
    ? first
    : mergeRows(
        first,
        rest.flatMap((list) => [...list]),
      );
};

/** All rows of both, ascending; none is in both. */
const mergeRows = (one: Uint32Array, other: ArrayLike<number>): Uint32Array => {
  if (other.length === 0) return one;
  const merged = new Uint32Array(one.length + other.length);
  merged.set(one);
  merged.set(other, one.length);
  return merged.toSorted();
};

/** Rows of one product, ascending, but for those that record our own actions. */
export const productRows = (table: EventTable, product: string): Uint32Array => {
  const { codes, values } = table.text('product');
  const wanted = values.indexOf(product);
  if (wanted < 0) return NONE;
  const found = new Uint32Array(table.rows);
  const own = table.text('ownAction').codes;
  let count = 0;
  for (let row = 0; row < table.rows; row += 1) {
    found[count] = row;
    count += codes[row] === wanted && own[row] === 0 ? 1 : 0;
  }
  return found.slice(0, count);
};

/** By organization code: 1 where any of the rows carries the field. */
export const carriedBy = (table: EventTable, rows: Uint32Array, field: FieldName): Uint8Array => {
  const organizations = table.text('organizationId');
  const { codes } = table.text(field);
  const carried = new Uint8Array(organizations.values.length);
  for (const row of rows) if (codes[row] !== 0) carried[organizations.codes[row] ?? 0] = 1;
  return carried;
};
