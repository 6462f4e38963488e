import type { DomainMessageId } from '#src/domain/message.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';

/** What no event knows: what a rule says to people, and an exception's reason and owner. */
const UNREAD =
  /^\/(name|description|owner|tags|techniques|falsePositives|runbook|exceptions\/\d+|signals\/\d+\/name)$/;

/** What leaves open what is asked: a number, a value or a signal that is not there yet. */
const OPEN: ReadonlySet<DomainMessageId> = new Set<DomainMessageId>([
  'issue.scope_empty',
  'issue.accounts_missing',
  'issue.list_name',
  'issue.no_signal',
  'issue.no_steps',
  'issue.pattern_no_signal',
  'issue.pattern_unknown_signal',
  'issue.threshold_range',
  'issue.window_range',
  'issue.part_range',
  'issue.cap_range',
  'issue.field_missing',
  'issue.value_missing',
  'issue.values_missing',
  'issue.number_missing',
  'issue.days_range',
  'issue.network_wrong',
  'issue.country_wrong',
  'issue.no_hours',
]);

/** What keeps a rule from being replayed: what it leaves open, and what is too large to be held. */
export const replayIssues = (issues: readonly RuleIssue[]): RuleIssue[] =>
  issues.filter(
    ({ effect, pointer, message }) =>
      (effect === 'refuses_save' || OPEN.has(message.id)) && !UNREAD.test(pointer),
  );
