import type { NamedList } from '#src/contract/named-list.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { useNamedLists } from '#src/data/lists.ts';
import { useLook } from '#src/data/replay-client.ts';
import { listsOfRule } from '#src/domain/named-lists.ts';

const NONE: readonly NamedList[] = [];

/** How many of the tests kept with a rule fail; undefined while that is not known. */
export const useFailingTests = (body: RuleBody | undefined): number | undefined => {
  const lists = useNamedLists(body === undefined ? [] : listsOfRule(body));
  const hasTests = (body?.tests ?? []).length > 0;
  const { answer, isOld } = useLook(
    'history',
    body === undefined || lists === undefined || !hasTests
      ? undefined
      : { what: 'tests', body, lists: lists.size === 0 ? NONE : [...lists.values()] },
  );
  if (!hasTests) return 0;
  return answer === undefined || isOld
    ? undefined
    : answer.filter(({ failures }) => failures.length > 0).length;
};
