import type { Pattern } from '#src/contract/rule.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { prepare } from './prepare.ts';
import type { CurveNumber } from './curve-values.ts';
import type { ReplayRequest } from './replay-answer.ts';
import { evaluated, firingsOf, scopeOf } from './replay.ts';
import { RuleEvents } from './rule-events.ts';
import type { SignalCache } from './signal-cache.ts';

/** How many triggers there would be at each value of one number of the pattern. */
export interface CurvePoint {
  readonly value: number;
  readonly triggers: number;
}

/**
 * The curve under a threshold or a window. Only the pattern runs again, once for each value: no signal is
 * evaluated. A pattern of steps has no threshold: its curve is empty.
 */
export const replayCurve = (
  table: EventTable,
  given: ReplayRequest,
  cache: SignalCache,
  number: CurveNumber,
  values: readonly number[],
): CurvePoint[] => {
  const request = evaluated(given);
  const { body } = request;
  if (number === 'threshold' && !('threshold' in body.pattern)) return [];
  const events = new RuleEvents(table, request, scopeOf(table, request), cache);
  const prepared = prepare(events, body.pattern, cache);
  return values.map((value) => {
    const pattern: Pattern = { ...body.pattern, [number]: value };
    const changed = { ...request, body: { ...body, pattern } };
    return { value, triggers: firingsOf(events, prepared, changed).fired.length };
  });
};
