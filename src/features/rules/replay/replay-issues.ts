import type { RuleIssue } from '#src/domain/rule-issue.ts';

/** What no event knows: the name, the description, an exception's reason and owner. */
const UNREAD = /^\/(name|description|exceptions\/\d+)$/;

/** What keeps a rule from being replayed: all that refuses a save, but for what the replay does not read. */
export const replayIssues = (issues: readonly RuleIssue[]): RuleIssue[] =>
  issues.filter(({ severity, pointer }) => severity === 'refuses_save' && !UNREAD.test(pointer));
