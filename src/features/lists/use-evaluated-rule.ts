import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RuleId } from '#src/contract/ids.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { armingQuery } from '#src/data/arming.ts';
import { ruleQuery, ruleVersionsQuery } from '#src/data/rules.ts';

export interface EvaluatedRule {
  /** undefined while it is loading */
  readonly body: RuleBody | undefined;
  readonly version: number | undefined;
  /** it is this version that is evaluated; else it is the newest of a rule that is not */
  readonly runs: boolean;
  readonly error: Error | null;
}

/** A rule in the version that is evaluated, or in its newest where none is. */
export const useEvaluatedRule = (id: RuleId): EvaluatedRule => {
  const rule = useQuery(ruleQuery(id));
  const arming = useQuery(armingQuery(id));
  const newest = rule.data?.data;
  const running = arming.data?.data.running;
  const isOlder = newest !== undefined && running !== undefined && running !== newest.version;
  const versions = useQuery({ ...ruleVersionsQuery(id), enabled: isOlder });
  const older = isOlder
    ? versions.data?.find(({ version }) => version === running)?.body
    : undefined;
  const ready =
    newest !== undefined && arming.data !== undefined && (!isOlder || older !== undefined);
  // The rule's own facts (who saved it, when) are no part of what is replayed.
  const body = useMemo(
    () => (ready ? ruleBodySchema.parse(older ?? newest) : undefined),
    [ready, older, newest],
  );
  return {
    body,
    version: ready ? (running ?? newest.version) : undefined,
    runs: running !== undefined,
    error: rule.error ?? arming.error ?? versions.error,
  };
};
