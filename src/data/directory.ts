import { queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';
import { keys } from './query-keys.ts';

/** All accounts, as of today. */
export const directoryQuery = () =>
  queryOptions({
    queryKey: keys.directory(),
    queryFn: async ({ signal }) => (await call('getDirectory', {}, { signal })).data,
    staleTime: 300_000,
  });
