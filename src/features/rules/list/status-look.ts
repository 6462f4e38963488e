import { useLingui } from '@lingui/react/macro';
import { Archive, CirclePause, CirclePlay } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { RuleStatus } from '#src/contract/arming.ts';
import type { Tone } from '#src/ui/tones.ts';

/** How it looks whether a rule is at work. */
export const statusLook = {
  enabled: { icon: CirclePlay, tone: 'good' },
  disabled: { icon: CirclePause, tone: 'neutral' },
  archived: { icon: Archive, tone: 'neutral' },
} as const satisfies Record<RuleStatus, { icon: LucideIcon; tone: Tone }>;

export const useStatusWords = (): Record<RuleStatus, string> => {
  const { t } = useLingui();
  return { enabled: t`Enabled`, disabled: t`Disabled`, archived: t`Archived` };
};
