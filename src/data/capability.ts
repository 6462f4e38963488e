import { queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';
import { keys } from './query-keys.ts';

/** The whole matrix organization × product × action for the person who is here. */
export const capabilityQuery = () =>
  queryOptions({
    queryKey: keys.capability(),
    queryFn: async ({ signal }) => (await call('getCapability', {}, { signal })).data,
    staleTime: 60_000,
  });
