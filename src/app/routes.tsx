import type { QueryClient } from '@tanstack/react-query';
import { redirect } from 'react-router-dom';
import type { RouteObject, ShouldRevalidateFunctionArgs } from 'react-router-dom';
import { sessionQuery } from '#src/data/session.ts';
import { loadFirstEditorWords, loadKeptListsWords, withWords } from '#src/messages/i18n.ts';
import { paths, routePatterns } from '#src/paths.ts';
import { PageLoading } from './PageLoading.tsx';
import { RouteError } from './RouteError.tsx';
import { Shell } from './Shell.tsx';
import { ShellError } from './ShellError.tsx';

interface PageModule {
  readonly createRoute: (queryClient: QueryClient) => Pick<RouteObject, 'Component' | 'loader'>;
}

/**
 * A page loads again when its path changes, and when it is told to (a retry keeps the address). A change of
 * search alone, a filter, is the page's own business: its queries follow it without the router waiting.
 */
const page = ({ createRoute }: PageModule, queryClient: QueryClient) => ({
  shouldRevalidate: ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean =>
    currentUrl.pathname !== nextUrl.pathname || currentUrl.search === nextUrl.search,
  // A page that reads more of its address says so itself.
  ...createRoute(queryClient),
});

/** The editor with its words. */
const ruleEditor = (): Promise<PageModule> =>
  withWords(import('#src/features/rules/rule-editor.route.tsx'), loadFirstEditorWords());

/** A page of kept lists with its words. */
const ofLists = (load: Promise<PageModule>): Promise<PageModule> =>
  withWords(load, loadKeptListsWords());

/** All routes; `extra` are those that only the demo has. */
export const createRoutes = (
  queryClient: QueryClient,
  extra: readonly RouteObject[] = [],
): RouteObject[] => [
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
            lazy: async () =>
              page(await import('#src/features/rules/rules.route.tsx'), queryClient),
          },
          {
            path: routePatterns.newRule,
            lazy: async () => page(await ruleEditor(), queryClient),
          },
          {
            path: routePatterns.rule,
            lazy: async () => page(await ruleEditor(), queryClient),
          },
          {
            path: routePatterns.lists,
            lazy: async () =>
              page(await ofLists(import('#src/features/lists/lists.route.tsx')), queryClient),
          },
          {
            path: routePatterns.list,
            lazy: async () =>
              page(await ofLists(import('#src/features/lists/list.route.tsx')), queryClient),
          },
          {
            path: routePatterns.connections,
            lazy: async () =>
              page(await import('#src/features/connections/connections.route.tsx'), queryClient),
          },
          {
            path: routePatterns.connection,
            lazy: async () =>
              page(await import('#src/features/connections/connections.route.tsx'), queryClient),
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
