import { useLingui } from '@lingui/react/macro';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { TextFieldProps } from '@mui/material/TextField';
import type { SignalId } from '#src/contract/ids.ts';
import type { SignalName } from './rule-form.ts';
import { useSignalName } from './use-signal-name.ts';

interface SignalSelectProps extends Omit<TextFieldProps, 'select' | 'value' | 'onChange'> {
  readonly signals: readonly SignalName[];
  /** nothing is chosen where it names none of the signals, as after one was removed */
  readonly value: string;
  readonly onChange: (id: SignalId) => void;
}

/** One of the rule's signals. One that is disabled says so, and that the pattern goes without it. */
export const SignalSelect = ({
  signals,
  value,
  onChange,
  helperText,
  ...rest
}: SignalSelectProps) => {
  const { t } = useLingui();
  const nameOf = useSignalName();
  const chosen = signals.find(({ id }) => id === value);
  const isOff = chosen?.disabled === true;
  return (
    <TextField
      {...rest}
      select
      helperText={helperText ?? (isOff ? t`Disabled: the pattern goes without it.` : undefined)}
      value={chosen === undefined ? '' : value}
      onChange={(event) => {
        const signal = signals.find(({ id }) => id === event.target.value);
        if (signal !== undefined) onChange(signal.id);
      }}
      sx={[
        isOff && { '& .MuiSelect-select': { color: 'text.secondary', fontStyle: 'italic' } },
        ...(Array.isArray(rest.sx) ? rest.sx : [rest.sx]),
      ]}
    >
      {signals.map(({ id, name, disabled }) => (
        <MenuItem key={id} value={id}>
          {disabled === true ? t`${nameOf(name)} (disabled)` : nameOf(name)}
        </MenuItem>
      ))}
    </TextField>
  );
};
