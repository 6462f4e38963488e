/**
 * Shares events out among steps, one unit of need after the other: each event to one step that it serves,
 * by augmenting paths. Later events are tried first.
 */
export class UnitSharing {
  /** by event the steps it serves */
  readonly #serves: readonly ReadonlySet<number>[];
  readonly #owner = new Map<number, number>();

  constructor(serves: readonly ReadonlySet<number>[]) {
    this.#serves = serves;
  }

  /** One more event for a step; false, and nothing changed, when there is no way. */
  add(step: number): boolean {
    return this.#give(step, new Set());
  }

  /** Events of a step. */
  of(step: number): number[] {
    return [...this.#owner].filter(([, owner]) => owner === step).map(([event]) => event);
  }

  owners(): IterableIterator<[event: number, step: number]> {
    return this.#owner.entries();
  }

  #give(step: number, tried: Set<number>): boolean {
    for (let event = this.#serves.length - 1; event >= 0; event -= 1) {
      if (tried.has(event) || this.#serves[event]?.has(step) !== true) continue;
      const owner = this.#owner.get(event);
      if (owner === undefined) {
        this.#owner.set(event, step);
        return true;
      }
      if (owner === step) continue;
      tried.add(event);
      if (!this.#give(owner, tried)) continue;
      this.#owner.set(event, step);
      return true;
    }
    return false;
  }
}
