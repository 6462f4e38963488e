import { useMemo } from 'react';
import type { RuleBody } from '#src/contract/rule.ts';
import { useNamedLists } from '#src/data/lists.ts';
import { useLook } from '#src/data/replay-client.ts';
import { listsOfRule } from '#src/domain/named-lists.ts';
import { useSame } from '#src/features/rules/use-same.ts';
import type { TestResults } from './test-results.ts';

export interface RuleTests extends TestResults {
  /** the rule has changed since, and they are being run */
  readonly isOld: boolean;
  readonly error: unknown;
}

const NONE: string[] = [];

/** The tests of a rule, run in the worker at each change. Undefined for a rule that cannot be run yet. */
export const useRuleTests = (body: RuleBody | undefined): RuleTests => {
  const tests = body?.tests ?? [];
  const names = useSame(body === undefined || tests.length === 0 ? NONE : listsOfRule(body));
  const lists = useNamedLists(names);
  const { answer, isOld, error } = useLook(
    // They bring their own events.
    'history',
    body === undefined || tests.length === 0 || lists === undefined
      ? undefined
      : { what: 'tests', body: whatRuns(body), lists },
  );
  const results = tests.length === 0 ? undefined : answer;
  const old = isOld || results?.length !== tests.length;
  return useMemo(
    () => ({
      results,
      isOld: old,
      failing: results?.filter(({ failures }) => failures.length > 0).length ?? 0,
      error,
    }),
    [results, old, error],
  );
};

/** Equal for two versions in which the tests say the same, so that they are run once. */
const whatRuns = ({
  scope,
  signals,
  pattern,
  schedule,
  exceptions,
  response,
  tests,
}: RuleBody): RuleBody => ({
  name: '',
  description: '',
  scope,
  signals,
  pattern,
  ...(schedule === undefined ? {} : { schedule }),
  ...(exceptions === undefined ? {} : { exceptions }),
  response,
  ...(tests === undefined ? {} : { tests }),
});
