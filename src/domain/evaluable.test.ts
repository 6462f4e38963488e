import { describe, expect, it } from 'vitest';
import { signalIdSchema } from '#src/contract/ids.ts';
import type { Condition } from '#src/contract/condition.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
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
  ruleIssues(body).map(({ pointer, message, severity }) => [pointer, message.id, severity]);

describe('issues of a rule', () => {
  it('a whole rule has none', () => {
    expect(found(whole)).toEqual([]);
  });

  const c = '/signals/0/condition/conditions/0';
  const rows: [string, RuleBody, [string, string, string][]][] = [
    ['no name', { ...whole, name: '  ' }, [['/name', 'issue.name_missing', 'refuses_save']]],
    [
      'a long name',
      { ...whole, name: 'x'.repeat(121) },
      [['/name', 'issue.name_long', 'refuses_save']],
    ],
    [
      'a scope of nobody',
      { ...whole, scope: { kind: 'some', organizationIds: [] } },
      [['/scope', 'issue.scope_empty', 'refuses_save']],
    ],
    [
      'a window of 0',
      { ...whole, pattern: { ...whole.pattern, windowMs: 0 } },
      [['/pattern/windowMs', 'issue.window_range', 'refuses_save']],
    ],
    [
      'a window of ten years',
      { ...whole, pattern: { ...whole.pattern, windowMs: 3_650 * 86_400_000 } },
      [['/pattern/windowMs', 'issue.window_range', 'refuses_save']],
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
      [['/pattern/threshold', 'issue.threshold_range', 'refuses_save']],
    ],
    [
      'an action without one account',
      { ...whole, pattern: { ...whole.pattern, groupBy: ['ip'] } },
      [['/response/target', 'issue.target_needed', 'draft_only']],
    ],
    [
      'a network that is none',
      withCondition({ op: 'in_network', field: 'ip', values: ['192.0.2.0/33'] }),
      [[c, 'issue.network_wrong', 'refuses_save']],
    ],
    [
      'a country that is none',
      withCondition({ op: 'country_is', field: 'country', values: ['FRA'] }),
      [[c, 'issue.country_wrong', 'refuses_save']],
    ],
    [
      'a value that is missing',
      withCondition({ op: 'equals', field: 'app', value: '' }),
      [[c, 'issue.value_missing', 'refuses_save']],
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
    expect(issues.map((issue) => issue.message.id)).toEqual(['issue.country_both']);
    expect(evaluable(issues)).toBe(true);
  });

  it('what the contract refuses is told at a field and refused', () => {
    for (const [name, body] of rows) {
      if (!ruleBodySchema.safeParse(body).success)
        expect([name, savable(ruleIssues(body))]).toEqual([name, false]);
    }
    expect(ruleBodySchema.safeParse(whole).success).toBe(true);
  });
});
