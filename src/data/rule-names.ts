import type { RuleId } from '#src/contract/ids.ts';
import { call } from './client.ts';

/** Ids and names of all rules that are not archived, a page after the other. */
export const fetchRuleNames = async (
  signal: AbortSignal,
): Promise<{ readonly id: RuleId; readonly name: string }[]> => {
  const names: { readonly id: RuleId; readonly name: string }[] = [];
  let cursor: string | undefined;
  do {
    // Each page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const { data } = await call(
      'listRules',
      { query: { sort: 'name', limit: 1_000, ...(cursor === undefined ? {} : { cursor }) } },
      { signal },
    );
    names.push(...data.items.map(({ id, name }) => ({ id, name })));
    cursor = data.nextCursor;
  } while (cursor !== undefined);
  return names;
};
