import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '#src/contract/condition.ts';
import { organizationIdSchema, signalIdSchema } from '#src/contract/ids.ts';
import { ACTIONS } from '#src/contract/product.ts';
import { RULE_LIMITS, ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { evaluable, ruleIssues, savable } from './evaluable.ts';

const id = signalIdSchema.parse('s1');
const whole: RuleBody = {
  name: 'A rule',
  description: '',
  scope: { kind: 'all' },
  signals: [
    {
      id,
      name: 'Signal',
      product: 'okta',
      activities: [],
      condition: { op: 'all', conditions: [] },
    },
  ],
  pattern: {
    kind: 'event_count',
    signalIds: [id],
    threshold: 5,
    groupBy: ['account'],
    windowMs: 60_000,
  },
  response: { target: { kind: 'group_account' }, actions: ['block_sign_in'] },
};
const withCondition = (condition: Condition): RuleBody => ({
  ...whole,
  signals: whole.signals.map((signal) => ({
    ...signal,
    condition: { op: 'all', conditions: [condition] },
  })),
});
const found = (body: RuleBody) =>
  ruleIssues(body).map(({ pointer, message, effect }) => [pointer, message.id, effect]);

describe('issues of a rule', () => {
  it('a whole rule has none', () => {
    expect(found(whole)).toEqual([]);
  });

  const c = '/signals/0/condition/conditions/0';
  const rows: [string, RuleBody, [string, string, string][]][] = [
    ['no name', { ...whole, name: '  ' }, [['/name', 'issue.name_missing', 'draft_only']]],
    [
      'a long name',
      { ...whole, name: 'x'.repeat(121) },
      [['/name', 'issue.name_long', 'refuses_save']],
    ],
    [
      'a scope of nobody',
      { ...whole, scope: { kind: 'some', organizationIds: [] } },
      [['/scope', 'issue.scope_empty', 'draft_only']],
    ],
    [
      'a window of 0',
      { ...whole, pattern: { ...whole.pattern, windowMs: 0 } },
      [['/pattern/windowMs', 'issue.window_range', 'draft_only']],
    ],
    [
      'a window of ten years',
      { ...whole, pattern: { ...whole.pattern, windowMs: 3_650 * 86_400_000 } },
      [['/pattern/windowMs', 'issue.window_range', 'draft_only']],
    ],
    [
      'a threshold that is missing',
      {
        ...whole,
        pattern: {
          kind: 'event_count',
          signalIds: [id],
          threshold: Number.NaN,
          groupBy: ['account'],
          windowMs: 60_000,
        },
      },
      [['/pattern/threshold', 'issue.threshold_range', 'draft_only']],
    ],
    [
      'an action without one account',
      { ...whole, pattern: { ...whole.pattern, groupBy: ['ip'] } },
      [['/response/target', 'issue.target_needed', 'draft_only']],
    ],
    [
      'a network that is none',
      withCondition({ op: 'in_network', field: 'ip', values: ['192.0.2.0/33'] }),
      [[c, 'issue.network_wrong', 'draft_only']],
    ],
    [
      'a country that is none',
      withCondition({ op: 'country_is', field: 'country', values: ['FRA'] }),
      [[c, 'issue.country_wrong', 'draft_only']],
    ],
    [
      'a value that is missing',
      withCondition({ op: 'equals', field: 'app', value: '' }),
      [[c, 'issue.value_missing', 'draft_only']],
    ],
    [
      'an empty group',
      withCondition({ op: 'any', conditions: [] }),
      [[c, 'issue.group_empty', 'draft_only']],
    ],
  ];
  it.each(rows)('%s', (_name, body, expected) => {
    expect(found(body)).toEqual(expected);
  });

  it('a country that is and is not is said, and keeps nothing from being saved', () => {
    const issues = ruleIssues({
      ...whole,
      signals: whole.signals.map((signal) => ({
        ...signal,
        condition: {
          op: 'all',
          conditions: [
            { op: 'country_is', field: 'country', values: ['FR'] },
            { op: 'country_is_not', field: 'country', values: ['fr', 'DE'] },
          ],
        },
      })),
    });
    expect(issues.map((issue) => issue.message.id)).toEqual([
      'issue.country_both',
      'never.pattern',
    ]);
    expect(evaluable(issues)).toBe(true);
  });

  it('what the contract refuses is told at a field and refused', () => {
    for (const [name, body] of rows) {
      if (!ruleBodySchema.safeParse(body).success)
        expect([name, savable(ruleIssues(body))]).toEqual([name, false]);
    }
    expect(ruleBodySchema.safeParse(whole).success).toBe(true);
  });

  // A form can hold anything of these kinds; whatever of it the contract does not hold has to be told at a field.
  it('a rule that nothing refuses is one that the contract holds, whatever is typed', () => {
    const sizes = (limit: number) =>
      fc.constantFrom(0, 1, 2, limit, limit + 1).map((length) => 'x'.repeat(length));
    const many = (value: fc.Arbitrary<string>, limit: number) =>
      fc
        .record({ some: fc.array(value, { maxLength: 2 }), rest: fc.constantFrom(0, 0, limit) })
        .map(({ some, rest }) => [...some, ...Array.from({ length: rest }, () => 'FR')]);
    const { value, values, countries, network, parameterName } = RULE_LIMITS;
    const field = fc.oneof(
      fc.constantFrom('account' as const, 'ip' as const, 'severity' as const),
      sizes(parameterName).map((name) => `parameters.${name}` as const),
    );
    const number = fc.constantFrom(Number.NaN, -1, 0, 0.5, 1, 60_000, 1e9, Infinity);
    const comparison = fc.oneof(
      fc.record({ op: fc.constantFrom('equals', 'contains'), field, value: sizes(value) }),
      fc.record({ op: fc.constant('one_of'), field, values: many(sizes(value), values) }),
      fc.record({ op: fc.constant('greater'), field, value: number }),
      fc.record({
        op: fc.constant('in_network'),
        field: fc.constant('ip'),
        values: many(
          fc.oneof(
            fc.constantFrom('', '192.0.2.1', '2001:db8::/32', '::/129'),
            sizes(network).map((pad) => `${pad.replaceAll('x', ' ')}192.0.2.1`),
          ),
          values,
        ),
      }),
      fc.record({
        op: fc.constant('country_is'),
        field: fc.constant('country'),
        values: many(fc.constantFrom('', 'FR', 'fr', 'FRA'), countries),
      }),
      // The lists of operators are of the kinds above; the arbitrary cannot say so.
    ) as fc.Arbitrary<Condition>;
    const condition = fc.letrec<{ node: Condition }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 2 },
        comparison,
        fc
          .array(tie('node'), { maxLength: 2 })
          .map((conditions): Condition => ({ op: 'any', conditions })),
        tie('node').map((inner): Condition => ({ op: 'not', condition: inner })),
      ),
    })).node;
    const ids = fc.subarray([id, signalIdSchema.parse('gone')]);
    const common = { groupBy: fc.array(field, { maxLength: 7 }), windowMs: number };
    const body: fc.Arbitrary<RuleBody> = fc.record({
      name: sizes(RULE_LIMITS.name),
      description: sizes(RULE_LIMITS.description),
      scope: fc.constantFrom<RuleBody['scope']>(
        { kind: 'all' },
        { kind: 'some', organizationIds: [] },
        { kind: 'all_but', organizationIds: [organizationIdSchema.parse('org-1')] },
      ),
      signals: fc.array(
        fc.record({
          id: fc.constant(id),
          name: sizes(RULE_LIMITS.name),
          product: fc.constant('okta' as const),
          activities: many(sizes(RULE_LIMITS.activity).filter(Boolean), RULE_LIMITS.activities),
          condition,
        }),
        { maxLength: 2 },
      ),
      pattern: fc.oneof(
        fc.record({
          ...common,
          kind: fc.constant('event_count' as const),
          signalIds: ids,
          threshold: number,
        }),
        fc.record({
          ...common,
          kind: fc.constant('value_count' as const),
          signalIds: ids,
          threshold: number,
          field,
        }),
        fc.record({
          ...common,
          kind: fc.constant('temporal_ordered' as const),
          steps: fc.array(fc.record({ signalId: fc.constant(id), atLeast: number }), {
            maxLength: 2,
          }),
        }),
      ),
      response: fc.record({
        target: fc.oneof(
          fc.constant({ kind: 'group_account' as const }),
          fc.record({
            kind: fc.constant('signal_account' as const),
            signalId: fc.constant(id),
            role: fc.constant('account' as const),
            cap: number,
          }),
        ),
        actions: fc.subarray([...ACTIONS]),
      }),
    });
    // Of two thirds right and one third anything, so that rules that can be saved are met as well.
    const mostly = fc
      .tuple(body, fc.record({ name: fc.nat(2), signals: fc.nat(2), pattern: fc.nat(2) }))
      .map(([any, take]): RuleBody => ({
        ...any,
        name: take.name > 0 ? whole.name : any.name,
        signals: take.signals > 0 ? whole.signals : any.signals,
        pattern: take.pattern > 0 ? whole.pattern : any.pattern,
      }));
    let held = 0;
    fc.assert(
      fc.property(mostly, (any) => {
        if (!savable(ruleIssues(any))) return;
        held += 1;
        expect(ruleBodySchema.safeParse(any).error?.issues).toBeUndefined();
      }),
      { numRuns: 400, seed: 11 },
    );
    expect(held).toBeGreaterThan(20);
  });
});
