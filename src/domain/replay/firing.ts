/** A trigger as the patterns find it: rows of the chosen events, by step. */
export interface Firing {
  readonly group: number;
  readonly completedAt: number;
  readonly firstTime: number;
  /** one list for a count, one for each step of an ordered pattern; rows ascending */
  readonly chosen: readonly (readonly number[])[];
  countedFurther: number;
}

/**
 * Turns completions of one group, given in order of time, into triggers: a completion within the cool-down
 * of the open trigger (its end included) is counted there, the next one opens a new trigger.
 */
export class GroupFirings {
  readonly #coolDownMs: number;
  readonly #found: Firing[];
  readonly #group: number;
  #open: Firing | undefined;

  constructor(found: Firing[], group: number, coolDownMs: number) {
    this.#found = found;
    this.#group = group;
    this.#coolDownMs = coolDownMs;
  }

  /** `choose` is asked for the events only when the completion is shown. */
  complete(
    at: number,
    choose: () => { firstTime: number; chosen: readonly (readonly number[])[] },
  ): void {
    if (this.#open !== undefined && at <= this.#open.completedAt + this.#coolDownMs) {
      this.#open.countedFurther += 1;
      return;
    }
    this.#open = { group: this.#group, completedAt: at, ...choose(), countedFurther: 0 };
    this.#found.push(this.#open);
  }
}
