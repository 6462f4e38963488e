import {
  columnFromValues,
  dictionary,
  int16,
  int32,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  timestamp,
  TimeUnit,
  utf8,
} from '@uwdata/flechette';
import type { Column, Table } from '@uwdata/flechette';
import { PRODUCTS } from '#src/contract/product.ts';
import { STORED_COLUMNS } from './columns.ts';
import type { ColumnName, StoredColumn } from './columns.ts';
import { EventTableBuilder } from './event-table-builder.ts';
import type { EventTable } from './event-table.ts';

/**
 * Slices of the history on the wire: each one a whole Apache Arrow IPC stream of at most 2 MB.
 *
 * Columns: `id` utf8, `time` timestamp[ms], `receivedAt` timestamp[ms] where any event has one, one
 * dictionary<utf8> column per field that any event of the slice carries, and `parameters.<name>` likewise.
 * A field that an event lacks is null.
 */
export const SLICE_BYTES = 2_000_000;

/** Rows from `fromRow` up to, not including, `untilRow` as one stream. */
export const encodeSlice = (table: EventTable, fromRow: number, untilRow: number): Uint8Array => {
  const rows = untilRow - fromRow;
  const columns: [string, Column<unknown>][] = [
    [
      'id',
      columnFromValues(
        Array.from({ length: rows }, (_, at) => table.ids.at(fromRow + at)),
        utf8(),
      ),
    ],
    ['time', times(table.time.subarray(fromRow, untilRow))],
  ];
  const receivedAt = table.receivedAt.subarray(fromRow, untilRow);
  if (receivedAt.some((at) => !Number.isNaN(at))) columns.push(['receivedAt', times(receivedAt)]);
  const names: ColumnName[] = [
    ...STORED_COLUMNS,
    ...[...table.parameters.keys()].toSorted().map((name) => `parameters.${name}` as const),
  ];
  for (const name of names) {
    const { codes, values } = table.text(name);
    const present = codes.subarray(fromRow, untilRow);
    if (!present.some((code) => code !== 0)) continue;
    const distinct = new Set(present).size;
    const type = dictionary(utf8(), distinct < 32_000 ? int16() : int32());
    const texts = (visit: (value: string | null) => void): void =>
      present.forEach((code) => {
        visit(code === 0 ? null : (values[code] ?? null));
      });
    columns.push([name, columnFromValues(texts, type)]);
  }
  const bytes =
    rows === 0 ? undefined : tableToIPC(tableFromColumns(columns), { format: 'stream' });
  if (bytes === undefined || bytes === null) throw new RangeError('a slice has at least one event');
  return bytes;
};

/**
 * Cuts a whole table so that every slice stays under the limit, in order of time. Encoding tells how large
 * a slice is, so the bytes come along; rows are from `fromRow` up to, not including, `untilRow`.
 */
export const cutIntoSlices = (
  table: EventTable,
  keep: (bytes: Uint8Array, fromRow: number, untilRow: number) => void,
  limit = SLICE_BYTES,
): void => {
  let from = 0;
  let size = 20_000;
  while (from < table.rows) {
    const until = Math.min(table.rows, from + size);
    const bytes = encodeSlice(table, from, until);
    if (bytes.byteLength > limit && until - from > 1) {
      size = Math.max(1, Math.floor(((until - from) * limit * 0.9) / bytes.byteLength));
      continue;
    }
    keep(bytes, from, until);
    from = until;
  }
};

export interface SliceOptions {
  /** the organization of every event, whatever the slice says */
  readonly organizationId?: string | undefined;
}

/**
 * Adds the events of one slice, a stream or a file; gives how many were there before. Throws when the bytes are
 * no Arrow table with `id`, `time` and the rest.
 */
export const appendSlice = (
  builder: EventTableBuilder,
  bytes: Uint8Array,
  { organizationId }: SliceOptions = {},
): number => {
  const slice = tableFromIPC(bytes, { useDate: false, useBigInt: false });
  for (const name of [
    'product',
    'activity',
    ...(organizationId === undefined ? ['organizationId'] : []),
  ]) {
    columnOf(slice, name);
  }
  const ids = columnOf(slice, 'id');
  const time = columnOf(slice, 'time').toArray();
  const receivedAt = slice.getChild('receivedAt')?.toArray();
  const fields = slice.names.flatMap((name): [string, unknown[]][] => {
    const column = slice.getChild(name);
    if (name === 'id' || name === 'time' || name === 'receivedAt' || !column) return [];
    return [[name, Array.from(column)]];
  });
  const strange = fields
    .find(([name]) => name === 'product')?.[1]
    .find((value) => typeof value !== 'string' || !products.has(value));
  if (strange !== undefined) throw new TypeError(`there is no product ${JSON.stringify(strange)}`);
  let row = 0;
  let known = 0;
  for (const id of ids) {
    const received: unknown = receivedAt?.[row];
    builder.beginRow(
      String(id),
      Number(time[row]),
      typeof received === 'number' ? received : Number.NaN,
    );
    for (const [name, values] of fields) {
      const value = values[row];
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text !== 'string') continue;
      if (name === 'organizationId' && organizationId !== undefined) continue;
      if (isStored(name)) builder.set(name, text);
      else if (name.startsWith('parameters.')) builder.setParameter(name.slice(11), text);
    }
    if (organizationId !== undefined) builder.set('organizationId', organizationId);
    if (builder.endRow()) known += 1;
    row += 1;
  }
  return known;
};

/** All slices as one table; their order does not matter. */
export const decodeSlices = (slices: Iterable<Uint8Array>): EventTable => {
  const builder = new EventTableBuilder();
  for (const slice of slices) appendSlice(builder, slice);
  return builder.finish();
};

const times = (values: Float64Array): Column<unknown> =>
  columnFromValues(
    Array.from(values, (at) => (Number.isNaN(at) ? null : at)),
    timestamp(TimeUnit.MILLISECOND),
  );

const columnOf = (slice: Table, name: string): Column<unknown> => {
  const column: Column<unknown> | null | undefined = slice.getChild(name);
  if (!column) throw new TypeError(`a slice without the column ${name}`);
  return column;
};

const products: ReadonlySet<string> = new Set(PRODUCTS);
const stored: ReadonlySet<string> = new Set(STORED_COLUMNS);
const isStored = (name: string): name is StoredColumn => stored.has(name);
