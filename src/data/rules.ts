import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { EndpointQuery } from '#src/contract/api.ts';
import type { ChangeRules, RuleAct } from '#src/contract/bulk.ts';
import type { RuleId } from '#src/contract/ids.ts';
import type { Rule, RuleSave, RuleSummary } from '#src/contract/rule.ts';
import { call } from './client.ts';
import type { Answer } from './client.ts';
import { isProblem } from './errors.ts';
import { keys } from './query-keys.ts';

export type RuleListFilter = Omit<NonNullable<EndpointQuery<'listRules'>>, 'cursor' | 'limit'>;

const PAGE = 200;

/** Rules as the backend filters and sorts them, a page after the other. */
export const rulesQuery = (filter: RuleListFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.rules(), filter],
    queryFn: async ({ signal, pageParam }) =>
      (
        await call(
          'listRules',
          { query: { ...filter, limit: PAGE, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          { signal },
        )
      ).data,
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 30_000,
  });

/** Every rule that the filter lets through, loaded in full: what an act on all that match is about. */
export const allMatching = async (
  filter: RuleListFilter,
  signal?: AbortSignal,
): Promise<RuleSummary[]> => {
  const rules: RuleSummary[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await call(
      'listRules',
      { query: { ...filter, limit: 1_000, ...(cursor === undefined ? {} : { cursor }) } },
      signal === undefined ? {} : { signal },
    );
    rules.push(...data.items);
    cursor = data.nextCursor;
  } while (cursor !== undefined);
  return rules;
};

/** Tags and owners in use, for filters and suggestions. */
export const ruleLabelsQuery = () =>
  queryOptions({
    queryKey: keys.ruleLabels(),
    queryFn: async ({ signal }) => (await call('listRuleLabels', {}, { signal })).data,
    staleTime: 30_000,
  });

/** One rule with the version that a save has to name. */
export const ruleQuery = (id: RuleId) =>
  queryOptions({
    queryKey: keys.rule(id),
    queryFn: ({ signal }) => call('getRule', { params: { ruleId: id } }, { signal }),
    staleTime: 30_000,
  });

/** Every version a rule has had, newest first. */
export const ruleVersionsQuery = (id: RuleId) =>
  queryOptions({
    queryKey: keys.ruleVersions(id),
    queryFn: async ({ signal }) =>
      (
        await call(
          'listRuleVersions',
          { params: { ruleId: id }, query: { limit: 1_000 } },
          { signal },
        )
      ).data.items,
    staleTime: 30_000,
  });

/** What an act would do to each rule. Asked anew whenever a rule has changed. */
export const dryChangeQuery = (act: RuleAct, ruleIds: readonly RuleId[]) =>
  queryOptions({
    queryKey: [...keys.rules(), 'dry', act, ruleIds],
    queryFn: async ({ signal }) =>
      (
        await call(
          'changeRules',
          { body: { act, ruleIds: [...ruleIds], dryRun: true } },
          { signal, idempotencyKey: crypto.randomUUID() },
        )
      ).data.outcomes,
    staleTime: 0,
    gcTime: 0,
  });

/** Do one thing to many rules, or ask what it would do. */
export const useChangeRules = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: ChangeRules; idempotencyKey: string }) =>
      call('changeRules', { body }, { idempotencyKey }),
    onSuccess: (_answer, { body }) => {
      if (body.dryRun) return;
      void queryClient.invalidateQueries({ queryKey: keys.rules() });
      void queryClient.invalidateQueries({ queryKey: keys.connections() });
      for (const queryKey of keys.anyRule()) void queryClient.invalidateQueries({ queryKey });
    },
  });
};

export interface SaveRule {
  /** with the note and the origin that the version is to remember */
  readonly body: RuleSave;
  /** undefined for a new rule */
  readonly existing: { readonly id: RuleId; readonly etag: string } | undefined;
  /** names this intent to save, so that a repeated click saves once */
  readonly idempotencyKey: string;
}

/** One save. Whoever calls it tells the cache. */
export const sendRule = ({ body, existing, idempotencyKey }: SaveRule): Promise<Answer<Rule>> =>
  existing === undefined
    ? call('createRule', { body }, { idempotencyKey })
    : call('saveRule', { params: { ruleId: existing.id }, body }, { ifMatch: existing.etag });

/** Save a new rule or a next version. Never arms. */
export const useSaveRule = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: sendRule,
    onSuccess: (saved) => {
      queryClient.setQueryData(keys.rule(saved.data.id), saved);
      void queryClient.invalidateQueries({ queryKey: keys.rules() });
      void queryClient.invalidateQueries({ queryKey: keys.ruleVersions(saved.data.id) });
      void queryClient.invalidateQueries({ queryKey: keys.arming(saved.data.id) });
      void queryClient.invalidateQueries({ queryKey: keys.connections() });
    },
    onError: (error) => {
      // The picker offered what the backend refuses: what it was told has changed.
      if (isProblem(error, 'capability-refused'))
        void queryClient.invalidateQueries({ queryKey: keys.capability() });
    },
  });
};
