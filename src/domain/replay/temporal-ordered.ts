import { lowerBound } from '#src/domain/events/event-table.ts';
import { GroupFirings } from './firing.ts';
import type { Firing } from './firing.ts';
import { firstAfter } from './groups.ts';
import type { GroupedRows } from './groups.ts';
import { shareOut } from './share-out.ts';
import type { StepAtOneTime } from './share-out.ts';

export interface OrderedStep {
  readonly atLeast: number;
  /** what the step's signal matches, by group */
  readonly list: GroupedRows;
}

/**
 * Steps in order, each with events of its own, none later than those of the next step.
 *
 * At every time with an event of the last step the events are chosen backwards, the latest possible ones.
 * Having filled more needs is never worse (whoever goes on with more needs left could go on with fewer), so
 * filling as many as possible at each time finds a choice whenever there is one, and the one that starts
 * latest. Only where events of one time serve several steps must they be shared out (`shareOut`).
 */
export const temporalOrdered = (
  time: Float64Array,
  steps: readonly OrderedStep[],
  windowMs: number,
): Firing[] => {
  const found: Firing[] = [];
  const last = steps.at(-1);
  if (last === undefined) return found;
  // Times of each step's rows side by side, so that a search touches one array.
  const search = new BackwardSearch(
    steps.map((step) => ({
      ...step,
      time: Float64Array.from(step.list.rows, (row) => time[row] ?? 0),
    })),
  );
  const lastTime = search.lastTime;
  for (let group = 0; group + 1 < last.list.start.length; group += 1) {
    if (!search.enter(group)) continue;
    const firings = new GroupFirings(found, group, windowMs);
    const end = last.list.start[group + 1] ?? 0;
    let next = last.list.start[group] ?? 0;
    // The last event used up: the group starts anew behind it.
    let used = Number.NEGATIVE_INFINITY;
    while (next < end) {
      const now = lastTime[next] ?? 0;
      do next += 1;
      while (next < end && lastTime[next] === now);
      const firstTime = search.firstTime(now, now - windowMs, used);
      if (firstTime === undefined) continue;
      firings.complete(now, () => ({ firstTime, chosen: search.choose(now) }));
      used = now;
    }
  }
  return found;
};

type TimedStep = OrderedStep & { readonly time: Float64Array };

class BackwardSearch {
  readonly lastTime: Float64Array;
  readonly #steps: readonly TimedStep[];
  readonly #from: number[];
  readonly #until: number[];

  constructor(steps: readonly TimedStep[]) {
    this.#steps = steps;
    this.#from = steps.map(() => 0);
    this.#until = steps.map(() => 0);
    this.lastTime = steps.at(-1)?.time ?? new Float64Array(0);
  }

  /** Goes to a group; false when it has too few events for some step. */
  enter(group: number): boolean {
    return this.#steps.every(({ atLeast, list }, at) => {
      const from = list.start[group] ?? 0;
      const until = list.start[group + 1] ?? 0;
      this.#from[at] = from;
      this.#until[at] = until;
      return until - from >= atLeast;
    });
  }

  /**
   * When the latest choice that ends at `now` begins; undefined when none begins at `earliest` or later
   * and after `used`.
   */
  firstTime(now: number, earliest: number, used: number): number | undefined {
    return this.#walk(now, earliest, used, undefined);
  }

  /** The events of that choice, by step, rows ascending. Only after `firstTime` found one. */
  choose(now: number): number[][] {
    const chosen = this.#steps.map((): number[] => []);
    this.#walk(now, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, chosen);
    return chosen.map((rows) => rows.toSorted((a, b) => a - b));
  }

  #walk(
    now: number,
    earliest: number,
    used: number,
    chosen: number[][] | undefined,
  ): number | undefined {
    let step = this.#steps.length - 1;
    let needs = this.#steps[step]?.atLeast ?? 0;
    // Everything from this place on is behind us in the step's own list.
    let before = this.#placeAfter(step, now);
    for (;;) {
      const { time, list } = this.#at(step);
      const place = before - needs;
      if (place < (this.#from[step] ?? 0)) return undefined;
      const then = time[place] ?? 0;
      if (then < earliest || then <= used) return undefined;
      // Later than `then` this step takes whatever it has, and still needs more: nothing to share out.
      const rest = this.#placeAfter(step, then);
      chosen?.[step]?.push(...list.rows.subarray(rest, before));
      needs -= before - rest;
      const left = this.#shareAt(then, step, needs, chosen);
      step = left.step;
      needs = left.needs;
      if (step < 0) return then;
      before = this.#placeBefore(step, then);
    }
  }

  /** Fills as many needs as the events at one time can, from `step` backwards. */
  #shareAt(
    now: number,
    step: number,
    needs: number,
    chosen: number[][] | undefined,
  ): { step: number; needs: number } {
    const sharing: StepAtOneTime[] = [];
    for (let at = step; at >= 0; at -= 1) {
      const { list, atLeast } = this.#at(at);
      const until = this.#placeAfter(at, now);
      const from = this.#placeBefore(at, now);
      if (from >= until) break;
      sharing.push({
        rows: list.rows.subarray(from, until),
        needs: at === step ? needs : atLeast,
      });
    }
    const shared = shareOut(sharing, chosen !== undefined);
    shared.rows?.forEach((rows, at) => chosen?.[step - at]?.push(...rows));
    const complete = shared.filled.findIndex((filled, at) => filled < (sharing[at]?.needs ?? 0));
    if (complete >= 0) {
      const at = step - complete;
      return { step: at, needs: (sharing[complete]?.needs ?? 0) - (shared.filled[complete] ?? 0) };
    }
    const next = step - sharing.length;
    return { step: next, needs: this.#steps[next]?.atLeast ?? 0 };
  }

  #at(step: number): TimedStep {
    const found = this.#steps[step];
    if (found === undefined) throw new RangeError(`no step ${step}`);
    return found;
  }

  #placeAfter(step: number, now: number): number {
    return firstAfter(this.#at(step).time, now, this.#from[step], this.#until[step]);
  }

  #placeBefore(step: number, now: number): number {
    return lowerBound(this.#at(step).time, now, this.#from[step], this.#until[step]);
  }
}
