import type { SignalId } from '#src/contract/ids.ts';
import type { AbsentStep, RuleBody } from '#src/contract/rule.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { hasSteps, requiredSteps } from '#src/domain/pattern.ts';
import type { CountPattern, StepsPattern } from '#src/domain/pattern.ts';
import { isRefusedBy } from './absences.ts';
import type { Chosen, Firings } from './firing.ts';
import { absencesOf, completionsOf, prepare } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import type { Completion, ReplayRequest } from './replay-answer.ts';
import { evaluated, firingsOf, isPossible, scopeOf } from './replay.ts';
import { RuleEvents } from './rule-events.ts';
import type { SignalCache } from './signal-cache.ts';
import { toCompletions } from './triggers.ts';

/** A group that came close and did not fire. */
export interface NearMiss {
  readonly organizationId: string;
  readonly group: Completion['group'];
  readonly account: string | undefined;
  /** what is counted: events, distinct values, or events of the steps; `absence`: all was there, and so was what must not be */
  readonly kind: 'events' | 'values' | 'steps' | 'absence';
  readonly have: number;
  readonly need: number;
  /** how much longer the window would have to be for all of it; absent when more time would not have helped */
  readonly lateMs?: number;
  /** the step of which one event more would have been enough */
  readonly missing?: readonly SignalId[];
  /** the signal that must not be there, and was */
  readonly refusedBy?: SignalId;
  /** first and last time of the events that were there */
  readonly firstTime: number;
  readonly time: number;
  /** those events, ascending, at most `ROWS_KEPT` */
  readonly rows: readonly number[];
}

const KEPT = 50;
const ROWS_KEPT = 20;

/**
 * The groups that came closest without firing, the closest first: the least missing, then the least too
 * late, then the latest. A group that fired is none, and a count of which less than half was there neither.
 */
export const nearMisses = (
  table: EventTable,
  given: ReplayRequest,
  cache: SignalCache,
  limit = KEPT,
): NearMiss[] => {
  const request = evaluated(given);
  const { body } = request;
  // Nothing comes near to a pattern that nothing can complete.
  if (!isPossible(body)) return [];
  const events = new RuleEvents(table, request, scopeOf(table, request), cache);
  const prepared = prepare(events, body.pattern, cache);
  const firings = firingsOf(events, prepared, request);
  const fired = new Set([...firings.fired, ...firings.pending].map(({ group }) => group));
  const refused = refusals(body, prepared, firings, fired);
  const told = new Set([...fired, ...refused.map(({ group }) => group)]);
  const found = [
    ...refused,
    ...(hasSteps(body.pattern)
      ? stepMisses(body.pattern, prepared, told)
      : countMisses(body.pattern, prepared, told)),
  ].toSorted(
    (a, b) =>
      (a.need - a.have) / a.need - (b.need - b.have) / b.need ||
      (a.lateMs ?? Infinity) - (b.lateMs ?? Infinity) ||
      b.completedAt - a.completedAt ||
      a.group - b.group,
  );
  return named(events, prepared, body, found.slice(0, limit));
};

type Found = Chosen & Pick<NearMiss, 'kind' | 'have' | 'need' | 'lateMs' | 'missing' | 'refusedBy'>;

const named = (
  events: RuleEvents,
  prepared: Prepared,
  body: RuleBody,
  found: readonly Found[],
): NearMiss[] =>
  toCompletions(events, prepared, body, found).map((completion, at): NearMiss => {
    const { kind, have, need, lateMs, missing, refusedBy } = found[at] ?? NO_MISS;
    const rows = [...new Set(completion.steps.flatMap((step) => step.rows))];
    return {
      organizationId: completion.organizationId,
      group: completion.group,
      account: completion.account,
      kind,
      have,
      need,
      ...(lateMs === undefined || !Number.isFinite(lateMs) ? {} : { lateMs }),
      ...(missing === undefined || missing.length === 0 ? {} : { missing }),
      ...(refusedBy === undefined ? {} : { refusedBy }),
      firstTime: completion.firstTime,
      time: completion.completedAt,
      rows: rows.toSorted((a, b) => a - b).slice(-ROWS_KEPT),
    };
  });

const NO_MISS: Pick<Found, 'kind' | 'have' | 'need' | 'lateMs' | 'missing' | 'refusedBy'> = {
  kind: 'events',
  have: 0,
  need: 0,
};

/** Whole patterns that an absent step refused; of a group the latest. */
const refusals = (
  { pattern }: RuleBody,
  prepared: Prepared,
  { refused }: Firings,
  fired: ReadonlySet<number>,
): Found[] => {
  const latest = new Map<number, Chosen>();
  for (const one of refused) if (!fired.has(one.group)) latest.set(one.group, one);
  const absences = absencesOf(pattern, prepared);
  const need = hasSteps(pattern) ? needOf(pattern) : pattern.threshold;
  return [...latest.values()].map((one): Found => {
    const at = absences.findIndex((absence) =>
      isRefusedBy(absence, one.group, one.firstTime, one.completedAt),
    );
    const absent: AbsentStep | undefined = pattern.absent?.[at];
    return {
      ...one,
      kind: 'absence',
      have: need,
      need,
      ...(absent === undefined ? {} : { refusedBy: absent.signalId }),
    };
  });
};

/** The window with the most of it, and the shortest time in which enough happened. */
const countMisses = (
  pattern: CountPattern,
  { counted: { list, values, size }, groups }: Prepared,
  fired: ReadonlySet<number>,
): Found[] => {
  const comparison = pattern.comparison ?? 'gte';
  // With an upper bound "nearly" has no one direction.
  if (comparison !== 'gte' && comparison !== 'gt') return [];
  const need = comparison === 'gt' ? pattern.threshold + 1 : pattern.threshold;
  const distinct = pattern.kind === 'value_count';
  const found: Found[] = [];
  const carried = new Uint32Array(distinct ? size : 0);
  for (let group = 0; group < groups.count; group += 1) {
    const from = list.start[group] ?? 0;
    const end = list.start[group + 1] ?? 0;
    if (fired.has(group) || (end - from) * 2 < need) continue;
    const most = mostInWindow(from, end, pattern.windowMs);
    if (most.have * 2 < need || most.have >= need) continue;
    const shortest = shortestWith(from, end, need);
    found.push({
      group,
      firstTime: list.time[most.from] ?? 0,
      completedAt: list.time[most.until - 1] ?? 0,
      time: list.time[most.until - 1] ?? 0,
      chosen: [Array.from(list.rows.subarray(most.from, most.until))],
      kind: distinct ? 'values' : 'events',
      have: most.have,
      need,
      lateMs: shortest - pattern.windowMs,
    });
  }
  return found;

  function mostInWindow(from: number, end: number, windowMs: number) {
    let low = from;
    let have = 0;
    let best = { have: 0, from, until: from };
    for (let next = from; next < end; next += 1) {
      have += enter(next);
      while ((list.time[next] ?? 0) - (list.time[low] ?? 0) > windowMs) {
        have -= leave(low);
        low += 1;
      }
      if (have >= best.have) best = { have, from: low, until: next + 1 };
    }
    while (low < end) {
      leave(low);
      low += 1;
    }
    return best;
  }

  function shortestWith(from: number, end: number, wanted: number): number {
    let low = from;
    let have = 0;
    let shortest = Infinity;
    for (let next = from; next < end; next += 1) {
      have += enter(next);
      while (have >= wanted) {
        shortest = Math.min(shortest, (list.time[next] ?? 0) - (list.time[low] ?? 0));
        have -= leave(low);
        low += 1;
      }
    }
    while (low < end) {
      leave(low);
      low += 1;
    }
    return shortest;
  }

  function enter(place: number): number {
    if (!distinct) return 1;
    const value = values[place] ?? 0;
    carried[value] = (carried[value] ?? 0) + 1;
    return carried[value] === 1 ? 1 : 0;
  }

  function leave(place: number): number {
    if (!distinct) return 1;
    const value = values[place] ?? 0;
    carried[value] = (carried[value] ?? 0) - 1;
    return carried[value] === 0 ? 1 : 0;
  }
};

/** All of the steps, in a little too long a time; or all but one event within the window. */
const stepMisses = (
  pattern: StepsPattern,
  prepared: Prepared,
  told: ReadonlySet<number>,
): Found[] => {
  const need = needOf(pattern);
  const patience = pattern.windowMs * MOST_PATIENCE;
  const patient = completionsOf({ ...pattern, windowMs: patience }, prepared);
  const variants = lessByOne(pattern).map((variant) => ({
    ...variant,
    completions: completionsOf(variant.pattern, prepared),
  }));
  const found: Found[] = [];
  for (let group = 0; group < prepared.groups.count; group += 1) {
    if (told.has(group)) continue;
    const late = patient.enter(group) ? shortestOf(patient, group) : undefined;
    const lateMs = late && late.completedAt - late.firstTime - pattern.windowMs;
    if (late !== undefined && lateMs !== undefined && lateMs > 0) {
      found.push({ ...late, kind: 'steps', have: need, need, lateMs });
      continue;
    }
    for (const { missing, gone, completions } of variants) {
      const partial = completions.enter(group) ? shortestOf(completions, group) : undefined;
      if (partial === undefined) continue;
      // A step that was not asked for has no events, and keeps its place.
      const chosen = gone === undefined ? partial.chosen : partial.chosen.toSpliced(gone, 0, []);
      const lacking = missing ?? stepsWithout(pattern, chosen);
      found.push({ ...partial, chosen, kind: 'steps', have: need - 1, need, missing: lacking });
      break;
    }
  }
  return found;
};

/** The steps of which nothing was chosen. */
const stepsWithout = ({ steps }: StepsPattern, chosen: Chosen['chosen']): SignalId[] =>
  steps.flatMap(({ signalId }, at) => (chosen[at]?.length === 0 ? [signalId] : []));

/** A pattern that takes longer than so many of its windows was not near. */
const MOST_PATIENCE = 2;

interface Variant {
  /** the step of which one event less is asked for; undefined where it may be any */
  readonly missing: readonly SignalId[] | undefined;
  /** the place of a step that is not asked for at all */
  readonly gone: number | undefined;
  readonly pattern: StepsPattern;
}

/** The pattern with one event less to ask for, once for each step; of any k steps with one step less. */
const lessByOne = (pattern: StepsPattern): Variant[] => {
  if (needOf(pattern) < 2) return [];
  if (pattern.kind === 'temporal' && isPartial(pattern)) {
    const less = { ...pattern, required: requiredSteps(pattern) - 1 };
    return [{ missing: undefined, gone: undefined, pattern: less }];
  }
  return pattern.steps.map(({ signalId, atLeast }, at) => ({
    missing: [signalId],
    gone: atLeast > 1 ? undefined : at,
    pattern: withoutOne(pattern, at),
  }));
};

const isPartial = (pattern: StepsPattern) => requiredSteps(pattern) < pattern.steps.length;

/** Events that the steps ask for; where any k of them are enough, steps. */
const needOf = (pattern: StepsPattern): number =>
  isPartial(pattern)
    ? requiredSteps(pattern)
    : pattern.steps.reduce((sum, { atLeast }) => sum + atLeast, 0);

const withoutOne = (pattern: StepsPattern, at: number): StepsPattern => {
  const less = <S extends { atLeast: number }>(steps: readonly S[]): S[] =>
    steps.flatMap((step, index) =>
      index !== at ? [step] : step.atLeast > 1 ? [{ ...step, atLeast: step.atLeast - 1 }] : [],
    );
  return pattern.kind === 'temporal'
    ? { ...pattern, steps: less(pattern.steps) }
    : { ...pattern, steps: less(pattern.steps) };
};

const shortestOf = (
  completions: ReturnType<typeof completionsOf>,
  group: number,
): Chosen | undefined => {
  let best: Chosen | undefined;
  while (completions.next(-Infinity)) {
    const { at, first } = completions;
    if (best !== undefined && at - first >= best.completedAt - best.firstTime) continue;
    best = { group, firstTime: first, completedAt: at, time: at, chosen: completions.choose() };
  }
  return best;
};
