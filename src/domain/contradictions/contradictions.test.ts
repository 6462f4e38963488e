import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, Condition, FieldName } from '#src/contract/condition.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Exception } from '#src/contract/exception.ts';
import type { SignalId } from '#src/contract/ids.ts';
import { namedListSchema } from '#src/contract/named-list.ts';
import type { AccountScope, Pattern, RuleBody, Signal } from '#src/contract/rule.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import {
  anything,
  count,
  event,
  MINUTE,
  org,
  rule,
  signal,
  signalId,
  steps,
  tableOf,
  values,
} from '#src/domain/replay/replay-fixtures.ts';
import { replay } from '#src/domain/replay/replay.ts';
import { englishWords } from '#src/messages/english-words.ts';

/** What is certain about a rule, as `pointer: words`. */
const certain = (body: RuleBody, now?: number): string[] =>
  ruleIssues(body, now)
    .filter((issue) => issue.certain !== undefined)
    .map((issue) => `${issue.pointer}: ${englishWords(issue.message)}`);
const all = (...conditions: Condition[]): Condition => ({ op: 'all', conditions });
const any = (...conditions: Condition[]): Condition => ({ op: 'any', conditions });
const not = (condition: Condition): Condition => ({ op: 'not', condition });
const is = (value: string, field: FieldName = 'result'): Condition => ({
  op: 'equals',
  field,
  value,
});
const NEVER = '/pattern: So the pattern can never be complete.';

describe('a condition that no event can meet', () => {
  const rows: [string, Condition, string][] = [
    [
      'two values',
      all(is('a'), is('b')),
      'Result would have to have two different values at once.',
    ],
    [
      'two values, one in a group of its own',
      all(is('a'), all(is('b'))),
      'Result would have to have two different values at once.',
    ],
    [
      'one of these and none of them',
      all(
        { op: 'one_of', field: 'result', values: ['a', 'B'] },
        { op: 'not_one_of', field: 'result', values: ['A', 'b', 'c'] },
      ),
      'No value of Result is left: what is asked for is ruled out as well.',
    ],
    [
      'a value that does not contain what it must',
      all(is('success'), { op: 'contains', field: 'result', value: 'fail' }),
      'No value of Result is left: what is asked for is ruled out as well.',
    ],
    [
      'a value and not that value',
      all(is('a'), not({ op: 'one_of', field: 'result', values: ['A'] })),
      'No value of Result is left: what is asked for is ruled out as well.',
    ],
    [
      'a country that is and is not',
      all(
        { op: 'country_is', field: 'country', values: ['FR'] },
        { op: 'country_is_not', field: 'country', values: ['fr', 'DE'] },
      ),
      'Both sides cannot be true at once: the country is and is not FR.',
    ],
    [
      'in a network and outside of a wider one',
      all(
        { op: 'in_network', field: 'ip', values: ['192.0.2.0/25', '192.0.2.200'] },
        { op: 'not_in_network', field: 'ip', values: ['192.0.2.0/24'] },
      ),
      'No address is in these networks and outside of them at once.',
    ],
    [
      'in two networks that are apart',
      all(
        { op: 'in_network', field: 'ip', values: ['192.0.2.0/24'] },
        { op: 'in_network', field: 'ip', values: ['198.51.100.0/24', '2001:db8::/32'] },
      ),
      'No address is in both of these networks.',
    ],
    [
      'an address and a network without it',
      all(is('192.0.2.1', 'ip'), { op: 'in_network', field: 'ip', values: ['198.51.100.0/24'] }),
      'No value of IP address is left: what is asked for is ruled out as well.',
    ],
    [
      'a range that nothing is in',
      all(
        { op: 'greater', field: 'severity', value: 5 },
        { op: 'less', field: 'severity', value: 3 },
      ),
      'Nothing is greater than 5 and is less than 3 at once.',
    ],
    [
      'a range that ends where it begins',
      all(
        { op: 'greater_or_equal', field: 'severity', value: 3 },
        { op: 'less', field: 'severity', value: 3 },
      ),
      'Nothing is at least 3 and is less than 3 at once.',
    ],
    [
      'there and not there',
      all(
        { op: 'not_exists', field: 'country' },
        { op: 'first_seen', field: 'country', per: 'account', days: 3 },
      ),
      'Country would have to be there and not be there.',
    ],
    [
      'a field that differs from itself',
      { op: 'not_equals_field', field: 'account', other: 'account' },
      'Account cannot differ from itself.',
    ],
    [
      'fields that are the same and are not',
      all(
        { op: 'equals_field', field: 'account', other: 'targetAccount' },
        { op: 'not_equals_field', field: 'targetAccount', other: 'account' },
      ),
      'Target account and Account would have to be the same and differ.',
    ],
    [
      'a group and its opposite',
      all(any(is('a'), is('b')), not(any(is('a'), is('b')))),
      'A condition and its opposite cannot both hold.',
    ],
    [
      'two beginnings',
      all(
        { op: 'starts_with', field: 'app', value: 'Micro' },
        { op: 'starts_with', field: 'app', value: 'goo' },
      ),
      'Application cannot start with both “Micro” and “goo”.',
    ],
    [
      'in a list and not in it',
      all(
        { op: 'in_list', field: 'account', list: 'VIP' },
        { op: 'not_in_list', field: 'account', list: 'VIP' },
      ),
      'Nothing is in the list “VIP” and not in it at once.',
    ],
  ];
  it.each(rows)('%s', (_name, condition, words) => {
    const body = rule(count(5, 10), [signal('fail', { condition })]);
    expect(certain(body)).toEqual([`/signals/0/condition: ${words}`, NEVER]);
  });

  it('is told at its own group, and only the rule that needs it can never trigger', () => {
    const condition = any(all(is('a'), is('b')), is('c'));
    const body = rule(count(5, 10), [signal('fail', { condition })]);
    expect(certain(body)).toEqual([
      '/signals/0/condition/conditions/0: Result would have to have two different values at once.',
    ]);
  });

  const possible: [string, Condition][] = [
    ['a value that is not typed yet', all(is('a'), is(''))],
    ['the same in other letters', all(is('Ann', 'account'), is('ann', 'account'))],
    [
      'a beginning of a beginning',
      all(
        { op: 'starts_with', field: 'app', value: 'Micro' },
        { op: 'starts_with', field: 'app', value: 'microsoft' },
      ),
    ],
    [
      'a network with a hole',
      all(
        { op: 'in_network', field: 'ip', values: ['192.0.2.0/24'] },
        { op: 'not_in_network', field: 'ip', values: ['192.0.2.0/25'] },
      ),
    ],
    [
      'a range of one number',
      all(
        { op: 'greater_or_equal', field: 'severity', value: 3 },
        { op: 'less_or_equal', field: 'severity', value: 3 },
      ),
    ],
    ['two values, either of them', any(is('a'), is('b'))],
    [
      'two lists',
      all(
        { op: 'in_list', field: 'account', list: 'VIP' },
        { op: 'not_in_list', field: 'account', list: 'office' },
      ),
    ],
  ];
  it.each(possible)('is not %s', (_name, condition) => {
    expect(certain(rule(count(5, 10), [signal('fail', { condition })]))).toEqual([]);
  });
});

const exception = (condition: Condition, rest: Partial<Exception> = {}): Exception => ({
  condition,
  reason: 'known',
  owner: 'Ann',
  ...rest,
});

describe('a pattern that can never be complete, or says more than it asks', () => {
  const failed = signal('fail', { condition: all(is('failure'), is('Mail', 'app')) });
  const plain = [signal('fail'), signal('ok'), signal('grant')];
  const absent = (id: string) => ({ absent: [{ signalId: signalId(id), side: 'after' as const }] });
  const steps2 = steps(10, 'fail*3', 'ok');
  const rows: [string, RuleBody, string[]][] = [
    [
      'a signal that has to happen and must not',
      rule({ ...steps2, ...absent('ok') }, plain),
      ['/pattern/absent/0/signalId: “ok” has to happen and must not happen.', NEVER],
    ],
    [
      'a signal that is part of one which must not happen',
      rule({ ...count(5, 10), ...absent('wide') }, [
        failed,
        signal('wide', { activities: ['Fail', 'ok'], condition: is('failure') }),
      ]),
      [
        '/pattern/absent/0/signalId: Every event of “fail” is one of “wide”, which must not happen.',
        NEVER,
      ],
    ],
    [
      'one of two that are counted',
      rule(
        { ...count(5, 10), signalIds: [signalId('fail'), signalId('ok')], ...absent('ok') },
        plain,
      ),
      ['/pattern/absent/0/signalId: “ok” has to happen and must not happen.'],
    ],
    [
      'an exception with a condition of the signal',
      { ...rule(count(5, 10), [failed]), exceptions: [exception(all(is('failure')))] },
      ['/exceptions/0: This exception takes out every event of “fail”.', NEVER],
    ],
    [
      'an exception that is true of whatever is in a group',
      {
        ...rule(count(5, 10), [failed]),
        exceptions: [exception({ op: 'exists', field: 'account' })],
      },
      ['/exceptions/0: This exception takes out every event of “fail”.', NEVER],
    ],
    [
      'an exception of one of two steps',
      {
        ...rule({ ...steps2, kind: 'temporal', required: 1 }, [failed, signal('ok')]),
        exceptions: [exception(is('Mail', 'app'))],
      },
      ['/exceptions/0: This exception takes out every event of “fail”.'],
    ],
    [
      'an exception without a condition',
      { ...rule(count(5, 10)), exceptions: [exception(anything)] },
      ['/exceptions/0: This exception takes out every event.', NEVER],
    ],
    [
      'accounts in scope that the signal does not ask for',
      {
        ...rule(count(5, 10), [signal('fail', { condition: is('ann@example.com', 'account') })]),
        scope: { kind: 'all', accounts: { kind: 'all_but', accounts: ['Ann@example.com'] } },
      },
      [
        '/scope/accounts: No event of “fail” is of an account in scope: its conditions ask for others.',
        NEVER,
      ],
    ],
    [
      'values of what makes the group',
      rule(values('account', 2, 10)),
      [
        '/pattern/threshold: The pattern is grouped by it, so Account has one value in each group.',
        NEVER,
      ],
    ],
    [
      'more values than the signals leave',
      rule(values('country', 3, 10), [
        signal('fail', {
          condition: { op: 'country_is', field: 'country', values: ['FR', 'DE', 'fr'] },
        }),
      ]),
      ['/pattern/threshold: The signals leave Country only 2 values.', NEVER],
    ],
    [
      'fewer than one',
      rule({ ...count(1, 10), comparison: 'lt' }),
      [
        '/pattern/threshold: A window begins with an event, so there is never fewer than one. To find that nothing happened, use “Add what must not happen”.',
        NEVER,
      ],
    ],
    [
      'limits as long as the window, and of one event',
      rule({
        ...steps2,
        steps: [
          { signalId: signalId('fail'), atLeast: 3, withinMs: 10 * MINUTE },
          { signalId: signalId('ok'), atLeast: 1, withinMs: MINUTE, gapMs: 11 * MINUTE },
        ],
      }),
      [
        '/pattern/steps/0/withinMs: The window is no longer than this, so it limits nothing.',
        '/pattern/steps/1/withinMs: One event takes no time, so this limits nothing.',
        '/pattern/steps/1/gapMs: The window is no longer than this, so it limits nothing.',
      ],
    ],
    [
      'one step twice, in any order',
      rule({ ...steps(10, 'fail', 'ok', 'fail'), kind: 'temporal' }),
      [
        '/pattern/steps/2/signalId: One event counts for every step it matches, so this step asks for nothing more than the one above.',
      ],
    ],
    [
      'all hours of the week',
      {
        ...rule(count(5, 10)),
        schedule: {
          kind: 'weekly',
          hours: [
            {
              days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
              from: '06:00',
              until: '06:00',
            },
          ],
        },
      },
      ['/schedule/hours: These are all hours of the week, so they limit nothing.'],
    ],
    ['the same step twice in order, which asks for two', rule(steps(10, 'fail', 'fail')), []],
    [
      'a disabled signal that could never match',
      rule({ ...steps2, kind: 'temporal' }, [
        { ...signal('fail', { condition: all(is('a'), is('b')) }), disabled: true },
        signal('ok'),
      ]),
      ['/signals/0/condition: Result would have to have two different values at once.'],
    ],
  ];
  it.each(rows)('%s', (_name, body, expected) => {
    expect(certain(body)).toEqual(expected);
  });

  it('an exception takes everything out only until it expires, and nothing once it has', () => {
    const body = {
      ...rule(count(5, 10), [failed]),
      exceptions: [exception(is('failure'), { expiresAt: 1_000 })],
    };
    expect(certain(body, 999)).toEqual([]);
    expect(ruleIssues(body, 999).map(({ pointer }) => pointer)).toContain('/exceptions/0');
    expect(certain(body, 1_000)).toEqual([
      '/exceptions/0: This exception has expired: it takes out older events only.',
    ]);
  });
});

// What is called impossible never fires, in whatever happens.
const maybe = <T>(values_: readonly T[]) =>
  fc.option(fc.constantFrom(...values_), { nil: undefined, freq: 8 });
const someEvents = fc
  .array(
    fc.record({
      id: fc.nat(60).map((n) => `e${n}`),
      time: fc.nat(12).map((n) => n * MINUTE),
      organizationId: fc.constantFrom(org('org-a'), org('org-b')),
      activity: fc.constantFrom('fail', 'ok'),
      account: maybe(['ann@example.com', 'bob@example.com']),
      targetAccount: maybe(['ann@example.com', 'bob@example.com']),
      ip: maybe(['192.0.2.1', '192.0.2.200', '198.51.100.7', 'unknown']),
      country: maybe(['US', 'FR']),
      result: maybe(['success', 'failure']),
      severity: maybe([1, 2, 3]),
    }),
    { minLength: 4, maxLength: 14 },
  )
  .map((list) => [...new Map(list.map((one) => [one.id, one])).values()])
  .map((list) =>
    list.map((one): NormalizedEvent => {
      const { id, time, ...rest } = Object.fromEntries(
        Object.entries(one).filter(([, value]) => value !== undefined),
      ) as typeof one;
      return event(id, time / MINUTE, rest as Partial<NormalizedEvent>);
    }),
  );
const comparison = fc.constantFrom<Comparison[]>(
  { op: 'equals', field: 'result', value: 'Failure' },
  { op: 'equals', field: 'account', value: 'ANN@example.com' },
  { op: 'not_equals', field: 'result', value: 'failure' },
  { op: 'one_of', field: 'account', values: ['ANN@example.com', 'eve@example.com'] },
  { op: 'not_one_of', field: 'account', values: ['ann@example.com'] },
  { op: 'starts_with', field: 'account', value: 'A' },
  { op: 'starts_with', field: 'account', value: 'b' },
  { op: 'ends_with', field: 'result', value: 'ure' },
  { op: 'contains', field: 'account', value: 'b@' },
  { op: 'exists', field: 'country' },
  { op: 'exists', field: 'account' },
  { op: 'not_exists', field: 'country' },
  { op: 'not_exists', field: 'ip' },
  { op: 'greater', field: 'severity', value: 1 },
  { op: 'less', field: 'severity', value: 2 },
  { op: 'less_or_equal', field: 'severity', value: 1 },
  { op: 'equals', field: 'severity', value: '2' },
  { op: 'in_network', field: 'ip', values: ['192.0.2.0/25'] },
  { op: 'in_network', field: 'ip', values: ['198.51.100.0/24', '192.0.2.128/25'] },
  { op: 'not_in_network', field: 'ip', values: ['192.0.2.0/24'] },
  { op: 'country_is', field: 'country', values: ['fr'] },
  { op: 'country_is_not', field: 'country', values: ['FR'] },
  { op: 'country_is', field: 'country', values: ['FR', 'us'] },
  { op: 'equals_field', field: 'account', other: 'targetAccount' },
  { op: 'not_equals_field', field: 'targetAccount', other: 'account' },
  { op: 'in_list', field: 'account', list: 'VIP' },
  { op: 'not_in_list', field: 'account', list: 'VIP' },
);
const part = fc.oneof(
  { weight: 6, arbitrary: comparison },
  { weight: 1, arbitrary: comparison.map(not) },
  {
    weight: 1,
    arbitrary: fc.array(comparison, { minLength: 1, maxLength: 2 }).map((list) => any(...list)),
  },
  {
    weight: 1,
    arbitrary: fc.array(comparison, { minLength: 1, maxLength: 2 }).map((list) => all(...list)),
  },
);
const condition = fc.array(part, { maxLength: 3 }).map((list) => all(...list));
const [s1, s2] = [signalId('s1'), signalId('s2')];
const someSignal = (id: SignalId): fc.Arbitrary<Signal> =>
  fc
    .record({
      activities: fc.constantFrom<string[][]>([], [], ['fail'], ['FAIL', 'ok']),
      condition,
      join: fc.constantFrom<(Record<string, FieldName> | undefined)[]>(
        undefined,
        undefined,
        undefined,
        { account: 'targetAccount' },
      ),
      disabled: fc.constantFrom<(true | undefined)[]>(
        undefined,
        undefined,
        undefined,
        undefined,
        true,
      ),
    })
    .map(({ join, disabled, ...rest }) => ({
      ...signal(id, rest),
      ...(join && { join }),
      ...(disabled && { disabled }),
    }));
const ids = fc.constantFrom([s1], [s2], [s1, s2]);
const absents = fc.constantFrom<NonNullable<Pattern['absent']>[]>(
  [],
  [],
  [{ signalId: s1 }],
  [{ signalId: s2, side: 'before' }],
  [{ signalId: s2, side: 'after', withinMs: MINUTE }],
);
const groups = fc.constantFrom<FieldName[][]>([], ['account'], ['ip'], ['country']);
const somePattern: fc.Arbitrary<Pattern> = fc
  .record({
    kind: fc.constantFrom('event_count', 'value_count', 'temporal', 'temporal_ordered'),
    signalIds: ids,
    threshold: fc.integer({ min: 1, max: 3 }),
    comparison: fc.constantFrom('gte', 'gte', 'gt', 'eq', 'neq', 'lt', 'lte'),
    field: fc.constantFrom<FieldName[]>('account', 'country', 'ip'),
    required: fc.constantFrom(undefined, 1),
    groupBy: groups,
    absent: absents,
  })
  .map(({ kind, signalIds, threshold, comparison: how, field, required, groupBy, absent }) => {
    const common = { groupBy, windowMs: 8 * MINUTE, absent };
    const both = signalIds.map((one) => ({ signalId: one, atLeast: 1 }));
    const asked = required === undefined ? {} : { required };
    const given = {
      event_count: { kind, signalIds, threshold, comparison: how, ...common },
      value_count: { kind, signalIds, field, threshold, comparison: how, ...common },
      temporal: { kind, steps: both, ...asked, ...common },
      temporal_ordered: { kind, steps: both, ...common },
    }[kind];
    // Which members go with which kind, the table says.
    return given as unknown as Pattern;
  });
const accounts = fc.constantFrom<(AccountScope | undefined)[]>(
  undefined,
  undefined,
  { kind: 'some', accounts: ['Bob@example.com'] },
  { kind: 'all_but', accounts: ['Ann@example.com'] },
  { kind: 'in_list', list: 'VIP' },
  { kind: 'not_in_list', list: 'VIP' },
);
const someRule = fc
  .record({
    signals: fc.tuple(someSignal(s1), someSignal(s2)),
    pattern: somePattern,
    accounts,
    exceptions: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Condition[]>([]) },
      { weight: 1, arbitrary: fc.array(part, { minLength: 1, maxLength: 1 }) },
    ),
  })
  .map(({ signals, pattern, accounts: who, exceptions }): RuleBody => ({
    ...rule(pattern, signals),
    scope: who === undefined ? { kind: 'all' } : { kind: 'all', accounts: who },
    exceptions: exceptions.map((one) => exception(one)),
  }));
const lists = new Map([
  ['VIP', namedListSchema.parse({ name: 'VIP', kind: 'accounts', values: ['Bob@example.com'] })],
]);

it('what is called impossible never fires, whatever happens', () => {
  let impossible = 0;
  let fired = 0;
  fc.assert(
    fc.property(someRule, fc.array(someEvents, { minLength: 2, maxLength: 2 }), (body, logs) => {
      const found = logs.map((list) => {
        const answer = replay(tableOf(list), { body, organizationIds: 'all', lists });
        return answer.found + answer.pending.length;
      });
      const total = found.reduce((sum, one) => sum + one, 0);
      fired += total > 0 ? 1 : 0;
      if (!ruleIssues(body).some(({ message }) => message.id === 'never.pattern')) return;
      impossible += 1;
      expect(total).toBe(0);
    }),
    { numRuns: 2_500, seed: 20_261_124 },
  );
  // A test that meets nothing impossible, or nothing that fires, proves nothing.
  expect(impossible).toBeGreaterThan(400);
  expect(fired).toBeGreaterThan(200);
});

it('a group that is called impossible is met by no event', () => {
  let impossible = 0;
  fc.assert(
    fc.property(fc.array(comparison, { minLength: 3, maxLength: 3 }), someEvents, (parts, list) => {
      const given = all(...parts);
      const body = rule({ ...count(1, 10), signalIds: [s1], groupBy: [] }, [
        signal('s1', { activities: [], condition: given }),
      ]);
      if (
        !ruleIssues(body).some(
          ({ pointer, certain: how }) => pointer === '/signals/0/condition' && how === 'impossible',
        )
      )
        return;
      impossible += 1;
      const answer = replay(tableOf(list), { body, organizationIds: 'all', lists });
      expect(answer.signals.map(({ events }) => events)).toEqual([0]);
    }),
    { numRuns: 1_500, seed: 7 },
  );
  expect(impossible).toBeGreaterThan(200);
});
