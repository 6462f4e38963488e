import fc from 'fast-check';
import type { Condition, FieldName } from '#src/contract/condition.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import { signalIdSchema } from '#src/contract/ids.ts';
import type { SignalId } from '#src/contract/ids.ts';
import { namedListSchema } from '#src/contract/named-list.ts';
import type { AccountScope, Pattern, RuleBody, Signal } from '#src/contract/rule.ts';
import { DAYS } from '#src/contract/schedule.ts';
import type { Schedule } from '#src/contract/schedule.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import type { PlainWorld } from '#src/domain/replay/plain-conditions.ts';

/** Random rules and the events for them, small enough to meet each other often. For tests. */

const DAY = 86_400_000;
export const minutes = (count: number) => count * 60_000;

const optional = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 6 });
export const without = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const place = fc.constantFrom<{ latitude?: number; longitude?: number }[]>(
  {},
  { latitude: 48.85, longitude: 2.35 },
  { latitude: 40.71, longitude: -74.01 },
);
const event: fc.Arbitrary<NormalizedEvent> = fc
  .record({
    id: fc.integer({ min: 0, max: 40 }).map((n) => `e${n}`),
    time: fc.oneof(
      fc.integer({ min: 0, max: 9 }).map(minutes),
      fc.integer({ min: 0, max: 9 }).map((n) => 2 * DAY + minutes(n)),
    ),
    organizationId: fc.constantFrom('org-a', 'org-a', 'org-b'),
    product: fc.constantFrom('okta', 'okta', 'okta', 'duo'),
    activity: fc.constantFrom('login', 'Login', 'grant', 'read'),
    account: optional(['ann@example.com', 'Ann@Example.com', 'bob@example.com']),
    targetAccount: optional(['ann@example.com', 'BOB@example.com']),
    ip: optional(['192.0.2.1', '192.0.2.200', '198.51.100.7']),
    country: optional(['US', 'FR']),
    result: optional(['success', 'failure']),
    severity: optional([1, 2, 10]),
    ownAction: fc.constantFrom(undefined, undefined, undefined, undefined, true),
    x: optional(['1', '12', 'One']),
    place,
  })
  // What is optional is left out, as in a log.
  .map(
    ({ x, place: where, ...rest }) =>
      without({ ...rest, ...where, parameters: x && { x } }) as NormalizedEvent,
  );

/** Ids are unique but for true repeats: the content of a repeat is the same. */
export const events = fc
  .array(event, { maxLength: 10 })
  .map((list) => [...new Map(list.map((e) => [`${e.organizationId} ${e.id}`, e])).values()]);

const comparison = fc.constantFrom<Condition[]>(
  { op: 'equals', field: 'result', value: 'Failure' },
  { op: 'not_equals', field: 'country', value: 'us' },
  { op: 'one_of', field: 'account', values: ['ANN@example.com', 'eve@example.com'] },
  { op: 'not_one_of', field: 'result', values: ['success'] },
  { op: 'contains', field: 'account', value: 'B@' },
  { op: 'starts_with', field: 'parameters.x', value: '1' },
  { op: 'ends_with', field: 'parameters.x', value: 'E' },
  { op: 'exists', field: 'country' },
  { op: 'not_exists', field: 'ip' },
  { op: 'greater', field: 'severity', value: 2 },
  { op: 'greater_or_equal', field: 'parameters.x', value: 12 },
  { op: 'less', field: 'severity', value: 2 },
  { op: 'less_or_equal', field: 'severity', value: 2 },
  { op: 'in_network', field: 'ip', values: ['192.0.2.0/25', '203.0.113.9'] },
  { op: 'not_in_network', field: 'ip', values: ['192.0.2.0/24'] },
  { op: 'country_is', field: 'country', values: ['fr', 'DE'] },
  { op: 'country_is_not', field: 'country', values: ['FR'] },
  { op: 'matches', field: 'account', value: '^A|b@' },
  { op: 'equals_field', field: 'account', other: 'targetAccount' },
  { op: 'not_equals_field', field: 'targetAccount', other: 'account' },
  { op: 'in_list', field: 'ip', list: 'office' },
  { op: 'not_in_list', field: 'account', list: 'VIP' },
  { op: 'in_list', field: 'country', list: 'nobody has it' },
);
export const lists = [
  namedListSchema.parse({ name: 'office', kind: 'networks', values: ['192.0.2.0/25'] }),
  namedListSchema.parse({ name: 'VIP', kind: 'accounts', values: ['Bob@example.com'] }),
];
const tree: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<Condition>({ op: 'all', conditions: [] }),
    comparison,
    fc
      .array(tie('tree'), { maxLength: 3 })
      .map((conditions): Condition => ({ op: 'all', conditions })),
    fc
      .array(tie('tree'), { maxLength: 3 })
      .map((conditions): Condition => ({ op: 'any', conditions })),
    tie('tree').map((inner): Condition => ({ op: 'not', condition: inner })),
  ),
})).tree;
const history = fc.constantFrom<Condition[]>(
  { op: 'first_seen', field: 'ip', per: 'account', days: 1 },
  { op: 'first_seen', field: 'country', per: 'organization', days: 2 },
  { op: 'first_seen', field: 'account', per: 'organization', days: 3 },
  { op: 'impossible_travel', field: 'latitude', kmPerHour: 900 },
);
const condition = fc.oneof(
  { weight: 3, arbitrary: tree },
  {
    weight: 1,
    arbitrary: fc
      .tuple(history, fc.array(fc.oneof(history, tree), { maxLength: 2 }))
      .map(([one, rest]): Condition => ({ op: 'all', conditions: [...rest, one] })),
  },
);

const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 11, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const accountScope = fc.constantFrom<AccountScope[]>(
  { kind: 'some', accounts: ['ANN@example.com', 'eve@example.com'] },
  { kind: 'all_but', accounts: ['Bob@example.com'] },
  { kind: 'in_list', list: 'VIP' },
  { kind: 'not_in_list', list: 'VIP' },
  { kind: 'in_list', list: 'nobody has it' },
);

export const [s1, s2, s3] = ['s1', 's2', 's3'].map((id) => signalIdSchema.parse(id)) as [
  SignalId,
  SignalId,
  SignalId,
];
const signal = (id: SignalId): fc.Arbitrary<Signal> =>
  fc
    .record({
      id: fc.constant(id),
      name: fc.constant(id),
      product: fc.constantFrom('okta' as const, 'okta' as const, 'duo' as const),
      activities: fc.constantFrom<string[][]>([], [], ['login'], ['grant', 'READ']),
      condition: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Condition>({ op: 'all', conditions: [] }) },
        { weight: 2, arbitrary: condition },
      ),
      disabled: seldom(fc.constant(true)),
      join: fc.option(
        fc.constant<Record<string, FieldName>>({ account: 'targetAccount', ip: 'parameters.x' }),
        { nil: undefined, freq: 4 },
      ),
    })
    .map((given) => without(given) as unknown as Signal);

const duration = fc.integer({ min: 1, max: 5 }).map(minutes);
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
export const signalId = fc.constantFrom(s1, s2, s3);
const common = {
  groupBy: fc.constantFrom<FieldName[][]>([], ['account'], ['account'], ['ip'], ['account', 'ip']),
  windowMs: duration,
  absent: maybe(
    fc.array(
      fc
        .record({
          signalId,
          side: maybe(fc.constantFrom('before' as const, 'after' as const, 'either' as const)),
          withinMs: maybe(fc.integer({ min: 0, max: 4 }).map(minutes)),
        })
        .map(without),
      { minLength: 1, maxLength: 2 },
    ),
  ),
  coolDownMs: maybe(fc.integer({ min: 0, max: 6 }).map(minutes)),
  acrossOrganizations: fc.constantFrom(undefined, undefined, undefined, true),
};
const counted = {
  signalIds: fc.uniqueArray(signalId, { minLength: 1 }),
  threshold: fc.integer({ min: 1, max: 3 }),
  comparison: fc.constantFrom(
    undefined,
    'gte' as const,
    'gt' as const,
    'eq' as const,
    'neq' as const,
    'lt' as const,
    'lte' as const,
    'range' as const,
  ),
  thresholdMax: maybe(fc.integer({ min: 2, max: 4 })),
};
const step = fc
  .record({
    signalId,
    atLeast: fc.constantFrom(1, 1, 1, 2, 2, 3),
    withinMs: maybe(fc.integer({ min: 0, max: 3 }).map(minutes)),
  })
  .map(without);
const orderedStep = fc
  .tuple(step, maybe(fc.integer({ min: 0, max: 3 }).map(minutes)))
  .map(([one, gapMs]) => without({ ...one, gapMs }));
const pattern = fc
  .oneof(
    fc.record({ kind: fc.constant('event_count'), ...counted, ...common }),
    fc.record({
      kind: fc.constant('value_count'),
      field: fc.constantFrom<FieldName[]>('account', 'ip', 'parameters.x', 'severity'),
      andFields: maybe(fc.constant<FieldName[]>(['country'])),
      ...counted,
      ...common,
    }),
    fc
      .record({
        kind: fc.constant('temporal'),
        steps: fc.array(step, { minLength: 1, maxLength: 3 }),
        required: maybe(fc.integer({ min: 1, max: 3 })),
        ...common,
      })
      .map((given) => ({
        ...given,
        required: given.required && Math.min(given.required, given.steps.length),
      })),
    fc.record({
      kind: fc.constant('temporal_ordered'),
      steps: fc.array(orderedStep, { minLength: 1, maxLength: 3 }),
      ...common,
    }),
  )
  // The types of optional fields that are left out are lost on the way.
  .map((given) => without(given) as unknown as Pattern);

/** 00:02 to 00:06 of every day, as a schedule and for the reference. */
const SOME_MINUTES: Schedule = {
  kind: 'weekly',
  hours: [{ days: [...DAYS], from: '00:02', until: '00:06' }],
  zone: 'UTC',
};
const exception = fc
  .record({
    condition: tree,
    reason: fc.constant('known'),
    owner: fc.constant('Ann'),
    expiresAt: maybe(fc.constantFrom(minutes(5), DAY)),
  })
  .map(without);
/** Rules of every kind over signals `s1` to `s3`. */
export const body = fc
  .record({
    name: fc.constant('rule'),
    description: fc.constant(''),
    scope: fc
      .option(accountScope, { nil: undefined, freq: 1 })
      .map((accounts) =>
        accounts === undefined ? { kind: 'all' as const } : { kind: 'all' as const, accounts },
      ),
    signals: fc.tuple(signal(s1), signal(s2), signal(s3)),
    pattern,
    exceptions: fc.option(fc.array(exception, { maxLength: 2 }), { nil: undefined, freq: 2 }),
    schedule: fc.constantFrom(undefined, undefined, undefined, 'some minutes'),
    response: fc.constant({ target: { kind: 'group_account' as const }, actions: [] }),
  })
  .map(
    (given) =>
      without({ ...given, schedule: given.schedule && SOME_MINUTES }) as unknown as RuleBody,
  );

/** What was observed, as a replay is told. */
export const observed = fc.constantFrom<{ from?: number; until?: number }[]>(
  {},
  {},
  { from: minutes(1) },
  { until: 2 * DAY + minutes(6) },
  { from: -DAY, until: 2 * DAY + minutes(8) },
);

export const tableOf = (list: readonly NormalizedEvent[]) => {
  const builder = new EventTableBuilder();
  for (const one of list) builder.append(one);
  return builder.finish();
};
export const requestOf = (rule: RuleBody, world: PlainWorld) => ({
  body: rule,
  organizationIds: 'all' as const,
  ...(world.from === undefined ? {} : { from: world.from }),
  ...(world.until === undefined ? {} : { until: world.until }),
  lists: new Map(lists.map((list) => [list.name, list])),
});
