import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalIdSchema } from '#src/contract/ids.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { evaluable, ruleIssues } from '#src/domain/evaluable.ts';
import { randomDraft, randomRule } from '#src/testing/random-rules.ts';
import { errorsOf, ruleOf, words } from '#src/testing/rule-files.ts';
import { linesOf } from './file-place.ts';
import { readRuleFile } from './read-rule-file.ts';
import { writeRuleFile, writeRuleFiles } from './write-rule-file.ts';

const RUNS = process.env['LONG'] ? 5_000 : 400;
const canBeEvaluated = (body: RuleBody) => evaluable(ruleIssues(body));

describe('a rule as a file', () => {
  it('read again is the rule that was written, for every rule that can be evaluated', () => {
    let read = 0;
    fc.assert(
      fc.property(randomRule, (body) => {
        expect(ruleBodySchema.safeParse(body).error).toBeUndefined();
        if (!canBeEvaluated(body)) return;
        read += 1;
        const text = writeRuleFile(body);
        const { rules, errors } = readRuleFile(text);
        expect(errors.map(({ line, message }) => `${line}: ${words(message)}`)).toEqual([]);
        expect(rules.map((rule) => rule.body)).toEqual([body]);
        // Whatever is typed, a file has nothing in it that a screen would not show.
        expect(text.replaceAll(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u202A-\u202E\uFEFF]/u);
      }),
      { numRuns: RUNS, seed: 5 },
    );
    expect(read).toBeGreaterThan(RUNS * 0.7);
  });

  it('of a draft is refused where it is open, or is the same: never another rule', () => {
    fc.assert(
      fc.property(randomDraft, (body) => {
        const text = writeRuleFile(body);
        const { rules, errors } = readRuleFile(text);
        if (errors.length === 0) expect(rules.map((rule) => rule.body)).toEqual([body]);
        else expect(rules).toEqual([]);
        if (!canBeEvaluated(body)) expect(errors).not.toEqual([]);
        const lines = text.split('\n').length;
        for (const { line } of errors) expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: RUNS, seed: 6 },
    );
  });

  it('several rules are several documents', () => {
    fc.assert(
      fc.property(fc.array(randomRule.filter(canBeEvaluated), { maxLength: 4 }), (bodies) => {
        expect(readRuleFile(writeRuleFiles(bodies)).rules.map(({ body }) => body)).toEqual(bodies);
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  it('of a draft says where it is open', () => {
    const rule = (part: Partial<RuleBody>): RuleBody => ({
      name: 'Rule',
      description: '',
      scope: { kind: 'all' },
      signals: [{ ...signal('one', 'One') }, { ...signal('two', 'Two') }],
      pattern: {
        kind: 'temporal_ordered',
        steps: [{ signalId: signalIdSchema.parse('two'), atLeast: 1 }],
        groupBy: ['account'],
        windowMs: 600_000,
      },
      response: { target: { kind: 'group_account' }, actions: [] },
      ...part,
    });
    const told = (part: Partial<RuleBody>) => errorsOf(writeRuleFile(rule(part)));
    expect(told({})).toEqual([]);
    expect(told({ name: '' })).toEqual(['1:1: name is missing. Allowed: string.']);
    expect(told({ pattern: { ...rule({}).pattern, windowMs: Number.NaN } })).toEqual([
      '10:1: The pattern has no window, as window: 10m.',
    ]);
    expect(told({ pattern: { ...rule({}).pattern, windowMs: 0.5 } })[0]).toMatch(/^14:3: /);
    expect(
      told({
        response: {
          target: {
            kind: 'signal_account',
            signalId: signalIdSchema.parse('two'),
            role: 'account',
            cap: Number.NaN,
          },
          actions: [],
        },
      })[0],
    ).toMatch(/^16:3: response.target cannot be /);
  });

  it('has each field on a line of its own, which a pointer into the rule finds', () => {
    const { body } = ruleOf(`apiVersion: respond/v1
name: rule
signals:
  - name: fail
    product: okta
    condition: { op: any, conditions: [{ op: exists, field: ip }, { op: exists, field: app }] }
pattern: { kind: event_count, threshold: 3, window: 1h }
`);
    const text = writeRuleFile(body);
    const pointers = [
      '/name',
      '/signals/0/condition/conditions/1',
      '/pattern/signalIds',
      '/pattern/windowMs',
      // what a file leaves out is where it would stand
      '/pattern/groupBy',
      '/response/target',
    ];
    const lines = text.split('\n');
    expect(linesOf(text, pointers).map((line) => lines[line - 1]?.trim())).toEqual([
      'name: rule',
      '- op: exists',
      'signals:',
      'window: 1h',
      'pattern:',
      'apiVersion: respond/v1',
    ]);
    expect(linesOf(text, ['/signals/0/condition/conditions/1'])).toEqual([11]);
  });

  it('calls signals of one name by their ids', () => {
    const body = ruleOf(`apiVersion: respond/v1
name: rule
signals:
  - { name: fail, id: a, product: okta }
  - { name: fail, id: b, product: okta }
pattern: { kind: temporal, window: 1h, steps: [{ signalId: b }] }
response: { target: { kind: signal_account, signalId: b, role: account, cap: 10 } }
`).body;
    expect(body.pattern).toMatchObject({ steps: [{ signalId: 'b' }] });
    expect(ruleOf(writeRuleFile(body)).body).toEqual(body);
  });
});

const signal = (id: string, name: string): RuleBody['signals'][number] => ({
  id: signalIdSchema.parse(id),
  name,
  product: 'okta',
  activities: [],
  condition: { op: 'all', conditions: [] },
});
