import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

export interface SelectFilterProps<V extends string> {
  readonly label: string;
  readonly value: V | '';
  readonly any: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | '') => void;
}

/** One value of a filter, or any. */
export const SelectFilter = <V extends string>({
  label,
  value,
  any,
  options,
  onChange,
}: SelectFilterProps<V>) => (
  <TextField
    select
    label={label}
    value={value}
    // The options below are the only values it can have.
    onChange={(event) => onChange(event.target.value as V | '')}
    sx={{ width: { xs: '100%', sm: 176 } }}
    slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
  >
    <MenuItem value="">{any}</MenuItem>
    {options.map((option) => (
      <MenuItem key={option.value} value={option.value}>
        {option.label}
      </MenuItem>
    ))}
  </TextField>
);
