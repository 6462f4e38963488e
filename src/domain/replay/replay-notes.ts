import type { Condition, FieldName } from '#src/contract/condition.ts';
import type { Product } from '#src/contract/product.ts';
import type { RuleBody, Signal } from '#src/contract/rule.ts';
import type { ColumnName } from '#src/domain/events/columns.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { fold } from '#src/domain/events/fold.ts';
import { rowsInScope } from './groups.ts';
import type { ReplayScope } from './groups.ts';
import type { ReplayNote } from './replay-answer.ts';
import type { SignalCache } from './signal-cache.ts';

/** What these events could not tell about the rule: an empty answer is then not "never", but "cannot know". */
export const replayNotes = (
  table: EventTable,
  body: RuleBody,
  scope: ReplayScope,
  cache: SignalCache,
): ReplayNote[] => {
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
  for (const signal of body.signals) notes.push(...signalNotes(table, signal, scope, cache));

  const dataMs = scope.until - scope.from;
  if (body.pattern.windowMs > dataMs) {
    notes.push({ code: 'window_longer_than_data', windowMs: body.pattern.windowMs, dataMs });
  }
  if (body.pattern.kind === 'value_count' || body.pattern.groupBy.length > 0) {
    notes.push(...patternFieldNotes(table, body, scope, cache));
  }
  return notes;
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
  const products = [...new Set(signals.map(({ product }) => product))];
  const fields = new Set([
    ...pattern.groupBy,
    ...(pattern.kind === 'value_count' ? [pattern.field] : []),
  ]);
  return [...fields]
    .filter((field) =>
      products.every((product) => presentValues(table, product, field, scope, cache).size === 0),
    )
    .map((field) => ({ code: 'field_never_present', field }));
};

/** Fields a condition asks for a value of; `not exists` is content without. */
export const conditionFields = (condition: Condition): FieldName[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
      return [...new Set(condition.conditions.flatMap(conditionFields))];
    case 'not':
      return conditionFields(condition.condition);
    case 'not_exists':
      return [];
    default:
      return [condition.field];
  }
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
