import { describe, expect, it } from 'vitest';
import type { Account } from '#src/contract/account.ts';
import { accountSchema } from '#src/contract/account.ts';
import type { CapabilityAnswer, CapabilityCell } from '#src/contract/capability.ts';
import { capabilityCellSchema } from '#src/contract/capability.ts';
import type { Action } from '#src/contract/product.ts';
import { effectLookup } from './effect-lookup.ts';
import { effectSummary, skipReasons, targetEffects } from './effect-summary.ts';

const can: CapabilityAnswer = { available: true, verified: true };
const cell = (action: Action, answer: CapabilityAnswer = can): CapabilityCell =>
  capabilityCellSchema.parse({ organizationId: 'org-1', product: 'okta', action, answer });
const account = (name: string, over: object = {}): Account =>
  accountSchema.parse({
    id: name,
    organizationId: 'org-1',
    name,
    displayName: name,
    kind: 'member',
    products: [{ product: 'okta', disabled: false, syncedFromDirectory: false, federated: false }],
    ...over,
  });
const one = (...names: string[]) => ({
  targets: names.map((name) => ({
    account: name,
    product: 'okta' as const,
    organizationId: 'org-1',
  })),
});
const cells = [cell('block_sign_in'), cell('expire_sessions')];
const both: Action[] = ['expire_sessions', 'block_sign_in'];

describe('what a trigger would have done', () => {
  it('is an alert when no action is chosen', () => {
    expect(effectSummary(one('ada@example.com'), [], effectLookup(cells, [], []))).toEqual({
      kind: 'alert_only',
    });
  });

  it('is told in the safe order, and finds the account whatever its case', () => {
    const lookup = effectLookup(cells, [account('Ada@example.com')], []);
    expect(effectSummary(one('ada@EXAMPLE.com'), both, lookup)).toEqual({
      kind: 'effects',
      would: ['block_sign_in', 'expire_sessions'],
      acted: 1,
      accounts: 1,
      skipped: [],
    });
  });

  it('names the first reason why a guest is left alone', () => {
    const lookup = effectLookup(cells, [account('g@example.com', { kind: 'guest' })], []);
    expect(effectSummary(one('g@example.com'), ['expire_sessions'], lookup)).toMatchObject({
      would: [],
      skipped: [{ action: 'expire_sessions', reason: { id: 'target.guest' } }],
    });
  });

  it('counts the accounts that an action reaches', () => {
    const lookup = effectLookup(
      cells,
      [
        account('a@example.com'),
        account('b@example.com', { protected: { reason: 'break-glass' } }),
      ],
      [],
    );
    expect(
      effectSummary(one('a@example.com', 'b@example.com'), ['block_sign_in'], lookup),
    ).toMatchObject({
      would: ['block_sign_in'],
      acted: 1,
      accounts: 2,
      skipped: [],
    });
  });

  it('is not knowable where no connection is known', () => {
    expect(effectSummary(one('a@example.com'), both, effectLookup([], [], []))).toEqual({
      kind: 'not_knowable',
    });
  });

  it('has nobody to act on when the group is not an account', () => {
    expect(effectSummary(one(), both, effectLookup(cells, [], []))).toEqual({ kind: 'no_target' });
  });

  it('does not depend on who looks at it', () => {
    const mayNot = cell('block_sign_in', {
      available: false,
      reasons: [
        {
          reason: { code: 'persona_may_not', ask: 'manager' },
          mend: { kind: 'ask_person', owner: 'manager' },
        },
      ],
    });
    const lookup = effectLookup([mayNot], [account('a@example.com')], []);
    expect(effectSummary(one('a@example.com'), ['block_sign_in'], lookup)).toMatchObject({
      would: ['block_sign_in'],
    });
  });

  it('says every reason of a skip: of the account first, then of its product', () => {
    const broken = cell('block_sign_in', {
      available: false,
      reasons: [
        { reason: { code: 'not_connected' }, mend: { kind: 'connect', owner: 'connection_owner' } },
        {
          reason: { code: 'organization_policy' },
          mend: { kind: 'change_policy', owner: 'organization' },
        },
      ],
    });
    const lookup = effectLookup(
      [broken],
      [account('a@example.com', { protected: { reason: 'break-glass' } })],
      [],
    );
    const [target] = targetEffects(one('a@example.com'), ['block_sign_in'], lookup);
    const [effect] = target?.effects ?? [];
    expect(effect && skipReasons(effect, 'okta').map(({ id }) => id)).toEqual([
      'target.protected',
      'capability.not_connected',
      'capability.organization_policy',
    ]);
  });
});
