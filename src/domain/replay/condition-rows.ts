import type { Comparison, Condition } from '#src/contract/condition.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { comparisonTruth } from './comparison-truth.ts';

/** Those of `rows` (ascending) at which the condition is true, ascending. */
export const conditionRows = (
  table: EventTable,
  condition: Condition,
  rows: Uint32Array,
): Uint32Array => {
  switch (condition.op) {
    case 'all':
      // One after the other: each looks only at what the ones before have left.
      return condition.conditions.reduce((left, part) => conditionRows(table, part, left), rows);
    case 'any': {
      const hit = new Uint8Array(rows.length);
      let left = rows;
      for (const part of condition.conditions) {
        const found = conditionRows(table, part, left);
        mark(hit, rows, found);
        left = without(left, found);
      }
      return rows.filter((_, at) => hit[at] === 1);
    }
    case 'not':
      return without(rows, conditionRows(table, condition.condition, rows));
    default:
      return comparisonRows(table, condition, rows);
  }
};

const comparisonRows = (table: EventTable, comparison: Comparison, rows: Uint32Array) => {
  const { codes, values } = table.text(comparison.field);
  return rowsWhere(rows, codes, comparisonTruth(comparison, values));
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

/** Both ascending, `taken` among `rows`. */
const without = (rows: Uint32Array, taken: Uint32Array): Uint32Array => {
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
