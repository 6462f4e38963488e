import type { RuleBody } from '#src/contract/rule.ts';

/** What a rule says to people, beside its name. */
export type AboutValue = Pick<
  RuleBody,
  'severity' | 'techniques' | 'tags' | 'owner' | 'falsePositives' | 'runbook'
>;

export const aboutValue = ({
  severity,
  techniques,
  tags,
  owner,
  falsePositives,
  runbook,
}: RuleBody): AboutValue => toAbout({ severity, techniques, tags, owner, falsePositives, runbook });

/** What is empty goes without saying. */
export const toAbout = ({ owner, ...about }: AboutValue): AboutValue =>
  Object.fromEntries(
    Object.entries({ ...about, owner: owner?.trim() }).filter(
      ([, value]) => value !== undefined && value.length > 0,
    ),
  );
