import type { Signal } from '#src/contract/rule.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import { describeDuration } from '#src/domain/rule-sentence.ts';
import type { NearMiss } from './near-misses.ts';

/** What a near miss had, and what was missing: “4 of 5 events; the rest came 40 seconds late”. */
export const describeMiss = (
  { kind, have, need, lateMs, missing = [], refusedBy }: NearMiss,
  signals: readonly Pick<Signal, 'id' | 'name'>[],
): Message => {
  const name = (id: string): string | Message =>
    signals.find((signal) => signal.id === id)?.name ?? message('note.removed_signal');
  if (kind === 'absence') {
    return message('miss.refused', {
      signal: refusedBy === undefined ? message('note.removed_signal') : name(refusedBy),
    });
  }
  const values = { have, need };
  if (lateMs !== undefined) {
    return message(`miss.late_${kind}`, {
      ...values,
      late: describeDuration(rounded(lateMs)),
    });
  }
  return missing.length > 0
    ? message('miss.missing', { ...values, missing: missing.map(name) })
    : message(`miss.some_${kind}`, values);
};

/** As exact as somebody wants to know it. */
const rounded = (ms: number): number => {
  const unit = ms >= 2 * 3_600_000 ? 3_600_000 : ms >= 2 * 60_000 ? 60_000 : 1_000;
  return Math.max(unit, Math.round(ms / unit) * unit);
};
