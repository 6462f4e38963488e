import type { Condition, FieldName } from '#src/contract/condition.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { comparisonTruth } from './comparison-truth.ts';
import type { NamedLists, RowComparison, ValueComparison } from './comparison-truth.ts';

/** Never true; what a comparison is read as where it cannot be known and must not count. */
export const NOTHING: Condition = { op: 'any', conditions: [] };
export const EVERYTHING: Condition = { op: 'all', conditions: [] };

/**
 * Those of `rows` (ascending) at which the condition is true, ascending. Comparisons with earlier events
 * (`first_seen`, `impossible_travel`) are true of nothing here: `signalRows` takes them out before.
 */
export const conditionRows = (
  table: EventTable,
  condition: Condition,
  rows: Uint32Array,
  lists: NamedLists,
): Uint32Array => {
  switch (condition.op) {
    case 'all':
      // One after the other: each looks only at what the ones before have left.
      return condition.conditions.reduce(
        (left, part) => conditionRows(table, part, left, lists),
        rows,
      );
    case 'any': {
      const hit = new Uint8Array(rows.length);
      let left = rows;
      for (const part of condition.conditions) {
        const found = conditionRows(table, part, left, lists);
        mark(hit, rows, found);
        left = without(left, found);
      }
      return rows.filter((_, at) => hit[at] === 1);
    }
    case 'not':
      return without(rows, conditionRows(table, condition.condition, rows, lists));
    case 'equals_field':
    case 'not_equals_field':
      return fieldRows(table, condition, rows);
    case 'first_seen':
    case 'impossible_travel':
      return new Uint32Array(0);
    default:
      return valueRows(table, condition, rows, lists);
  }
};

const valueRows = (
  table: EventTable,
  comparison: ValueComparison,
  rows: Uint32Array,
  lists: NamedLists,
): Uint32Array => {
  const { codes, values } = table.text(comparison.field);
  return rowsWhere(rows, codes, comparisonTruth(comparison, values, lists));
};

/** Both fields there and, without case, the same text or not. */
const fieldRows = (
  table: EventTable,
  { op, field, other }: Extract<RowComparison, { op: 'equals_field' | 'not_equals_field' }>,
  rows: Uint32Array,
): Uint32Array => {
  const [one, two] = commonCodes(table, [field, other]);
  const left = table.text(field).codes;
  const right = table.text(other).codes;
  const wanted = op === 'equals_field';
  return rows.filter((row) => {
    const a = one?.[left[row] ?? 0] ?? 0;
    const b = two?.[right[row] ?? 0] ?? 0;
    return a > 0 && b > 0 && (a === b) === wanted;
  });
};

/** For each field a table from its codes to codes that are the same for the same text without case. */
export const commonCodes = (table: EventTable, fields: readonly FieldName[]): Uint32Array[] => {
  const known = new Map<string, number>([['', 0]]);
  return fields.map((field) => {
    const folded = table.folded(field);
    const common = folded.values.map((text) => {
      const code = known.get(text) ?? known.size;
      known.set(text, code);
      return code;
    });
    return folded.of.map((code) => common[code] ?? 0);
  });
};

/** Rows whose code is true in a table over the codes. */
export const rowsWhere = (
  rows: Uint32Array,
  codes: Uint32Array,
  truth: Uint8Array,
): Uint32Array => {
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    // Written without a branch: the row is always stored and only sometimes kept.
    const row = rows[at] ?? 0;
    found[count] = row;
    count += truth[codes[row] ?? 0] ?? 0;
  }
  return found.slice(0, count);
};

/** The rows that are not in `taken`; both ascending, `taken` among `rows`. */
export const without = (rows: Uint32Array, taken: Uint32Array): Uint32Array => {
  if (taken.length === 0) return rows;
  const left = new Uint32Array(rows.length - taken.length);
  let next = 0;
  let count = 0;
  for (const row of rows) {
    if (row === taken[next]) next += 1;
    else {
      left[count] = row;
      count += 1;
    }
  }
  return left;
};

const mark = (hit: Uint8Array, rows: Uint32Array, found: Uint32Array): void => {
  let at = 0;
  for (const row of found) {
    while (rows[at] !== row) at += 1;
    hit[at] = 1;
  }
};
