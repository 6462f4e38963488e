import { organizationIdSchema, signalIdSchema } from '#src/contract/ids.ts';
import type { SignalId } from '#src/contract/ids.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Condition, FieldName } from '#src/contract/condition.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Pattern, RuleBody } from '#src/contract/rule.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import { decodeSlices, encodeSlice } from '#src/domain/events/arrow.ts';
import { plainReplay } from './plain-replay.ts';
import { replay } from './replay.ts';
import { SignalCache } from './signal-cache.ts';

const long = process.env['LONG'] === '1';
const runs = long ? 50_000 : 1_500;
const minutes = (count: number) => count * 60_000;

const optional = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 5 });
const without = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const event: fc.Arbitrary<NormalizedEvent> = fc
  .record({
    id: fc.integer({ min: 0, max: 40 }).map((n) => `e${n}`),
    time: fc.integer({ min: 0, max: 9 }).map(minutes),
    organizationId: fc.constantFrom('org-a', 'org-a', 'org-b'),
    product: fc.constantFrom('okta', 'okta', 'okta', 'duo'),
    activity: fc.constantFrom('login', 'Login', 'grant', 'read'),
    account: optional(['ann@example.com', 'Ann@Example.com', 'bob@example.com']),
    ip: optional(['192.0.2.1', '192.0.2.200', '198.51.100.7']),
    country: optional(['US', 'FR']),
    result: optional(['success', 'failure']),
    severity: optional([1, 2, 10]),
    x: optional(['1', '12', 'One']),
  })
  // What is optional is left out, as in a log.
  .map(({ x, ...rest }) => without({ ...rest, parameters: x && { x } }) as NormalizedEvent);

/** Ids are unique but for true repeats: the content of a repeat is the same. */
const events = fc
  .array(event, { maxLength: 11 })
  .map((list) => [...new Map(list.map((e) => [`${e.organizationId} ${e.id}`, e])).values()]);

const comparison: fc.Arbitrary<Condition> = fc.constantFrom<Condition[]>(
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
);
const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
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

const [s1, s2, s3] = (['s1', 's2', 's3'] as const).map((id) => signalIdSchema.parse(id)) as [
  SignalId,
  SignalId,
  SignalId,
];

const signal = (id: SignalId) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    product: fc.constantFrom('okta' as const, 'okta' as const, 'duo' as const),
    activities: fc.constantFrom<string[][]>([], [], ['login'], ['grant', 'READ']),
    condition: fc.oneof(fc.constant<Condition>({ op: 'all', conditions: [] }), condition),
  });
const groupBy = fc.constantFrom<FieldName[][]>(
  [],
  ['account'],
  ['ip'],
  ['account', 'country'],
  ['parameters.x'],
);
const signalId = fc.constantFrom(s1, s2);
const windowMs = fc.integer({ min: 1, max: 5 }).map(minutes);
const pattern: fc.Arbitrary<Pattern> = fc.oneof(
  fc.record({
    kind: fc.constant('event_count' as const),
    signalIds: fc.uniqueArray(signalId, { minLength: 1 }),
    threshold: fc.integer({ min: 1, max: 4 }),
    groupBy,
    windowMs,
  }),
  fc.record({
    kind: fc.constant('value_count' as const),
    signalIds: fc.uniqueArray(signalId, { minLength: 1 }),
    field: fc.constantFrom<FieldName[]>('account', 'ip', 'parameters.x', 'severity'),
    threshold: fc.integer({ min: 1, max: 3 }),
    groupBy,
    windowMs,
  }),
  fc.record({
    kind: fc.constant('temporal_ordered' as const),
    steps: fc.array(fc.record({ signalId, atLeast: fc.constantFrom(1, 1, 2, 3) }), {
      minLength: 1,
      maxLength: 3,
    }),
    groupBy,
    windowMs,
  }),
);
const body: fc.Arbitrary<RuleBody> = fc.record({
  name: fc.constant('rule'),
  description: fc.constant(''),
  scope: fc.constant({ kind: 'all' as const }),
  signals: fc.tuple(signal(s1), signal(s2)),
  pattern,
  response: fc.constant({ target: { kind: 'group_account' as const }, actions: [] }),
});

const tableOf = (list: readonly NormalizedEvent[]) => {
  const builder = new EventTableBuilder();
  for (const one of list) builder.append(one);
  return builder.finish();
};
const answered = (list: readonly NormalizedEvent[], rule: RuleBody, cache?: SignalCache) => {
  const table = tableOf(list);
  return replay(table, { body: rule, organizationIds: 'all' }, cache)
    .triggers.map((trigger) => ({
      organizationId: trigger.organizationId,
      group: trigger.group.map(({ value }) => value.toLowerCase()),
      firstTime: trigger.firstTime,
      completedAt: trigger.completedAt,
      ids:
        rule.pattern.kind === 'temporal_ordered'
          ? trigger.steps.map(({ rows }) => rows.map((row) => table.ids[row] ?? ''))
          : [
              trigger.steps
                .flatMap(({ rows }) => [...rows])
                .toSorted((a, b) => a - b)
                .map((row) => table.ids[row] ?? ''),
            ],
      countedFurther: trigger.countedFurther,
    }))
    .toSorted(
      (a, b) =>
        a.completedAt - b.completedAt ||
        JSON.stringify([a.organizationId, a.group]).localeCompare(
          JSON.stringify([b.organizationId, b.group]),
        ),
    );
};

it('finds what trying every choice of events finds', () => {
  let fired = 0;
  fc.assert(
    fc.property(events, body, (list, rule) => {
      const expected = plainReplay(list, rule);
      fired += expected.length;
      expect(answered(list, rule)).toEqual(expected);
    }),
    { numRuns: runs },
  );
  // A test that compares nothing with nothing proves nothing.
  expect(fired).toBeGreaterThan(runs / 4);
}, 600_000);

it('finds the same where many events share few times and match several steps', () => {
  const crowded = fc.array(
    fc.record({
      id: fc.integer({ min: 0, max: 99 }),
      time: fc.integer({ min: 0, max: 2 }),
      x: fc.boolean(),
      y: fc.boolean(),
    }),
    { minLength: 3, maxLength: 8 },
  );
  const steps = fc.array(
    fc.record({ signalId: fc.constantFrom(s1, s2, s3), atLeast: fc.constantFrom(1, 1, 2) }),
    { minLength: 2, maxLength: 4 },
  );
  let fired = 0;
  fc.assert(
    fc.property(crowded, steps, fc.integer({ min: 1, max: 2 }), (rows, chosen, width) => {
      const list = [...new Map(rows.map((row) => [row.id, row])).values()].map(
        ({ id, time, x, y }): NormalizedEvent => ({
          id: `e${String(id).padStart(2, '0')}`,
          time: minutes(time),
          organizationId: organizationIdSchema.parse('org-a'),
          product: 'okta',
          activity: 'login',
          parameters: { ...(x ? { x: '1' } : {}), ...(y ? { y: '1' } : {}) },
        }),
      );
      const exists = (id: SignalId, op: 'all' | 'any', fields: FieldName[]) => ({
        id,
        name: id,
        product: 'okta' as const,
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
        pattern: { kind: 'temporal_ordered', steps: chosen, groupBy: [], windowMs: minutes(width) },
        response: { target: { kind: 'group_account' }, actions: [] },
      };
      const expected = plainReplay(list, rule);
      fired += expected.length;
      expect(answered(list, rule)).toEqual(expected);
    }),
    { numRuns: runs },
  );
  expect(fired).toBeGreaterThan(runs / 8);
}, 600_000);

it('the order of arrival, repeats, slices on the wire and a cache in use change nothing', () => {
  const cache = new SignalCache();
  fc.assert(
    fc.property(events, body, fc.infiniteStream(fc.nat()), (list, rule, random) => {
      const once = answered(list, rule);
      const doubled = [...list, ...list].map((one) => ({ one, key: random.next().value ?? 0 }));
      const shuffled = doubled.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
      expect(answered(shuffled, rule, cache)).toEqual(once);
      const table = tableOf(shuffled);
      if (table.rows < 2) return;
      const middle = Math.floor(table.rows / 2);
      const decoded = decodeSlices([
        encodeSlice(table, middle, table.rows),
        encodeSlice(table, 0, middle),
      ]);
      const all = (whole: typeof table) =>
        Array.from({ length: whole.rows }, (_, row) => whole.eventAt(row));
      expect(all(decoded)).toEqual(all(table));
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
}, 600_000);
