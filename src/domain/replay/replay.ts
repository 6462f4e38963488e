import type { Pattern, RuleBody, Signal } from '#src/contract/rule.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { signalsOfPattern } from '#src/domain/pattern.ts';
import { eventCount } from './event-count.ts';
import type { Firing } from './firing.ts';
import { byGroup, groupRows, rowsInScope, unionRows } from './groups.ts';
import type { GroupedRows, ReplayScope } from './groups.ts';
import type { ReplayAnswer, ReplayNote, ReplayRequest } from './replay-answer.ts';
import { replayNotes } from './replay-notes.ts';
import { SignalCache, signalKey } from './signal-cache.ts';
import { temporalOrdered } from './temporal-ordered.ts';
import { toTriggers } from './triggers.ts';
import { valueCount } from './value-count.ts';

/**
 * What a rule would have found in these events. Never acts, reads no clock, and gives the same answer for
 * the same events in whatever order they arrived. The exact semantics are in docs/pattern-semantics.md.
 *
 * With a cache, a change of a number, a name or the response evaluates no signal again.
 */
export const replay = (
  table: EventTable,
  request: ReplayRequest,
  cache = new SignalCache(),
): ReplayAnswer => {
  const { body, organizationIds } = request;
  const from = request.from ?? table.time[0] ?? 0;
  const until = request.until ?? table.time[table.rows - 1] ?? 0;
  const scope: ReplayScope = { organizationIds, from, until };
  const signalsById = new Map(body.signals.map((signal) => [signal.id, signal]));
  const used = signalsOfPattern(body.pattern);
  const signals = used.flatMap((id) => signalsById.get(id) ?? []);
  const missing = used.filter((id) => !signalsById.has(id));

  const prepared = prepare(table, signals, body.pattern, scope, cache);
  // A step without a signal can never be met; a count goes on with the signals there are.
  const impossible =
    signals.length === 0 || (body.pattern.kind === 'temporal_ordered' && missing.length > 0);
  const firings = impossible ? [] : fire(table, body.pattern, prepared);
  const triggers = toTriggers(table, body, firings, (id) => prepared.rows.get(id)).toSorted(
    (a, b) =>
      a.time - b.time ||
      order(a.organizationId, b.organizationId) ||
      order(JSON.stringify(a.group), JSON.stringify(b.group)),
  );
  const notes: ReplayNote[] = [
    ...missing.map((signalId) => ({ code: 'signal_missing' as const, signalId })),
    ...replayNotes(table, body, scope, cache),
  ];
  return {
    triggers,
    found: triggers.length,
    signals: body.signals.map((signal) => ({
      signalId: signal.id,
      ...signalFigures(table, signal, scope, cache),
    })),
    perDay: countPerDay(
      triggers.map(({ time }) => time),
      from,
      until,
    ),
    from,
    until,
    notes,
    revision: '',
    ms: 0,
  };
};

interface Prepared {
  /** rows in scope and in a group, by signal */
  readonly rows: ReadonlyMap<SignalId, Uint32Array>;
  readonly lists: ReadonlyMap<SignalId, GroupedRows>;
  /** events of any of the signals */
  readonly all: GroupedRows;
}

/** Everything of a pattern that its numbers do not change; kept while signals, grouping and scope stay. */
const prepare = (
  table: EventTable,
  signals: readonly Signal[],
  pattern: Pattern,
  scope: ReplayScope,
  cache: SignalCache,
): Prepared => {
  const key = JSON.stringify([
    signals.map((signal) => [signal.id, signalKey(signal)]),
    pattern.kind === 'temporal_ordered',
    pattern.groupBy,
    scope,
  ]);
  return cache.pattern(table, key, () => {
    const rows = new Map(
      signals.map((signal) => [signal.id, rowsInScope(table, cache.signal(table, signal), scope)]),
    );
    const union = unionRows([...rows.values()], table.rows);
    const groups = groupRows(table, union, pattern.groupBy);
    const ordered = pattern.kind === 'temporal_ordered';
    return {
      rows,
      all: ordered ? byGroup(new Uint32Array(0), groups) : byGroup(union, groups),
      lists: ordered
        ? new Map([...rows].map(([id, list]) => [id, byGroup(list, groups)]))
        : new Map(),
    };
  });
};

const fire = (table: EventTable, pattern: Pattern, { all, lists }: Prepared): Firing[] => {
  const { time } = table;
  switch (pattern.kind) {
    case 'event_count':
      return eventCount(time, all, pattern.threshold, pattern.windowMs);
    case 'value_count': {
      const column = table.text(pattern.field);
      const folded = table.folded(pattern.field);
      return valueCount(time, all, column, folded, pattern.threshold, pattern.windowMs);
    }
    case 'temporal_ordered': {
      const steps = pattern.steps.flatMap(({ signalId, atLeast }) => {
        const list = lists.get(signalId);
        return list === undefined ? [] : [{ atLeast, list }];
      });
      return temporalOrdered(time, steps, pattern.windowMs);
    }
    default:
      return pattern satisfies never;
  }
};

const signalFigures = (
  table: EventTable,
  signal: RuleBody['signals'][number],
  scope: ReplayScope,
  cache: SignalCache,
): { events: number; accounts: number } =>
  cache.fact(table, JSON.stringify(['figures', signalKey(signal), scope]), () => {
    const rows = rowsInScope(table, cache.signal(table, signal), scope);
    const accounts = new Set<number>();
    const account = table.text('account').codes;
    const organization = table.text('organizationId').codes;
    const folded = table.folded('account');
    for (const row of rows) {
      const code = folded.of[account[row] ?? 0] ?? 0;
      if (code > 0) accounts.add((organization[row] ?? 0) * folded.values.length + code);
    }
    return { events: rows.length, accounts: accounts.size };
  });

const DAY = 86_400_000;
/** A range of centuries (a clock gone wrong in a log) would be a list of nothing. */
const MOST_DAYS = 4_000;

const countPerDay = (times: readonly number[], from: number, until: number): number[] => {
  const first = Math.floor(from / DAY);
  const days = Math.min(MOST_DAYS, Math.max(0, Math.floor(until / DAY) - first + 1));
  const perDay = Array.from({ length: days }, () => 0);
  for (const time of times) {
    const day = Math.floor(time / DAY) - first;
    if (day >= 0 && day < days) perDay[day] = (perDay[day] ?? 0) + 1;
  }
  return perDay;
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
