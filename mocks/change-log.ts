import type { Change } from '#src/contract/change.ts';

const KEPT_CHANGES = 500;

/**
 * What has changed, for whoever listens and for whoever asks later. It outlives a reset: a page that
 * listens goes on listening, and ids never go back, so that no page believes it has seen what comes next.
 */
export class ChangeLog {
  readonly #kept: Change[] = [];
  readonly #listeners = new Set<(change: Change) => void>();
  #last: number;

  /** `last` is the id of the newest change of an earlier run; what it was is forgotten. */
  constructor(last = 0) {
    this.#last = last;
  }

  get last(): number {
    return this.#last;
  }

  add(...changes: Omit<Change, 'id'>[]): void {
    for (const one of changes) {
      this.#last += 1;
      const change: Change = { ...one, id: this.#last };
      this.#kept.push(change);
      if (this.#kept.length > KEPT_CHANGES) this.#kept.shift();
      for (const listener of this.#listeners) listener(change);
    }
  }

  /** Changes after `since`, and whether none of them is forgotten already. */
  after(since: number): { readonly changes: Change[]; readonly complete: boolean } {
    const oldest = this.#kept[0]?.id ?? this.#last + 1;
    return {
      changes: this.#kept.filter(({ id }) => id > since),
      complete: since >= oldest - 1 && since <= this.#last,
    };
  }

  /** Returns how to stop. */
  listen(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How many listen; a stream that nobody reads any more must not be among them. */
  get listeners(): number {
    return this.#listeners.size;
  }
}
