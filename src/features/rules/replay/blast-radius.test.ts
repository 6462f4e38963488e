import { describe, expect, it } from 'vitest';
import { accountSchema } from '#src/contract/account.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';
import { blastRadius, hitKinds } from './blast-radius.ts';

const account = (over: object = {}) =>
  accountSchema.parse({
    id: 'a',
    organizationId: 'org-1',
    name: 'a@example.com',
    displayName: 'A',
    kind: 'member',
    products: [{ product: 'okta', disabled: false, syncedFromDirectory: false, federated: false }],
    ...over,
  });
const trigger = (
  account_: string | undefined,
  ...targets: string[]
): Pick<Trigger, 'targets' | 'account' | 'organizationId'> => ({
  organizationId: 'org-1',
  account: account_,
  targets: targets.map((name) => ({ account: name, product: 'okta', organizationId: 'org-1' })),
});

describe('whom a rule would hit', () => {
  it('counts an account once, whatever its case and at however many products', () => {
    const { accounts } = blastRadius(
      [trigger('x', 'Ada@example.com', 'ada@example.com'), trigger('x', 'ADA@example.com')],
      { account: () => account() },
    );
    expect(accounts).toEqual([
      { organizationId: 'org-1', account: 'ada@example.com', triggers: 2, kinds: [] },
    ]);
  });

  it('names the targets, and the account of a trigger without any', () => {
    const { accounts } = blastRadius([trigger('x', 'b', 'a'), trigger('c'), trigger(undefined)], {
      account: () => account(),
    });
    expect(accounts.map((one) => one.account)).toEqual(['a', 'b', 'c']);
  });

  it('counts what the accounts are, and who is in no directory', () => {
    const known = new Map([
      ['svc', account({ kind: 'service', protected: { reason: 'backup' } })],
      ['root', account({ kind: 'admin' })],
    ]);
    const { counts, accounts } = blastRadius(
      [trigger('x', 'svc', 'root', 'gone'), trigger('svc')],
      { account: (_, name) => known.get(name) },
    );
    expect(counts).toEqual({ admin: 1, service: 1, guest: 0, protected: 1, not_in_directory: 1 });
    expect(accounts[0]).toMatchObject({ account: 'svc', triggers: 2 });
  });

  it('looks through so many only, and says that there is more', () => {
    const large = Array.from({ length: 30 }, (_, at) =>
      trigger('x', ...Array.from({ length: 1_000 }, (__, n) => `a-${at}-${n}`)),
    );
    const { accounts, cut } = blastRadius(large, { account: () => account() });
    expect(accounts).toHaveLength(20_000);
    expect(cut).toBe(true);
    expect(blastRadius(large.slice(0, 20), { account: () => account() }).cut).toBe(false);
  });

  it.each([
    [account(), []],
    [account({ kind: 'guest' }), ['guest']],
    [
      account({
        products: [
          {
            product: 'okta',
            disabled: false,
            syncedFromDirectory: false,
            federated: false,
            adminRole: 'Super Administrator',
          },
        ],
      }),
      ['admin'],
    ],
    [account({ kind: 'admin', protected: { reason: 'break-glass' } }), ['admin', 'protected']],
    [undefined, ['not_in_directory']],
  ])('of %o it says %o', (given, kinds) => {
    expect(hitKinds(given)).toEqual(kinds);
  });
});
