import type { Trigger } from '#src/domain/replay/replay-answer.ts';

/** Names a trigger across answers: the same group firing at the same moment is the same trigger to a reader. */
export const triggerKey = (trigger: Pick<Trigger, 'organizationId' | 'group' | 'time'>): string =>
  JSON.stringify([
    trigger.organizationId,
    trigger.time,
    trigger.group.map(({ value }) => value.toLowerCase()),
  ]);
