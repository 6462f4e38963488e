import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useImperativeHandle } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { DataRow } from './DataRow.tsx';
import type { Column } from './DataRow.tsx';
import { HeaderCell } from './HeaderCell.tsx';
import { RowCheckbox } from './RowCheckbox.tsx';
import { cardBox, cardTable } from './table-cards.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** Rows that are chosen, to do something to them together. */
export interface TableSelection<T> {
  readonly has: (row: T) => boolean;
  readonly labelOf: (row: T) => string;
  /** turns one row over; `range`: all from the last that was chosen to this one. The same function each time */
  readonly onSelect: (index: number, range: boolean) => void;
  readonly all: 'none' | 'some' | 'all';
  readonly labelAll: string;
  readonly onAll: (on: boolean) => void;
}

export interface TableHandle {
  /** puts the focus on the row that had it last, or on the first in view */
  readonly focus: () => void;
}

export interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly empty: ReactNode;
  /** `name` or `-name` */
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  /** pixels of an ordinary row, for the first guess */
  readonly estimateRow?: number;
  readonly minWidth?: number;
  /** an older answer is shown while a newer one is on its way */
  readonly busy?: boolean;
  readonly onEndReached?: () => void;
  readonly selection?: TableSelection<T>;
  /** a key on a row that is none of the table's; says whether it was taken */
  readonly onRowKey?: (event: KeyboardEvent<HTMLElement>, row: T, index: number) => boolean;
  /** the focus has come to the row */
  readonly onRowFocus?: (row: T) => void;
  /** key of the row that is shown beside the table */
  readonly current?: string | undefined;
  /** pixels at the bottom that something stands over */
  readonly keepClear?: number;
  readonly ref?: Ref<TableHandle>;
}

const SELECT_WIDTH = 44;

const rowButton = {
  display: 'grid',
  placeItems: 'center',
  width: 26,
  height: 26,
  p: 0,
  border: 0,
  borderRadius: '50%',
  color: 'text.secondary',
  backgroundColor: 'transparent',
  cursor: 'pointer',
  '&:hover': { backgroundColor: 'action.hover', color: 'text.primary' },
} as const;

/**
 * A table of any length: only the rows in view are in the page. The columns are the same array each time, so
 * that a row is drawn again only when something of it changed.
 * Where it is narrow each row is a card, with the names of the columns in it, and the page scrolls; the roles
 * are then said aloud, because a browser takes a table that is laid out otherwise for a heap of boxes.
 */
export const DataTable = <T,>({
  label,
  columns,
  rows,
  rowKey,
  empty,
  sort,
  onSort,
  estimateRow = 52,
  minWidth = 880,
  busy = false,
  onEndReached,
  selection,
  onRowKey,
  onRowFocus,
  current,
  keepClear = 0,
  ref,
}: DataTableProps<T>) => {
  const cards = useMediaQuery('(max-width: 760px)', { noSsr: true });
  const { box, top, indexes, first, measure, before, after } = useVirtualRows(
    rows.length,
    cards ? estimateRow * 2.5 : estimateRow,
    cards,
    onEndReached,
  );
  const { table, tabbable, onFocus, onKeyDown, focus } = useRowFocus(
    indexes,
    first,
    (event, index) => {
      const row = rows[index];
      return row !== undefined && onRowKey?.(event, row, index) === true;
    },
    (index) => {
      const row = rows[index];
      if (row !== undefined) onRowFocus?.(row);
    },
  );
  useImperativeHandle(ref, () => ({ focus }));
  const whole = columns.reduce(
    (sum, { width, fixed }) => sum + (fixed === undefined ? width : 0),
    0,
  );
  const span = columns.length + (selection === undefined ? 0 : 1);
  const role = (name: string) => (cards ? { role: name } : {});

  if (rows.length === 0) return empty;
  return (
    <Box
      ref={box}
      {...(cards ? {} : { role: 'region', 'aria-label': label, tabIndex: 0 })}
      sx={{
        minHeight: 160,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        backgroundColor: 'background.paper',
        ...(cards
          ? cardBox
          : {
              overflow: 'auto',
              // Below the header that sticks, and above what stands over the end.
              scrollPaddingTop: 48,
              scrollPaddingBottom: 8,
              maxHeight: `max(320px, calc(100dvh - ${top + 20 + keepClear}px - var(--below-page)))`,
            }),
      }}
    >
      <Table
        ref={table}
        {...role('table')}
        stickyHeader={!cards}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-busy={busy}
        sx={{
          opacity: busy ? 0.6 : 1,
          '& [data-row-button]': rowButton,
          ...(cards ? cardTable : { tableLayout: 'fixed', minWidth }),
        }}
      >
        {!cards && (
          <colgroup>
            {selection && <col style={{ width: SELECT_WIDTH }} />}
            {columns.map(({ id, width, fixed }) => (
              <col key={id} style={{ width: fixed ?? `${(width / whole) * 100}%` }} />
            ))}
          </colgroup>
        )}
        <TableHead {...role('rowgroup')}>
          <TableRow aria-rowindex={1} {...role('row')}>
            {selection && (
              <TableCell role={cards ? 'columnheader' : undefined} sx={{ p: 0 }} data-sorts>
                <RowCheckbox
                  label={selection.labelAll}
                  checked={selection.all === 'all'}
                  mixed={selection.all === 'some'}
                  onChange={selection.onAll}
                />
              </TableCell>
            )}
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                column={column}
                sort={sort}
                onSort={onSort}
                role={cards ? 'columnheader' : undefined}
              />
            ))}
          </TableRow>
        </TableHead>
        <TableBody onKeyDown={onKeyDown} onFocus={onFocus} {...role('rowgroup')}>
          {before > 0 && <SpacerRow height={before} columns={span} />}
          {indexes.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            const key = rowKey(row);
            return (
              <DataRow
                key={key}
                row={row}
                index={index}
                columns={columns}
                cards={cards}
                tabIndex={index === tabbable ? 0 : -1}
                current={key === current}
                selected={selection?.has(row)}
                selectLabel={selection?.labelOf(row) ?? ''}
                onSelect={selection?.onSelect ?? nothing}
                measure={measure}
              />
            );
          })}
          {after > 0 && <SpacerRow height={after} columns={span} />}
        </TableBody>
      </Table>
    </Box>
  );
};

const SpacerRow = ({ height, columns }: { readonly height: number; readonly columns: number }) => (
  <TableRow aria-hidden style={{ height }} data-spacer>
    <TableCell colSpan={columns} sx={{ p: 0, border: 0 }} />
  </TableRow>
);

const nothing = () => undefined;
