import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router-dom';
import { listNameSchema } from '#src/contract/condition.ts';
import { listQuery } from '#src/data/lists.ts';
import { sessionQuery } from '#src/data/session.ts';
import { ListPage } from './ListPage.tsx';
import { readKeptChanges } from './read-kept-changes.ts';

export const createRoute = (
  queryClient: QueryClient,
): Pick<RouteObject, 'Component' | 'loader'> => ({
  Component: ListPage,
  loader: async ({ params }) => {
    const name = listNameSchema.safeParse(params['listName']);
    if (!name.success) throw new Response(null, { status: 404 });
    const { user } = await queryClient.query(sessionQuery());
    await queryClient.query(listQuery(name.data));
    return { name: name.data, kept: await readKeptChanges(user.id, name.data) };
  },
});
