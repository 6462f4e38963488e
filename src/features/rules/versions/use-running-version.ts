import { useQuery } from '@tanstack/react-query';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { Rule, RuleBody } from '#src/contract/rule.ts';
import { armingQuery } from '#src/data/arming.ts';
import { ruleVersionsQuery } from '#src/data/rules.ts';

export interface RunningVersion {
  /** undefined: none runs */
  readonly version: number | undefined;
  /** of the version that runs, or of the newest where none does: what is evaluated, or would be; undefined while it is loading */
  readonly body: RuleBody | undefined;
  /** the newest version is not the one that runs */
  readonly isProposed: boolean;
  readonly error: Error | null;
}

/** The version of a rule that is evaluated. An older one than the newest comes with the history of the rule. */
export const useRunningVersion = (rule: Rule): RunningVersion => {
  const arming = useQuery(armingQuery(rule.id));
  const version = arming.data?.data.running;
  const isProposed = version !== undefined && version !== rule.version;
  const versions = useQuery({ ...ruleVersionsQuery(rule.id), enabled: isProposed });
  const body =
    arming.data === undefined
      ? undefined
      : isProposed
        ? versions.data?.find((one) => one.version === version)?.body
        : ruleBodySchema.parse(rule);
  return { version, body, isProposed, error: arming.error ?? versions.error };
};
