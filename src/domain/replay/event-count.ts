import type { Completions } from './completions.ts';
import type { GroupedRows } from './groups.ts';

/** At least `threshold` events within the window: of those at one time the latest by time, then id. */
export class EventCount implements Completions {
  at = 0;
  first = 0;
  row = 0;
  readonly #list: GroupedRows;
  readonly #threshold: number;
  readonly #windowMs: number;
  #low = 0;
  #next = 0;
  #end = 0;

  constructor(list: GroupedRows, threshold: number, windowMs: number) {
    this.#list = list;
    this.#threshold = threshold;
    this.#windowMs = windowMs;
  }

  get judgedAt(): number {
    return this.at;
  }

  enter(group: number): boolean {
    this.#low = this.#list.start[group] ?? 0;
    this.#next = this.#low;
    this.#end = this.#list.start[group + 1] ?? 0;
    return this.#end - this.#low >= this.#threshold;
  }

  next(used: number): boolean {
    const { time } = this.#list;
    const end = this.#end;
    let next = this.#next;
    let low = this.#low;
    while (next < end) {
      const now = time[next] ?? 0;
      // "At" means time: all events of one time are taken together.
      do next += 1;
      while (next < end && time[next] === now);
      const earliest = now - this.#windowMs;
      for (; low < next; low += 1) {
        const then = time[low] ?? 0;
        if (then >= earliest && then > used) break;
      }
      if (next - low < this.#threshold) continue;
      this.at = now;
      this.first = time[next - this.#threshold] ?? 0;
      this.row = this.#list.rows[next - 1] ?? 0;
      this.#next = next;
      this.#low = low;
      return true;
    }
    this.#next = next;
    return false;
  }

  choose(): number[][] {
    return [Array.from(this.#list.rows.subarray(this.#next - this.#threshold, this.#next))];
  }
}
