import { expect, it } from 'vitest';
import { accountSchema } from '#src/contract/account.ts';
import { namedListSchema } from '#src/contract/named-list.ts';
import { accountsInScope, offered } from './account-choices.ts';
import { tagCounts } from './tag-counts.ts';

const account = (name: string, displayName = '') =>
  accountSchema.parse({
    id: `account-${name}`,
    organizationId: 'org-a',
    name,
    displayName,
    kind: 'member',
    products: [],
  });
const accounts = [
  account('maryann@x.example'),
  account('ann@x.example', 'Ann Ode'),
  account('bob@x.example', 'Bob Hannover'),
];

it('what begins with what is typed is offered first, and never more than fifty', () => {
  expect(offered(accounts, ' ANN').map(({ name }) => name)).toEqual([
    'ann@x.example',
    'maryann@x.example',
    'bob@x.example',
  ]);
  const many = Array.from({ length: 80 }, (_, index) => account(`a${index}@x.example`));
  expect(offered(many, 'a')).toHaveLength(50);
});

it('how many accounts a scope is about, without case, and nothing while its list is not known', () => {
  const list = namedListSchema.parse({ name: 'VIP', kind: 'accounts', values: ['BOB@x.example'] });
  const names = ['Ann@x.example', 'ann@X.example', 'gone@x.example'];
  expect(accountsInScope(undefined, accounts, undefined)).toBe(3);
  expect(accountsInScope({ kind: 'some', accounts: names }, accounts, undefined)).toBe(1);
  expect(accountsInScope({ kind: 'all_but', accounts: names }, accounts, undefined)).toBe(2);
  expect(accountsInScope({ kind: 'in_list', list: 'VIP' }, accounts, list)).toBe(1);
  expect(accountsInScope({ kind: 'not_in_list', list: 'VIP' }, accounts, list)).toBe(2);
  expect(accountsInScope({ kind: 'in_list', list: 'VIP' }, accounts, undefined)).toBeUndefined();
});

it('tags are counted without case, the commonest first', () => {
  const counts = tagCounts([{ tags: ['b', 'B'] }, { tags: ['a', 'b'] }, { tags: [] }]);
  expect([...counts.values()]).toEqual([
    { tag: 'b', count: 2 },
    { tag: 'a', count: 1 },
  ]);
});
