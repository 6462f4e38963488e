import type { WorkingCopy } from '#src/data/working-copy.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import { ruleSentence } from '#src/domain/rule-sentence.ts';
import { PATTERN_DEFAULTS, toRequest } from './rule-form.ts';
import type { RuleFormValues } from './rule-form.ts';

export type RuleCopy = WorkingCopy<RuleFormValues>;

/**
 * A kept copy as the form can show it, with what an older build of the console did not know as it is where
 * nobody chose it; undefined for one that cannot be shown, which has to be said rather than break the page
 * at each visit.
 */
export const readCopy = (kept: RuleCopy): RuleCopy | undefined => {
  try {
    const copy = {
      ...kept,
      values: completed(kept.values),
      ...(kept.base === undefined ? {} : { base: completed(kept.base) }),
    };
    for (const values of [copy.values, copy.base ?? copy.values]) {
      const body = toRequest(values);
      ruleIssues(body);
      ruleSentence(body, []);
    }
    return copy;
  } catch {
    return undefined;
  }
};

const SCOPE_DEFAULTS = { organizationIds: [], tags: [], accounts: undefined } as const;

const completed = (values: RuleFormValues): RuleFormValues => ({
  ...values,
  about: values.about ?? {},
  scope: { ...SCOPE_DEFAULTS, ...values.scope },
  rest: values.rest ?? {},
  tests: values.tests ?? [],
  pattern: { ...PATTERN_DEFAULTS, ...values.pattern },
});
