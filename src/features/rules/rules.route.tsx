import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router-dom';
import { organizationsQuery } from '#src/data/organizations.ts';
import { rulesQuery } from '#src/data/rules.ts';
import { filterOf } from './rule-list-filter.ts';
import { RulesPage } from './RulesPage.tsx';

export const createRoute = (
  queryClient: QueryClient,
): Pick<RouteObject, 'Component' | 'loader'> => ({
  Component: RulesPage,
  loader: async ({ request }) => {
    // Started, not awaited: the list shows its own skeleton and its own failure.
    void queryClient
      .infiniteQuery(rulesQuery(filterOf(new URL(request.url).searchParams)))
      .catch(() => undefined);
    await queryClient.query(organizationsQuery());
    return null;
  },
});
