import type { RuleAbout } from '#src/domain/rule-about.ts';

/** What is empty goes without saying. */
export const toAbout = ({ owner, ...about }: RuleAbout): RuleAbout =>
  Object.fromEntries(
    Object.entries({ ...about, owner: owner?.trim() }).filter(
      ([, value]) => value !== undefined && value.length > 0,
    ),
  );
