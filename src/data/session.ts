import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Permission, Session } from '#src/contract/session.ts';
import { call } from './client.ts';
import { beginSession } from './query-keys.ts';

/** Who is here. Asked first; every other key begins with its id. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      const { data } = await call('getSession', {}, { signal });
      beginSession(data.id);
      return data;
    },
    staleTime: 'static',
  });

export const useSession = (): Session => useSuspenseQuery(sessionQuery()).data;

export const useMay = (permission: Permission): boolean =>
  useSession().permissions.includes(permission);
