import type { NormalizedEvent } from '#src/contract/event.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import { foldValues, STORED_COLUMNS } from './columns.ts';
import type { TextList } from './text-list.ts';
import type {
  ColumnName,
  FoldedValues,
  SparseColumn,
  StoredColumn,
  TextColumn,
} from './columns.ts';

export interface EventTableParts {
  /** UTC milliseconds, ascending */
  readonly time: Float64Array;
  /** UTC milliseconds; NaN where the log does not say */
  readonly receivedAt: Float64Array;
  readonly ids: TextList;
  /** where each event's record stands, for events read from files */
  readonly sources?: EventSources | undefined;
  readonly columns: Readonly<Record<StoredColumn, TextColumn>>;
  readonly parameters: ReadonlyMap<string, SparseColumn>;
  /** events that were given again and dropped */
  readonly repeats: number;
}

/** By row: the number of the file, and the record's first byte and length in it, unpacked. */
export interface EventSources {
  readonly file: Uint16Array;
  readonly offset: Float64Array;
  readonly bytes: Uint32Array;
}

const NO_VALUES = [''];
const NUMBERS: ReadonlySet<ColumnName> = new Set(['asn', 'severity', 'latitude', 'longitude']);

/**
 * Events as columns, sorted by time, then id, then organization; an id stands once in an organization.
 * A row number is the event's place in that order. Made by `EventTableBuilder`; never changes.
 */
export class EventTable {
  readonly rows: number;
  readonly time: Float64Array;
  readonly receivedAt: Float64Array;
  readonly ids: TextList;
  readonly sources: EventSources | undefined;
  readonly repeats: number;
  readonly parameters: ReadonlyMap<string, SparseColumn>;
  readonly #columns: Readonly<Record<StoredColumn, TextColumn>>;
  readonly #dense = new Map<string, TextColumn>();
  readonly #folded = new Map<ColumnName, FoldedValues>();

  constructor(parts: EventTableParts) {
    this.rows = parts.time.length;
    this.time = parts.time;
    this.receivedAt = parts.receivedAt;
    this.ids = parts.ids;
    this.sources = parts.sources;
    this.repeats = parts.repeats;
    this.parameters = parts.parameters;
    this.#columns = parts.columns;
  }

  /** The column of a field; a parameter nobody carries gives a column of zeros. */
  text(name: ColumnName): TextColumn {
    if (!isParameter(name)) return this.#filled(name);
    const parameter = name.slice('parameters.'.length);
    const known = this.#dense.get(name);
    if (known !== undefined) return known;
    const sparse = this.parameters.get(parameter);
    const codes = new Uint32Array(this.rows);
    sparse?.rows.forEach((row, at) => {
      codes[row] = sparse.codes[at] ?? 0;
    });
    const column = { codes, values: sparse?.values ?? NO_VALUES };
    this.#dense.set(name, column);
    return column;
  }

  /** A column as it is kept: without codes when no event carries it. */
  stored(name: StoredColumn): TextColumn {
    return this.#columns[name];
  }

  /** A column that no event carries is kept as nothing at all. */
  #filled(name: StoredColumn): TextColumn {
    const column = this.#columns[name];
    if (column.codes.length === this.rows) return column;
    const known = this.#dense.get(name);
    if (known !== undefined) return known;
    const filled = { codes: new Uint32Array(this.rows), values: column.values };
    this.#dense.set(name, filled);
    return filled;
  }

  /** The values of a field without case. */
  folded(name: ColumnName): FoldedValues {
    const known = this.#folded.get(name);
    if (known !== undefined) return known;
    const folded = foldValues(this.text(name).values);
    this.#folded.set(name, folded);
    return folded;
  }

  /** Reads one field of many rows: the column is looked up once. */
  reader(name: ColumnName): (row: number) => string {
    const { codes, values } = this.text(name);
    return (row) => values[codes[row] ?? 0] ?? '';
  }

  /** The value at a row as it was written; '' when the event lacks the field. */
  value(name: ColumnName, row: number): string {
    if (!isParameter(name) && this.#columns[name].codes.length === 0) return '';
    const { codes, values } = this.text(name);
    return values[codes[row] ?? 0] ?? '';
  }

  /** What the columns take, without dictionaries, in bytes. */
  get byteLength(): number {
    const dense = STORED_COLUMNS.map((name) => this.#columns[name].codes.byteLength);
    const sparse = [...this.parameters.values()].map(
      ({ rows, codes }) => rows.byteLength + codes.byteLength,
    );
    const { file, offset, bytes } = this.sources ?? {};
    return [
      this.time.byteLength,
      this.receivedAt.byteLength,
      this.ids.byteLength,
      file?.byteLength ?? 0,
      offset?.byteLength ?? 0,
      bytes?.byteLength ?? 0,
      ...dense,
      ...sparse,
    ].reduce((sum, size) => sum + size, 0);
  }

  /** One event as an object, for showing it. Throws RangeError for a row that is not there. */
  eventAt(row: number): NormalizedEvent {
    const time = this.time[row];
    if (time === undefined) throw new RangeError(`no event at row ${row}`);
    const texts: Partial<Record<StoredColumn, string | number | boolean>> = {};
    for (const name of STORED_COLUMNS) {
      const text = this.value(name, row);
      if (text !== '') texts[name] = NUMBERS.has(name) ? Number(text) : text;
    }
    if (texts.ownAction !== undefined) texts.ownAction = true;
    const receivedAt = this.receivedAt[row] ?? Number.NaN;
    const parameters = this.#parametersAt(row);
    return {
      // The columns were filled from events of this very shape: fields, result and product are as they came.
      ...(texts as Omit<NormalizedEvent, 'id' | 'time' | 'organizationId' | 'product'>),
      id: this.ids.at(row),
      time,
      organizationId: this.value('organizationId', row) as OrganizationId,
      product: this.value('product', row) as Product,
      ...(Number.isNaN(receivedAt) ? {} : { receivedAt }),
      ...(parameters === undefined ? {} : { parameters }),
    };
  }

  #parametersAt(row: number): Record<string, string> | undefined {
    const found: [string, string][] = [];
    for (const [name, { rows, codes, values }] of this.parameters) {
      const at = lowerBound(rows, row);
      if (rows[at] === row) found.push([name, values[codes[at] ?? 0] ?? '']);
    }
    if (found.length === 0) return undefined;
    return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}

const isParameter = (name: ColumnName): name is `parameters.${string}` =>
  name.startsWith('parameters.');

/** Index of the first item that is not less than `wanted`, in an ascending array. */
export const lowerBound = (
  items: Uint32Array | Float64Array,
  wanted: number,
  from = 0,
  until = items.length,
): number => {
  let low = from;
  let high = until;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};
