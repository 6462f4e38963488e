import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router-dom';
import { connectionsQuery } from '#src/data/connections.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { connectionFilterOf } from './connection-filter.ts';
import { ConnectionsPage } from './ConnectionsPage.tsx';

export const createRoute = (
  queryClient: QueryClient,
): Pick<RouteObject, 'Component' | 'loader'> => ({
  Component: ConnectionsPage,
  loader: async ({ request }) => {
    const filter = connectionFilterOf(new URL(request.url).searchParams);
    void queryClient.infiniteQuery(connectionsQuery(filter)).catch(() => undefined);
    await queryClient.query(organizationsQuery());
    return null;
  },
});
