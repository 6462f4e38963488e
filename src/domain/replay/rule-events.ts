import type { SignalId } from '#src/contract/ids.ts';
import type { Condition, FieldName } from '#src/contract/condition.ts';
import type { Exception } from '#src/contract/exception.ts';
import type { AccountScope, RuleBody, Signal } from '#src/contract/rule.ts';
import { lowerBound } from '#src/domain/events/event-table.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { absentSignals, joinFields, presentSignals } from '#src/domain/pattern.ts';
import { without } from './condition-rows.ts';
import { rowsInScope } from './groups.ts';
import type { ReplayScope } from './groups.ts';
import type { NamedLists } from './comparison-truth.ts';
import { listNames } from '#src/domain/condition-tree.ts';
import type { ReplayRequest } from './replay-answer.ts';
import type { SignalCache } from './signal-cache.ts';
import { signalKey } from './signal-cache.ts';
import { threeValuedRows } from './signal-rows.ts';
import type { EventFacts, SignalRows } from './signal-rows.ts';

/** What the signals of a rule match in scope and range, and what its exceptions took out of that. */
export class RuleEvents {
  readonly table: EventTable;
  readonly scope: ReplayScope;
  readonly #cache: SignalCache;
  readonly #facts: EventFacts;
  readonly #historyFrom: number | undefined;
  readonly #exceptions: readonly Exception[];
  readonly #accounts: AccountScope | undefined;
  readonly #signals: ReadonlyMap<SignalId, Signal>;
  readonly #scopeKey: string;
  readonly #keys = new Map<SignalId, string>();
  readonly #matched = new Map<SignalId, SignalRows>();
  readonly #counting = new Map<SignalId, Uint32Array>();

  constructor(table: EventTable, request: ReplayRequest, scope: ReplayScope, cache: SignalCache) {
    this.table = table;
    this.scope = scope;
    this.#cache = cache;
    this.#historyFrom = request.historyFrom ?? request.from;
    this.#facts = cache.eventFacts(table, request.lists ?? new Map(), this.#historyFrom);
    this.#exceptions = request.body.exceptions ?? [];
    this.#accounts = request.body.scope.accounts;
    this.#scopeKey = JSON.stringify([
      scope,
      this.#accounts,
      this.#exceptions,
      listsOf(this.#exceptions, this.#accounts, this.#facts.lists),
    ]);
    this.#signals = new Map(request.body.signals.map((signal) => [signal.id, signal]));
  }

  /** Names everything that the rows of these signals depend on. */
  key(ids: readonly SignalId[]): string {
    return `${ids.map((id) => `${id} ${this.#key(id)}`).join('\n')}\n${this.#scopeKey}`;
  }

  /** Since when the history of a row's organization is known. */
  historyStartAt(row: number): number {
    return this.#facts.historyStart(this.table.text('organizationId').codes[row] ?? 0);
  }

  signal(id: SignalId): Signal | undefined {
    return this.#signals.get(id);
  }

  /** Rows that a signal matches, exceptions not looked at. */
  matched(id: SignalId): SignalRows {
    return kept(this.#matched, id, () => {
      const signal = this.#signals.get(id);
      if (signal === undefined) return { yes: NONE, unknown: NONE };
      const { yes, unknown } = this.#cache.signal(this.#facts, signal, this.#key(id));
      return {
        yes: rowsInScope(this.table, yes, this.scope),
        unknown: rowsInScope(this.table, unknown, this.scope),
      };
    });
  }

  /** Rows that count for a signal: of the accounts in scope, and without those of exceptions. */
  counting(id: SignalId): Uint32Array {
    return kept(this.#counting, id, () =>
      this.#exceptions.reduce(
        (left, exception) => without(left, this.#excepted(id, exception, left)),
        this.#ofAccounts(id),
      ),
    );
  }

  /** Rows of a signal whose account is in scope, where the rule is about some accounts only. */
  #ofAccounts(id: SignalId): Uint32Array {
    const { yes: rows } = this.matched(id);
    const signal = this.#signals.get(id);
    if (this.#accounts === undefined || signal === undefined || rows.length === 0) return rows;
    const outside = outsideAccounts(
      this.#accounts,
      joinFields(signal, ['account'])[0] ?? 'account',
    );
    // Nobody can say who is in a list that nobody knows.
    if ('list' in this.#accounts && !this.#facts.lists.has(this.#accounts.list)) return NONE;
    const { yes, unknown } = threeValuedRows(this.#facts, signal.product, outside, rows);
    const named = this.#accounts.kind === 'some' || this.#accounts.kind === 'in_list';
    // Where no event says who it was, it was none of those who are named.
    return named ? without(without(rows, yes), unknown) : without(rows, yes);
  }

  /** By exception, how many events of the pattern's signals it takes out; one that two take counts for both. */
  exceptedEvents({ pattern }: RuleBody): number[] {
    return this.#exceptions.map((exception) => {
      const rows = new Set(
        presentSignals(pattern).flatMap((id) => [
          ...this.#excepted(id, exception, this.#ofAccounts(id)),
        ]),
      );
      return rows.size;
    });
  }

  /** What cannot be known of a pattern's signals: events, by signal. */
  notKnowable({ pattern }: RuleBody): { signalId: SignalId; rows: Uint32Array }[] {
    return [...new Set([...presentSignals(pattern), ...absentSignals(pattern)])]
      .map((signalId) => ({ signalId, rows: this.matched(signalId).unknown }))
      .filter(({ rows }) => rows.length > 0);
  }

  #excepted(id: SignalId, { condition, expiresAt }: Exception, rows: Uint32Array): Uint32Array {
    const signal = this.#signals.get(id);
    if (signal === undefined || rows.length === 0) return NONE;
    const { yes } = threeValuedRows(this.#facts, signal.product, condition, rows);
    return expiresAt === undefined
      ? yes
      : yes.subarray(0, lowerBound(yes, lowerBound(this.table.time, expiresAt)));
  }

  #key(id: SignalId): string {
    return kept(this.#keys, id, () => {
      const signal = this.#signals.get(id);
      return signal === undefined ? '' : signalKey(signal, this.#facts.lists, this.#historyFrom);
    });
  }
}

const NONE = new Uint32Array(0);

/** True of an event whose account is not in scope: it counts for no signal, but still refutes an absence. */
const outsideAccounts = (accounts: AccountScope, field: FieldName): Condition => {
  switch (accounts.kind) {
    case 'some':
      return not({ op: 'one_of', field, values: accounts.accounts });
    case 'all_but':
      return { op: 'one_of', field, values: accounts.accounts };
    case 'in_list':
      return not({ op: 'in_list', field, list: accounts.list });
    case 'not_in_list':
      return { op: 'in_list', field, list: accounts.list };
    default:
      return accounts satisfies never;
  }
};

const not = (condition: Condition): Condition => ({ op: 'not', condition });

/** The lists that decide which rows count, with what is in them: what is kept depends on it. */
const listsOf = (
  exceptions: readonly Exception[],
  accounts: AccountScope | undefined,
  lists: NamedLists,
): unknown[] =>
  [
    ...exceptions.flatMap(({ condition }) => listNames(condition)),
    ...(accounts !== undefined && 'list' in accounts ? [accounts.list] : []),
  ].map((name) => [name, lists.get(name)]);

/** What one replay works out of a signal once. */
const kept = <T>(map: Map<SignalId, T>, id: SignalId, make: () => T): T => {
  const known = map.get(id) ?? make();
  map.set(id, known);
  return known;
};
