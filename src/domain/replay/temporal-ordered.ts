import type { Completions } from './completions.ts';
import { LinearOrder } from './linear-order.ts';
import { SharedOrder } from './shared-order.ts';
import type { Step } from './temporal.ts';

export interface OrderedStep extends Step {
  /** longest time since the last event of the step before, milliseconds; Infinity for no limit */
  readonly gapMs: number;
}

/** What finds the choices of one group. */
export interface OrderSearch {
  /** Goes to a group; false when nothing can complete there. */
  enter(group: number): boolean;
  /** The next time at which a choice of all steps ends, and when the latest such choice begins. */
  next(earliest: (now: number) => number): { at: number; first: number; row: number } | undefined;
  /** Rows of that choice, by step. */
  choose(): number[][];
}

/**
 * Steps in order, each with events of its own, none later than those of the next step. Where no event of a
 * group serves two steps a linear search is enough; where one does, the events of one time must be shared
 * out among the steps.
 */
export class TemporalOrdered implements Completions {
  at = 0;
  first = 0;
  row = 0;
  readonly #steps: readonly OrderedStep[];
  readonly #windowMs: number;
  readonly #linear: LinearOrder;
  readonly #shared: SharedOrder;
  readonly #mayShare: boolean;
  #search: OrderSearch;

  /** `mayShare`: whether any event matches two of the steps. */
  constructor(steps: readonly OrderedStep[], windowMs: number, mayShare: boolean) {
    this.#steps = steps;
    this.#windowMs = windowMs;
    this.#mayShare = mayShare;
    this.#linear = new LinearOrder(steps, windowMs);
    this.#shared = new SharedOrder(steps, windowMs);
    this.#search = this.#linear;
  }

  get judgedAt(): number {
    return this.at;
  }

  enter(group: number): boolean {
    for (const { list, atLeast } of this.#steps) {
      if ((list.start[group + 1] ?? 0) - (list.start[group] ?? 0) < atLeast) return false;
    }
    this.#search = this.#mayShare && this.#shares(group) ? this.#shared : this.#linear;
    return this.#search.enter(group);
  }

  next(used: number): boolean {
    // Later than `used` and inside the window; times are whole milliseconds.
    const found = this.#search.next((now) => Math.max(now - this.#windowMs, used + 1));
    if (found === undefined) return false;
    this.at = found.at;
    this.first = found.first;
    this.row = found.row;
    return true;
  }

  choose(): number[][] {
    return this.#search.choose();
  }

  #shares(group: number): boolean {
    const seen = new Set<number>();
    for (const { list } of this.#steps) {
      for (let at = list.start[group] ?? 0; at < (list.start[group + 1] ?? 0); at += 1) {
        const row = list.rows[at] ?? 0;
        if (seen.has(row)) return true;
        seen.add(row);
      }
    }
    return false;
  }
}
