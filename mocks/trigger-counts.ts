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

/** Triggers of the last 30 days by replay, remembered per version of a rule and reach of a person. */
export class TriggerCounts {
  readonly #counts = new Map<string, TriggerCount>();
  readonly #waiting = new Map<string, () => void>();
  readonly #signals = new SignalCache();
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** For one list answer: how to get each rule's count. */
  reader(session: Session): (stored: StoredRule) => TriggerCount {
    let left = AT_ONCE;
    return (stored) => {
      const key = this.#key(stored, session);
      const known = this.#counts.get(key);
      if (known !== undefined) return known;
      if (left > 0) {
        left -= 1;
        return this.#compute(key, stored, session);
      }
      this.#later(key, () => this.#compute(key, stored, session));
      return { kind: 'unknown' };
    };
  }

  #key({ rule, running }: StoredRule, session: Session): string {
    const reach = session.organizations.kind === 'all' ? 'all' : session.id;
    const lists = [...this.#store.lists.values()].map(({ name, version }) => `${name} ${version}`);
    return `${rule.id} ${running ?? rule.version} ${reach} ${lists.join(', ')}`;
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

  #later(key: string, compute: () => void): void {
    if (this.#waiting.size === 0) setTimeout(() => this.#drain(), 0);
    this.#waiting.set(key, compute);
  }

  #drain(): void {
    const [first] = this.#waiting;
    if (first === undefined) {
      this.#store.change({ resource: 'rules' });
      return;
    }
    this.#waiting.delete(first[0]);
    first[1]();
    setTimeout(() => this.#drain(), 0);
  }
}
