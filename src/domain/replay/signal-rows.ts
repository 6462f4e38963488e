import type { Signal } from '#src/contract/rule.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { fold } from '#src/domain/events/fold.ts';
import { conditionRows, rowsWhere } from './condition-rows.ts';

/** Rows that a signal matches, ascending: its product, one of its activities (none means any), its condition. */
export const signalRows = (
  table: EventTable,
  signal: Pick<Signal, 'product' | 'activities' | 'condition'>,
  rowsOfProduct: Uint32Array,
): Uint32Array =>
  conditionRows(table, signal.condition, activityRows(table, signal, rowsOfProduct));

const activityRows = (
  table: EventTable,
  { activities }: Pick<Signal, 'activities'>,
  rows: Uint32Array,
): Uint32Array => {
  if (activities.length === 0) return rows;
  const { codes, values } = table.text('activity');
  const wanted = new Set(activities.map(fold));
  const truth = Uint8Array.from(values, (value, code) =>
    code > 0 && wanted.has(fold(value)) ? 1 : 0,
  );
  return rowsWhere(rows, codes, truth);
};

/** Rows of one product, ascending. */
export const productRows = (table: EventTable, product: string): Uint32Array => {
  const { codes, values } = table.text('product');
  const wanted = values.indexOf(product);
  const every = Uint32Array.from({ length: table.rows }, (_, row) => row);
  return wanted < 0
    ? new Uint32Array(0)
    : rowsWhere(
        every,
        codes,
        Uint8Array.from(values, (_, code) => (code === wanted ? 1 : 0)),
      );
};
