import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router-dom';
import { firstSearchOf } from '#src/data/list-views.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { ruleLabelsQuery, rulesQuery } from '#src/data/rules.ts';
import { sessionQuery } from '#src/data/session.ts';
import { filterOf, RULE_LIST } from './rule-list-filter.ts';
import { RulesPage } from './RulesPage.tsx';

export const createRoute = (
  queryClient: QueryClient,
): Pick<RouteObject, 'Component' | 'loader'> => ({
  Component: RulesPage,
  loader: async ({ request }) => {
    const { user } = await queryClient.query(sessionQuery());
    const { searchParams } = new URL(request.url);
    const search =
      searchParams.size === 0
        ? new URLSearchParams(firstSearchOf(user.id, RULE_LIST))
        : searchParams;
    // Started, not awaited: the list shows its own skeleton and its own failure.
    void queryClient.infiniteQuery(rulesQuery(filterOf(search))).catch(() => undefined);
    void queryClient.query(ruleLabelsQuery()).catch(() => undefined);
    await queryClient.query(organizationsQuery());
    return null;
  },
});
