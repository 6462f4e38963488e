import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { Condition } from '#src/contract/condition.ts';
import { organizationIdSchema, signalIdSchema } from '#src/contract/ids.ts';
import { ACTIONS, PRODUCTS } from '#src/contract/product.ts';
import { RULE_SEVERITIES, ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { englishWords } from '#src/messages/english-words.ts';
import { ruleDifferences } from './rule-difference.ts';

const organizations = [
  { id: organizationIdSchema.parse('org-1'), name: 'Alder' },
  { id: organizationIdSchema.parse('org-2'), name: 'Birch' },
];

/** As a person reads it: “part: what: before → after”. */
const told = (before: RuleBody, after: RuleBody): string[] =>
  ruleDifferences(before, after, organizations).map(({ of, what, before: was, after: is }) =>
    [
      ...(of === undefined ? [] : [englishWords(of)]),
      englishWords(what),
      `${was === undefined ? '–' : englishWords(was)} → ${is === undefined ? '–' : englishWords(is)}`,
    ].join(': '),
  );

const body = (change: object = {}): RuleBody =>
  ruleBodySchema.parse({
    name: 'Brute force',
    description: 'Many failures',
    scope: { kind: 'all' },
    signals: [
      {
        id: 'failed',
        name: 'Failed',
        product: 'microsoft_365',
        activities: ['UserLoginFailed'],
        condition: {
          op: 'all',
          conditions: [
            { op: 'equals', field: 'result', value: 'failure' },
            { op: 'country_is', field: 'country', values: ['US', 'FR'] },
          ],
        },
      },
      {
        id: 'in',
        name: 'Signed in',
        product: 'microsoft_365',
        activities: ['UserLoggedIn'],
        condition: { op: 'all', conditions: [] },
      },
    ],
    pattern: {
      kind: 'temporal_ordered',
      steps: [
        { signalId: 'failed', atLeast: 5 },
        { signalId: 'in', atLeast: 1 },
      ],
      groupBy: ['account'],
      windowMs: 600_000,
    },
    response: { target: { kind: 'group_account' }, actions: ['block_sign_in'] },
    ...change,
  });
const [failed, signedIn] = body().signals;
const steps = (failures: number, gapMs?: number) => ({
  pattern: {
    ...body().pattern,
    steps: [
      { signalId: 'failed', atLeast: failures },
      { signalId: 'in', atLeast: 1, ...(gapMs === undefined ? {} : { gapMs }) },
    ],
  },
});
const condition = (...conditions: Condition[]) => ({
  signals: [{ ...failed, condition: { op: 'all', conditions } }, signedIn],
});
const is = (value: string): Condition => ({ op: 'equals', field: 'result', value });
const countries = (...values: string[]): Condition => ({
  op: 'country_is',
  field: 'country',
  values,
});
const timeline = { name: 'five, then in', events: [], expect: 'fires' };

describe('what two versions of a rule say differently', () => {
  it.each<[string, object, object, string[]]>([
    ['nothing', {}, {}, []],
    [
      'what goes without saying',
      {},
      { severity: 'medium', tags: [], schedule: { kind: 'always' }, exceptions: [] },
      [],
    ],
    ['the name', {}, { name: 'Guessing' }, ['Name: Brute force → Guessing']],
    ['severity', {}, { severity: 'high' }, ['Severity: Medium → High']],
    ['tags', { tags: ['a', 'b'] }, { tags: ['b', 'c'] }, ['Tags: a → c']],
    ['the order of tags', { tags: ['a', 'b'] }, { tags: ['b', 'a'] }, ['Tags: a and b → b and a']],
    ['a runbook', {}, { runbook: 'Call them.' }, ['Runbook: (empty) → Call them.']],
    [
      'scope',
      {},
      { scope: { kind: 'some', organizationIds: ['org-1', 'org-2'] } },
      ['Organizations: all of them → Alder and Birch'],
    ],
    [
      'organizations',
      { scope: { kind: 'some', organizationIds: ['org-1'] } },
      { scope: { kind: 'some', organizationIds: ['org-2'] } },
      ['Organizations: Alder → Birch'],
    ],
    [
      'accounts',
      {},
      { scope: { kind: 'all', accounts: { kind: 'in_list', list: 'VIPs' } } },
      ['Accounts: all accounts → those in the list “VIPs”'],
    ],
    [
      'a condition that compares with something else',
      {},
      condition(is('denied'), countries('US', 'FR')),
      ['Signal “Failed”: Condition: Result is failure → Result is denied'],
    ],
    [
      'values of a condition',
      {},
      condition(is('failure'), countries('US', 'DE')),
      ['Signal “Failed”: Country is: FR → DE'],
    ],
    [
      'a condition taken out, and one put in',
      {},
      condition({ op: 'exists', field: 'device' }, is('failure')),
      [
        'Signal “Failed”: Condition: Country is US and FR → –',
        'Signal “Failed”: Condition: – → Device is there',
      ],
    ],
    [
      'the order of conditions',
      {},
      condition(countries('US', 'FR'), is('failure')),
      ['Signal “Failed”: Condition: – → in another order'],
    ],
    [
      'a signal disabled',
      {},
      { signals: [failed, { ...signedIn, disabled: true }] },
      ['Signal “Signed in”: Part of the pattern: yes → no, disabled'],
    ],
    [
      'the order of signals',
      {},
      { signals: [signedIn, failed] },
      ['Order of the signals: “Failed” and “Signed in” → “Signed in” and “Failed”'],
    ],
    [
      'a signal taken out',
      {},
      { signals: [failed] },
      ['Signal “Signed in”: Signal: Microsoft 365, Signed in: no conditions → –'],
    ],
    ['how many of a step', {}, steps(8), ['Step “Failed”: At least: 5 → 8']],
    ['a gap', {}, steps(5, 60_000), ['Step “Signed in”: Longest gap before it: – → 1 minute']],
    [
      'another kind of pattern',
      {},
      {
        pattern: {
          kind: 'event_count',
          signalIds: ['failed'],
          threshold: 9,
          groupBy: ['account'],
          windowMs: 600_000,
        },
      },
      [
        'Pattern: Steps in order → Count of events',
        'Counted signals: – → “Failed”',
        'Count is: – → at least',
        'Threshold: – → 9',
        'Step: “Failed” → –',
        'Step: “Signed in” → –',
      ],
    ],
    [
      'an absence, and a cool-down',
      {},
      {
        pattern: {
          ...body().pattern,
          absent: [{ signalId: 'in', side: 'after' }],
          coolDownMs: 3_600_000,
        },
      },
      ['Must be absent: – → “Signed in”', 'Cool-down: as long as the window → 1 hour'],
    ],
    [
      'the schedule',
      {},
      {
        schedule: {
          kind: 'weekly',
          hours: [{ days: ['sat', 'sun'], from: '00:00', until: '24:00' }],
          zone: 'Europe/Paris',
        },
      },
      ['Schedule: always → Sat and Sun 00:00–24:00 (Europe/Paris)'],
    ],
    [
      'an exception',
      {},
      { exceptions: [{ condition: is('expired'), reason: 'a script', owner: 'Robin' }] },
      ['Exception: – → Result is expired (“a script”)'],
    ],
    [
      'what an exception says',
      { exceptions: [{ condition: is('expired'), reason: 'a script', owner: 'Robin' }] },
      { exceptions: [{ condition: is('expired'), reason: 'a script', owner: 'Mira' }] },
      ['Exception “a script”: Owner: Robin → Mira'],
    ],
    ['freshness', { freshnessMs: 60_000 }, {}, ['Acts at most so long after: 1 minute → no limit']],
    [
      'the response',
      {},
      {
        response: {
          target: { kind: 'signal_account', signalId: 'in', role: 'targetAccount', cap: 3 },
          actions: ['expire_sessions'],
        },
      },
      [
        'Target: the account of the group → each target account of “Signed in”, at most 3 a trigger',
        'Actions: Block sign-in → Expire account logins',
      ],
    ],
    ['a test', {}, { tests: [timeline] }, ['Test: – → “five, then in” must fire']],
    [
      'what a test expects',
      { tests: [timeline] },
      {
        tests: [
          { ...timeline, expect: 'nothing', events: [{ at: '1m', activity: 'UserLoggedIn' }] },
        ],
      },
      [
        'Test “five, then in”: Events: – → 1 event added',
        'Test “five, then in”: Expected: must fire → must not fire',
      ],
    ],
  ])('is told: %s', (_what, before, after, expected) => {
    expect(told(body(before), body(after))).toEqual(expected);
  });

  it('leads to the field', () => {
    expect(
      ruleDifferences(body(), body(condition(is('denied'), countries('US', 'FR'))), []).map(
        ({ pointer }) => pointer,
      ),
    ).toEqual(['/signals/0/condition/conditions/0']);
  });

  it('names some of very many, and counts the rest', () => {
    const tags = Array.from({ length: 20 }, (_, n) => `t${n}`);
    expect(told(body(), body({ tags }))).toEqual([
      'Tags: – → t0, t1, t2, t3, t4, t5, t6, t7, t8, and t9 and 10 more',
    ]);
  });
});

const text = fc.constantFrom('a', 'b', 'c');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const id = fc.constantFrom('s1', 's2', 's3').map((one) => signalIdSchema.parse(one));
const field = fc.constantFrom(...EVENT_FIELDS);
const number = fc.constantFrom(1, 2, 1_500, Number.NaN);
const conditions = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2 },
    fc.record({ op: fc.constant('equals' as const), field, value: text }),
    fc.record({ op: fc.constant('contains' as const), field, value: text }),
    fc.record({
      op: fc.constant('one_of' as const),
      field,
      values: fc.array(text, { maxLength: 2 }),
    }),
    fc.record({ op: fc.constant('greater' as const), field, value: number }),
    fc.record({ op: fc.constant('in_list' as const), field, list: text }),
    fc.record({ op: fc.constant('equals_field' as const), field, other: field }),
    fc.record({ op: fc.constant('exists' as const), field }),
    fc.record({
      op: fc.constant('first_seen' as const),
      field,
      per: fc.constantFrom('account' as const, 'organization' as const),
      days: number,
    }),
    fc.record({
      op: fc.constant('impossible_travel' as const),
      field: fc.constant('latitude' as const),
      kmPerHour: number,
    }),
    fc
      .array(tie('node'), { maxLength: 3 })
      .map((all): Condition => ({ op: 'all', conditions: all })),
    fc
      .array(tie('node'), { maxLength: 3 })
      .map((all): Condition => ({ op: 'any', conditions: all })),
    tie('node').map((inner): Condition => ({ op: 'not', condition: inner })),
  ),
})).node;
const common = {
  groupBy: fc.uniqueArray(field, { maxLength: 2 }),
  windowMs: number,
  coolDownMs: maybe(number),
  acrossOrganizations: maybe(fc.boolean()),
  absent: maybe(
    fc.array(
      fc.record({
        signalId: id,
        side: maybe(fc.constantFrom('before' as const, 'after' as const, 'either' as const)),
        withinMs: maybe(number),
      }),
      { maxLength: 2 },
    ),
  ),
};
const counted = {
  signalIds: fc.array(id, { maxLength: 2 }),
  threshold: number,
  comparison: maybe(fc.constantFrom('gte' as const, 'lt' as const, 'range' as const)),
  thresholdMax: maybe(number),
};
const step = { signalId: id, atLeast: number, withinMs: maybe(number) };
const rule = fc
  .record({
    name: text,
    description: text,
    severity: maybe(fc.constantFrom(...RULE_SEVERITIES)),
    techniques: maybe(fc.array(text, { maxLength: 2 })),
    tags: maybe(fc.array(text, { maxLength: 2 })),
    owner: maybe(text),
    falsePositives: maybe(text),
    runbook: maybe(text),
    scope: fc.record({
      kind: fc.constantFrom('all', 'some', 'all_but', 'tagged'),
      organizationIds: fc.array(fc.constantFrom('org-1', 'org-2'), { maxLength: 2 }),
      tags: fc.array(text, { maxLength: 2 }),
      accounts: maybe(
        fc.oneof(
          fc.record({
            kind: fc.constantFrom('some', 'all_but'),
            accounts: fc.array(text, { maxLength: 2 }),
          }),
          fc.record({ kind: fc.constantFrom('in_list', 'not_in_list'), list: text }),
        ),
      ),
    }),
    signals: fc.array(
      fc.record({
        id,
        name: text,
        product: fc.constantFrom(...PRODUCTS),
        activities: fc.array(text, { maxLength: 2 }),
        condition: conditions,
        join: maybe(fc.dictionary(field, field, { maxKeys: 2 })),
        disabled: maybe(fc.boolean()),
      }),
      { maxLength: 3 },
    ),
    pattern: fc.oneof(
      fc.record({ kind: fc.constant('event_count' as const), ...counted, ...common }),
      fc.record({
        kind: fc.constant('value_count' as const),
        field,
        andFields: maybe(fc.array(field, { maxLength: 2 })),
        ...counted,
        ...common,
      }),
      fc.record({
        kind: fc.constant('temporal' as const),
        steps: fc.array(fc.record(step), { maxLength: 3 }),
        required: maybe(number),
        ...common,
      }),
      fc.record({
        kind: fc.constant('temporal_ordered' as const),
        steps: fc.array(fc.record({ ...step, gapMs: maybe(number) }), { maxLength: 3 }),
        ...common,
      }),
    ),
    schedule: maybe(
      fc.oneof(
        fc.record({
          kind: fc.constantFrom('always', 'business_hours', 'outside_business_hours'),
          zone: maybe(text),
        }),
        fc.record({
          kind: fc.constant('weekly'),
          hours: fc.array(
            fc.record({
              days: fc.uniqueArray(fc.constantFrom('mon', 'sun'), { minLength: 1 }),
              from: fc.constant('08:00'),
              until: fc.constantFrom('09:00', '24:00'),
            }),
            { minLength: 1, maxLength: 2 },
          ),
        }),
      ),
    ),
    exceptions: maybe(
      fc.array(
        fc.record({
          condition: conditions,
          reason: text,
          owner: text,
          expiresAt: maybe(fc.constantFrom(1_000, 2_000)),
        }),
        { maxLength: 2 },
      ),
    ),
    freshnessMs: maybe(number),
    response: fc.record({
      target: fc.oneof(
        fc.constant({ kind: 'group_account' as const }),
        fc.record({
          kind: fc.constant('signal_account' as const),
          signalId: id,
          role: fc.constantFrom('account' as const, 'targetAccount' as const),
          cap: number,
        }),
      ),
      actions: fc.subarray([...ACTIONS]),
    }),
    tests: maybe(
      fc.array(
        fc.record({
          name: text,
          start: maybe(fc.constantFrom('2026-01-05T12:00:00Z', 5)),
          from: maybe(fc.constant('1m')),
          until: maybe(fc.constantFrom('1m', 90_000)),
          events: fc.array(fc.record({ at: fc.constantFrom('1m', 5), activity: text }), {
            maxLength: 2,
          }),
          expect: fc.constantFrom('nothing', 'fires', [{ account: 'a' }], [{ account: 'b' }]),
          pending: maybe(fc.constantFrom(0, 1)),
        }),
        { maxLength: 2 },
      ),
    ),
  })
  .map((given) => ruleBodySchema.parse(given));

/** With everything said that goes without saying, as it travels. */
const settled = (given: RuleBody): unknown => {
  // What is undefined is not there.
  const plain: RuleBody = JSON.parse(JSON.stringify(given));
  const { pattern, response, ...rest } = plain;
  return JSON.parse(
    JSON.stringify({
      severity: 'medium',
      techniques: [],
      tags: [],
      owner: '',
      falsePositives: '',
      runbook: '',
      schedule: { kind: 'always' },
      exceptions: [],
      ...rest,
      signals: plain.signals.map((signal) => ({ join: {}, disabled: false, ...signal })),
      pattern: {
        acrossOrganizations: false,
        ...('threshold' in pattern ? { comparison: 'gte' } : {}),
        ...(pattern.kind === 'value_count' ? { andFields: [] } : {}),
        ...pattern,
        absent: (pattern.absent ?? []).map((absent) => ({ side: 'either', ...absent })),
      },
      response,
      tests: (plain.tests ?? []).map((test) => ({ pending: 0, ...test })),
    }),
  );
};
/** One leaf of the rule is another rule's. */
const part = fc.constantFrom(...(Object.keys(ruleBodySchema.shape) as (keyof RuleBody)[]));

describe('for any two rules', () => {
  it('nothing is told exactly when they mean the same, and what is told reads well', () => {
    fc.assert(
      fc.property(rule, rule, part, (one, other, key) => {
        const before = one;
        const after = { ...one, [key]: other[key] };
        const found = ruleDifferences(before, after, organizations);
        if (found.length === 0) expect(settled(after)).toEqual(settled(before));
        else expect(settled(after)).not.toEqual(settled(before));
        for (const { of, what, before: was, after: is, pointer } of found) {
          expect(pointer.startsWith(`/${key}`)).toBe(true);
          expect(was ?? is).toBeDefined();
          for (const words of [of, what, was, is])
            if (words)
              expect(englishWords(words)).not.toMatch(/[{}]|undefined|NaN|\[object|^difference\./);
        }
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });

  it('none differs from itself', () => {
    fc.assert(
      fc.property(rule, (one) => {
        expect(ruleDifferences(one, structuredClone(one), organizations)).toEqual([]);
      }),
      { seed: 7 },
    );
  });
});
