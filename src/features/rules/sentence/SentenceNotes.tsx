import type { RuleBody } from '#src/contract/rule.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { NameMeanings } from './NameMeanings.tsx';
import { SentenceRemarks } from './SentenceRemarks.tsx';

export interface SentenceNotesProps {
  readonly body: RuleBody;
  readonly issues: readonly RuleIssue[];
}

/** What is to be said of the sentence below it. */
export const SentenceNotes = ({ body, issues }: SentenceNotesProps) => (
  <>
    <SentenceRemarks issues={issues} body={body} />
    <NameMeanings body={body} issues={issues} />
  </>
);
