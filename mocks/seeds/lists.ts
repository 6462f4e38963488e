import type { Account } from '#src/contract/account.ts';
import type { ListEntry } from '#src/contract/named-list.ts';
import { personas } from '#mocks/personas.ts';
import type { StoredList } from '#mocks/store.ts';

const DAY = 86_400_000;

/** The lists that the demo begins with: three that people keep, and what the directories say of roles. */
export const seedLists = (until: number, accounts: readonly Account[]): StoredList[] => {
  const { id, name } = personas.manager.session.user;
  const kept = (
    listName: string,
    kind: StoredList['kind'],
    description: string,
    entries: ListEntry[],
    daysAgo: number,
  ): StoredList => ({
    name: listName,
    kind,
    description,
    entries,
    source: 'kept',
    updatedAt: until - daysAgo * DAY,
    updatedBy: { id, name },
    version: 1,
  });
  const group = (groupName: string, kind: Account['kind']): StoredList => ({
    name: `group: ${groupName}`,
    kind: 'accounts',
    description: '',
    entries: accounts
      .filter((account) => account.kind === kind)
      .map((account) => ({ value: account.name })),
    source: 'directory',
    updatedAt: until,
    version: 1,
  });
  const people = accounts.filter(({ kind }) => kind === 'member');
  return [
    kept(
      'VIP accounts',
      'accounts',
      'People whose account is worth more to an attacker: board, finance, assistants.',
      people
        .filter((_account, index) => index % 29 === 4)
        .map((account, index) => ({
          value: account.name,
          ...(index === 0 ? { note: 'signs payments' } : {}),
        })),
      12,
    ),
    kept(
      'Trusted networks',
      'networks',
      'Offices and the gateways of our own people.',
      [
        { value: '192.0.2.0/25', note: 'offices' },
        { value: '198.51.100.16/28', note: 'remote access' },
        {
          value: '203.0.113.77',
          note: 'auditors, until they are done',
          expiresAt: until + 9 * DAY,
        },
      ],
      20,
    ),
    kept(
      'Home countries',
      'countries',
      'Countries in which customers have people.',
      ['US', 'GB', 'DE', 'FR', 'NL'].map((value) => ({ value })),
      33,
    ),
    kept(
      'Role administrators',
      'accounts',
      'Who may grant roles outside business hours.',
      accounts
        .filter((account) => account.kind === 'admin' && account.protected === undefined)
        .slice(0, 8)
        .map((account) => ({ value: account.name })),
      5,
    ),
    group('Administrators', 'admin'),
    group('Service accounts', 'service'),
    group('Guests', 'guest'),
  ];
};
