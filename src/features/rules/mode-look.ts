import { BellRing, CircleDashed, Hand, Zap } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { OutcomeMode } from '#src/contract/arming.ts';
import type { Tone } from '#src/ui/tones.ts';

/** How an outcome mode looks, everywhere. Alert-only is a choice like the others, and looks like one. */
export const modeLook = {
  draft: { icon: CircleDashed, tone: 'neutral' },
  alert_only: { icon: BellRing, tone: 'info' },
  manual_approval: { icon: Hand, tone: 'warning' },
  automated: { icon: Zap, tone: 'good' },
} as const satisfies Record<OutcomeMode, { icon: LucideIcon; tone: Tone }>;
