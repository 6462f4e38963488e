import type { FieldName } from '#src/contract/condition.ts';
import type { Signal } from '#src/contract/rule.ts';
import { comparisons, listNames } from '#src/domain/condition-tree.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import type { NamedLists } from './comparison-truth.ts';
import type { GroupedRows, GroupNumbers } from './groups.ts';
import { activityRows, carriedBy, productRows, signalRows } from './signal-rows.ts';
import type { EventFacts, SignalRows } from './signal-rows.ts';

/** Enough for every signal of the largest rule. */
const SIGNALS_KEPT = 60;
/** As long as the events: few. */
const GROUPINGS_KEPT = 4;
/** Rows of a signal by group. */
const LISTS_KEPT = 60;
/** Events of a count with their values. */
const PATTERNS_KEPT = 4;
/** Figures and presence of values: small. */
const FACTS_KEPT = 600;

/**
 * What was worked out for one event table: rows of products and signals, and what patterns prepare.
 * A signal is kept under its content, so that a changed number, name or grouping evaluates none again.
 */
export class SignalCache {
  /** signals evaluated since the cache was made: what a changed number must not raise */
  evaluations = 0;
  #table: EventTable | undefined;
  readonly #signals = new Map<string, SignalRows>();
  readonly #products = new Map<string, Uint32Array>();
  readonly #activityRows = new Map<string, Uint32Array>();
  readonly #groupings = new Map<string, GroupNumbers>();
  readonly #lists = new Map<string, GroupedRows>();
  readonly #patterns = new Map<string, unknown>();
  readonly #facts = new Map<string, unknown>();

  /**
   * The events as signals ask about them. `historyFrom` is since when they are known; without it, for each
   * organization from its first event on.
   */
  eventFacts(table: EventTable, lists: NamedLists, historyFrom: number | undefined): EventFacts {
    this.#belongTo(table);
    return {
      table,
      lists,
      historyStart:
        historyFrom === undefined
          ? (organization) => this.#firstEvents(table)[organization] ?? Infinity
          : () => historyFrom,
      ofActivities: (signal) => this.#activities(table, signal),
      carried: (product, field) => this.#carried(table, product, field),
    };
  }

  /** `key` is the signal's `signalKey`. */
  signal(facts: EventFacts, signal: Signal, key: string): SignalRows {
    this.#belongTo(facts.table);
    return recent(this.#signals, key, SIGNALS_KEPT, () => {
      this.evaluations += 1;
      return signalRows(facts, signal);
    });
  }

  /** Rows of a product, without our own actions. */
  product(table: EventTable, product: string): Uint32Array {
    this.#belongTo(table);
    return recent(this.#products, product, SIGNALS_KEPT, () => productRows(table, product));
  }

  grouping(table: EventTable, key: string, make: () => GroupNumbers): GroupNumbers {
    this.#belongTo(table);
    return recent(this.#groupings, key, GROUPINGS_KEPT, make);
  }

  list(table: EventTable, key: string, make: () => GroupedRows): GroupedRows {
    this.#belongTo(table);
    return recent(this.#lists, key, LISTS_KEPT, make);
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

  /** A changed condition begins from what its signal's activities are, which stay. */
  #activities(
    table: EventTable,
    { product, activities }: Pick<Signal, 'product' | 'activities'>,
  ): Uint32Array {
    const rows = this.product(table, product);
    if (activities.length === 0) return rows;
    return recent(this.#activityRows, JSON.stringify([product, activities]), SIGNALS_KEPT, () =>
      activityRows(table, { activities }, rows),
    );
  }

  #carried(table: EventTable, product: string, field: FieldName): Uint8Array {
    return this.fact(table, JSON.stringify(['carried', product, field]), () =>
      carriedBy(table, this.product(table, product), field),
    );
  }

  /** By organization code the time of its first event. */
  #firstEvents(table: EventTable): Float64Array {
    return this.fact(table, 'first events', () => {
      const { codes, values } = table.text('organizationId');
      const first = new Float64Array(values.length).fill(Infinity);
      let left = values.length;
      for (let row = 0; row < table.rows && left > 0; row += 1) {
        const code = codes[row] ?? 0;
        if (first[code] !== Infinity) continue;
        first[code] = table.time[row] ?? 0;
        left -= 1;
      }
      return first;
    });
  }

  #belongTo(table: EventTable): void {
    if (this.#table === table) return;
    this.#table = table;
    this.#signals.clear();
    this.#products.clear();
    this.#activityRows.clear();
    this.#groupings.clear();
    this.#lists.clear();
    this.#patterns.clear();
    this.#facts.clear();
  }
}

/** Names what a signal matches: two signals with one key match the same events of one table. */
export const signalKey = (
  { product, activities, condition }: Signal,
  lists: NamedLists,
  historyFrom: number | undefined,
): string => {
  const history = [...comparisons(condition, '')].some(
    ({ comparison }) => comparison.op === 'first_seen',
  );
  return JSON.stringify([
    product,
    activities,
    condition,
    listNames(condition).map((name) => lists.get(name) ?? null),
    history ? (historyFrom ?? 'first event') : null,
  ]);
};

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
