import Box from '@mui/material/Box';

export interface WeekHeaderProps {
  readonly role: 'columnheader' | 'rowheader';
  readonly text: string;
  /** what pressing it sets or clears */
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

/** A day or an hour at the edge of the grid: pressed, it sets or clears all of it. */
export const WeekHeader = ({ role, text, label, disabled, onPress }: WeekHeaderProps) => (
  <Box role={role} sx={{ display: 'grid', minWidth: 0 }}>
    <Box
      component="button"
      type="button"
      className="tabular"
      aria-label={label}
      title={label}
      disabled={disabled}
      // The grid is one stop of the Tab key; what this does is done in it by marking.
      tabIndex={-1}
      onClick={onPress}
      sx={{
        font: 'inherit',
        fontSize: '0.6875rem',
        lineHeight: '20px',
        minHeight: 20,
        p: 0,
        border: 0,
        textAlign: 'left',
        color: 'text.secondary',
        backgroundColor: 'transparent',
        borderRadius: '2px',
        cursor: 'pointer',
        overflow: 'visible',
        whiteSpace: 'nowrap',
        '&:hover:enabled': { backgroundColor: 'action.hover', color: 'text.primary' },
        '&:disabled': { cursor: 'default' },
      }}
    >
      {text}
    </Box>
  </Box>
);
