import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { RowCheckbox } from './RowCheckbox.tsx';

export interface Column<T> {
  readonly id: string;
  readonly header: string;
  /** `tabIndex` is for whatever can be focused in it: Tab stops at one row of a table, arrows lead to the others */
  readonly cell: (row: T, tabIndex: 0 | -1) => ReactNode;
  /** share of the width, in `fr`-like parts */
  readonly width: number;
  /** pixels instead of a share */
  readonly fixed?: number;
  readonly align?: 'left' | 'right';
  /** name by which the list sorts, when it can */
  readonly sort?: string;
  /** takes a whole line where a row is a card */
  readonly wholeLine?: boolean;
  /** small controls: the header is only heard, and where a row is a card they stand in its corner */
  readonly corner?: boolean;
}

export interface DataRowProps<T> {
  readonly row: T;
  readonly index: number;
  readonly columns: readonly Column<T>[];
  readonly cards: boolean;
  readonly tabIndex: 0 | -1;
  /** shown beside, or looked at */
  readonly current: boolean;
  /** undefined where rows are not chosen */
  readonly selected: boolean | undefined;
  readonly selectLabel: string;
  readonly onSelect: (index: number, range: boolean) => void;
  readonly measure: (element: HTMLElement | null) => void;
}

const Row = <T,>({
  row,
  index,
  columns,
  cards,
  tabIndex,
  current,
  selected,
  selectLabel,
  onSelect,
  measure,
}: DataRowProps<T>) => {
  const role = (name: string) => (cards ? { role: name } : {});
  return (
    <TableRow
      hover
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-current={current || undefined}
      selected={selected === true || current}
      {...role('row')}
      sx={{ '&:last-of-type td': { borderBottom: 0 } }}
    >
      {selected !== undefined && (
        <TableCell {...role('cell')} data-corner="select" sx={{ p: 0, userSelect: 'none' }}>
          <RowCheckbox
            label={selectLabel}
            checked={selected}
            tabIndex={tabIndex}
            onChange={(_on, range) => onSelect(index, range)}
          />
        </TableCell>
      )}
      {columns.map((column, place) => (
        <TableCell
          key={column.id}
          align={column.align ?? 'left'}
          className={column.align === 'right' ? 'tabular' : undefined}
          data-whole-line={place === 0 || column.wholeLine}
          data-corner={column.corner}
          {...role('cell')}
        >
          {cards && place > 0 && column.corner !== true && (
            <span aria-hidden data-of="column">
              {column.header}
            </span>
          )}
          {column.cell(row, tabIndex)}
        </TableCell>
      ))}
    </TableRow>
  );
};

/**
 * One row. While the table scrolls most rows stay as they are, and are not drawn again: what it is given has
 * to be the same from time to time.
 */
// memo forgets that the row has a type of its own.
export const DataRow = memo(Row) as typeof Row;
