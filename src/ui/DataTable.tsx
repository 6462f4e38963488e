import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { KeyboardEvent, ReactNode } from 'react';
import { cardBox, cardTable } from './table-cards.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

export interface Column<T> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  /** share of the width, in `fr`-like parts */
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** name by which the list sorts, when it can */
  readonly sort?: string;
  /** takes a whole line where a row is a card */
  readonly wholeLine?: boolean;
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
}

/**
 * A table of any length: only the rows in view are in the page. Up and down move between the rows' first links.
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
}: DataTableProps<T>) => {
  const cards = useMediaQuery('(max-width: 760px)', { noSsr: true });
  const { box, top, indexes, measure, before, after } = useVirtualRows(
    rows.length,
    cards ? estimateRow * 2.5 : estimateRow,
    cards,
    onEndReached,
  );
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
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
              maxHeight: `max(320px, calc(100dvh - ${top + 20}px - var(--below-page)))`,
            }),
      }}
    >
      <Table
        {...role('table')}
        stickyHeader={!cards}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-busy={busy}
        sx={{
          opacity: busy ? 0.6 : 1,
          ...(cards ? cardTable : { tableLayout: 'fixed', minWidth }),
        }}
      >
        {!cards && (
          <colgroup>
            {columns.map((column) => (
              <col key={column.id} style={{ width: `${(column.width / whole) * 100}%` }} />
            ))}
          </colgroup>
        )}
        <TableHead {...role('rowgroup')}>
          <TableRow aria-rowindex={1} {...role('row')}>
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
        <TableBody onKeyDown={moveBetweenRows} {...role('rowgroup')}>
          {before > 0 && <SpacerRow height={before} columns={columns.length} />}
          {indexes.map((index) => {
            const row = rows[index];
            return row === undefined ? null : (
              <TableRow
                key={rowKey(row)}
                hover
                ref={measure}
                data-index={index}
                aria-rowindex={index + 2}
                {...role('row')}
                sx={{ '&:last-of-type td': { borderBottom: 0 } }}
              >
                {columns.map((column, place) => (
                  <TableCell
                    key={column.id}
                    align={column.align ?? 'left'}
                    className={column.align === 'right' ? 'tabular' : undefined}
                    data-whole-line={place === 0 || column.wholeLine}
                    {...role('cell')}
                  >
                    {cards && place > 0 && (
                      <span aria-hidden data-of="column">
                        {column.header}
                      </span>
                    )}
                    {column.cell(row)}
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
          {after > 0 && <SpacerRow height={after} columns={columns.length} />}
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

interface HeaderCellProps<T> {
  readonly column: Column<T>;
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
  readonly role: 'columnheader' | undefined;
}

const HeaderCell = <T,>({ column, sort, onSort, role }: HeaderCellProps<T>) => {
  const by = column.sort;
  if (by === undefined || onSort === undefined)
    return (
      <TableCell align={column.align ?? 'left'} role={role}>
        {column.header}
      </TableCell>
    );
  const direction = sort === by ? 'asc' : sort === `-${by}` ? 'desc' : undefined;
  return (
    <TableCell
      align={column.align ?? 'left'}
      sortDirection={direction ?? false}
      role={role}
      data-sorts
    >
      <TableSortLabel
        active={direction !== undefined}
        direction={direction ?? 'asc'}
        onClick={() => {
          // Figures begin with the greatest, names with A.
          const falling = direction === undefined ? column.align === 'right' : direction === 'asc';
          onSort(falling ? `-${by}` : by);
        }}
      >
        {column.header}
      </TableSortLabel>
    </TableCell>
  );
};

const moveBetweenRows = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null;
  let next =
    row === null
      ? null
      : event.key === 'ArrowDown'
        ? row.nextElementSibling
        : row.previousElementSibling;
  while (next !== null && next.getAttribute('aria-hidden') === 'true') next = null;
  const link = next?.querySelector<HTMLElement>('a, button');
  if (!link) return;
  event.preventDefault();
  link.focus();
};
