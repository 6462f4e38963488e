import type { Rule } from '#src/contract/rule.ts';
import type { RuleIssue } from '#src/domain/evaluable.ts';

export interface ArmingPanelProps {
  /** undefined while the rule has never been saved */
  readonly rule: Rule | undefined;
  readonly issues: readonly RuleIssue[];
}

/** The ladder of outcome modes, per organization. */
export const ArmingPanel = (_props: ArmingPanelProps) => <section aria-label="Outcome mode" />;
