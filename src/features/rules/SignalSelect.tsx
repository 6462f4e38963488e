import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { TextFieldProps } from '@mui/material/TextField';
import type { SignalId } from '#src/contract/ids.ts';
import type { SignalName } from './rule-form.ts';

interface SignalSelectProps extends Omit<TextFieldProps, 'select' | 'value' | 'onChange'> {
  readonly signals: readonly SignalName[];
  /** nothing is chosen where it names none of the signals, as after one was removed */
  readonly value: string;
  readonly onChange: (id: SignalId) => void;
}

/** One of the rule's signals. */
export const SignalSelect = ({ signals, value, onChange, ...rest }: SignalSelectProps) => (
  <TextField
    {...rest}
    select
    value={signals.some(({ id }) => id === value) ? value : ''}
    onChange={(event) => {
      const signal = signals.find(({ id }) => id === event.target.value);
      if (signal !== undefined) onChange(signal.id);
    }}
  >
    {signals.map(({ id, name }) => (
      <MenuItem key={id} value={id}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);
