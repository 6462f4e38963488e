import type { WorkingCopy } from '#src/data/working-copy.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import { ruleSentence } from '#src/domain/rule-sentence.ts';
import { toRequest } from './rule-form.ts';
import type { RuleFormValues } from './rule-form.ts';

export type RuleCopy = WorkingCopy<RuleFormValues>;

/**
 * Whether the form can show a kept copy. One that an older build of the console wrote may lack what this
 * one needs, and then has to be said to be unreadable rather than break the page at each visit.
 */
export const isReadable = (copy: RuleCopy): boolean => {
  try {
    for (const values of [copy.values, copy.base ?? copy.values]) {
      const body = toRequest(values);
      ruleIssues(body);
      ruleSentence(body, []);
    }
    return true;
  } catch {
    return false;
  }
};
