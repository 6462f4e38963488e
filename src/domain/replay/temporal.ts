import type { Completions } from './completions.ts';
import type { GroupedRows } from './groups.ts';

export interface Step {
  readonly atLeast: number;
  /** all events of the step within so long, milliseconds; Infinity for no limit of its own */
  readonly withinMs: number;
  /** what the step's signal matches, by group */
  readonly list: GroupedRows;
}

/** Where one step stands in the group. */
class Walk {
  readonly #step: Step;
  #from = 0;
  #next = 0;
  #end = 0;
  /** first place of the latest block of enough events, and the times it spans */
  #block = 0;
  begins = -Infinity;
  ends = -Infinity;

  constructor(step: Step) {
    this.#step = step;
  }

  /** Goes to a group; false when it has too few events for the step. */
  enter(group: number): boolean {
    this.#from = this.#step.list.start[group] ?? 0;
    this.#next = this.#from;
    this.#end = this.#step.list.start[group + 1] ?? 0;
    this.begins = -Infinity;
    this.ends = -Infinity;
    return this.#end - this.#from >= this.#step.atLeast;
  }

  get nextTime(): number {
    return this.#next < this.#end ? (this.#step.list.time[this.#next] ?? Infinity) : Infinity;
  }

  /** Takes in the events at `now`. */
  advance(now: number): void {
    const { list, atLeast, withinMs } = this.#step;
    if (this.nextTime !== now) return;
    while (this.nextTime === now) this.#next += 1;
    const block = this.#next - atLeast;
    if (block < this.#from) return;
    const begins = list.time[block] ?? 0;
    if (now - begins > withinMs) return;
    this.#block = block;
    this.begins = begins;
    this.ends = now;
  }

  get rows(): number[] {
    const { list, atLeast } = this.#step;
    return Array.from(list.rows.subarray(this.#block, this.#block + atLeast));
  }

  get lastRow(): number {
    return this.#step.list.rows[this.#next - 1] ?? 0;
  }
}

/**
 * Any `required` of the steps, in any order; one event counts for every step that it matches. Each step has
 * one latest block of enough events; of the steps those that begin latest are taken, the earlier step first
 * where two begin together, and always one that has an event at the time of completing.
 */
export class Temporal implements Completions {
  at = 0;
  first = 0;
  row = 0;
  readonly #required: number;
  readonly #windowMs: number;
  readonly #walks: readonly Walk[];
  #chosen: ReadonlySet<Walk> = new Set();

  constructor(steps: readonly Step[], required: number, windowMs: number) {
    this.#required = required;
    this.#windowMs = windowMs;
    this.#walks = steps.map((step) => new Walk(step));
  }

  get judgedAt(): number {
    return this.at;
  }

  enter(group: number): boolean {
    let possible = 0;
    for (const walk of this.#walks) if (walk.enter(group)) possible += 1;
    return possible >= this.#required;
  }

  next(used: number): boolean {
    for (;;) {
      let now = Infinity;
      for (const walk of this.#walks) now = Math.min(now, walk.nextTime);
      if (now === Infinity) return false;
      for (const walk of this.#walks) walk.advance(now);
      if (this.#completes(now, used)) return true;
    }
  }

  choose(): number[][] {
    return this.#walks.map((walk) => (this.#chosen.has(walk) ? walk.rows : []));
  }

  #completes(now: number, used: number): boolean {
    const earliest = now - this.#windowMs;
    const ready = this.#walks.filter(({ begins }) => begins > used && begins >= earliest);
    if (ready.length < this.#required) return false;
    ready.sort((a, b) => b.begins - a.begins);
    const fresh = ready.findIndex(({ ends }) => ends === now);
    const freshest = ready[fresh];
    if (freshest === undefined) return false;
    const chosen = ready.slice(0, this.#required);
    if (fresh >= this.#required) chosen[this.#required - 1] = freshest;
    this.#chosen = new Set(chosen);
    this.at = now;
    this.first = Math.min(...chosen.map(({ begins }) => begins));
    this.row = freshest.lastRow;
    return true;
  }
}
