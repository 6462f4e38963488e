import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ArmingRequest, RunVersionRequest } from '#src/contract/arming.ts';
import type { RuleId } from '#src/contract/ids.ts';
import { call } from './client.ts';
import { keys } from './query-keys.ts';

/** How strong a rule is in each organization, with the version that a change has to name. */
export const armingQuery = (ruleId: RuleId) =>
  queryOptions({
    queryKey: keys.arming(ruleId),
    queryFn: ({ signal }) => call('getArming', { params: { ruleId } }, { signal }),
    staleTime: 30_000,
  });

/** Move a rule on the ladder in the organizations named. */
export const useArmRule = (ruleId: RuleId) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, etag }: { body: ArmingRequest; etag: string }) =>
      call('armRule', { params: { ruleId }, body }, { ifMatch: etag }),
    onSuccess: (arming) => {
      queryClient.setQueryData(keys.arming(ruleId), arming);
      void queryClient.invalidateQueries({ queryKey: keys.rules() });
    },
  });
};

/** Put a version in the place of the one that runs. */
export const useRunRuleVersion = (ruleId: RuleId) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, etag }: { body: RunVersionRequest; etag: string }) =>
      call('runRuleVersion', { params: { ruleId }, body }, { ifMatch: etag }),
    onSuccess: (arming) => {
      queryClient.setQueryData(keys.arming(ruleId), arming);
      void queryClient.invalidateQueries({ queryKey: keys.rules() });
    },
  });
};
