import type { Signal } from '#src/contract/rule.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { productRows, signalRows } from './signal-rows.ts';

/** Enough for every signal of the largest rule. */
const SIGNALS_KEPT = 60;
/** Lists as long as the events: few. */
const PATTERNS_KEPT = 4;
/** Figures and presence of values: small. */
const FACTS_KEPT = 300;

/**
 * What was worked out for one event table: rows of products and signals, and what patterns prepare.
 * A signal is kept under its content, so that a changed number, name or grouping evaluates none again.
 */
export class SignalCache {
  /** signals evaluated since the cache was made: what a changed number must not raise */
  evaluations = 0;
  #table: EventTable | undefined;
  readonly #signals = new Map<string, Uint32Array>();
  readonly #products = new Map<string, Uint32Array>();
  readonly #patterns = new Map<string, unknown>();
  readonly #facts = new Map<string, unknown>();

  signal(table: EventTable, signal: Signal): Uint32Array {
    this.#belongTo(table);
    return recent(this.#signals, signalKey(signal), SIGNALS_KEPT, () => {
      this.evaluations += 1;
      return signalRows(table, signal, this.product(table, signal.product));
    });
  }

  product(table: EventTable, product: string): Uint32Array {
    this.#belongTo(table);
    return recent(this.#products, product, SIGNALS_KEPT, () => productRows(table, product));
  }

  /** What a pattern prepares, kept under a key that names everything it depends on. */
  pattern<T>(table: EventTable, key: string, make: () => T): T {
    this.#belongTo(table);
    // There is one maker of patterns.
    return recent(this.#patterns, key, PATTERNS_KEPT, make) as T;
  }

  /** Something small about signals or events, kept under a key that names everything it depends on. */
  fact<T>(table: EventTable, key: string, make: () => T): T {
    this.#belongTo(table);
    // A key is only ever used with one kind of thing: it begins with the name of its maker.
    return recent(this.#facts, key, FACTS_KEPT, make) as T;
  }

  #belongTo(table: EventTable): void {
    if (this.#table === table) return;
    this.#table = table;
    this.#signals.clear();
    this.#products.clear();
    this.#patterns.clear();
    this.#facts.clear();
  }
}

/** Names what a signal matches: two signals with one key match the same events. */
export const signalKey = ({ product, activities, condition }: Signal): string =>
  JSON.stringify([product, activities, condition]);

const recent = <T>(kept: Map<string, T>, key: string, limit: number, make: () => T): T => {
  const known = kept.get(key);
  const value = known ?? make();
  kept.delete(key);
  kept.set(key, value);
  if (kept.size > limit) {
    const oldest = kept.keys().next();
    if (!oldest.done) kept.delete(oldest.value);
  }
  return value;
};
