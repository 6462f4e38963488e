import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { FocusEvent, ReactNode } from 'react';

export interface ChipsFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly options?: readonly string[];
  readonly optionLabel?: (value: string) => string;
  /** values that are not in the options may be typed */
  readonly free?: boolean;
  readonly error?: boolean;
  readonly helperText?: ReactNode;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly onBlur?: () => void;
  readonly id?: string;
}

const NONE: readonly string[] = [];

/** Several values as chips. A pasted list (commas, semicolons or lines) becomes as many; what is typed and left becomes one. */
export const ChipsField = ({
  label,
  values,
  onChange,
  options = NONE,
  optionLabel = (value) => value,
  free = true,
  error = false,
  helperText,
  disabled = false,
  placeholder,
  onBlur,
  id,
}: ChipsFieldProps) => {
  const add = (texts: readonly string[]) =>
    onChange([...new Set([...values, ...texts.map((t) => t.trim()).filter(Boolean)])]);
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    const text = event.target.value;
    if (free && text.trim() !== '') add([text]);
    onBlur?.();
  };
  return (
    <Autocomplete
      multiple
      {...(id === undefined ? {} : { id })}
      freeSolo={free}
      fullWidth
      disabled={disabled}
      options={options}
      value={[...values]}
      getOptionLabel={optionLabel}
      filterSelectedOptions
      handleHomeEndKeys
      onChange={(_event, next) => onChange([...new Set(next.map((t) => t.trim()).filter(Boolean))])}
      slotProps={{
        chip: { size: 'small', variant: 'outlined' },
        listbox: { sx: { maxHeight: 320 } },
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          error={error}
          helperText={helperText}
          placeholder={values.length === 0 ? (placeholder ?? '') : ''}
          onBlur={leave}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text');
            if (!free || !/[,;\n]/.test(text)) return;
            event.preventDefault();
            add(text.split(/[,;\n]+/));
          }}
        />
      )}
    />
  );
};
