import type { TriggerCount } from '#src/contract/rule.ts';
import type { Session } from '#src/contract/session.ts';
import { replay } from '#src/domain/replay/replay.ts';
import { SignalCache } from '#src/domain/replay/signal-cache.ts';
import { namedListAt } from '#src/domain/named-lists.ts';
import { organizationsInScope, withinSession } from '#src/domain/scope.ts';
import { evaluatedBody } from './store.ts';
import type { Store, StoredRule } from './store.ts';

/** How many new rules one list answer replays at most; the rest follow in the background. */
const AT_ONCE = 25;
const TOLD_EVERY_MS = 5_000;

/** What one answer has left to be counted. */
interface Batch {
  left: number;
}

/** Triggers of the last 30 days by replay, remembered per version of a rule and reach of a person. */
export class TriggerCounts {
  readonly #counts = new Map<string, TriggerCount>();
  readonly #waiting = new Map<string, { readonly compute: () => void; readonly batch: Batch }>();
  /** keys as they were asked for; what was asked last is looked at now, and counted first */
  readonly #order: string[] = [];
  #counted = false;
  #toldAt = Number.NEGATIVE_INFINITY;
  readonly #signals = new SignalCache();
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** For one list answer: how to get each rule's count. */
  reader(session: Session): (stored: StoredRule) => TriggerCount {
    let left = AT_ONCE;
    const batch: Batch = { left: 0 };
    const lists = [...this.#store.lists.values()]
      .map(({ name, version }) => `${name} ${version}`)
      .join(', ');
    const reach = session.organizations.kind === 'all' ? 'all' : session.id;
    return (stored) => {
      const key = `${stored.rule.id} ${stored.running ?? stored.rule.version} ${reach} ${lists}`;
      const known = this.#counts.get(key);
      if (known !== undefined) return known;
      if (left > 0) {
        left -= 1;
        return this.#compute(key, stored, session);
      }
      this.#later(key, batch, () => this.#compute(key, stored, session));
      return { kind: 'unknown' };
    };
  }

  #compute(key: string, stored: StoredRule, session: Session): TriggerCount {
    const { activity, organizations, historyRevision, lists } = this.#store;
    const body = evaluatedBody(stored);
    const ids = organizationsInScope(body.scope, organizations)
      .map(({ id }) => id)
      .filter((id) => withinSession(session, id));
    const answer = replay(
      activity.table,
      {
        body,
        organizationIds: ids,
        from: activity.from,
        until: activity.until,
        lists: new Map(
          [...lists.values()].map((list) => [list.name, namedListAt(list, activity.until)]),
        ),
        zones: new Map(organizations.map(({ id, timeZone }) => [id, timeZone])),
      },
      this.#signals,
    );
    const count: TriggerCount = {
      kind: 'replayed',
      count: answer.found,
      perDay: [...answer.perDay],
      historyRevision,
    };
    this.#counts.set(key, count);
    return count;
  }

  #later(key: string, batch: Batch, compute: () => void): void {
    const before = this.#waiting.get(key);
    if (before?.batch === batch) return;
    // What an older answer waited for as well, the newer one tells of.
    if (before !== undefined) before.batch.left -= 1;
    if (this.#waiting.size === 0) setTimeout(() => this.#drain(), 0);
    batch.left += 1;
    this.#waiting.set(key, { compute, batch });
    this.#order.push(key);
  }

  /** Says that what an answer left open is counted. Each time pages ask for their lists again: not too often. */
  #tell(): void {
    const now = performance.now();
    if (!this.#counted || (this.#waiting.size > 0 && now - this.#toldAt < TOLD_EVERY_MS)) return;
    this.#counted = false;
    this.#toldAt = now;
    this.#store.change({ resource: 'rules' });
  }

  #drain(): void {
    const key = this.#order.pop();
    if (key === undefined) return;
    const next = this.#waiting.get(key);
    if (next !== undefined) {
      this.#waiting.delete(key);
      next.compute();
      next.batch.left -= 1;
      if (next.batch.left === 0) this.#counted = true;
    }
    this.#tell();
    if (this.#waiting.size === 0) this.#order.length = 0;
    else setTimeout(() => this.#drain(), 0);
  }
}
