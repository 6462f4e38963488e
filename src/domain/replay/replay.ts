import type { RuleBody } from '#src/contract/rule.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import {
  hasSteps,
  presentSignals,
  requiredSteps,
  signalsOfPattern,
  withoutDisabled,
} from '#src/domain/pattern.ts';
import { scheduleTest } from '#src/domain/schedule.ts';
import { fire } from './firing.ts';
import type { Firings } from './firing.ts';
import { GroupNumbers } from './groups.ts';
import type { ReplayScope } from './groups.ts';
import { absencesOf, completionsOf, prepare } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import type { Completion, ReplayAnswer, ReplayNote, ReplayRequest } from './replay-answer.ts';
import { replayNotes } from './replay-notes.ts';
import { RuleEvents } from './rule-events.ts';
import { SignalCache } from './signal-cache.ts';
import { countPerDay, countPerHour } from './trigger-counts.ts';
import { toCompletions, toTriggers } from './triggers.ts';

/**
 * What a rule would have found in these events. Never acts, reads no clock, and gives the same answer for
 * the same events in whatever order they arrived. The exact semantics are in docs/pattern-semantics.md.
 *
 * With a cache, a change of a number, a name or the response evaluates no signal again.
 */
export const replay = (
  table: EventTable,
  given: ReplayRequest,
  cache = new SignalCache(),
): ReplayAnswer => {
  const request = evaluated(given);
  const { body } = request;
  const scope = scopeOf(table, request);
  const events = new RuleEvents(table, given, scope, cache);
  const prepared = prepare(events, body.pattern, cache);
  const firings = firingsOf(events, prepared, request);
  const triggers = toTriggers(events, prepared, body, firings.fired).toSorted(inTime);
  const times = triggers.map(({ time }) => time);
  return {
    triggers,
    found: triggers.length,
    pending: toCompletions(events, prepared, body, firings.pending).toSorted(inTime),
    // A disabled one too: that is how one sees what it would bring.
    signals: given.body.signals.map(({ id }) => ({
      signalId: id,
      ...signalFigures(events, id, cache),
    })),
    excepted: events.exceptedEvents(body),
    perDay: countPerDay(times, scope.from, scope.until),
    perHour: countPerHour(times, scope.from, scope.until),
    from: scope.from,
    until: scope.until,
    notes: [...firingNotes(body, request, firings), ...replayNotes(events, request, cache)],
    revision: '',
    ms: 0,
  };
};

/** The request with the rule as it is evaluated. */
export const evaluated = (request: ReplayRequest): ReplayRequest => ({
  ...request,
  body: withoutDisabled(request.body),
});

/** Where a replay looks: what was asked for, and where nothing was, all the events there are. */
export const scopeOf = (table: EventTable, request: ReplayRequest): ReplayScope => ({
  organizationIds: request.organizationIds,
  from: request.from ?? table.time[0] ?? 0,
  until: request.until ?? table.time[table.rows - 1] ?? 0,
});

/** The pattern alone, over what was prepared: no signal is evaluated. */
export const firingsOf = (
  { table }: Pick<RuleEvents, 'table'>,
  prepared: Prepared,
  { body, from, until, zones }: ReplayRequest,
): Firings => {
  const { pattern } = body;
  const inSchedule = scheduleTest(body.schedule);
  return fire(completionsOf(pattern, prepared), {
    groups: isPossible(body) ? prepared.groups.count : 0,
    absences: absencesOf(pattern, prepared),
    observed: { from: from ?? -Infinity, until: until ?? Infinity },
    coolDownMs: pattern.coolDownMs ?? pattern.windowMs,
    inSchedule: (time, row) =>
      inSchedule(time, zones?.get(table.value('organizationId', row)) ?? 'UTC'),
  });
};

/** A step without a signal can never be met; a count goes on with the signals there are. */
export const isPossible = ({ pattern, signals }: RuleBody): boolean => {
  const known = new Set(signals.map(({ id }) => id));
  const present = presentSignals(pattern);
  if (!hasSteps(pattern)) return present.some((id) => known.has(id));
  const steps = pattern.steps.filter(({ signalId }) => known.has(signalId));
  return steps.length > 0 && steps.length >= requiredSteps(pattern);
};

const firingNotes = (
  { pattern, signals }: RuleBody,
  { from, until }: ReplayRequest,
  { notKnowable }: Firings,
): ReplayNote[] => {
  const absent = pattern.absent ?? [];
  const quiet = {
    before: from === undefined && absent.some(({ side }) => side !== 'after'),
    after: until === undefined && absent.some(({ side }) => side !== 'before'),
  };
  return [
    ...signalsOfPattern(pattern)
      .filter((id) => signals.every((signal) => signal.id !== id))
      .map((signalId) => ({ code: 'signal_missing' as const, signalId })),
    ...(quiet.before || quiet.after ? [{ code: 'taken_as_quiet' as const, ...quiet }] : []),
    ...(notKnowable.length > 0
      ? [{ code: 'absence_not_knowable' as const, completions: notKnowable.length }]
      : []),
  ];
};

const signalFigures = (
  events: RuleEvents,
  id: RuleBody['signals'][number]['id'],
  cache: SignalCache,
): { events: number; accounts: number } =>
  cache.fact(events.table, `figures ${events.key([id])}`, () => {
    const { table } = events;
    const rows = events.counting(id);
    const grouping = { across: false, ways: [['account' as const]] };
    const accounts = cache.grouping(
      table,
      JSON.stringify(grouping),
      () => new GroupNumbers(table, grouping),
    );
    return { events: rows.length, accounts: distinctGroups(accounts, rows) };
  });

/** How many accounts of organizations the rows are of. */
const distinctGroups = (accounts: GroupNumbers, rows: Uint32Array): number => {
  const of = accounts.by(['account']);
  const seen = new Uint8Array(accounts.count);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const group = of[rows[at] ?? 0] ?? -1;
    if (group < 0 || seen[group] === 1) continue;
    seen[group] = 1;
    count += 1;
  }
  return count;
};

/** By time, then organization, then group. */
const inTime = (a: Completion, b: Completion): number =>
  a.time - b.time ||
  order(a.organizationId, b.organizationId) ||
  order(JSON.stringify(a.group), JSON.stringify(b.group));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
