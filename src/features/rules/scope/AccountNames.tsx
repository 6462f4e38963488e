import { useLingui } from '@lingui/react/macro';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { Account } from '#src/contract/account.ts';
import type { Organization } from '#src/contract/organization.ts';
import { fold } from '#src/domain/events/fold.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { offered } from './account-choices.ts';

export interface AccountNamesProps {
  readonly label: string;
  readonly values: readonly string[];
  /** of the organizations in scope */
  readonly accounts: readonly Account[];
  readonly organizations: readonly Organization[];
  readonly loading: boolean;
  readonly disabled: boolean;
  readonly error: boolean;
  readonly helperText: string | undefined;
  readonly onBlur: () => void;
  readonly onChange: (names: string[]) => void;
}

/** Sign-in names, picked from the directory or typed; a pasted list becomes as many. */
export const AccountNames = ({
  label,
  values,
  accounts,
  organizations,
  loading,
  disabled,
  error,
  helperText,
  onBlur,
  onChange,
}: AccountNamesProps) => {
  const { t, i18n } = useLingui();
  const places = new Map(organizations.map(({ id, name }) => [id, name]));
  // One name is one value, in whatever letters it is written.
  const set = (names: readonly string[]) => {
    const trimmed = names.map((name) => name.trim()).filter(Boolean);
    onChange([...new Map(trimmed.map((name) => [fold(name), name])).values()]);
  };
  return (
    <Autocomplete<Account, true, false, true>
      multiple
      freeSolo
      loading={loading}
      disabled={disabled}
      options={accounts}
      filterOptions={(_all, { inputValue }) => {
        const taken = new Set(values.map(fold));
        return offered(
          accounts.filter(({ name }) => !taken.has(fold(name))),
          inputValue,
        );
      }}
      value={[...values]}
      getOptionLabel={(one) => (typeof one === 'string' ? one : one.name)}
      getOptionKey={(one) => (typeof one === 'string' ? one : one.id)}
      isOptionEqualToValue={() => false}
      handleHomeEndKeys
      onChange={(_event, next) =>
        set(next.map((one) => (typeof one === 'string' ? one : one.name)))
      }
      renderOption={({ key, ...props }, account) => (
        <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
          <div>{account.name}</div>
          <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
            {[
              account.displayName,
              renderMessage(i18n, message(`account_kind.${account.kind}`)),
              places.get(account.organizationId) ?? account.organizationId,
            ]
              .filter((text) => text !== '')
              .join(' · ')}
          </Box>
        </Box>
      )}
      slotProps={{
        chip: { size: 'small', variant: 'outlined' },
        listbox: { sx: { maxHeight: 320 } },
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          placeholder={values.length === 0 ? t`Choose or type sign-in names` : ''}
          error={error}
          helperText={helperText}
          onBlur={(event) => {
            if (event.target.value.trim() !== '') set([...values, event.target.value]);
            onBlur();
          }}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text');
            if (!/[,;\n]/.test(text)) return;
            event.preventDefault();
            set([...values, ...text.split(/[,;\n]+/)]);
          }}
        />
      )}
    />
  );
};
