/**
 * The completions of a pattern, group by group, in order of time. A completion is a time at which a choice
 * of events exists whose last event is of that time; the choice that starts latest is the one that is told.
 *
 * One object walks over all groups, and what it found last stands in its members: an object for each of
 * a million completions would cost more than finding them.
 */
export interface Completions {
  /** when the choice ends: UTC milliseconds */
  readonly at: number;
  /** when it begins */
  readonly first: number;
  /** when it can be told at the earliest: later than `at` for a window that has to close first */
  readonly judgedAt: number;
  /** one of its events at `at` */
  readonly row: number;
  /** Goes to a group; false when the group cannot complete. */
  enter(group: number): boolean;
  /** Goes to the next completion whose events are all later than `used`; false when there is none. */
  next(used: number): boolean;
  /** Rows of the choice found last: one list for a count, one for each step otherwise; ascending. */
  choose(): number[][];
}
