import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import type { RuleIssue } from '#src/domain/evaluable.ts';

export interface ReplayPanelProps {
  /** undefined while the form holds no rule that can be evaluated */
  readonly body: RuleBody | undefined;
  readonly issues: readonly RuleIssue[];
  /** all organizations the person may see */
  readonly organizations: readonly Organization[];
}

/** What the rule would have done, beside the form. */
export const ReplayPanel = (_props: ReplayPanelProps) => <section aria-label="Replay" />;
