import type { RuleIssue } from '#src/domain/rule-issue.ts';

/** What keeps a rule from being replayed: all that refuses a save, but for its name and description, which no event knows. */
export const replayIssues = (issues: readonly RuleIssue[]): RuleIssue[] =>
  issues.filter(
    ({ severity, pointer }) =>
      severity === 'refuses_save' && pointer !== '/name' && pointer !== '/description',
  );
