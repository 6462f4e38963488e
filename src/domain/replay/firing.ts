import { judge, waitMs } from './absences.ts';
import type { Absence, Observed } from './absences.ts';
import type { Completions } from './completions.ts';

/** A completion with its events: rows by step, one list for a count, ascending. */
export interface Chosen {
  readonly group: number;
  readonly firstTime: number;
  readonly completedAt: number;
  /** when it fires */
  readonly time: number;
  readonly chosen: readonly (readonly number[])[];
}

/** A trigger as the patterns find it. */
export interface Firing extends Chosen {
  countedFurther: number;
}

export interface Firings {
  readonly fired: readonly Firing[];
  /** completions whose wait reaches beyond what was observed */
  readonly pending: readonly Chosen[];
  /** completions whose absence cannot be known */
  readonly notKnowable: readonly Chosen[];
  /** completions that an absent step refused */
  readonly refused: readonly Chosen[];
}

export interface FiringOptions {
  readonly groups: number;
  readonly absences: readonly Absence[];
  readonly observed: Observed;
  readonly coolDownMs: number;
  /** whether a completion at this time, with this event, counts */
  readonly inSchedule: (time: number, row: number) => boolean;
}

/** Of completions that did not fire so many are kept of each kind, the first ones. */
const KEPT = 1_000;

/**
 * Turns completions into triggers. A completion that stands starts its group anew: no event at or before it
 * counts again. Within the cool-down of the open trigger (its end included) it is counted there. One that is
 * refused, outside the schedule, pending or not knowable does none of this.
 */
export const fire = (completions: Completions, options: FiringOptions): Firings => {
  const { absences, observed, coolDownMs, inSchedule } = options;
  const wait = waitMs(absences);
  const fired: Firing[] = [];
  const others = { pending: [] as Chosen[], not_knowable: [] as Chosen[], refused: [] as Chosen[] };
  for (let group = 0; group < options.groups; group += 1) {
    if (!completions.enter(group)) continue;
    let used = -Infinity;
    let open: Firing | undefined;
    while (completions.next(used)) {
      const { at, first, judgedAt } = completions;
      if (!inSchedule(at, completions.row)) continue;
      const verdict =
        absences.length === 0 ? 'stands' : judge(absences, observed, group, first, at);
      const judgement = verdict === 'stands' && judgedAt > observed.until ? 'pending' : verdict;
      const cools = open !== undefined && at <= open.completedAt + coolDownMs;
      if (judgement !== 'stands') {
        const kept = others[judgement];
        if (!cools && kept.length < KEPT) {
          kept.push(chosenOf(completions, group, Math.max(judgedAt, at + wait)));
        }
        continue;
      }
      used = at;
      if (open !== undefined && cools) {
        open.countedFurther += 1;
        continue;
      }
      open = { ...chosenOf(completions, group, Math.max(judgedAt, at + wait)), countedFurther: 0 };
      fired.push(open);
    }
  }
  const { pending, not_knowable: notKnowable, refused } = others;
  return { fired, pending, notKnowable, refused };
};

const chosenOf = (completions: Completions, group: number, time: number): Chosen => ({
  group,
  firstTime: completions.first,
  completedAt: completions.at,
  time,
  chosen: completions.choose(),
});
