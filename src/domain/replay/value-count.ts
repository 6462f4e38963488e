import type { Completions } from './completions.ts';
import type { GroupedRows } from './groups.ts';

/** What is counted: by place in the list the code of a value, none of them 0. */
export interface ValuedRows {
  readonly list: GroupedRows;
  readonly values: Uint32Array;
  /** codes there are, 0 included */
  readonly size: number;
}

/**
 * At least `threshold` distinct values within the window: for each of the values that came latest, its
 * latest event.
 */
export class ValueCount implements Completions {
  at = 0;
  first = 0;
  row = 0;
  readonly #list: GroupedRows;
  readonly #values: Uint32Array;
  readonly #threshold: number;
  readonly #windowMs: number;
  /** how many events in the window carry each value; emptied by counting down, never by filling */
  readonly #carried: Uint32Array;
  #distinct = 0;
  #low = 0;
  #next = 0;
  #end = 0;
  #chosen: number[] = [];

  constructor({ list, values, size }: ValuedRows, threshold: number, windowMs: number) {
    this.#list = list;
    this.#values = values;
    this.#threshold = threshold;
    this.#windowMs = windowMs;
    this.#carried = new Uint32Array(size);
  }

  get judgedAt(): number {
    return this.at;
  }

  enter(group: number): boolean {
    this.#leaveUntil(this.#next);
    this.#low = this.#list.start[group] ?? 0;
    this.#next = this.#low;
    this.#end = this.#list.start[group + 1] ?? 0;
    return this.#end - this.#low >= this.#threshold;
  }

  next(used: number): boolean {
    const { time, rows } = this.#list;
    while (this.#next < this.#end) {
      const now = time[this.#next] ?? 0;
      do {
        this.#enter(this.#values[this.#next] ?? 0);
        this.#next += 1;
      } while (this.#next < this.#end && time[this.#next] === now);
      let low = this.#low;
      while (low < this.#next && !inside(time[low] ?? 0, now - this.#windowMs, used)) low += 1;
      this.#leaveUntil(low);
      if (this.#distinct < this.#threshold) continue;
      this.at = now;
      this.#chosen = this.#latest();
      this.first = time[this.#chosen[0] ?? 0] ?? 0;
      this.row = rows[this.#next - 1] ?? 0;
      return true;
    }
    return false;
  }

  choose(): number[][] {
    return [this.#chosen.map((place) => this.#list.rows[place] ?? 0)];
  }

  #latest(): number[] {
    const values = new Set<number>();
    const places: number[] = [];
    for (let place = this.#next - 1; places.length < this.#threshold; place -= 1) {
      const value = this.#values[place] ?? 0;
      if (values.has(value)) continue;
      values.add(value);
      places.push(place);
    }
    return places.toReversed();
  }

  #enter(value: number): void {
    if (this.#carried[value] === 0) this.#distinct += 1;
    this.#carried[value] = (this.#carried[value] ?? 0) + 1;
  }

  #leaveUntil(place: number): void {
    for (; this.#low < place; this.#low += 1) {
      const value = this.#values[this.#low] ?? 0;
      this.#carried[value] = (this.#carried[value] ?? 0) - 1;
      if (this.#carried[value] === 0) this.#distinct -= 1;
    }
  }
}

const inside = (then: number, earliest: number, used: number) => then >= earliest && then > used;
