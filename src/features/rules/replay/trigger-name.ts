import type { Trigger } from '#src/domain/replay/replay-answer.ts';

/** Whom or what a trigger is about: the account, else the values of its group; `all` for a group without fields. */
export const triggerName = (trigger: Pick<Trigger, 'account' | 'group'>, all: string): string =>
  trigger.account ??
  (trigger.group.length === 0 ? all : trigger.group.map(({ value }) => value).join(' · '));
