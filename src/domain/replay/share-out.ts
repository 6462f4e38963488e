/** A step and its events at one time, rows ascending. */
export interface StepAtOneTime {
  readonly rows: Uint32Array;
  /** events it still needs, at least 1 */
  readonly needs: number;
}

/**
 * Shares the events of one time out among steps, the last step first: as many needs as possible are filled
 * in that order, and an event serves one step. Needs are filled while there is any way to fill them, moving
 * events between steps where that helps (augmenting paths of a bipartite matching).
 *
 * With `name`, also says which: the last step takes the latest rows with which everything filled stays
 * filled, then the step before it, and so on.
 *
 * @returns `filled[i]` of `steps[i].needs`; the steps after the first one that is not full have 0
 */
export const shareOut = (
  steps: readonly StepAtOneTime[],
  name: boolean,
): { filled: number[]; rows?: number[][] } => {
  const [only] = steps;
  if (only !== undefined && steps.length === 1) {
    const filled = Math.min(only.needs, only.rows.length);
    return { filled: [filled], ...(name ? { rows: [Array.from(only.rows.slice(-filled))] } : {}) };
  }
  const sharing = new Sharing(steps);
  const filled = steps.map(() => 0);
  for (const [at, { needs }] of steps.entries()) {
    let count = 0;
    while (count < needs && sharing.fillOne(at)) count += 1;
    filled[at] = count;
    if (count < needs) break;
  }
  return name ? { filled, rows: sharing.latest(filled) } : { filled };
};

class Sharing {
  readonly #steps: readonly StepAtOneTime[];
  /** step that has an event, by row */
  readonly #owner = new Map<number, number>();
  /** rows that are settled and move no more */
  readonly #settled = new Set<number>();

  constructor(steps: readonly StepAtOneTime[]) {
    this.#steps = steps;
  }

  /** Gives a step one more event, moving others where needed; false when there is no way. */
  fillOne(step: number): boolean {
    // Breadth first over steps: how a step was reached, and by giving up which row.
    const reached = new Map<number, { row: number; from: number } | undefined>([[step, undefined]]);
    for (const [at] of reached) {
      for (const row of this.#steps[at]?.rows ?? []) {
        if (this.#settled.has(row)) continue;
        const owner = this.#owner.get(row);
        if (owner === undefined) {
          this.#move(row, at, reached);
          return true;
        }
        if (!reached.has(owner)) reached.set(owner, { row, from: at });
      }
    }
    return false;
  }

  #move(
    free: number,
    step: number,
    reached: ReadonlyMap<number, { row: number; from: number } | undefined>,
  ): void {
    let row = free;
    let at: number | undefined = step;
    while (at !== undefined) {
      this.#owner.set(row, at);
      const way = reached.get(at);
      if (way === undefined) return;
      row = way.row;
      at = way.from;
    }
  }

  /** Which rows each step has, once the latest went to the last step, as far as all stays filled. */
  latest(filled: readonly number[]): number[][] {
    return this.#steps.map(({ rows }, step) => {
      const taken: number[] = [];
      for (let at = rows.length - 1; at >= 0 && taken.length < (filled[step] ?? 0); at -= 1) {
        const row = rows[at] ?? 0;
        if (this.#settled.has(row) || !this.#take(row, step)) continue;
        this.#settled.add(row);
        taken.push(row);
      }
      return taken.toReversed();
    });
  }

  /** Makes the step own this row in place of another that it owns; false, and nothing changed, when it cannot. */
  #take(row: number, step: number): boolean {
    const owner = this.#owner.get(row);
    if (owner === step) return true;
    const given = (this.#steps[step]?.rows ?? []).find(
      (other) => this.#owner.get(other) === step && !this.#settled.has(other),
    );
    if (given === undefined) return false;
    this.#owner.delete(given);
    this.#owner.set(row, step);
    if (owner === undefined || this.#refill(owner, row)) return true;
    this.#owner.set(row, owner);
    this.#owner.set(given, step);
    return false;
  }

  /** Another event for a step that lost `row`, without taking that one back. */
  #refill(step: number, row: number): boolean {
    this.#settled.add(row);
    const done = this.fillOne(step);
    this.#settled.delete(row);
    return done;
  }
}
