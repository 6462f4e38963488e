import type { RuleStatus } from '#src/contract/arming.ts';
import type { RuleAct } from '#src/contract/bulk.ts';

/** What the page of one rule offers of the acts on rules: those that change whether it is at work. */
export type OneRuleAct = Extract<RuleAct['kind'], 'disable' | 'enable' | 'archive' | 'restore'>;

/** The acts that change something about a rule of this status. */
export const actsOf: Record<RuleStatus, readonly OneRuleAct[]> = {
  enabled: ['disable', 'archive'],
  disabled: ['enable', 'archive'],
  archived: ['restore'],
};
