import TextField from '@mui/material/TextField';
import type { TextFieldProps } from '@mui/material/TextField';
import { usePaused } from './use-paused.ts';

export interface PausedTextFieldProps extends Omit<
  TextFieldProps,
  'value' | 'onChange' | 'defaultValue'
> {
  readonly value: string;
  /** called when typing pauses or the field is left */
  readonly onCommit: (value: string) => void;
}

/** A text field that keeps each key to itself and hands the text over when typing pauses: a large form stays quick. */
export const PausedTextField = ({ value, onCommit, onBlur, ...rest }: PausedTextFieldProps) => {
  const { text, type, commit } = usePaused(value, onCommit);
  return (
    <TextField
      {...rest}
      value={text}
      onChange={(event) => type(event.target.value)}
      onBlur={(event) => {
        commit();
        onBlur?.(event);
      }}
    />
  );
};
