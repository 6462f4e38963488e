import { Plural, useLingui } from '@lingui/react/macro';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { listsQuery } from '#src/data/lists.ts';

export interface AccountListSelectProps {
  readonly value: string;
  readonly disabled: boolean;
  readonly error: boolean;
  readonly helperText: string | undefined;
  readonly onBlur: () => void;
  readonly onChange: (name: string) => void;
}

/** A list of accounts, kept or of the directory; a name that nobody keeps yet may be typed. */
export const AccountListSelect = ({
  value,
  disabled,
  error,
  helperText,
  onBlur,
  onChange,
}: AccountListSelectProps) => {
  const { t } = useLingui();
  const lists = useQuery(listsQuery());
  const known = (lists.data ?? []).filter(({ kind }) => kind === 'accounts' || kind === 'texts');
  const missing =
    value !== '' && lists.data !== undefined && !lists.data.some(({ name }) => name === value);
  return (
    <Autocomplete
      freeSolo
      disabled={disabled}
      options={known.map(({ name }) => name)}
      value={value}
      onChange={(_event, name) => onChange(name?.trim() ?? '')}
      renderOption={({ key, ...props }, name) => (
        <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
          <div>{name}</div>
          <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
            <Plural
              value={known.find((list) => list.name === name)?.count ?? 0}
              one="# account"
              other="# accounts"
            />
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t`List`}
          error={error}
          helperText={
            helperText ??
            (missing ? t`Nobody keeps a list of this name yet: nothing is known of it.` : undefined)
          }
          onBlur={(event) => {
            if (event.target.value.trim() !== value) onChange(event.target.value.trim());
            onBlur();
          }}
        />
      )}
    />
  );
};
