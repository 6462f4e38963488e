import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router-dom';
import { listsQuery } from '#src/data/lists.ts';
import { ListsPage } from './ListsPage.tsx';

export const createRoute = (
  queryClient: QueryClient,
): Pick<RouteObject, 'Component' | 'loader'> => ({
  Component: ListsPage,
  loader: () => {
    // Started, not awaited: the page shows its own skeleton and its own failure.
    void queryClient.query(listsQuery()).catch(() => undefined);
    return null;
  },
});
