import type { Organization } from '#src/contract/organization.ts';
import type { Response, RuleBody } from '#src/contract/rule.ts';
import type { RuleIssue } from '#src/domain/evaluable.ts';

export interface ResponseFieldProps {
  readonly value: Response;
  readonly onChange: (next: Response) => void;
  /** the whole rule as it stands in the form; undefined while it cannot be read */
  readonly body: RuleBody | undefined;
  /** the response of the saved version: an action that it has stays, marked */
  readonly saved: Response | undefined;
  readonly organizations: readonly Organization[];
  readonly errors?: readonly RuleIssue[];
  readonly disabled?: boolean;
}

/** The response of a rule: whom it acts on, and how. */
export const ResponseField = (_props: ResponseFieldProps) => <div />;
