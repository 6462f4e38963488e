import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import type { Choice } from './choice.ts';
import { choicesOf } from './choices-of.tsx';
import { usePaused } from './use-paused.ts';

export interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  /** called when typing pauses, a choice is taken, or the field is left */
  readonly onCommit: (value: string) => void;
  readonly choices: readonly Choice[];
  /** the list is open, with what was typed since, when typing pauses; undefined when it is closed */
  readonly onAsk: (text: string | undefined) => void;
  readonly error?: boolean;
  readonly helperText?: string | undefined;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
}

/** A text that may be anything, with what is likely to be meant. */
export const SuggestField = ({
  label,
  value,
  onCommit,
  choices,
  onAsk,
  error = false,
  helperText,
  disabled = false,
  onBlur,
}: SuggestFieldProps) => {
  const [isOpen, setOpen] = useState(false);
  const { text, type, commit } = usePaused(value, (next) => {
    onCommit(next);
    // What is typed is asked about when it pauses, too.
    if (isOpen) onAsk(next);
  });
  const turn = (opens: boolean) => {
    setOpen(opens);
    onAsk(opens ? '' : undefined);
  };
  const list = useMemo(() => choicesOf(choices), [choices]);
  return (
    <Autocomplete<string, false, true, true>
      freeSolo
      disableClearable
      fullWidth
      disabled={disabled}
      {...list}
      filterOptions={(options, state) => {
        const found = list.filterOptions(options, state);
        // What is there already needs no list that offers it.
        return found.length === 1 && found[0] === text ? [] : found;
      }}
      value={value}
      inputValue={text}
      onInputChange={(_event, next, reason) => {
        if (reason === 'input') type(next);
      }}
      onChange={(_event, next) => commit(next)}
      onOpen={() => turn(true)}
      onClose={() => turn(false)}
      slotProps={{
        popper: { sx: { minWidth: 'min(340px, calc(100vw - 24px))' }, placement: 'bottom-start' },
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          error={error}
          helperText={helperText}
          onBlur={() => {
            commit();
            onAsk(undefined);
            onBlur?.();
          }}
        />
      )}
    />
  );
};
