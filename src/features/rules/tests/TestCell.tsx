import { useState } from 'react';
import { PausedTextField } from '#src/ui/form/PausedTextField.tsx';

interface TestCellProps {
  readonly label: string;
  readonly value: string;
  /** false where it cannot be taken */
  readonly onChange: (text: string) => boolean;
  /** what it would have to be */
  readonly hint: string;
  readonly disabled: boolean;
  readonly width: number;
}

/** One value of an event in a table: what cannot be taken stays in the field, with the reason. */
export const TestCell = ({ label, value, onChange, hint, disabled, width }: TestCellProps) => {
  const [refused, setRefused] = useState(false);
  return (
    <PausedTextField
      value={value}
      disabled={disabled}
      onCommit={(text) => setRefused(!onChange(text))}
      error={refused}
      helperText={refused ? hint : undefined}
      slotProps={{ htmlInput: { 'aria-label': label, className: 'tabular', maxLength: 2_000 } }}
      sx={{
        width,
        '& .MuiInputBase-root': { fontSize: '0.75rem' },
        '& .MuiInputBase-input': { py: 0.5, px: 0.75 },
        '& .MuiFormHelperText-root': { mx: 0, whiteSpace: 'normal' },
      }}
    />
  );
};
