import type { NormalizedEvent } from '#src/contract/event.ts';
import { foldAddress } from './address.ts';
import { Dictionary, GrowingCodes, GrowingNumbers, STORED_COLUMNS } from './columns.ts';
import type { SparseColumn, StoredColumn, TextColumn } from './columns.ts';
import { EventTable } from './event-table.ts';
import { GrowingTexts } from './text-list.ts';

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
  readonly #byName: ReadonlyMap<string, Growing> = new Map(Object.entries(this.#columns));
  readonly #order: string[] = [];
  readonly #inOrder: (Growing | undefined)[] = [];
  readonly #parameters = new Map<string, GrowingSparse>();
  readonly #ids = new GrowingTexts();
  readonly #time = new GrowingNumbers();
  readonly #receivedAt = new GrowingNumbers();
  readonly #sources = {
    file: new GrowingCodes(),
    offset: new GrowingNumbers(),
    bytes: new GrowingCodes(),
  };
  /** by row the first row with its id and organization, which is most often itself */
  readonly #firstRows = new GrowingCodes();
  /** rows by hash of id and organization, plus one; as large as twice the rows */
  #slots = new Uint32Array(1 << 12);
  #distinct = 0;
  /** codes of addresses as they are written, since folding one takes longer than all the rest */
  readonly #addresses = new Map<string, number>();

  /** Events appended so far, repeats included. */
  get rows(): number {
    return this.#ids.length;
  }

  /** `file` numbers the file of the source. True when an event of this id and organization was appended before. */
  append(event: NormalizedEvent, file = 0, source?: EventSource): boolean {
    this.beginRow(event.id, event.time, event.receivedAt, file, source);
    const row = this.#ids.length - 1;
    let at = -1;
    for (const name in event) {
      at += 1;
      // The events of one log have their fields in one order: what stood here last is here again.
      if (this.#order[at] !== name) {
        this.#order[at] = name;
        this.#inOrder[at] = this.#byName.get(name);
      }
      const column = this.#inOrder[at];
      if (column === undefined) continue;
      // Every key of an event that has a column is one of its fields.
      const value = event[name as StoredColumn];
      // False says the same as nothing.
      if (value === undefined || value === false || value === null) continue;
      const text = typeof value === 'string' ? value : String(value);
      if (text === '') continue;
      while (column.codes.length < row) column.codes.push(0);
      column.codes.push(
        column === this.#columns.ip ? this.#address(text) : column.dictionary.code(text),
      );
    }
    if (event.parameters !== undefined) {
      for (const name in event.parameters) this.setParameter(name, event.parameters[name] ?? '');
    }
    return this.endRow();
  }

  /** Begins an event; its fields are missing until set. Times are UTC milliseconds. */
  beginRow(
    id: string,
    time: number,
    receivedAt = Number.NaN,
    file = 0,
    source?: EventSource,
  ): void {
    while (this.#firstRows.length < this.#ids.length) this.endRow();
    this.#ids.push(id);
    this.#time.push(time);
    this.#receivedAt.push(receivedAt);
    if (source === undefined) return;
    const row = this.#ids.length - 1;
    while (this.#sources.offset.length < row) this.#source(0, NO_SOURCE);
    this.#source(file, source);
  }

  /** The event begun last has all its fields. True when its id and organization were there before. */
  endRow(): boolean {
    const row = this.#firstRows.length;
    if (this.#distinct * 2 >= this.#slots.length) this.#growSlots();
    const slot = this.#slotOf(row);
    const known = this.#slots[slot] ?? 0;
    this.#firstRows.push(known === 0 ? row : known - 1);
    if (known !== 0) return true;
    this.#slots[slot] = row + 1;
    this.#distinct += 1;
    return false;
  }

  #source(file: number, { offset, bytes }: EventSource): void {
    this.#sources.file.push(file);
    this.#sources.offset.push(offset);
    this.#sources.bytes.push(bytes);
  }

  /** The slot of the row with the same id and organization, or the free one for it. */
  #slotOf(row: number): number {
    const organizations = this.#columns.organizationId.codes;
    const organization = organizations.at(row);
    const mask = this.#slots.length - 1;
    let slot = (this.#ids.hash(row) ^ Math.imul(organization, 0x9e3779b1)) & mask;
    for (;;) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0) return slot;
      const same = organizations.at(known - 1) === organization;
      if (same && this.#ids.isSame(known - 1, row)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #growSlots(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (const known of old) if (known !== 0) this.#slots[this.#slotOf(known - 1)] = known;
  }

  /** Sets a field of the event begun last; '' leaves it missing. An address loses its port. */
  set(name: StoredColumn, text: string): void {
    this.setCode(name, this.code(name, text));
  }

  /** The code of a text in a column, for `setCode`. */
  code(name: StoredColumn, text: string): number {
    return name === 'ip' ? this.#address(text) : this.#columns[name].dictionary.code(text);
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
    while (this.#firstRows.length < written) this.endRow();
    const columns = byColumn((name): TextColumn => {
      const { codes, dictionary } = this.#columns[name];
      // A column that nothing was written into stays empty.
      if (dictionary.values.length > 1) while (codes.length < written) codes.push(0);
      return {
        codes: dictionary.values.length > 1 ? codes.done() : new Uint32Array(0),
        values: dictionary.values,
      };
    });
    const parameters = new Map<string, SparseColumn>();
    for (const [name, { rows, codes, dictionary }] of this.#parameters) {
      parameters.set(name, { rows: rows.done(), codes: codes.done(), values: dictionary.values });
    }
    if (this.#sources.offset.length > 0) {
      while (this.#sources.offset.length < written) this.#source(0, NO_SOURCE);
    }
    const arrived = new EventTable({
      time: this.#time.done(),
      receivedAt: this.#receivedAt.done(),
      ids: this.#ids.list(),
      sources:
        this.#sources.offset.length === 0
          ? undefined
          : {
              file: Uint16Array.from(this.#sources.file.done()),
              offset: this.#sources.offset.done(),
              bytes: this.#sources.bytes.done(),
            },
      columns,
      parameters,
      repeats: 0,
    });
    return inOrder(arrived, this.#firstRows.done(), this.#distinct);
  }

  #address(text: string): number {
    const known = this.#addresses.get(text);
    if (known !== undefined) return known;
    const code = this.#columns.ip.dictionary.code(foldAddress(text));
    this.#addresses.set(text, code);
    return code;
  }
}

/** The record an event was read from: its first byte and its length in its file, unpacked. */
export interface EventSource {
  readonly offset: number;
  readonly bytes: number;
}
const NO_SOURCE: EventSource = { offset: 0, bytes: 0 };

/** The rows of `arrived` sorted, each id of an organization once; the order of arrival changes nothing. */
const inOrder = (arrived: EventTable, firstRows: Uint32Array, distinct: number): EventTable => {
  const { ids, time } = arrived;
  const organizations = arrived.text('organizationId');
  const organizationOf = (row: number) => organizations.values[organizations.codes[row] ?? 0] ?? '';
  // Two records under one id should be the same; where they are not, their content decides.
  const content = (row: number) => JSON.stringify(arrived.eventAt(row));
  const compare = (a: number, b: number): number =>
    (time[a] ?? 0) - (time[b] ?? 0) ||
    ids.compare(a, b) ||
    order(organizationOf(a), organizationOf(b)) ||
    order(content(a), content(b));
  const sorted = Uint32Array.from({ length: arrived.rows }, (_, row) => row);
  if (!isSorted(sorted, compare)) sorted.sort(compare);

  const taken = new Uint8Array(arrived.rows);
  const kept =
    distinct === arrived.rows
      ? sorted
      : sorted.filter((row) => {
          const first = firstRows[row] ?? row;
          if (taken[first] === 1) return false;
          taken[first] = 1;
          return true;
        });
  // Where a row of arrival went; one more than that, so that 0 says dropped.
  const place = new Uint32Array(arrived.rows);
  kept.forEach((row, at) => {
    place[row] = at + 1;
  });
  const { sources } = arrived;
  return new EventTable({
    time: Float64Array.from(kept, (row) => time[row] ?? 0),
    // A log that never says when it was received takes no column for that.
    receivedAt: arrived.receivedAt.every(Number.isNaN)
      ? new Float64Array(0)
      : Float64Array.from(kept, (row) => arrived.receivedAt[row] ?? Number.NaN),
    ids: ids.pick(kept),
    sources: sources && {
      file: Uint16Array.from(kept, (row) => sources.file[row] ?? 0),
      offset: Float64Array.from(kept, (row) => sources.offset[row] ?? 0),
      bytes: Uint32Array.from(kept, (row) => sources.bytes[row] ?? 0),
    },
    columns: byColumn((name) => {
      const { codes, values } = arrived.stored(name);
      return {
        codes: codes.length === 0 ? codes : kept.map((row) => codes[row] ?? 0),
        values,
      };
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
