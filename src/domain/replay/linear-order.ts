import { lowerBound } from '#src/domain/events/event-table.ts';
import { firstAfter } from './groups.ts';
import type { GroupedRows } from './groups.ts';
import type { OrderedStep, OrderSearch } from './temporal-ordered.ts';

/** Places and what they are worth, of which only those count that no later one equals: the head is the greatest. */
class FallingQueue {
  readonly #places: number[] = [];
  readonly #values: number[] = [];
  #head = 0;
  #tail = 0;

  clear(): void {
    this.#head = 0;
    this.#tail = 0;
  }

  push(place: number, value: number): void {
    while (this.#tail > this.#head && (this.#values[this.#tail - 1] ?? 0) <= value) this.#tail -= 1;
    this.#places[this.#tail] = place;
    this.#values[this.#tail] = value;
    this.#tail += 1;
  }

  /** The greatest value among the places from `from` on; -Infinity when there is none. */
  greatest(from: number): number {
    while (this.#head < this.#tail && (this.#places[this.#head] ?? 0) < from) this.#head += 1;
    return this.#head < this.#tail ? (this.#values[this.#head] ?? 0) : -Infinity;
  }
}

const scratch = new WeakMap<GroupedRows, Float64Array>();

/** Room for a number by place, the same each time: a changed number asks for it again at every key. */
const scratchOf = (list: GroupedRows): Float64Array => {
  const known = scratch.get(list) ?? new Float64Array(list.rows.length);
  scratch.set(list, known);
  return known;
};

/** The part of a list in which chains can end at all. */
interface Reach {
  from: number;
  until: number;
}

/**
 * Steps of which no event serves two. For every event of every step, as the last one of that step's block:
 * when the latest chain of blocks that ends there begins. One pass over each list, since both ends of every
 * range that is asked for only move on.
 */
export class LinearOrder implements OrderSearch {
  readonly #steps: readonly OrderedStep[];
  readonly #windowMs: number;
  /** by step and place in its list; only within the step's reach */
  readonly #begins: readonly Float64Array[];
  readonly #reaches: readonly Reach[];
  readonly #blocks = new FallingQueue();
  readonly #gaps = new FallingQueue();
  #next = 0;
  #first = 0;

  constructor(steps: readonly OrderedStep[], windowMs: number) {
    this.#steps = steps;
    this.#windowMs = windowMs;
    this.#begins = steps.map(({ list }, at) => {
      const isFirst = steps.findIndex((step) => step.list === list) === at;
      return isFirst ? scratchOf(list) : new Float64Array(list.rows.length);
    });
    this.#reaches = steps.map(() => ({ from: 0, until: 0 }));
  }

  enter(group: number): boolean {
    for (const [at, step] of this.#steps.entries()) {
      if (!this.#fill(step, at, group)) return false;
    }
    this.#next = this.#reachOf(this.#steps.length - 1).from;
    return true;
  }

  next(earliest: (now: number) => number): { at: number; first: number; row: number } | undefined {
    const list = this.#lastList;
    const begins = this.#beginsOf(this.#steps.length - 1);
    const { until: end } = this.#reachOf(this.#steps.length - 1);
    while (this.#next < end) {
      const now = list.time[this.#next] ?? 0;
      do this.#next += 1;
      while (this.#next < end && list.time[this.#next] === now);
      const first = begins[this.#next - 1] ?? -Infinity;
      if (first < earliest(now)) continue;
      this.#first = first;
      return { at: now, first, row: list.rows[this.#next - 1] ?? 0 };
    }
    return undefined;
  }

  /** From the last step backwards, each step's events as late as the latest beginning allows. */
  choose(): number[][] {
    const chosen = this.#steps.map((): number[] => []);
    let ends = this.#next - 1;
    for (let at = this.#steps.length - 1; at >= 0; at -= 1) {
      const step = this.#stepAt(at);
      const { begins, before } = this.#beginning(step, at, ends);
      const own = chosen[at] ?? [];
      own.push(step.list.rows[begins] ?? 0);
      for (let place = ends - step.atLeast + 2; place <= ends; place += 1) {
        own.push(step.list.rows[place] ?? 0);
      }
      ends = before;
    }
    return chosen;
  }

  /** The latest place where a block that ends at `ends` may begin, and where the step before then ends. */
  #beginning(step: OrderedStep, at: number, ends: number): { begins: number; before: number } {
    const latest = ends - step.atLeast + 1;
    if (at === 0) return { begins: latest, before: -1 };
    const previous = this.#stepAt(at - 1).list;
    const { from, until } = this.#reachOf(at - 1);
    let before = until - 1;
    for (let begins = latest; ; begins -= 1) {
      const then = step.list.time[begins] ?? 0;
      while (before >= from && (previous.time[before] ?? 0) > then) before -= 1;
      for (let place = before; place >= from; place -= 1) {
        if (then - (previous.time[place] ?? 0) > step.gapMs) break;
        if ((this.#beginsOf(at - 1)[place] ?? 0) >= this.#first) return { begins, before: place };
      }
      if (begins < 0 || step.atLeast === 1) break;
    }
    throw new RangeError('a chain that was found is not there');
  }

  /** False when no chain ends at any event of the step. */
  #fill(step: OrderedStep, at: number, group: number): boolean {
    const { list, atLeast } = step;
    const from = list.start[group] ?? 0;
    const end = list.start[group + 1] ?? 0;
    const reach = this.#reachOf(at);
    const found = at === 0 ? this.#fillFirst(step, from, end) : this.#fillNext(step, at, from, end);
    reach.from = found.from;
    reach.until = found.until;
    return found.until > found.from && end - from >= atLeast;
  }

  #fillFirst({ list, atLeast, withinMs }: OrderedStep, from: number, end: number): Reach {
    const begins = this.#beginsOf(0);
    const limit = Math.min(withinMs, this.#windowMs);
    const reach = { from: end, until: from };
    for (let place = from + atLeast - 1; place < end; place += 1) {
      const begun = list.time[place - atLeast + 1] ?? 0;
      const isIn = (list.time[place] ?? 0) - begun <= limit;
      begins[place] = isIn ? begun : -Infinity;
      if (!isIn) continue;
      if (reach.from === end) reach.from = place;
      reach.until = place + 1;
    }
    return reach;
  }

  #fillNext(step: OrderedStep, at: number, start: number, listEnd: number): Reach {
    const { list, atLeast, withinMs, gapMs } = step;
    const { time } = list;
    const begins = this.#beginsOf(at);
    const previous = this.#stepAt(at - 1).list;
    const previousBegins = this.#beginsOf(at - 1);
    const previousReach = this.#reachOf(at - 1);
    // A block begins no earlier than some chain ends, and a chain is over with its window.
    const earliest = previous.time[previousReach.from] ?? 0;
    const latest = (previous.time[previousReach.until - 1] ?? 0) + this.#windowMs;
    const from = lowerBound(time, earliest, start, listEnd);
    const end = firstAfter(time, latest, from, listEnd);
    const reach = { from: end, until: from };
    let before = previousReach.from;
    let gapFrom = before;
    let blockFrom = from;
    this.#gaps.clear();
    this.#blocks.clear();
    for (let place = from + atLeast - 1; place < end; place += 1) {
      const entering = place - atLeast + 1;
      const then = time[entering] ?? 0;
      for (; before < previousReach.until && (previous.time[before] ?? 0) <= then; before += 1) {
        this.#gaps.push(before, previousBegins[before] ?? -Infinity);
      }
      while (gapFrom < before && then - (previous.time[gapFrom] ?? 0) > gapMs) gapFrom += 1;
      this.#blocks.push(entering, this.#gaps.greatest(gapFrom));
      const now = time[place] ?? 0;
      while (now - (time[blockFrom] ?? 0) > withinMs) blockFrom += 1;
      // A block of one event begins where it ends.
      const first = this.#blocks.greatest(atLeast === 1 ? place : blockFrom);
      const isIn = now - first <= this.#windowMs;
      begins[place] = isIn ? first : -Infinity;
      if (!isIn) continue;
      if (reach.from === end) reach.from = place;
      reach.until = place + 1;
    }
    return reach;
  }

  #reachOf(at: number): Reach {
    return this.#reaches[at] ?? { from: 0, until: 0 };
  }

  get #lastList() {
    return this.#stepAt(this.#steps.length - 1).list;
  }

  #stepAt(at: number): OrderedStep {
    const step = this.#steps[at];
    if (step === undefined) throw new RangeError(`no step ${at}`);
    return step;
  }

  #beginsOf(at: number): Float64Array {
    return this.#begins[at] ?? new Float64Array(0);
  }
}
