import type { SxProps } from '@mui/material/styles';
import { visuallyHidden } from './visually-hidden.ts';

/** Around a table whose rows are cards: each card has the frame, not the whole. */
export const cardBox = { border: 0, backgroundColor: 'transparent' } as const satisfies SxProps;

/** Rows as cards: the first column as the card's title, the others below, each with the name of its column. */
export const cardTable = {
  '&, & thead, & tbody': { display: 'block' },
  '& thead tr': { display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, pb: 1 },
  '& th': { p: 0, border: 0, backgroundColor: 'transparent' },
  // What does not sort has nothing to do up there, but names its cells for a screen reader.
  '& th:not([data-sorts])': visuallyHidden,
  '& tbody tr[data-spacer]': { display: 'block' },
  '& tbody tr:not([data-spacer])': {
    position: 'relative',
    display: 'grid',
    gridAutoFlow: 'row dense',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: 1.5,
    rowGap: 1,
    p: 1.5,
    border: 1,
    borderColor: 'divider',
    borderTopWidth: 0,
    backgroundColor: 'background.paper',
    '&:first-of-type': {
      borderTopWidth: 1,
      borderTopLeftRadius: 'var(--mui-shape-borderRadius)',
      borderTopRightRadius: 'var(--mui-shape-borderRadius)',
    },
    '&:last-of-type': {
      borderBottomLeftRadius: 'var(--mui-shape-borderRadius)',
      borderBottomRightRadius: 'var(--mui-shape-borderRadius)',
    },
  },
  '& td': { p: 0, border: 0, textAlign: 'start' },
  '& td[data-whole-line="true"]': { gridColumn: '1 / -1' },
  // Controls of a card stand in its corner, and its title leaves them room.
  '& td[data-corner]': { position: 'absolute', top: 6, right: 40 },
  '& td[data-corner="select"]': { right: 6 },
  '& tr:has(td[data-corner]) td[data-whole-line="true"]:nth-of-type(-n + 2)': { pr: 13 },
  '& [data-of="column"]': {
    display: 'block',
    color: 'text.secondary',
    fontSize: '0.6875rem',
    fontWeight: 600,
    letterSpacing: '0.02em',
    mb: 0.25,
  },
} as const satisfies SxProps;
