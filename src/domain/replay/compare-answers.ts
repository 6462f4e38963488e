import { fold } from '#src/domain/events/fold.ts';
import type { Trigger } from './replay-answer.ts';

/** Two versions of a rule on the same events. */
export interface AnswerComparison {
  readonly added: readonly Trigger[];
  readonly lost: readonly Trigger[];
  /** by the trigger of before, that of after */
  readonly same: readonly (readonly [before: Trigger, after: Trigger])[];
}

/**
 * A trigger stays the same when the other version fires for the same group over some of the same time: a
 * lower threshold completes a little earlier and is no other attack. Each is matched once, in order of time.
 */
export const compareAnswers = (
  before: readonly Trigger[],
  after: readonly Trigger[],
): AnswerComparison => {
  const open = new Map<string, Trigger[]>();
  for (const trigger of after) {
    const key = keyOf(trigger);
    open.set(key, [...(open.get(key) ?? []), trigger]);
  }
  const same: [Trigger, Trigger][] = [];
  const lost: Trigger[] = [];
  for (const trigger of before) {
    const candidates = open.get(keyOf(trigger)) ?? [];
    const at = candidates.findIndex((other) => overlap(trigger, other));
    const [match] = at < 0 ? [] : candidates.splice(at, 1);
    if (match === undefined) lost.push(trigger);
    else same.push([trigger, match]);
  }
  const matched = new Set(same.map(([, trigger]) => trigger));
  return { added: after.filter((trigger) => !matched.has(trigger)), lost, same };
};

const keyOf = ({ organizationIds, organizationId, group }: Trigger): string =>
  JSON.stringify([
    organizationIds.length > 1 ? '' : organizationId,
    group.map(({ field, value }) => [field, fold(value)]),
  ]);

const overlap = (a: Trigger, b: Trigger): boolean =>
  a.firstTime <= b.completedAt && b.firstTime <= a.completedAt;
