import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface SegmentedChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** One of a few, all in sight, as buttons in one frame. Native buttons, since the toggle group of MUI weighs more than the rest of its page. */
export const SegmentedChoice = <T extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
}: SegmentedChoiceProps<T>) => (
  <Box
    role="group"
    aria-label={label}
    sx={{
      display: 'inline-flex',
      flexWrap: 'wrap',
      verticalAlign: 'top',
      border: 1,
      borderColor: 'var(--control-border)',
      borderRadius: 1,
      overflow: 'clip',
      opacity: disabled ? 0.6 : 1,
    }}
  >
    {options.map((option) => (
      <Box
        key={option.value}
        component="button"
        type="button"
        aria-pressed={option.value === value}
        disabled={disabled}
        onClick={() => onChange(option.value)}
        sx={{
          font: 'inherit',
          fontSize: '0.8125rem',
          fontWeight: 500,
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.75,
          minHeight: 30,
          px: 1.25,
          border: 0,
          color: 'text.secondary',
          backgroundColor: 'transparent',
          cursor: 'pointer',
          '& + &': { borderLeft: 1, borderColor: 'var(--control-border)' },
          '&:hover:enabled': { backgroundColor: 'action.hover' },
          '&[aria-pressed="true"]': { color: 'text.primary', backgroundColor: 'action.selected' },
          '&:disabled': { cursor: 'default' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        {option.label}
      </Box>
    ))}
  </Box>
);
