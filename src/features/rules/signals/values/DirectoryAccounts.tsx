import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AccountKind } from '#src/contract/account.ts';
import { directoryQuery } from '#src/data/directory.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import type { Choice } from '#src/ui/form/choice.ts';

const kinds = {
  member: msg`member`,
  guest: msg`guest`,
  service: msg`service account`,
  admin: msg`admin`,
} as const satisfies Record<AccountKind, MessageDescriptor>;

/** Asks for the accounts of the directory, each with its kind and organization. It is there only while a list is open. */
export const DirectoryAccounts = ({
  onFound,
}: {
  readonly onFound: (accounts: readonly Choice[]) => void;
}) => {
  const { i18n, t } = useLingui();
  const { data: directory } = useQuery(directoryQuery());
  const { data: organizations } = useQuery(organizationsQuery());
  // The field around it lists what was found, and lives longer than the question.
  useEffect(() => {
    if (directory === undefined || organizations === undefined) return;
    const names = new Map<string, string>(organizations.map(({ id, name }) => [id, name]));
    onFound(
      directory.accounts.map(({ name, displayName, kind, organizationId }) => {
        const [who, what] = [displayName, i18n._(kinds[kind])];
        const where = names.get(organizationId) ?? organizationId;
        return { value: name, detail: t`${who}, ${what} at ${where}` };
      }),
    );
  }, [directory, organizations, onFound, i18n, t]);
  return null;
};
