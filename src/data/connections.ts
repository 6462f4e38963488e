import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { ConnectionStatus } from '#src/contract/connection.ts';
import type { ConnectionId, OrganizationId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import { call } from './client.ts';
import { keys } from './query-keys.ts';

export interface ConnectionFilter {
  readonly status?: readonly ConnectionStatus[];
  readonly product?: readonly Product[];
  readonly organization?: readonly OrganizationId[];
  readonly search?: string;
}

const commaList = (values: readonly string[] | undefined): string | undefined =>
  values === undefined || values.length === 0 ? undefined : values.join(',');

/** Connections, worst first, as the backend filters them. */
export const connectionsQuery = (filter: ConnectionFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.connections(), 'list', filter],
    queryFn: async ({ signal, pageParam }) => {
      const query = {
        limit: 500,
        cursor: pageParam === '' ? undefined : pageParam,
        status: commaList(filter.status),
        product: commaList(filter.product),
        organization: commaList(filter.organization),
        search: filter.search,
      };
      const sent = Object.fromEntries(
        Object.entries(query).filter(([, value]) => value !== undefined),
      );
      return (await call('listConnections', { query: sent }, { signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 30_000,
  });

export const connectionQuery = (connectionId: ConnectionId) =>
  queryOptions({
    queryKey: [...keys.connections(), 'one', connectionId],
    queryFn: async ({ signal }) =>
      (await call('getConnection', { params: { connectionId } }, { signal })).data,
    staleTime: 30_000,
  });

/** Check or reconnect. What it changed (capability, rules) is asked for again. */
export const useMendConnection = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (act: {
      kind: 'check' | 'reconnect';
      connectionId: ConnectionId;
      idempotencyKey: string;
    }) =>
      (
        await call(
          act.kind === 'check' ? 'checkConnection' : 'reconnect',
          { params: { connectionId: act.connectionId } },
          { idempotencyKey: act.idempotencyKey },
        )
      ).data,
    onSuccess: async (connection) => {
      queryClient.setQueryData([...keys.connections(), 'one', connection.id], connection);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.connections() }),
        queryClient.invalidateQueries({ queryKey: keys.capability() }),
      ]);
    },
  });
};
