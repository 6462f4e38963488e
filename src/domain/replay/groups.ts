import type { FieldName } from '#src/contract/condition.ts';
import { lowerBound } from '#src/domain/events/event-table.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';

/** Lists of rows by group: group g has `rows[start[g]]` up to `rows[start[g + 1]]`, ascending. */
export interface GroupedRows {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

/** Which group each event belongs to: `of[row]`, -1 for an event outside. */
export interface Groups {
  readonly count: number;
  readonly of: Int32Array;
}

/** Where a replay looks: organizations, and a range of time with both ends included. */
export interface ReplayScope {
  readonly organizationIds: readonly string[] | 'all';
  /** UTC milliseconds */
  readonly from: number;
  readonly until: number;
}

/** Rows inside the observed range and the organizations asked for; `rows` ascending. */
export const rowsInScope = (
  table: EventTable,
  rows: Uint32Array,
  scope: ReplayScope,
): Uint32Array => {
  const first = lowerBound(rows, lowerBound(table.time, scope.from));
  const last = lowerBound(rows, firstAfter(table.time, scope.until));
  const inRange = rows.subarray(first, last);
  if (scope.organizationIds === 'all') return inRange;
  const { codes, values } = table.text('organizationId');
  const wanted = new Set(scope.organizationIds);
  const truth = Uint8Array.from(values, (value) => (wanted.has(value) ? 1 : 0));
  return inRange.filter((row) => truth[codes[row] ?? 0] === 1);
};

/** Index of the first item greater than `wanted`, in an ascending array. */
export const firstAfter = (
  items: Float64Array,
  wanted: number,
  from = 0,
  until = items.length,
): number => {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Beyond this many pairs of code a hash map takes less than a table. */
const TABLE_LIMIT = 1 << 22;

/**
 * Groups of `rows` by organization and the group-by fields, compared without case. An event lacking one of
 * the fields joins no group.
 */
export const groupRows = (
  table: EventTable,
  rows: Uint32Array,
  groupBy: readonly FieldName[],
): Groups => {
  const organizations = table.text('organizationId');
  const of = new Int32Array(table.rows).fill(-1);
  for (const row of rows) of[row] = organizations.codes[row] ?? 0;
  let count = organizations.values.length;
  for (const field of groupBy) {
    const { codes } = table.text(field);
    const folded = table.folded(field);
    count = splitGroups(rows, of, count, codes, folded.of, folded.values.length);
  }
  return { count, of };
};

/** Splits every group by one more column and numbers the parts anew; gives how many there are. */
const splitGroups = (
  rows: Uint32Array,
  of: Int32Array,
  count: number,
  codes: Uint32Array,
  folded: Uint32Array,
  size: number,
): number => {
  const numbers = count * size <= TABLE_LIMIT ? new Int32Array(count * size).fill(-1) : undefined;
  const map = new Map<number, number>();
  let next = 0;
  for (const row of rows) {
    const group = of[row] ?? -1;
    const code = folded[codes[row] ?? 0] ?? 0;
    if (group < 0 || code === 0) {
      of[row] = -1;
      continue;
    }
    const pair = group * size + code;
    let number = numbers === undefined ? map.get(pair) : numbers[pair];
    if (number === undefined || number < 0) {
      number = next;
      next += 1;
      if (numbers === undefined) map.set(pair, number);
      else numbers[pair] = number;
    }
    of[row] = number;
  }
  return next;
};

/** Lists by group; rows outside every group are left out. */
export const byGroup = (rows: Uint32Array, { count, of }: Groups): GroupedRows => {
  const start = new Uint32Array(count + 1);
  for (const row of rows) {
    const group = of[row] ?? -1;
    if (group >= 0) start[group + 1] = (start[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < count; group += 1) {
    start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0);
  }
  const next = start.slice();
  const sorted = new Uint32Array(start[count] ?? 0);
  for (const row of rows) {
    const group = of[row] ?? -1;
    if (group < 0) continue;
    const at = next[group] ?? 0;
    sorted[at] = row;
    next[group] = at + 1;
  }
  return { start, rows: sorted };
};

/** Rows of several ascending lists, each once, ascending. */
export const unionRows = (lists: readonly Uint32Array[], rows: number): Uint32Array => {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  const hit = new Uint8Array(rows);
  for (const list of lists) for (const row of list) hit[row] = 1;
  const union = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    union[count] = row;
    count += hit[row] ?? 0;
    if (count === union.length) break;
  }
  return union.slice(0, count);
};
