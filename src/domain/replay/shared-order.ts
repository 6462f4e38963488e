import type { OrderedStep, OrderSearch } from './temporal-ordered.ts';
import { UnitSharing } from './unit-sharing.ts';

/** A part of a choice: so many events of one step and all of the steps before it. */
interface Part {
  /** the step of its last event, and how many of that step it has */
  readonly step: number;
  readonly count: number;
  /** when its chain begins */
  readonly first: number;
  /** what limits going on: when the step's block began, or, once that is full, when it ended */
  readonly since: number;
  /** how it came about: the part before, and the time whose events were added */
  readonly before: Part | undefined;
  readonly at: TimeSlot;
}

/** The events of one time, each with the steps it serves. */
interface TimeSlot {
  readonly time: number;
  readonly rows: readonly number[];
  readonly steps: readonly ReadonlySet<number>[];
}

/**
 * Steps of which events may serve two. Goes forward in time and keeps, for every (step, count), the parts
 * that no other beats: one that begins later and may go on longer is never worse. Events of one time are
 * shared out among the steps by augmenting paths.
 */
export class SharedOrder implements OrderSearch {
  readonly #steps: readonly OrderedStep[];
  readonly #windowMs: number;
  /** by step and count */
  #parts: Part[][][] = [];
  #slots: readonly TimeSlot[] = [];
  #next = 0;
  #found: Part | undefined;

  constructor(steps: readonly OrderedStep[], windowMs: number) {
    this.#steps = steps;
    this.#windowMs = windowMs;
  }

  enter(group: number): boolean {
    this.#parts = this.#steps.map(() => []);
    this.#slots = this.#slotsOf(group);
    this.#next = 0;
    this.#found = undefined;
    return true;
  }

  next(earliest: (now: number) => number): { at: number; first: number; row: number } | undefined {
    for (;;) {
      const slot = this.#slots[this.#next];
      if (slot === undefined) return undefined;
      this.#next += 1;
      const whole = this.#advance(slot);
      if (whole === undefined || whole.first < earliest(slot.time)) continue;
      this.#found = whole;
      return { at: slot.time, first: whole.first, row: slot.rows.at(-1) ?? 0 };
    }
  }

  choose(): number[][] {
    const chosen = this.#steps.map((): number[] => []);
    for (let part = this.#found; part !== undefined; part = part.before) {
      const sharing = new UnitSharing(part.at.steps);
      for (const step of this.#units(part.before)) {
        if (!sharing.add(step)) break;
        if (step === part.step && sharing.of(step).length === this.#added(part)) break;
      }
      for (const [event, step] of sharing.owners()) {
        chosen[step]?.push(part.at.rows[event] ?? 0);
      }
    }
    return chosen.map((rows) => rows.toSorted((a, b) => a - b));
  }

  /** Events of its last step that a part has from its own time. */
  #added({ step, count, before }: Part): number {
    return before?.step === step ? count - before.count : count;
  }

  /** Adds the events of one time; gives the best whole choice that ends there. */
  #advance(slot: TimeSlot): Part | undefined {
    const added: Part[] = [];
    this.#extend(slot, undefined, added);
    for (const byCount of this.#parts) {
      for (const [count, parts] of byCount.entries()) {
        const alive = (parts ?? []).filter(({ first }) => slot.time - first <= this.#windowMs);
        byCount[count] = alive;
        const [sample] = alive;
        if (sample !== undefined) this.#extendAll(slot, alive, sample, added);
      }
    }
    let best: Part | undefined;
    for (const part of added) {
      const isWhole = part.step === this.#steps.length - 1 && part.count === this.#need(part.step);
      if (!isWhole) this.#keep(part);
      else if (best === undefined || part.first > best.first) best = part;
    }
    return best;
  }

  #extendAll(slot: TimeSlot, parts: readonly Part[], sample: Part, added: Part[]): void {
    // All of one step and count can take the same events: how many is worked out once.
    const reach = this.#reach(slot, sample);
    if (reach === 0) return;
    for (const part of parts) {
      if (this.#mayGoOn(part, slot.time)) this.#extend(slot, part, added, reach);
    }
  }

  #mayGoOn({ step, count, since }: Part, now: number): boolean {
    const limit =
      count < this.#need(step)
        ? (this.#steps[step]?.withinMs ?? Infinity)
        : (this.#steps[step + 1]?.gapMs ?? Infinity);
    return now - since <= limit;
  }

  /** How many more events in a row the events of this time can be. */
  #reach(slot: TimeSlot, part: Part | undefined): number {
    const sharing = new UnitSharing(slot.steps);
    let reach = 0;
    for (const step of this.#units(part)) {
      if (!sharing.add(step)) break;
      reach += 1;
    }
    return reach;
  }

  #extend(
    slot: TimeSlot,
    part: Part | undefined,
    added: Part[],
    reach = this.#reach(slot, part),
  ): void {
    let left = reach;
    let count = part?.count ?? 0;
    let current = part?.step ?? 0;
    for (const step of this.#units(part)) {
      if (left === 0) return;
      left -= 1;
      count = step === current ? count + 1 : 1;
      current = step;
      const isFull = count === this.#need(step);
      const begun = part !== undefined && part.step === step && part.count < this.#need(step);
      added.push({
        step,
        count,
        first: part?.first ?? slot.time,
        since: isFull || !begun ? slot.time : part.since,
        before: part,
        at: slot,
      });
    }
  }

  /** The step of each event that a part still lacks, one after the other. */
  *#units(part: Part | undefined): Generator<number> {
    for (let step = part?.step ?? 0; step < this.#steps.length; step += 1) {
      const had = part?.step === step ? part.count : 0;
      for (let count = had; count < this.#need(step); count += 1) yield step;
    }
  }

  #need(step: number): number {
    return this.#steps[step]?.atLeast ?? 0;
  }

  #keep(part: Part): void {
    const byCount = this.#parts[part.step] ?? [];
    const isFull = part.count === this.#need(part.step);
    const limit = isFull ? this.#steps[part.step + 1]?.gapMs : this.#steps[part.step]?.withinMs;
    // Without a limit it does not matter since when.
    const beats = (a: Part, b: Part) =>
      a.first >= b.first && (limit === Infinity || a.since >= b.since);
    const others = byCount[part.count] ?? [];
    if (others.some((other) => beats(other, part))) return;
    byCount[part.count] = [...others.filter((other) => !beats(part, other)), part];
  }

  #slotsOf(group: number): TimeSlot[] {
    const serves = new Map<number, { time: number; steps: Set<number> }>();
    this.#steps.forEach(({ list }, step) => {
      for (let at = list.start[group] ?? 0; at < (list.start[group + 1] ?? 0); at += 1) {
        const row = list.rows[at] ?? 0;
        const known = serves.get(row) ?? { time: list.time[at] ?? 0, steps: new Set<number>() };
        known.steps.add(step);
        serves.set(row, known);
      }
    });
    const slots: { time: number; rows: number[]; steps: Set<number>[] }[] = [];
    for (const [row, { time, steps }] of [...serves].toSorted(([a], [b]) => a - b)) {
      const open = slots.at(-1);
      if (open?.time === time) {
        open.rows.push(row);
        open.steps.push(steps);
      } else slots.push({ time, rows: [row], steps: [steps] });
    }
    return slots;
  }
}
