import { Bell, Hand, PencilLine, Zap } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { OutcomeMode } from '#src/contract/arming.ts';

/** The mark of each outcome mode; always beside its word. */
export const modeIcon: Record<OutcomeMode, LucideIcon> = {
  draft: PencilLine,
  alert_only: Bell,
  manual_approval: Hand,
  automated: Zap,
};
