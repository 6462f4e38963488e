import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Condition, FieldName } from '#src/contract/condition.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import { organizationIdSchema, signalIdSchema } from '#src/contract/ids.ts';
import type { SignalId } from '#src/contract/ids.ts';
import { withoutDisabled } from '#src/domain/pattern.ts';
import { namedListSchema } from '#src/contract/named-list.ts';
import type { AccountScope, Pattern, RuleBody, Signal } from '#src/contract/rule.ts';
import { DAYS } from '#src/contract/schedule.ts';
import type { Schedule } from '#src/contract/schedule.ts';
import { decodeSlices, encodeSlice } from '#src/domain/events/arrow.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import type { PlainWorld } from './plain-conditions.ts';
import { plainReplay } from './plain-replay.ts';
import type { ReplayAnswer } from './replay-answer.ts';
import { replay } from './replay.ts';
import { SignalCache } from './signal-cache.ts';

const long = process.env['LONG'] === '1';
/** 5,000 cases in all in a normal run, 200,000 in a long one. */
const share = (part: number) => Math.ceil((long ? 200_000 : 5_000) * part);
/** The same cases each time; a long run takes others. */
const seed = long ? Date.now() & 0x7fffffff : 20_261_124;
const DAY = 86_400_000;
const minutes = (count: number) => count * 60_000;

const optional = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 6 });
const without = (record: object) =>
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
const events = fc
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
const lists = [
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

const [s1, s2, s3] = ['s1', 's2', 's3'].map((id) => signalIdSchema.parse(id)) as [
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
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const signalId = fc.constantFrom(s1, s2, s3);
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
const minutesOf = (rule: RuleBody) =>
  rule.schedule === undefined ? {} : { minutes: { from: 2, until: 6 } };

const exception = fc
  .record({
    condition: tree,
    reason: fc.constant('known'),
    owner: fc.constant('Ann'),
    expiresAt: maybe(fc.constantFrom(minutes(5), DAY)),
  })
  .map(without);
const body = fc
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

const observed = fc.constantFrom<{ from?: number; until?: number }[]>(
  {},
  {},
  { from: minutes(1) },
  { until: 2 * DAY + minutes(6) },
  { from: -DAY, until: 2 * DAY + minutes(8) },
);

const tableOf = (list: readonly NormalizedEvent[]) => {
  const builder = new EventTableBuilder();
  for (const one of list) builder.append(one);
  return builder.finish();
};
const request = (rule: RuleBody, world: PlainWorld) => ({
  body: rule,
  organizationIds: 'all' as const,
  ...(world.from === undefined ? {} : { from: world.from }),
  ...(world.until === undefined ? {} : { until: world.until }),
  lists: new Map(lists.map((list) => [list.name, list])),
});

type Told = { organizationId: string; group: string[]; completedAt: number };
const inOrder = <T extends Told>(found: readonly T[]): T[] =>
  found.toSorted(
    (a, b) =>
      a.completedAt - b.completedAt ||
      JSON.stringify([a.organizationId, a.group]).localeCompare(
        JSON.stringify([b.organizationId, b.group]),
      ),
  );
const told = (rule: RuleBody, completion: ReplayAnswer['pending'][number]) => ({
  organizationId: rule.pattern.acrossOrganizations ? '' : completion.organizationId,
  group: completion.group.map(({ value }) => value.toLowerCase()),
  firstTime: completion.firstTime,
  completedAt: completion.completedAt,
  time: completion.time,
});
const answered = (rule: RuleBody, answer: ReplayAnswer) => ({
  triggers: inOrder(
    answer.triggers.map((trigger) => ({
      ...told(rule, trigger),
      countedFurther: trigger.countedFurther,
    })),
  ),
  pending: inOrder(answer.pending.map((one) => told(rule, one))),
});
const expected = (list: readonly NormalizedEvent[], rule: RuleBody, world: PlainWorld) => {
  const { triggers, pending } = plainReplay(list, rule, {
    ...world,
    ...minutesOf(rule),
    lists,
  });
  return { triggers: inOrder(triggers), pending: inOrder(pending) };
};

/** The events that are shown are a choice that completes the pattern from the first time to the last. */
const expectChoice = (table: EventTable, rule: RuleBody, answer: ReplayAnswer) => {
  const { pattern: asked } = withoutDisabled(rule);
  for (const { steps, firstTime, completedAt } of answer.triggers) {
    const times = (rows: readonly number[]) => rows.map((row) => table.time[row] ?? 0);
    const all = steps.flatMap(({ rows }) => [...rows]);
    expect(Math.min(...times(all))).toBe(firstTime);
    expect(Math.max(...times(all))).toBe(completedAt);
    if (!('steps' in asked)) continue;
    const met = steps.filter(({ rows }) => rows.length > 0);
    expect(met.length).toBe(
      asked.kind === 'temporal' ? (asked.required ?? asked.steps.length) : asked.steps.length,
    );
    let ended = -Infinity;
    steps.forEach(({ rows, signalId: id }, at) => {
      const own = asked.steps[at];
      if (own === undefined || rows.length === 0) return;
      expect(id).toBe(own.signalId);
      expect(new Set(rows).size).toBe(own.atLeast);
      const [first, last] = [Math.min(...times(rows)), Math.max(...times(rows))];
      expect(last - first).toBeLessThanOrEqual(own.withinMs ?? Infinity);
      if (asked.kind !== 'temporal_ordered') return;
      expect(first).toBeGreaterThanOrEqual(ended);
      if (at > 0) expect(first - ended).toBeLessThanOrEqual(asked.steps[at]?.gapMs ?? Infinity);
      ended = last;
    });
    if (asked.kind === 'temporal_ordered') expect(new Set(all).size).toBe(all.length);
  }
};

it('finds what trying every choice of events finds', () => {
  let fired = 0;
  let pending = 0;
  const runs = share(0.7);
  fc.assert(
    fc.property(events, body, observed, (list, rule, world) => {
      const table = tableOf(list);
      const answer = replay(table, request(rule, world));
      const wanted = expected(list, rule, world);
      fired += wanted.triggers.length;
      pending += wanted.pending.length;
      expect(answered(rule, answer)).toEqual(wanted);
      expectChoice(table, rule, answer);
    }),
    { numRuns: runs, seed },
  );
  // A test that compares nothing with nothing proves nothing.
  expect(fired).toBeGreaterThan(runs / 6);
  expect(pending).toBeGreaterThan(runs / 250);
}, 1_800_000);

it('finds the same where many events share few times and match several steps', () => {
  const crowded = fc.array(
    fc.record({
      id: fc.integer({ min: 0, max: 99 }),
      time: fc.integer({ min: 0, max: 4 }),
      x: fc.boolean(),
      y: fc.boolean(),
    }),
    { minLength: 3, maxLength: 8 },
  );
  const steps = fc.array(
    fc
      .record({
        signalId,
        atLeast: fc.constantFrom(1, 1, 2),
        withinMs: maybe(fc.integer({ min: 0, max: 2 }).map(minutes)),
        gapMs: maybe(fc.integer({ min: 0, max: 2 }).map(minutes)),
      })
      .map(without),
    { minLength: 2, maxLength: 4 },
  );
  let fired = 0;
  const runs = share(0.2);
  fc.assert(
    fc.property(crowded, steps, fc.integer({ min: 1, max: 4 }), (rows, chosen, width) => {
      const list = [...new Map(rows.map((row) => [row.id, row])).values()].map(
        ({ id, time, x, y }): NormalizedEvent => ({
          id: `e${String(id).padStart(2, '0')}`,
          time: minutes(time),
          organizationId: organizationIdSchema.parse('org-a'),
          product: 'okta',
          activity: 'login',
          parameters: { z: '1', ...(x ? { x: '1' } : {}), ...(y ? { y: '1' } : {}) },
        }),
      );
      const exists = (id: SignalId, op: 'all' | 'any', fields: FieldName[]): Signal => ({
        id,
        name: id,
        product: 'okta',
        activities: [],
        condition: { op, conditions: fields.map((field) => ({ op: 'exists' as const, field })) },
      });
      const rule: RuleBody = {
        name: 'rule',
        description: '',
        scope: { kind: 'all' },
        signals: [
          exists(s1, 'all', ['parameters.x']),
          exists(s2, 'all', ['parameters.y']),
          exists(s3, 'any', ['parameters.x', 'parameters.y']),
        ],
        pattern: {
          kind: 'temporal_ordered',
          // The types of optional fields that are left out are lost on the way.
          steps: chosen as Extract<Pattern, { kind: 'temporal_ordered' }>['steps'],
          groupBy: [],
          windowMs: minutes(width),
        },
        response: { target: { kind: 'group_account' }, actions: [] },
      };
      const table = tableOf(list);
      const answer = replay(table, request(rule, {}));
      const wanted = expected(list, rule, {});
      fired += wanted.triggers.length;
      expect(answered(rule, answer)).toEqual(wanted);
      expectChoice(table, rule, answer);
    }),
    { numRuns: runs, seed },
  );
  expect(fired).toBeGreaterThan(runs / 8);
}, 1_800_000);

it('the order of arrival, repeats, slices on the wire and a cache in use change nothing', () => {
  const cache = new SignalCache();
  fc.assert(
    fc.property(
      events,
      body,
      observed,
      fc.infiniteStream(fc.nat()),
      (list, rule, world, random) => {
        const once = replay(tableOf(list), request(rule, world));
        const doubled = [...list, ...list].map((one) => ({ one, key: random.next().value ?? 0 }));
        const shuffled = doubled.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
        const table = tableOf(shuffled);
        expect(replay(table, request(rule, world), cache)).toEqual(once);
        expect(replay(table, request(rule, world), cache)).toEqual(once);
        if (table.rows < 2) return;
        const middle = Math.floor(table.rows / 2);
        const decoded = decodeSlices([
          encodeSlice(table, middle, table.rows),
          encodeSlice(table, 0, middle),
        ]);
        const all = (whole: typeof table) =>
          Array.from({ length: whole.rows }, (_, row) => whole.eventAt(row));
        expect(all(decoded)).toEqual(all(table));
      },
    ),
    { numRuns: share(0.1), seed },
  );
}, 1_800_000);
