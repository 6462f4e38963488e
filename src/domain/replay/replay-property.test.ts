import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FieldName } from '#src/contract/condition.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import type { SignalId } from '#src/contract/ids.ts';
import { withoutDisabled } from '#src/domain/pattern.ts';
import type { Pattern, RuleBody, Signal } from '#src/contract/rule.ts';
import { decodeSlices, encodeSlice } from '#src/domain/events/arrow.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import {
  body,
  events,
  lists,
  maybe,
  minutes,
  observed,
  requestOf,
  s1,
  s2,
  s3,
  signalId,
  tableOf,
  without,
} from '#src/testing/random-replays.ts';
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
const minutesOf = (rule: RuleBody) =>
  rule.schedule === undefined ? {} : { minutes: { from: 2, until: 6 } };

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
      const answer = replay(table, requestOf(rule, world));
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
      const answer = replay(table, requestOf(rule, {}));
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
        const once = replay(tableOf(list), requestOf(rule, world));
        const doubled = [...list, ...list].map((one) => ({ one, key: random.next().value ?? 0 }));
        const shuffled = doubled.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
        const table = tableOf(shuffled);
        expect(replay(table, requestOf(rule, world), cache)).toEqual(once);
        expect(replay(table, requestOf(rule, world), cache)).toEqual(once);
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
