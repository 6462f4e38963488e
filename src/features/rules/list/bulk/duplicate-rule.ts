import type { QueryClient } from '@tanstack/react-query';
import type { RuleId } from '#src/contract/ids.ts';
import { RULE_LIMITS, ruleBodySchema } from '#src/contract/rule.ts';
import { ruleQuery } from '#src/data/rules.ts';
import { saveWorkingCopy } from '#src/data/working-copy.ts';
import { toFormValues } from '#src/features/rules/rule-form.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';

/**
 * Puts a copy of the rule's newest version into this browser, as a new rule that is not saved yet. Returns the
 * name of the draft; undefined where this browser keeps nothing. `named` gives the copy's name.
 */
export const duplicateRule = async (
  queryClient: QueryClient,
  userId: string,
  ruleId: RuleId,
  named: (name: string) => string,
): Promise<string | undefined> => {
  const { data } = await queryClient.fetchQuery({ ...ruleQuery(ruleId), staleTime: 0 });
  const body = ruleBodySchema.parse(data);
  const draft = crypto.randomUUID();
  const kept = await saveWorkingCopy<RuleFormValues>(userId, draft, {
    values: toFormValues({ ...body, name: named(body.name).slice(0, RULE_LIMITS.name) }),
    base: undefined,
    baseEtag: undefined,
    madeFrom: body.name,
    at: Date.now(),
  });
  return kept ? draft : undefined;
};
