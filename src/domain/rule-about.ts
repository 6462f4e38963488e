import { descriptionSchemas } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';

/** What a rule says to people, beside its name and description. */
export type RuleAbout = Pick<RuleBody, keyof typeof descriptionSchemas>;

// The schema's own members: `Object.keys` does not say so.
const KEYS = Object.keys(descriptionSchemas) as (keyof RuleAbout)[];

/** As much of it as there is. */
export const aboutOf = (rule: RuleAbout): RuleAbout =>
  Object.fromEntries(KEYS.flatMap((key) => (rule[key] === undefined ? [] : [[key, rule[key]]])));
