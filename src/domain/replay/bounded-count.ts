import type { CountComparison } from '#src/contract/rule.ts';
import type { Completions } from './completions.ts';
import type { ValuedRows } from './value-count.ts';

/** Whether a count is what was asked for. */
export type CountTest = (count: number) => boolean;

/** Undefined for a lower bound alone: more events never spoil that, so it needs no window that closes. */
export const upperBound = (
  comparison: CountComparison,
  threshold: number,
  max: number | undefined,
): CountTest | undefined => {
  switch (comparison) {
    case 'gte':
    case 'gt':
      return undefined;
    case 'eq':
      return (count) => count === threshold;
    case 'neq':
      return (count) => count !== threshold;
    case 'lt':
      return (count) => count < threshold;
    case 'lte':
      return (count) => count <= threshold;
    case 'range':
      return (count) => count >= threshold && count <= (max ?? threshold);
    default:
      return comparison satisfies never;
  }
};

/**
 * Windows that follow one another, each beginning at the first event after the last one closed, and judged
 * when they close. Counted are events, or their distinct values where `distinct`.
 */
export class BoundedCount implements Completions {
  at = 0;
  first = 0;
  row = 0;
  judgedAt = 0;
  readonly #valued: ValuedRows;
  readonly #distinct: boolean;
  readonly #test: CountTest;
  readonly #windowMs: number;
  #from = 0;
  #next = 0;
  #end = 0;

  constructor(valued: ValuedRows, distinct: boolean, test: CountTest, windowMs: number) {
    this.#valued = valued;
    this.#distinct = distinct;
    this.#test = test;
    this.#windowMs = windowMs;
  }

  enter(group: number): boolean {
    const { start } = this.#valued.list;
    this.#next = start[group] ?? 0;
    this.#end = start[group + 1] ?? 0;
    return this.#next < this.#end;
  }

  next(used: number): boolean {
    const { time, rows } = this.#valued.list;
    for (;;) {
      while (this.#next < this.#end && (time[this.#next] ?? 0) <= used) this.#next += 1;
      const from = this.#next;
      if (from >= this.#end) return false;
      const closes = (time[from] ?? 0) + this.#windowMs;
      let next = from;
      while (next < this.#end && (time[next] ?? 0) <= closes) next += 1;
      this.#next = next;
      if (!this.#test(this.#count(from, next))) continue;
      this.#from = from;
      this.at = time[next - 1] ?? 0;
      this.first = time[from] ?? 0;
      this.row = rows[next - 1] ?? 0;
      this.judgedAt = closes;
      return true;
    }
  }

  choose(): number[][] {
    return [Array.from(this.#valued.list.rows.subarray(this.#from, this.#next))];
  }

  #count(from: number, next: number): number {
    return this.#distinct ? new Set(this.#valued.values.subarray(from, next)).size : next - from;
  }
}
