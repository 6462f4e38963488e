import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

export interface Column<T> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  /** share of the width, in `fr`-like parts */
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** name by which the list sorts, when it can */
  readonly sort?: string;
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

/** A table of any length: only the rows in view are in the page. Up and down move between the rows' first links. */
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
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimateRow,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const whole = columns.reduce((sum, column) => sum + column.width, 0);

  if (rows.length === 0) return empty;
  return (
    <Box
      ref={scroller}
      role="region"
      aria-label={label}
      tabIndex={0}
      onScroll={(event) => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        if (scrollHeight - scrollTop - clientHeight < 600) onEndReached?.();
      }}
      sx={{
        overflow: 'auto',
        maxHeight: { xs: 'none', md: 'calc(100dvh - 264px)' },
        minHeight: 160,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        backgroundColor: 'background.paper',
      }}
    >
      <Table
        stickyHeader
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-busy={busy}
        sx={{ tableLayout: 'fixed', minWidth, opacity: busy ? 0.6 : 1 }}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ width: `${(column.width / whole) * 100}%` }} />
          ))}
        </colgroup>
        <TableHead>
          <TableRow aria-rowindex={1}>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody onKeyDown={moveBetweenRows}>
          {before > 0 && <SpacerRow height={before} columns={columns.length} />}
          {items.map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <TableRow
                key={rowKey(row)}
                hover
                ref={virtualizer.measureElement}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                sx={{ '&:last-of-type td': { borderBottom: 0 } }}
              >
                {columns.map((column) => (
                  <TableCell
                    key={column.id}
                    align={column.align ?? 'left'}
                    className={column.align === 'right' ? 'tabular' : undefined}
                  >
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
  <TableRow aria-hidden style={{ height }}>
    <TableCell colSpan={columns} sx={{ p: 0, border: 0 }} />
  </TableRow>
);

interface HeaderCellProps<T> {
  readonly column: Column<T>;
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
}

const HeaderCell = <T,>({ column, sort, onSort }: HeaderCellProps<T>) => {
  const by = column.sort;
  if (by === undefined || onSort === undefined)
    return <TableCell align={column.align ?? 'left'}>{column.header}</TableCell>;
  const direction = sort === by ? 'asc' : sort === `-${by}` ? 'desc' : undefined;
  return (
    <TableCell align={column.align ?? 'left'} sortDirection={direction ?? false}>
      <TableSortLabel
        active={direction !== undefined}
        direction={direction ?? 'asc'}
        onClick={() => onSort(direction === 'desc' ? by : direction === 'asc' ? `-${by}` : by)}
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
