import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

export interface FilterBarProps {
  readonly label: string;
  /** a search field first, then filters */
  readonly children: ReactNode;
  /** how many there are, said again when it changes */
  readonly count: ReactNode;
  readonly clear: string;
  /** absent while nothing is chosen */
  readonly onClear?: (() => void) | undefined;
  /** how the list is looked at, at its end */
  readonly tools?: ReactNode;
}

/** Search and filters above a list: in one line where there is room, in two columns on a phone. */
export const FilterBar = ({ label, children, count, clear, onClear, tools }: FilterBarProps) => (
  <Box
    role="search"
    aria-label={label}
    sx={{
      display: { xs: 'grid', sm: 'flex' },
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      flexWrap: 'wrap',
      gap: 1,
      alignItems: 'center',
      mb: 1.5,
    }}
  >
    {children}
    {onClear !== undefined && (
      <Button color="inherit" onClick={onClear} sx={{ justifySelf: 'start' }}>
        {clear}
      </Button>
    )}
    {/* Together at the end: what is chosen may need a line more, and then both stand on it. */}
    <Box sx={{ display: { xs: 'contents', sm: 'flex' }, alignItems: 'center', gap: 1, ml: 'auto' }}>
      <Box
        role="status"
        className="tabular"
        sx={{
          ml: 'auto',
          minHeight: 18,
          gridColumn: '2',
          color: 'text.secondary',
          fontSize: '0.75rem',
        }}
      >
        {count}
      </Box>
      {tools}
    </Box>
  </Box>
);
