import type { FieldName } from '#src/contract/condition.ts';
import { lowerBound } from '#src/domain/events/event-table.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { rowsWhere } from './condition-rows.ts';

/** Lists of rows by group: group g has `rows[start[g]]` up to `rows[start[g + 1]]`, ascending. */
export interface GroupedRows {
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
  /** times of the rows, side by side, so that a search touches one array */
  readonly time: Float64Array;
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
  return rowsWhere(inRange, codes, truth);
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

/** Up to so many pairs of code are numbered through a table; more go through a hash. */
const TABLE_LIMIT = 1 << 21;

/** Gives each pair (group so far, code) a number. */
class PairNumbers {
  count = 0;
  readonly #size: number;
  readonly #table: Int32Array | undefined;
  readonly #mask: number = 0;
  readonly #keys: Float64Array = new Float64Array(0);
  readonly #numbers: Int32Array = new Int32Array(0);

  /** At most `most` pairs will be numbered. */
  constructor(groups: number, size: number, most: number) {
    this.#size = size;
    if (groups * size <= TABLE_LIMIT) {
      this.#table = new Int32Array(groups * size);
      return;
    }
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, most * 2)));
    this.#mask = slots - 1;
    this.#keys = new Float64Array(slots);
    this.#numbers = new Int32Array(slots);
  }

  /** The number of a pair; a new one for a new pair. */
  of(group: number, code: number): number {
    const pair = group * this.#size + code;
    if (this.#table !== undefined) {
      const known = this.#table[pair] ?? 0;
      if (known !== 0) return known - 1;
      this.count += 1;
      this.#table[pair] = this.count;
      return this.count - 1;
    }
    // Linear probing; a number of 0 marks a slot that is free.
    let slot = (Math.imul(pair % 0x7fffffff, 0x9e3779b1) >>> 7) & this.#mask;
    for (;;) {
      const known = this.#numbers[slot] ?? 0;
      if (known === 0) break;
      if (this.#keys[slot] === pair) return known - 1;
      slot = (slot + 1) & this.#mask;
    }
    this.count += 1;
    this.#keys[slot] = pair;
    this.#numbers[slot] = this.count;
    return this.count - 1;
  }
}

/** How events are grouped: which fields stand for the group-by fields, by signal. */
export interface Grouping {
  /** organizations do not belong to the group */
  readonly across: boolean;
  /** every list of fields that some signal of the pattern goes by, each as long as the group-by */
  readonly ways: readonly (readonly FieldName[])[];
}

/**
 * Groups by organization (unless `across`) and the group-by fields, compared without case, numbered over all
 * events of a table: a signal that changes moves no other's events to another number.
 */
export class GroupNumbers {
  readonly count: number;
  readonly #ways: ReadonlyMap<string, Int32Array>;

  constructor(table: EventTable, { across, ways }: Grouping) {
    const distinct = new Map(ways.map((fields) => [fields.join(' '), fields]));
    const numbers = [...distinct.values()].map(() => firstNumbers(table, across));
    let count = across ? 1 : table.text('organizationId').values.length;
    const levels = ways[0]?.length ?? 0;
    for (let level = 0; level < levels; level += 1) {
      const fields = [...distinct.values()].flatMap((way) => way[level] ?? []);
      const shared = sharedCodes(table, [...new Set(fields)]);
      const pairs = new PairNumbers(count, shared.size, table.rows * distinct.size);
      numbers.forEach((of, at) => {
        const field = fields[at];
        const codes = field === undefined ? undefined : shared.codes.get(field);
        if (field !== undefined && codes !== undefined) {
          splitGroups(of, table.text(field).codes, codes, pairs);
        }
      });
      count = pairs.count;
    }
    this.count = count;
    this.#ways = new Map([...distinct.keys()].map((key, at) => [key, numbers[at] ?? EMPTY]));
  }

  /** By row the group it is in by these fields; -1 for an event that lacks one of them. */
  by(fields: readonly FieldName[]): Int32Array {
    const found = this.#ways.get(fields.join(' '));
    if (found === undefined) throw new RangeError('fields that the grouping does not know');
    return found;
  }
}

const EMPTY = new Int32Array(0);

const firstNumbers = (table: EventTable, across: boolean): Int32Array =>
  across ? new Int32Array(table.rows) : Int32Array.from(table.text('organizationId').codes);

/** Splits every group by one more column and numbers the parts anew. */
const splitGroups = (
  of: Int32Array,
  codes: Uint32Array,
  shared: Uint32Array,
  pairs: PairNumbers,
): void => {
  for (let row = 0; row < of.length; row += 1) {
    const group = of[row] ?? -1;
    const code = shared[codes[row] ?? 0] ?? 0;
    of[row] = group < 0 || code === 0 ? -1 : pairs.of(group, code);
  }
};

const sharedCodes = (
  table: EventTable,
  fields: readonly FieldName[],
): { codes: ReadonlyMap<FieldName, Uint32Array>; size: number } => {
  const [only] = fields;
  if (fields.length === 1 && only !== undefined) {
    const folded = table.folded(only);
    return { codes: new Map([[only, folded.of]]), size: folded.values.length };
  }
  const known = new Map<string, number>([['', 0]]);
  const codes = new Map(
    fields.map((field) => {
      const folded = table.folded(field);
      const common = folded.values.map((text) => {
        const code = known.get(text) ?? known.size;
        known.set(text, code);
        return code;
      });
      return [field, folded.of.map((code) => common[code] ?? 0)] as const;
    }),
  );
  return { codes, size: known.size };
};

/** Lists by group of these rows (ascending); those outside every group are left out. `of` is by row. */
export const byGroup = (
  time: Float64Array,
  rows: Uint32Array,
  of: Int32Array,
  count: number,
): GroupedRows => {
  const start = new Uint32Array(count + 1);
  for (let at = 0; at < rows.length; at += 1) {
    const group = of[rows[at] ?? 0] ?? -1;
    if (group >= 0) start[group + 1] = (start[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < count; group += 1) {
    start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0);
  }
  const next = start.slice();
  const sorted = new Uint32Array(start[count] ?? 0);
  const times = new Float64Array(sorted.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const group = of[row] ?? -1;
    if (group < 0) continue;
    const place = next[group] ?? 0;
    sorted[place] = row;
    times[place] = time[row] ?? 0;
    next[group] = place + 1;
  }
  return { start, rows: sorted, time: times };
};

/**
 * Several lists as one; a row that two of them have in one group stands there once. A row may stand in two
 * groups, where two signals name different fields.
 */
export const joinedByGroup = (
  time: Float64Array,
  lists: readonly GroupedRows[],
  count: number,
): GroupedRows => {
  const [only] = lists;
  if (lists.length === 1 && only !== undefined) return only;
  const start = new Uint32Array(count + 1);
  const rows = new Uint32Array(lists.reduce((sum, list) => sum + list.rows.length, 0));
  let place = 0;
  for (let group = 0; group < count; group += 1) {
    const from = place;
    for (const list of lists) {
      const part = list.rows.subarray(list.start[group], list.start[group + 1]);
      rows.set(part, place);
      place += part.length;
    }
    if (place > from) {
      const own = rows.subarray(from, place).toSorted();
      place = from;
      for (const [at, row] of own.entries()) {
        if (at > 0 && rows[place - 1] === row) continue;
        rows[place] = row;
        place += 1;
      }
    }
    start[group + 1] = place;
  }
  const joined = rows.slice(0, place);
  return { start, rows: joined, time: Float64Array.from(joined, (row) => time[row] ?? 0) };
};
