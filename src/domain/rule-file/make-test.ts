import type { NormalizedEvent } from '#src/contract/event.ts';
import { RULE_TEST_LIMITS } from '#src/contract/rule-test.ts';
import type { RuleTest } from '#src/contract/rule-test.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { fold } from '#src/domain/events/fold.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import { absentSignals } from '#src/domain/pattern.ts';
import { evaluated, replay, scopeOf } from '#src/domain/replay/replay.ts';
import type { ReplayRequest, Trigger } from '#src/domain/replay/replay-answer.ts';
import { RuleEvents } from '#src/domain/replay/rule-events.ts';
import { SignalCache } from '#src/domain/replay/signal-cache.ts';
import { durationText } from './duration-text.ts';
import { testWorld } from './rule-test.ts';
import { testContext } from './test-context.ts';
import type { TestContext } from './test-context.ts';
import { testFromEvents } from './test-from-events.ts';
import type { TestFromEvents } from './test-from-events.ts';

type TriggerName = Pick<Trigger, 'organizationId' | 'group' | 'completedAt'>;

export interface TestWish {
  readonly name: string;
  /** what the rule must say; whether it says so now is another thing */
  readonly expect: 'fires' | 'nothing';
  /** rows of the event table; of a trigger they are found again */
  readonly of:
    | { readonly kind: 'trigger'; readonly trigger: TriggerName }
    | { readonly kind: 'near_miss' | 'events'; readonly rows: readonly number[] };
}

export type MadeTest =
  | { readonly test: RuleTest; readonly refused?: undefined }
  | { readonly test?: undefined; readonly refused: Message };

/**
 * A test of a trigger, a near miss or chosen events of a replay, in which the rule says of them what it says
 * in the replay: what that depends on besides is put in too (earlier events for what is new or too far off,
 * events that must not be there, fields that must be known). Refused with the reason where that cannot be done.
 */
export const makeTest = (
  table: EventTable,
  request: ReplayRequest,
  { name, expect, of }: TestWish,
  cache = new SignalCache(),
): MadeTest => {
  const trigger =
    of.kind === 'trigger' ? findTrigger(table, request, of.trigger, cache) : undefined;
  if (of.kind === 'trigger' && trigger === undefined)
    return { refused: message('rule_test.no_such_trigger') };
  const given =
    trigger === undefined
      ? of.kind === 'trigger'
        ? []
        : of.rows
      : trigger.steps.flatMap((step) => step.rows);
  const rows = [...new Set(given)].toSorted((a, b) => a - b);
  if (rows.length > RULE_TEST_LIMITS.events) {
    const values = { limit: RULE_TEST_LIMITS.events, count: rows.length };
    return { refused: message('rule_test.too_many_events', values) };
  }
  const shiftMs = shiftOf(table, request, rows);
  const context = testContext(table, request, rows, cache);
  const isMiss = of.kind === 'near_miss';
  const chosenRows = isMiss ? [...new Set([...rows, ...context.refusing])] : rows;
  const candidates = variants(table, chosenRows, context, isMiss)
    .filter(({ events }) => events.length <= RULE_TEST_LIMITS.events)
    .map(({ events, ...range }) => {
      const test = testFromEvents(request.body, events, { name, expect, ...range, shiftMs });
      return { test, found: outcome(request, test, shiftMs) };
    });
  const matches = new Set(matchesOf(table, request, chosenRows, cache, 0));
  const isAlike = ({ found }: Candidate) =>
    found.matches.size === matches.size && [...matches].every((match) => found.matches.has(match));
  const fires = ({ found }: Candidate) =>
    trigger !== undefined && found.triggers.some((one) => isSame(one, trigger, shiftMs));
  const isQuiet = ({ found }: Candidate) => found.triggers.length === 0;
  const chosen =
    of.kind === 'trigger'
      ? (candidates.find((one) => fires(one) && one.found.triggers.length === 1) ??
        candidates.find(fires))
      : of.kind === 'near_miss'
        ? (candidates.find((one) => isQuiet(one) && isAlike(one)) ?? candidates.find(isQuiet))
        : (candidates.find(isAlike) ?? candidates[0]);
  if (chosen === undefined) return { refused: message('rule_test.depends_on_others') };
  const { test, found } = chosen;
  return {
    test:
      expect === 'nothing' || found.triggers.length === 0
        ? test
        : { ...test, expect: found.triggers.map((one) => expected(one, found.start)) },
  };
};

interface Candidate {
  readonly test: RuleTest;
  readonly found: {
    readonly start: number;
    readonly triggers: readonly Trigger[];
    readonly matches: ReadonlySet<string>;
  };
}

const findTrigger = (
  table: EventTable,
  request: ReplayRequest,
  wanted: TriggerName,
  cache: SignalCache,
): Trigger | undefined =>
  replay(table, request, cache).triggers.find(
    (one) =>
      one.organizationId === wanted.organizationId &&
      one.completedAt === wanted.completedAt &&
      isSame(one, wanted, 0),
  );

const isSame = (one: Trigger, wanted: Omit<TriggerName, 'organizationId'>, shiftMs: number) =>
  seconds(one.completedAt) === seconds(wanted.completedAt + shiftMs) &&
  groupKey(one) === groupKey(wanted);
const seconds = (time: number) => Math.floor(time / SECOND);
const groupKey = ({ group }: Pick<Trigger, 'group'>) =>
  JSON.stringify(group.map(({ value }) => fold(value)));

const expected = (
  { account, group, completedAt }: Trigger,
  start: number,
): Exclude<RuleTest['expect'], string>[number] => ({
  at: durationText(completedAt - start),
  ...(account === undefined
    ? group.length === 0
      ? {}
      : { group: Object.fromEntries(group.map(({ field, value }) => [field, value])) }
    : { account }),
});

/** What the rule says in the small world of a test. */
const outcome = (
  { body, lists = new Map() }: ReplayRequest,
  test: RuleTest,
  shiftMs: number,
): Candidate['found'] => {
  const world = testWorld(body, [...lists.values()], test);
  // A start that was written here is a time.
  if (world === undefined) return { start: 0, triggers: [], matches: new Set() };
  const { table, request, start } = world;
  const all = Array.from({ length: table.rows }, (_, row) => row);
  return {
    start,
    triggers: replay(table, request).triggers,
    matches: new Set(matchesOf(table, request, all, new SignalCache(), shiftMs)),
  };
};

/** Which signal each of the rows counts for, or refutes by; equal for the same event in another table. */
const matchesOf = (
  table: EventTable,
  given: ReplayRequest,
  rows: readonly number[],
  cache: SignalCache,
  shiftMs: number,
): string[] => {
  const request = evaluated(given);
  const events = new RuleEvents(table, request, scopeOf(table, request), cache);
  const absent = new Set(absentSignals(request.body.pattern));
  const wanted = new Set(rows);
  return request.body.signals.flatMap(({ id }) => {
    const matching = [...events.counting(id), ...(absent.has(id) ? events.matched(id).yes : [])];
    return matching.flatMap((row) => {
      if (!wanted.has(row)) return [];
      const { activity, account, product } = table.eventAt(row);
      return [
        JSON.stringify([id, seconds((table.time[row] ?? 0) - shiftMs), product, activity, account]),
      ];
    });
  });
};

type Variant = { readonly events: readonly NormalizedEvent[] } & Pick<
  TestFromEvents,
  'from' | 'until'
>;

/** Worlds to try, the smallest first: the events alone, then with what they may depend on. */
const variants = (
  table: EventTable,
  rows: readonly number[],
  { history, carriers }: TestContext,
  isMiss: boolean,
): Variant[] => {
  const read = (list: readonly number[]) => list.map((row) => table.eventAt(row));
  const chosen = read(rows);
  const first = Math.min(...chosen.map(({ time }) => time));
  const last = Math.max(...chosen.map(({ time }) => time));
  const before = read(history.filter((row) => !rows.includes(row)));
  const carrying = carriers.map((event) => ({ ...event, time: first - SECOND }));
  const worlds = [[], carrying, before, [...carrying, ...before]].filter(
    (added, at) =>
      at === 0 || (added.length > 0 && (at < 3 || carrying.length * before.length > 0)),
  );
  return worlds.flatMap((added): Variant[] =>
    // Whole seconds read better; where they say something else the exact times are taken.
    [SECOND, 1].flatMap((step): Variant[] => {
      const round = (time: number) => Math.floor(time / step) * step;
      const events = [...added, ...chosen].map((event) => ({ ...event, time: round(event.time) }));
      const addedLast = Math.max(...added.map(({ time }) => round(time)));
      // What is before the observed range counts for nothing but as history.
      const ranges: Pick<Variant, 'from' | 'until'>[] =
        added.length === 0 || addedLast >= round(first)
          ? [{}]
          : [{}, { from: round(first) }, { from: addedLast + step }];
      return [
        ...ranges.map((range) => ({ events, ...range })),
        ...(isMiss ? [{ events, from: round(first), until: round(last) }] : []),
      ];
    }),
  );
};

const SECOND = 1_000;

/**
 * A schedule in the organization's own zone is read in UTC by a test: its times become what the clocks there
 * showed.
 */
const shiftOf = (
  table: EventTable,
  { body, zones }: ReplayRequest,
  rows: readonly number[],
): number => {
  const { schedule } = body;
  const last = rows.at(-1);
  if (last === undefined || schedule === undefined || schedule.kind === 'always') return 0;
  if (schedule.zone !== undefined) return 0;
  const zone = zones?.get(table.value('organizationId', last));
  return zone === undefined ? 0 : zoneOffset(table.time[last] ?? 0, zone);
};

/** Milliseconds that the clocks of a zone are ahead of UTC. */
const zoneOffset = (time: number, zone: string): number => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const part = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return local - Math.floor(time / MINUTE) * MINUTE;
};
const MINUTE = 60_000;
