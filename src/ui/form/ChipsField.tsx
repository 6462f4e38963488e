import Autocomplete from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useMemo } from 'react';
import type { FocusEvent, ReactNode } from 'react';
import type { Choice } from './choice.ts';
import { choicesOf } from './choices-of.tsx';

export interface ChipsFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly options?: readonly string[];
  /** the options with what they mean and how often they are there, in place of `options` */
  readonly choices?: readonly Choice[];
  /** the list is open, with what was typed since; undefined when it is closed */
  readonly onAsk?: (text: string | undefined) => void;
  /** a value that cannot be right: its chip says so */
  readonly isWrong?: (value: string) => boolean;
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
  choices,
  onAsk,
  isWrong,
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
  const list = useMemo(() => (choices === undefined ? undefined : choicesOf(choices)), [choices]);
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    const text = event.target.value;
    if (free && text.trim() !== '') add([text]);
    onBlur?.();
  };
  return (
    <Autocomplete<string, true, false, boolean>
      multiple
      {...(id === undefined ? {} : { id })}
      freeSolo={free}
      fullWidth
      disabled={disabled}
      {...(list ?? { options })}
      onOpen={() => onAsk?.('')}
      onClose={() => onAsk?.(undefined)}
      onInputChange={(_event, text, reason) => {
        if (reason === 'input') onAsk?.(text);
      }}
      renderValue={
        isWrong === undefined
          ? undefined
          : (shown, itemProps) =>
              shown.map((value, index) => {
                const { key, ...props } = itemProps({ index });
                return (
                  <Chip
                    key={key}
                    {...props}
                    color={isWrong(value) ? 'error' : 'default'}
                    size="small"
                    variant="outlined"
                    label={optionLabel(value)}
                  />
                );
              })
      }
      value={[...values]}
      getOptionLabel={optionLabel}
      filterSelectedOptions
      handleHomeEndKeys
      onChange={(_event, next) => onChange([...new Set(next.map((t) => t.trim()).filter(Boolean))])}
      slotProps={{
        chip: { size: 'small', variant: 'outlined' },
        listbox: { sx: { maxHeight: 320 } },
        ...(list === undefined
          ? {}
          : {
              popper: {
                sx: { minWidth: 'min(340px, calc(100vw - 24px))' },
                placement: 'bottom-start',
              } as const,
            }),
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
