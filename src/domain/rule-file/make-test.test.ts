import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NormalizedEvent } from '#src/contract/event.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import type { RuleTest } from '#src/contract/rule-test.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { nearMisses } from '#src/domain/replay/near-misses.ts';
import { replay } from '#src/domain/replay/replay.ts';
import { SignalCache } from '#src/domain/replay/signal-cache.ts';
import { body, events, lists, observed, requestOf, tableOf } from '#src/testing/random-replays.ts';
import { ruleOf, words } from '#src/testing/rule-files.ts';
import { makeTest } from './make-test.ts';
import { runRuleTests } from './rule-test.ts';

const long = process.env['LONG'] === '1';
const runs = long ? 60_000 : 600;
/** The same cases each time; a long run takes others. */
const options = { numRuns: runs, seed: long ? Date.now() & 0x7fffffff : 20_261_124 };

const failuresOf = (rule: RuleBody, test: RuleTest): string[] =>
  runRuleTests({ ...rule, tests: [test] }, lists).flatMap(({ failures }) => failures.map(words));

describe('a test made from a replay passes on the rule that made it', () => {
  it('from a trigger, and expects it', () => {
    let made = 0;
    let refused = 0;
    fc.assert(
      fc.property(events, body, observed, (list, rule, world) => {
        const table = tableOf(list);
        const request = requestOf(rule, world);
        for (const trigger of replay(table, request).triggers) {
          const of = { kind: 'trigger', trigger } as const;
          const { test } = makeTest(table, request, { name: 'it', expect: 'fires', of });
          if (test === undefined) {
            refused += 1;
            continue;
          }
          made += 1;
          expect(failuresOf(rule, test)).toEqual([]);
          const wanted = typeof test.expect === 'string' ? [] : test.expect;
          expect(wanted.map(({ account }) => account?.toLowerCase())).toContain(
            trigger.account?.toLowerCase(),
          );
          // The same events, and the other verdict: it can fail.
          expect(failuresOf(rule, { ...test, expect: 'nothing' })).not.toEqual([]);
        }
      }),
      options,
    );
    expect(made).toBeGreaterThan(runs / 6);
    expect(refused).toBeLessThan(made / 100);
  }, 1_800_000);

  it('from a near miss, and fires for nobody', () => {
    let made = 0;
    let refused = 0;
    fc.assert(
      fc.property(events, body, observed, (list, rule, world) => {
        const table = tableOf(list);
        const request = requestOf(rule, world);
        for (const { rows } of nearMisses(table, request, new SignalCache())) {
          const of = { kind: 'near_miss', rows } as const;
          const { test } = makeTest(table, request, { name: 'it', expect: 'nothing', of });
          if (test === undefined) refused += 1;
          else expect(failuresOf(rule, test)).toEqual([]);
          made += test === undefined ? 0 : 1;
        }
      }),
      options,
    );
    expect(made).toBeGreaterThan(runs / 6);
    expect(refused).toBeLessThan(made / 100);
  }, 1_800_000);
});

const START = Date.UTC(2026, 10, 2, 9);
const MINUTE = 60_000;
const at = (minutes: number, rest: Partial<NormalizedEvent>): NormalizedEvent => ({
  id: `e-${minutes}-${rest.activity ?? ''}`,
  time: START + minutes * MINUTE,
  organizationId: organizationIdSchema.parse('org-a'),
  product: 'okta',
  activity: 'in',
  account: 'ann@example.com',
  ...rest,
});
const rule = (signals: string, pattern: string, more = '') =>
  ruleOf(`apiVersion: respond/v1
name: rule
signals:
${signals}
pattern: { ${pattern} }
${more}`).body;

/** The test of the only trigger. */
const ofTrigger = (
  asked: RuleBody,
  list: readonly NormalizedEvent[],
  more: { expect?: 'fires' | 'nothing'; zones?: ReadonlyMap<string, string> } = {},
): RuleTest => {
  const table = tableOf(list);
  const { expect: verdict = 'fires', zones } = more;
  const request = {
    body: asked,
    organizationIds: 'all' as const,
    ...(zones === undefined ? {} : { zones }),
  };
  const [trigger, ...others] = replay(table, request).triggers;
  if (trigger === undefined || others.length > 0) throw new Error(`${others.length + 1} triggers`);
  const of = { kind: 'trigger', trigger } as const;
  const { test, refused } = makeTest(table, request, { name: 'it', expect: verdict, of });
  if (test === undefined) throw new Error(words(refused));
  return test;
};

const FAILURES = rule(
  '  - { name: fail, product: okta, activities: [in], condition: { op: equals, field: result, value: failure } }',
  'kind: event_count, threshold: 2, window: 10m',
);

describe('a test', () => {
  const failed = { result: 'failure', ip: '192.0.2.1', city: 'Bern', app: 'Mail' } as const;

  it('has of an event what the rule reads, and times since its start', () => {
    const test = ofTrigger(FAILURES, [
      at(0, failed),
      at(1.5, failed),
      at(2, { result: 'success' }),
    ]);
    expect(test).toEqual({
      name: 'it',
      start: '2026-11-02T09:00:00.000Z',
      events: [
        { at: '0s', activity: 'in', account: 'ann@example.com', result: 'failure' },
        { at: '1m30s', activity: 'in', account: 'ann@example.com', result: 'failure' },
      ],
      expect: [{ at: '1m30s', account: 'ann@example.com' }],
    });
  });

  it('may say of a trigger that it must not fire, and is red until the rule is changed', () => {
    const test = ofTrigger(FAILURES, [at(0, failed), at(1, failed)], { expect: 'nothing' });
    expect(test.expect).toBe('nothing');
    expect(failuresOf(FAILURES, test)).toEqual([
      'It fired for ann@example.com at 1m, which the test does not expect.',
    ]);
  });

  it('keeps organizations apart without their names', () => {
    const spray = rule(
      '  - { name: fail, product: okta }',
      'kind: value_count, field: account, threshold: 2, window: 10m, groupBy: [ip], acrossOrganizations: true',
    );
    const other = organizationIdSchema.parse('org-b');
    const { events: kept, expect: wanted } = ofTrigger(spray, [
      at(0, failed),
      at(1, { ...failed, organizationId: other, account: 'bob@example.org' }),
    ]);
    expect(kept.map(({ organization }) => organization)).toEqual([
      'Organization A',
      'Organization B',
    ]);
    expect(wanted).toEqual([{ at: '1m', group: { ip: '192.0.2.1' } }]);
  });

  it('has the place before, for a place too far off', () => {
    const travel = rule(
      '  - { name: far, product: okta, condition: { op: impossible_travel, kmPerHour: 900 } }',
      'kind: event_count, threshold: 1, window: 10m',
    );
    const { events: kept } = ofTrigger(travel, [
      at(0, { latitude: 48.85, longitude: 2.35 }),
      at(1, { account: 'bob@example.com', latitude: 1, longitude: 1 }),
      at(30, { latitude: 40.71, longitude: -74.01 }),
    ]);
    expect(kept.map(({ at: since, latitude }) => [since, latitude])).toEqual([
      ['0s', 48.85],
      ['30m', 40.71],
    ]);
  });

  it('has earlier events as history only, where what is not new decides', () => {
    const known = rule(
      '  - { name: new, product: okta, condition: { op: first_seen, field: country, per: account, days: 1 } }',
      'kind: event_count, threshold: 1, window: 10m',
    );
    const table = tableOf([at(0, { country: 'FR' }), at(60, { country: 'FR' })]);
    const request = { body: known, organizationIds: 'all' as const, historyFrom: -Infinity };
    const of = { kind: 'events', rows: [1] } as const;
    const { test } = makeTest(table, request, { name: 'it', expect: 'nothing', of });
    expect(test).toMatchObject({ from: '1h', events: [{ at: '0s' }, { at: '1h' }] });
    expect(test && failuresOf(known, test)).toEqual([]);
  });

  it('has what must not be there, for a near miss that it refused', () => {
    const waiting = rule(
      `  - { name: off, product: okta, activities: [off] }
  - { name: on, product: okta, activities: [on] }`,
      'kind: event_count, signals: [off], threshold: 1, window: 1m, absent: [{ signal: on, side: after, within: 12h }]',
    );
    const table = tableOf([at(0, { activity: 'off' }), at(9, { activity: 'on' })]);
    const request = { body: waiting, organizationIds: 'all' as const };
    const [miss] = nearMisses(table, request, new SignalCache());
    const of = { kind: 'near_miss', rows: miss?.rows ?? [] } as const;
    const { test } = makeTest(table, request, { name: 'it', expect: 'nothing', of });
    expect(test?.events.map(({ activity }) => activity)).toEqual(['off', 'on']);
    expect(test && failuresOf(waiting, test)).toEqual([]);
  });

  it('happens when the clocks of the organization said so', () => {
    const night = rule(
      '  - { name: any, product: okta }',
      'kind: event_count, threshold: 1, window: 1m',
      'schedule: { kind: outside_business_hours }',
    );
    const zones = new Map([['org-a', 'America/Los_Angeles']]);
    const test = ofTrigger(night, [at(0, {})], { zones });
    expect(test.start).toBe('2026-11-02T01:00:00.000Z');
    expect(failuresOf(night, test)).toEqual([]);
  });
});

describe('an analyst is told why no test can be made', () => {
  it('of a trigger that the rule does not find any more', () => {
    const of = {
      kind: 'trigger',
      trigger: { organizationId: 'org-a', group: [], completedAt: START },
    } as const;
    const { refused } = makeTest(
      tableOf([]),
      { body: FAILURES, organizationIds: 'all' },
      {
        name: 'it',
        expect: 'fires',
        of,
      },
    );
    expect(refused && words(refused)).toBe(
      'The rule as it stands now does not find this trigger any more.',
    );
  });

  it('of more events than a test holds', () => {
    const table = tableOf(Array.from({ length: 1_001 }, (_, n) => at(n, { id: `e${n}` })));
    const of = { kind: 'events', rows: Array.from({ length: 1_001 }, (_, n) => n) } as const;
    const wish = { name: 'it', expect: 'fires', of } as const;
    const { refused } = makeTest(table, { body: FAILURES, organizationIds: 'all' }, wish);
    expect(refused && words(refused)).toBe('A test holds at most 1,000 events; these are 1,001.');
  });
});
