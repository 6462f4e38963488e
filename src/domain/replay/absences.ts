import { lowerBound } from '#src/domain/events/event-table.ts';
import type { GroupedRows } from './groups.ts';

/** A signal that must not be there, with what it matches in the groups of the pattern. */
export interface Absence {
  readonly side: 'before' | 'after' | 'either';
  readonly withinMs: number;
  readonly yes: GroupedRows;
  /** where it cannot be known whether the signal matches */
  readonly unknown: GroupedRows;
}

/** What was observed, UTC milliseconds; infinite where a log is taken as quiet beyond its events. */
export interface Observed {
  readonly from: number;
  readonly until: number;
}

/**
 * `refused`: one of the signals is there. `pending`: what was observed ends before the wait does.
 * `not_knowable`: it begins too late, or a signal's match is not knowable.
 */
export type Judgement = 'stands' | 'refused' | 'pending' | 'not_knowable';

/** What the absences of a pattern say of events of one group from `first` to `last`. */
export const judge = (
  absences: readonly Absence[],
  observed: Observed,
  group: number,
  first: number,
  last: number,
): Judgement => {
  let judgement: Judgement = 'stands';
  for (const { side, withinMs, yes, unknown } of absences) {
    const from = side === 'after' ? first : first - withinMs;
    const until = side === 'before' ? last : last + withinMs;
    if (isAny(yes, group, from, Math.min(until, observed.until))) return 'refused';
    if (from < observed.from || isAny(unknown, group, from, until)) judgement = 'not_knowable';
    else if (until > observed.until && judgement === 'stands') judgement = 'pending';
  }
  return judgement;
};

/** Whether this absence alone refuses events of one group from `first` to `last`. */
export const isRefusedBy = (
  { side, withinMs, yes }: Absence,
  group: number,
  first: number,
  last: number,
): boolean =>
  isAny(
    yes,
    group,
    side === 'after' ? first : first - withinMs,
    side === 'before' ? last : last + withinMs,
  );

/** How long after its last event a pattern waits before it fires, milliseconds. */
export const waitMs = (absences: readonly Absence[]): number =>
  Math.max(0, ...absences.map(({ side, withinMs }) => (side === 'before' ? 0 : withinMs)));

/** Whether any row of the group lies from `from` to `until`, both included. */
const isAny = (
  { start, time }: GroupedRows,
  group: number,
  from: number,
  until: number,
): boolean => {
  const end = start[group + 1] ?? 0;
  const place = lowerBound(time, from, start[group] ?? 0, end);
  return place < end && (time[place] ?? 0) <= until;
};
