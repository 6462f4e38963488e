import type { RuleSeverity } from '#src/contract/rule.ts';
import type { Tone } from '#src/ui/tones.ts';

/** How bad a rule's trigger is, as a colour beside its word. */
export const severityTone = {
  informational: 'neutral',
  low: 'good',
  medium: 'info',
  high: 'warning',
  critical: 'bad',
} as const satisfies Record<RuleSeverity, Tone>;
