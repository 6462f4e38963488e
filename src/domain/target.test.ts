import { describe, expect, it } from 'vitest';
import type { Account, AccountAtProduct, AccountKind } from '#src/contract/account.ts';
import { connectionIdSchema, accountIdSchema, organizationIdSchema } from '#src/contract/ids.ts';
import type { ConnectionFacts } from '#src/contract/connection.ts';
import { ACTIONS } from '#src/contract/product.ts';
import type { Action } from '#src/contract/product.ts';
import { targetRefusals } from './target.ts';

const organizationId = organizationIdSchema.parse('org-a');
const connection: ConnectionFacts = {
  id: connectionIdSchema.parse('con-a'),
  organizationId,
  product: 'microsoft_365',
  connectedAt: 1,
  grantedPermissions: [],
  grantedRoles: [],
  licences: [],
  connectionAccount: 'svc-sync@org.example',
};
const account = (
  kind: AccountKind = 'member',
  at: Partial<AccountAtProduct> = {},
  rest: Partial<Account> = {},
): Account => ({
  id: accountIdSchema.parse('a'),
  organizationId,
  name: 'ann@org.example',
  displayName: 'Ann',
  kind,
  products: [
    {
      product: 'microsoft_365',
      disabled: false,
      syncedFromDirectory: false,
      federated: false,
      ...at,
    },
  ],
  ...rest,
});
const codes = (action: Action, who: Account | undefined, over = connection) =>
  targetRefusals(action, 'microsoft_365', who, over).map(({ code }) => code);

describe('what the account itself refuses', () => {
  // block, expire, reset, force
  const rows: [string, Account | undefined, [string[], string[], string[], string[]]][] = [
    ['an ordinary member', account(), [[], [], [], []]],
    [
      'somebody nobody knows',
      undefined,
      [['not_in_directory'], ['not_in_directory'], ['not_in_directory'], ['not_in_directory']],
    ],
    ['a guest', account('guest'), [[], ['guest'], ['guest'], ['guest']]],
    [
      'synced from a directory',
      account('member', { syncedFromDirectory: true }),
      [['synced_from_directory'], [], ['synced_from_directory'], ['synced_from_directory']],
    ],
    ['disabled already', account('member', { disabled: true }), [['already_disabled'], [], [], []]],
    ['federated', account('member', { federated: true }), [[], [], ['federated'], ['federated']]],
    [
      'an administrator',
      account('admin', { adminRole: 'Global Administrator' }),
      [['admin_above_role'], ['admin_above_role'], ['admin_above_role'], ['admin_above_role']],
    ],
    [
      'protected',
      account('member', {}, { protected: { reason: 'break-glass' } }),
      [['protected'], ['protected'], ['protected'], ['protected']],
    ],
    [
      'the connection’s own account, in other letters',
      account('service', {}, { name: 'SVC-Sync@Org.example' }),
      [
        ['connection_account'],
        ['connection_account'],
        ['connection_account'],
        ['connection_account'],
      ],
    ],
    [
      'without an account at this product',
      account('member', {}, { products: [] }),
      [['not_at_product'], ['not_at_product'], ['not_at_product'], ['not_at_product']],
    ],
  ];
  it.each(rows)('%s', (_name, who, expected) => {
    expect(ACTIONS.map((action) => codes(action, who))).toEqual(expected);
  });

  it('an administrator is within reach of a higher role', () => {
    const high = { ...connection, grantedRoles: ['Privileged Authentication Administrator'] };
    expect(
      codes('block_sign_in', account('admin', { adminRole: 'Global Administrator' }), high),
    ).toEqual([]);
  });
});
