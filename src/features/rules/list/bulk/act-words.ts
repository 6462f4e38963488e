import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import {
  Archive,
  ArchiveRestore,
  BellRing,
  CirclePause,
  CirclePlay,
  Tag,
  Tags,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { RuleActKind } from '#src/domain/rule-acts.ts';

export const actIcon = {
  to_alert_only: BellRing,
  disable: CirclePause,
  enable: CirclePlay,
  archive: Archive,
  restore: ArchiveRestore,
  add_tags: Tag,
  remove_tags: Tags,
} as const satisfies Record<RuleActKind, LucideIcon>;

export interface ActWords {
  /** on a button */
  readonly verb: string;
  /** the whole act, as a title and on the button that does it */
  readonly act: (count: number) => string;
  readonly means: string;
  readonly can: (count: number) => string;
  readonly done: (count: number) => string;
}

/** What is said of each act. */
export const useActWords = (): Record<RuleActKind, ActWords> => {
  const { t } = useLingui();
  const rules = (count: number): string => t`${plural(count, { one: '# rule', other: '# rules' })}`;
  const tagged = t`A tag is a word about a rule. The change is a new version of each; nothing that is evaluated changes.`;
  return {
    to_alert_only: {
      verb: t`To alert-only`,
      act: (count) => t`Move ${rules(count)} to alert-only`,
      means: t`Wherever a rule is stronger it becomes alert-only: it goes on raising alerts, and nothing is done to any account. Getting stronger again goes by the ladder of each rule.`,
      can: (count) => t`${rules(count)} can be moved to alert-only`,
      done: (count) => t`Moved ${rules(count)} to alert-only.`,
    },
    disable: {
      verb: t`Disable`,
      act: (count) => t`Disable ${rules(count)}`,
      means: t`A disabled rule is not evaluated. Its outcome modes and its triggers stay.`,
      can: (count) => t`${rules(count)} can be disabled`,
      done: (count) => t`Disabled ${rules(count)}.`,
    },
    enable: {
      verb: t`Enable`,
      act: (count) => t`Enable ${rules(count)}`,
      means: t`The rule is evaluated again. Where it was stronger than alert-only it begins as alert-only.`,
      can: (count) => t`${rules(count)} can be enabled`,
      done: (count) => t`Enabled ${rules(count)}.`,
    },
    archive: {
      verb: t`Archive`,
      act: (count) => t`Archive ${rules(count)}`,
      means: t`An archived rule is disabled and put away. Nothing is lost, and its triggers stay: it can be restored.`,
      can: (count) => t`${rules(count)} can be archived`,
      done: (count) => t`Archived ${rules(count)}.`,
    },
    restore: {
      verb: t`Restore`,
      act: (count) => t`Restore ${rules(count)}`,
      means: t`The rule comes back disabled. Enable it when it is to be evaluated.`,
      can: (count) => t`${rules(count)} can be restored`,
      done: (count) => t`Restored ${rules(count)}, disabled.`,
    },
    add_tags: {
      verb: t`Add tags`,
      act: (count) => t`Add tags to ${rules(count)}`,
      means: tagged,
      can: (count) => t`${rules(count)} can be tagged`,
      done: (count) => t`Tagged ${rules(count)}.`,
    },
    remove_tags: {
      verb: t`Remove tags`,
      act: (count) => t`Remove tags from ${rules(count)}`,
      means: tagged,
      can: (count) => t`Tags can be removed from ${rules(count)}`,
      done: (count) => t`Removed tags from ${rules(count)}.`,
    },
  };
};
