import { queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';
import { keys } from './query-keys.ts';

/** What the history covers. The slices themselves go to the replay worker, not into the cache. */
export const historyQuery = () =>
  queryOptions({
    queryKey: keys.history(),
    queryFn: async ({ signal }) => (await call('getHistory', {}, { signal })).data,
    staleTime: 300_000,
  });
