import type { OrganizationId } from '#src/contract/ids.ts';
import type { Scope } from '#src/contract/rule.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { ownTenant } from '#src/domain/logs/own-tenant.ts';
import { replayAsReceived } from '#src/domain/replay/as-received.ts';
import type { ReceivedTrigger } from '#src/domain/replay/as-received.ts';
import { nearMisses } from '#src/domain/replay/near-misses.ts';
import type { NearMiss } from '#src/domain/replay/near-misses.ts';
import type { ReplayAnswer } from '#src/domain/replay/replay-answer.ts';
import { replay } from '#src/domain/replay/replay.ts';
import { SignalCache } from '#src/domain/replay/signal-cache.ts';
import type { ReplayArguments } from './arguments.ts';
import type { NamedRule } from './replay.ts';

export interface RuleAnswer {
  readonly rule: NamedRule;
  readonly answer: ReplayAnswer;
  readonly nearMisses: readonly NearMiss[];
  /** what a backend would have raised; undefined when not asked for, or when the log does not say when it came */
  readonly received?: readonly ReceivedTrigger[] | undefined;
}

export const replayRules = (
  rules: readonly NamedRule[],
  table: EventTable,
  { from, until, asReceived }: Pick<ReplayArguments, 'from' | 'until' | 'asReceived'>,
): RuleAnswer[] => {
  const cache = new SignalCache();
  return rules.map((rule) => {
    const request = {
      body: rule.body,
      organizationIds: inScope(rule.body.scope, table),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      lists: new Map(rule.lists.map((list) => [list.name, list])),
    };
    return {
      rule,
      answer: replay(table, request, cache),
      nearMisses: nearMisses(table, request, cache),
      ...(asReceived ? { received: replayAsReceived(table, request, cache) } : {}),
    };
  });
};

/** A file names organizations as the log does, with or without the prefix of one's own. */
const inScope = (scope: Scope, table: EventTable): readonly string[] | 'all' => {
  // A log does not say how a console tags an organization: all of it is replayed.
  if (scope.kind === 'all' || scope.kind === 'tagged') return 'all';
  const named = new Set<string>(scope.organizationIds);
  const isNamed = (id: string) => named.has(id) || named.has(ownTenant(id));
  const there = table.text('organizationId').values.filter((id) => id !== '');
  if (scope.kind === 'all_but') return there.filter((id) => !isNamed(id));
  const found = there.filter(isNamed);
  const missing = scope.organizationIds.filter(
    (id: OrganizationId) => !found.some((one) => one === id || ownTenant(one) === id),
  );
  return [...found, ...missing];
};
