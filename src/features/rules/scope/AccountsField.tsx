import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Account } from '#src/contract/account.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { AccountScope } from '#src/contract/rule.ts';
import { directoryQuery } from '#src/data/directory.ts';
import { useNamedLists } from '#src/data/lists.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { accountsInScope } from './account-choices.ts';
import { listKindsOf } from '#src/domain/event-fields.ts';
import { ListPicker } from '#src/features/rules/ListPicker.tsx';
import { AccountNames } from './AccountNames.tsx';

export interface AccountsFieldProps {
  /** undefined: all of them */
  readonly value: AccountScope | undefined;
  readonly onChange: (value: AccountScope | undefined) => void;
  /** those in scope */
  readonly organizations: readonly Organization[];
}

const KINDS = ['all', 'some', 'all_but', 'in_list', 'not_in_list'] as const;
const NONE: readonly Account[] = [];

/** Whose events count: all accounts, those that are named, or those of a list. */
export const AccountsField = ({ value, onChange, organizations }: AccountsFieldProps) => {
  const { t } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const issue = at('/scope/accounts');
  const directory = useQuery({ ...directoryQuery(), enabled: value !== undefined });
  const accounts = useMemo(() => {
    const ids = new Set(organizations.map(({ id }) => id));
    return directory.data?.accounts.filter(({ organizationId }) => ids.has(organizationId)) ?? NONE;
  }, [directory.data, organizations]);
  const listName = value !== undefined && 'list' in value ? value.list : '';
  const list = useNamedLists(listName === '' ? [] : [listName])?.get(listName);
  const words: Record<(typeof KINDS)[number], string> = {
    all: t`All accounts`,
    some: t`Only these accounts`,
    all_but: t`All but these accounts`,
    in_list: t`Accounts in a list`,
    not_in_list: t`Accounts not in a list`,
  };
  const choose = (kind: (typeof KINDS)[number]) => {
    if (kind === 'all') onChange(undefined);
    else if (kind === 'some' || kind === 'all_but')
      onChange({
        kind,
        accounts: value !== undefined && 'accounts' in value ? value.accounts : [],
      });
    else onChange({ kind, list: listName });
  };
  const count = directory.data === undefined ? undefined : accountsInScope(value, accounts, list);
  return (
    <Box sx={{ display: 'grid', gap: 0.5, mt: 0.75, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box
        id={fieldId('/scope/accounts')}
        sx={{
          display: 'grid',
          gap: 1,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '220px minmax(0, 1fr)' },
        }}
      >
        <TextField
          select
          label={t`Accounts`}
          value={value?.kind ?? 'all'}
          disabled={readOnly}
          onChange={(event) => {
            const kind = KINDS.find((one) => one === event.target.value);
            if (kind !== undefined) choose(kind);
          }}
        >
          {KINDS.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {words[kind]}
            </MenuItem>
          ))}
        </TextField>
        {value !== undefined && 'accounts' in value && (
          <AccountNames
            label={value.kind === 'some' ? t`Accounts included` : t`Accounts excluded`}
            values={value.accounts}
            accounts={accounts}
            organizations={organizations}
            loading={directory.isPending}
            disabled={readOnly}
            error={issue !== undefined}
            helperText={
              issue?.text ??
              (directory.isError
                ? t`The directory could not be loaded. Sign-in names can be typed.`
                : undefined)
            }
            onBlur={() => touch('/scope/accounts')}
            onChange={(names) => onChange({ ...value, accounts: names })}
          />
        )}
        {value !== undefined && 'list' in value && (
          <ListPicker
            label={t`List`}
            kinds={listKindsOf.account}
            value={value.list}
            disabled={readOnly}
            error={issue !== undefined}
            helperText={issue?.text}
            onBlur={() => touch('/scope/accounts')}
            onChange={(name) => onChange({ ...value, list: name })}
          />
        )}
      </Box>
      {value !== undefined && count !== undefined && (
        <Typography variant="caption" color="textSecondary" className="tabular" role="status">
          <Plural
            value={count}
            one="# account of the directory in scope today."
            other="# accounts of the directory in scope today."
          />{' '}
          {(value.kind === 'all_but' || value.kind === 'not_in_list') && (
            <Trans>Events that name no account count too.</Trans>
          )}
        </Typography>
      )}
    </Box>
  );
};
