import type { NormalizedEvent } from '#src/contract/event.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import { foldValues, STORED_COLUMNS } from './columns.ts';
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
  readonly ids: readonly string[];
  readonly columns: Readonly<Record<StoredColumn, TextColumn>>;
  readonly parameters: ReadonlyMap<string, SparseColumn>;
  /** events that were given again and dropped */
  readonly repeats: number;
}

const NO_VALUES = [''];

/**
 * Events as columns, sorted by time, then id, then organization; an id stands once in an organization.
 * A row number is the event's place in that order. Made by `EventTableBuilder`; never changes.
 */
export class EventTable {
  readonly rows: number;
  readonly time: Float64Array;
  readonly receivedAt: Float64Array;
  readonly ids: readonly string[];
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
    this.repeats = parts.repeats;
    this.parameters = parts.parameters;
    this.#columns = parts.columns;
  }

  /** The column of a field; a parameter nobody carries gives a column of zeros. */
  text(name: ColumnName): TextColumn {
    if (!isParameter(name)) return this.#columns[name];
    const parameter = name.slice('parameters.'.length);
    const known = this.#dense.get(parameter);
    if (known !== undefined) return known;
    const sparse = this.parameters.get(parameter);
    const codes = new Uint32Array(this.rows);
    sparse?.rows.forEach((row, at) => {
      codes[row] = sparse.codes[at] ?? 0;
    });
    const column = { codes, values: sparse?.values ?? NO_VALUES };
    this.#dense.set(parameter, column);
    return column;
  }

  /** The values of a field without case. */
  folded(name: ColumnName): FoldedValues {
    const known = this.#folded.get(name);
    if (known !== undefined) return known;
    const folded = foldValues(this.text(name).values);
    this.#folded.set(name, folded);
    return folded;
  }

  /** The value at a row as it was written; '' when the event lacks the field. */
  value(name: ColumnName, row: number): string {
    const { codes, values } = this.text(name);
    return values[codes[row] ?? 0] ?? '';
  }

  /** One event as an object, for showing it. Throws RangeError for a row that is not there. */
  eventAt(row: number): NormalizedEvent {
    const id = this.ids[row];
    const time = this.time[row];
    if (id === undefined || time === undefined) throw new RangeError(`no event at row ${row}`);
    const texts: Partial<Record<StoredColumn, string | number>> = {};
    for (const name of STORED_COLUMNS) {
      const text = this.value(name, row);
      if (text !== '') texts[name] = name === 'asn' || name === 'severity' ? Number(text) : text;
    }
    const receivedAt = this.receivedAt[row] ?? Number.NaN;
    const parameters = this.#parametersAt(row);
    return {
      // The columns were filled from events of this very shape: fields, result and product are as they came.
      ...(texts as Omit<NormalizedEvent, 'id' | 'time' | 'organizationId' | 'product'>),
      id,
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
