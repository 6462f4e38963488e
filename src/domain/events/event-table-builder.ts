import type { NormalizedEvent } from '#src/contract/event.ts';
import { foldAddress } from './address.ts';
import { Dictionary, GrowingCodes, STORED_COLUMNS } from './columns.ts';
import type { SparseColumn, StoredColumn, TextColumn } from './columns.ts';
import { EventTable } from './event-table.ts';

interface Growing {
  readonly dictionary: Dictionary;
  readonly codes: GrowingCodes;
}
interface GrowingSparse extends Growing {
  readonly rows: GrowingCodes;
}

const byColumn = <T>(make: (name: StoredColumn) => T): Record<StoredColumn, T> =>
  // Every key of the list is set, which fromEntries cannot say.
  Object.fromEntries(STORED_COLUMNS.map((name) => [name, make(name)])) as Record<StoredColumn, T>;

/**
 * Collects events in any order and makes an `EventTable` of them.
 *
 * `append(event)` takes objects. A generator that has no objects writes columns instead:
 * `beginRow(id, time)`, then `set(column, text)` and `setParameter(name, text)` for that row.
 * Codes of a text that comes again and again can be had once by `code(column, text)` and set by `setCode`.
 */
export class EventTableBuilder {
  readonly #columns = byColumn((): Growing => ({
    dictionary: new Dictionary(),
    codes: new GrowingCodes(),
  }));
  readonly #parameters = new Map<string, GrowingSparse>();
  readonly #ids: string[] = [];
  readonly #time: number[] = [];
  readonly #receivedAt: number[] = [];
  readonly #addresses = new Map<string, string>();

  /** Events appended so far, repeats included. */
  get rows(): number {
    return this.#ids.length;
  }

  append(event: NormalizedEvent): void {
    this.beginRow(event.id, event.time, event.receivedAt);
    for (const name of STORED_COLUMNS) {
      const value = event[name];
      if (value !== undefined) this.set(name, String(value));
    }
    if (event.parameters === undefined) return;
    for (const [name, text] of Object.entries(event.parameters)) this.setParameter(name, text);
  }

  /** Begins an event; its fields are missing until set. Times are UTC milliseconds. */
  beginRow(id: string, time: number, receivedAt = Number.NaN): void {
    this.#ids.push(id);
    this.#time.push(time);
    this.#receivedAt.push(receivedAt);
  }

  /** Sets a field of the event begun last; '' leaves it missing. An address loses its port. */
  set(name: StoredColumn, text: string): void {
    this.setCode(name, this.code(name, text));
  }

  /** The code of a text in a column, for `setCode`. */
  code(name: StoredColumn, text: string): number {
    return this.#columns[name].dictionary.code(name === 'ip' ? this.#address(text) : text);
  }

  setCode(name: StoredColumn, code: number): void {
    const { codes } = this.#columns[name];
    const row = this.#ids.length - 1;
    while (codes.length < row) codes.push(0);
    if (codes.length === row) codes.push(code);
  }

  setParameter(name: string, text: string): void {
    let column = this.#parameters.get(name);
    if (column === undefined) {
      column = {
        dictionary: new Dictionary(),
        codes: new GrowingCodes(),
        rows: new GrowingCodes(),
      };
      this.#parameters.set(name, column);
    }
    if (text === '') return;
    column.rows.push(this.#ids.length - 1);
    column.codes.push(column.dictionary.code(text));
  }

  /** Sorts, drops repeats, and gives the table. More may be appended; a later call gives a table of everything. */
  finish(): EventTable {
    const written = this.#ids.length;
    const columns = byColumn((name): TextColumn => {
      const { codes, dictionary } = this.#columns[name];
      while (codes.length < written) codes.push(0);
      return { codes: codes.done(), values: dictionary.values };
    });
    const parameters = new Map<string, SparseColumn>();
    for (const [name, { rows, codes, dictionary }] of this.#parameters) {
      parameters.set(name, { rows: rows.done(), codes: codes.done(), values: dictionary.values });
    }
    const arrived = new EventTable({
      time: Float64Array.from(this.#time),
      receivedAt: Float64Array.from(this.#receivedAt),
      ids: this.#ids,
      columns,
      parameters,
      repeats: 0,
    });
    return inOrder(arrived);
  }

  #address(text: string): string {
    const known = this.#addresses.get(text);
    if (known !== undefined) return known;
    const folded = foldAddress(text);
    this.#addresses.set(text, folded);
    return folded;
  }
}

/** The rows of `arrived` sorted, each id of an organization once; the order of arrival changes nothing. */
const inOrder = (arrived: EventTable): EventTable => {
  const { ids, time } = arrived;
  const organizations = arrived.text('organizationId');
  const organizationOf = (row: number) => organizations.values[organizations.codes[row] ?? 0] ?? '';
  // Two records under one id should be the same; where they are not, their content decides.
  const content = (row: number) => JSON.stringify(arrived.eventAt(row));
  const compare = (a: number, b: number): number =>
    (time[a] ?? 0) - (time[b] ?? 0) ||
    order(ids[a] ?? '', ids[b] ?? '') ||
    order(organizationOf(a), organizationOf(b)) ||
    order(content(a), content(b));
  const sorted = Uint32Array.from({ length: arrived.rows }, (_, row) => row);
  if (!isSorted(sorted, compare)) sorted.sort(compare);

  const seen = new Set<string>();
  const kept = sorted.filter((row) => {
    const key = `${organizations.codes[row]} ${ids[row]}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  // Where a row of arrival went; one more than that, so that 0 says dropped.
  const place = new Uint32Array(arrived.rows);
  kept.forEach((row, at) => {
    place[row] = at + 1;
  });

  return new EventTable({
    time: Float64Array.from(kept, (row) => time[row] ?? 0),
    receivedAt: Float64Array.from(kept, (row) => arrived.receivedAt[row] ?? Number.NaN),
    ids: Array.from(kept, (row) => ids[row] ?? ''),
    columns: byColumn((name) => {
      const { codes, values } = arrived.text(name);
      return { codes: kept.map((row) => codes[row] ?? 0), values };
    }),
    parameters: new Map(
      [...arrived.parameters].map(([name, column]) => [name, movedSparse(column, place)]),
    ),
    repeats: arrived.rows - kept.length,
  });
};

const movedSparse = (column: SparseColumn, place: Uint32Array): SparseColumn => {
  const entries: [number, number][] = [];
  column.rows.forEach((row, at) => {
    const to = place[row] ?? 0;
    if (to > 0) entries.push([to - 1, column.codes[at] ?? 0]);
  });
  entries.sort(([a], [b]) => a - b);
  return {
    rows: Uint32Array.from(entries, ([row]) => row),
    codes: Uint32Array.from(entries, ([, code]) => code),
    values: column.values,
  };
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isSorted = (rows: Uint32Array, compare: (a: number, b: number) => number): boolean => {
  for (let at = 1; at < rows.length; at += 1) {
    if (compare(rows[at - 1] ?? 0, rows[at] ?? 0) > 0) return false;
  }
  return true;
};
