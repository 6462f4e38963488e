import { queryOptions } from '@tanstack/react-query';
import type { Organization } from '#src/contract/organization.ts';
import { call } from './client.ts';
import { keys } from './query-keys.ts';

/** All organizations the person may see; a provider's list is short enough to hold whole. */
export const organizationsQuery = () =>
  queryOptions({
    queryKey: keys.organizations(),
    queryFn: async ({ signal }) => {
      const all: Organization[] = [];
      let cursor: string | undefined;
      do {
        const { data } = await call(
          'listOrganizations',
          { query: { limit: 1_000, ...(cursor === undefined ? {} : { cursor }) } },
          { signal },
        );
        all.push(...data.items);
        cursor = data.nextCursor;
      } while (cursor !== undefined);
      return all;
    },
    staleTime: 300_000,
  });
