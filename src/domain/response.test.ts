import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CapabilityAnswer, CapabilityCell } from '#src/contract/capability.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import { ACTIONS, PRODUCTS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { effects, leftOpen, refusedActions, responseCoverage, targetProducts } from './response.ts';
import type { EffectLookup } from './response.ts';

const organizations = ['org-a', 'org-b', 'org-c'].map((id) => organizationIdSchema.parse(id));
const can: CapabilityAnswer = { available: true, verified: true };
const unverified: CapabilityAnswer = { available: true, verified: false };
const cannot: CapabilityAnswer = {
  available: false,
  reasons: [
    {
      reason: { code: 'organization_policy' },
      mend: { kind: 'change_policy', owner: 'organization' },
    },
  ],
};

const ruleWith = (
  actions: Action[],
  { pattern, target }: { pattern?: unknown; target?: unknown } = {},
): RuleBody =>
  ruleBodySchema.parse({
    name: 'Rule',
    description: '',
    scope: { kind: 'all' },
    signals: (
      [
        ['first', 'okta'],
        ['second', 'microsoft_365'],
        ['unused', 'slack'],
      ] as const
    ).map(([id, product]) => ({
      id,
      name: id,
      product,
      activities: [],
      condition: { op: 'all', conditions: [] },
    })),
    pattern: pattern ?? {
      kind: 'event_count',
      signalIds: ['first'],
      threshold: 3,
      groupBy: ['account'],
      windowMs: 60_000,
    },
    response: { target: target ?? { kind: 'group_account' }, actions },
  });

describe('where the account lives that would be acted on', () => {
  it('at the products of the signals that the pattern uses, when it is the group’s account', () => {
    const steps = ['second', 'first', 'second'].map((signalId) => ({ signalId, atLeast: 1 }));
    const pattern = { kind: 'temporal_ordered', steps, groupBy: ['account'], windowMs: 60_000 };
    expect(targetProducts(ruleWith([]))).toEqual(['okta']);
    expect(targetProducts(ruleWith([], { pattern })).toSorted()).toEqual(['microsoft_365', 'okta']);
  });

  it('at the product of the named signal, when it is the account of that signal’s events', () => {
    const target = { kind: 'signal_account', signalId: 'second', role: 'targetAccount', cap: 5 };
    expect(targetProducts(ruleWith([], { target }))).toEqual(['microsoft_365']);
  });
});

const anyCells = fc
  .array(
    fc.record({
      organizationId: fc.constantFrom(...organizations),
      product: fc.constantFrom<Product[]>('okta', 'microsoft_365', 'duo'),
      action: fc.constantFrom(...ACTIONS),
      answer: fc.constantFrom(can, unverified, cannot),
    }),
    { maxLength: 30 },
  )
  // One cell for each organization, product and action.
  .map((cells): CapabilityCell[] => [
    ...new Map(cells.map((c) => [`${c.organizationId} ${c.product} ${c.action}`, c])).values(),
  ]);
const scopes = fc.subarray(organizations);
const products = fc.subarray<Product>(['okta', 'microsoft_365', 'duo']);

describe('coverage', () => {
  it('counts an organization when at least one of the products can, and every other falls back', () => {
    fc.assert(
      fc.property(anyCells, scopes, products, (cells, scope, among) => {
        for (const { action, available, fallBack, verified } of responseCoverage(
          among,
          scope,
          cells,
        )) {
          const able = cells.filter(
            (c) => c.action === action && among.includes(c.product) && c.answer.available,
          );
          for (const id of scope) {
            const runs = able.some((c) => c.organizationId === id);
            expect(available.includes(id)).toBe(runs);
            expect(fallBack.includes(id)).toBe(!runs);
          }
          expect([...available, ...fallBack]).toHaveLength(scope.length);
          expect(verified).toBe(
            able.every((c) => !scope.includes(c.organizationId) || c.answer !== unverified),
          );
        }
      }),
      { seed: 3 },
    );
  });
});

describe('what a save refuses', () => {
  it('is each newly chosen action that can run nowhere in scope, and no other', () => {
    const sets = fc.subarray([...ACTIONS]);
    fc.assert(
      fc.property(
        anyCells,
        scopes,
        sets,
        fc.option(sets, { nil: undefined }),
        (cells, scope, chosen, saved) => {
          const refused = refusedActions(
            ruleWith(chosen),
            saved === undefined ? undefined : ruleWith(saved),
            scope,
            cells,
          );
          const somewhere = (action: Action) =>
            cells.some(
              (c) =>
                c.product === 'okta' &&
                c.action === action &&
                scope.includes(c.organizationId) &&
                c.answer.available,
            );
          expect(refused.map(({ action }) => action)).toEqual(
            chosen.filter((action) => !(saved ?? []).includes(action) && !somewhere(action)),
          );
          for (const { action, refusals } of refused)
            for (const refusal of refusals) {
              expect(refusal).toMatchObject({ action, product: 'okta' });
              expect(scope).toContain(refusal.organizationId);
              expect(refusal.reasons.length).toBeGreaterThan(0);
            }
        },
      ),
      { seed: 4 },
    );
  });

  it('is never alert-only', () => {
    expect(refusedActions(ruleWith([]), undefined, organizations, [])).toEqual([]);
  });
});

describe('what an action would have done to an account', () => {
  const ann = {
    organizationId: 'org-a',
    product: 'okta',
    account: 'ann@org.example',
  } as const;
  const lookup = (answer: CapabilityAnswer | undefined): EffectLookup => ({
    cell: () => answer,
    account: () => undefined,
    connection: () => undefined,
  });

  it('is said per action, in the safe order, whatever the order of the choice', () => {
    expect(
      effects([...ACTIONS].toReversed(), ann, lookup(can)).map(({ action }) => action),
    ).toEqual(['block_sign_in', 'expire_sessions', 'reset_password', 'force_password_change']);
  });

  it('names what the organization and what the account refuse, both', () => {
    expect(effects(['block_sign_in'], ann, lookup(cannot))).toEqual([
      {
        action: 'block_sign_in',
        outcome: 'skipped',
        capability: cannot,
        target: [{ code: 'not_in_directory' }],
      },
    ]);
  });

  it('is not knowable where nothing is connected, as with a log of one’s own', () => {
    expect(effects(['block_sign_in'], ann, lookup(undefined))).toEqual([
      { action: 'block_sign_in', outcome: 'not_knowable' },
    ]);
  });
});

describe('what a chosen set leaves open', () => {
  const said = (actions: Action[], at: Product[] = ['okta']) =>
    leftOpen(actions, at).map(({ id }) => id.replace('left_open.', ''));
  const block = 'block_sign_in';
  const expire = 'expire_sessions';
  const reset = 'reset_password';
  const force = 'force_password_change';

  it.each<[Action[], string[]]>([
    [[], []],
    [[block], ['live_sessions', 'no_repair']],
    [[expire], ['sign_in_again', 'no_repair']],
    [[block, expire], ['no_repair']],
    [[reset], ['no_repair']],
    [[force], ['attacker_answers', 'no_repair']],
    [[reset, force], ['no_repair']],
    [
      [block, force],
      ['live_sessions', 'no_repair'],
    ],
    [
      [expire, force],
      ['sign_in_again', 'attacker_answers', 'no_repair'],
    ],
    [[block, expire, reset, force], ['no_repair']],
  ])('%s', (actions, expected) => {
    expect(said(actions)).toEqual(expected);
  });

  it('is more at Google Workspace, where a new password ends no session, and at Duo', () => {
    expect(said([reset], ['google_workspace'])).toEqual(['google_sessions', 'no_repair']);
    expect(said([reset, expire], ['google_workspace'])).not.toContain('google_sessions');
    expect(said([block], ['duo'])).toContain('duo_only');
  });

  it('says nothing for alert-only, at any product', () => {
    expect(said([], [...PRODUCTS])).toEqual([]);
  });
});
