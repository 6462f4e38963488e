import TableCell from '@mui/material/TableCell';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { Column } from './DataRow.tsx';
import { visuallyHidden } from './visually-hidden.ts';

export interface HeaderCellProps<T> {
  readonly column: Column<T>;
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
  readonly role: 'columnheader' | undefined;
}

/** The name of a column, and how to sort by it. */
export const HeaderCell = <T,>({ column, sort, onSort, role }: HeaderCellProps<T>) => {
  const by = column.sort;
  if (by === undefined || onSort === undefined)
    return (
      <TableCell align={column.align ?? 'left'} role={role}>
        {column.corner ? <span style={visuallyHidden}>{column.header}</span> : column.header}
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
