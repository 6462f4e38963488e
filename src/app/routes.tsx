import type { QueryClient } from '@tanstack/react-query';
import { redirect } from 'react-router-dom';
import type { RouteObject } from 'react-router-dom';
import { sessionQuery } from '#src/data/session.ts';
import { paths, routePatterns } from '#src/paths.ts';
import { PageLoading } from './PageLoading.tsx';
import { RouteError } from './RouteError.tsx';
import { Shell } from './Shell.tsx';
import { ShellError } from './ShellError.tsx';

/** Routes that only the demo has; empty in production. */
export const createRoutes = (queryClient: QueryClient, extra: readonly RouteObject[] = []): RouteObject[] => [
  ...extra,
  {
    path: '/',
    element: <Shell />,
    errorElement: <ShellError />,
    hydrateFallbackElement: <PageLoading />,
    // Who is here decides every key of what is loaded after: nothing is asked before.
    loader: async () => {
      await queryClient.query(sessionQuery());
      return null;
    },
    shouldRevalidate: () => false,
    children: [
      { index: true, element: null, loader: () => redirect(paths.rules()) },
      {
        errorElement: <RouteError />,
        children: [
          {
            path: routePatterns.rules,
            lazy: async () => (await import('#src/features/rules/rules.route.tsx')).createRoute(queryClient),
          },
          {
            path: routePatterns.newRule,
            lazy: async () => (await import('#src/features/rules/rule-editor.route.tsx')).createRoute(queryClient),
          },
          {
            path: routePatterns.rule,
            lazy: async () => (await import('#src/features/rules/rule-editor.route.tsx')).createRoute(queryClient),
          },
          {
            path: routePatterns.connections,
            lazy: async () => (await import('#src/features/connections/connections.route.tsx')).createRoute(queryClient),
          },
          {
            path: routePatterns.connection,
            lazy: async () => (await import('#src/features/connections/connections.route.tsx')).createRoute(queryClient),
          },
          {
            path: '*',
            element: null,
            loader: () => {
              throw new Response(null, { status: 404 });
            },
          },
        ],
      },
    ],
  },
];
