import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router-dom';
import { configureClient } from '#src/data/client.ts';
import { activateLocale, locales } from '#src/messages/i18n.ts';
import { drawConsole } from './draw-console.tsx';
import type { DemoParts } from './draw-console.tsx';
import { createQueryClient } from './query-client.ts';

export interface StartOptions {
  readonly apiBaseUrl: string;
  readonly demo?: DemoParts;
}

/** Sends the browser to where one signs in; it comes back to the same place. A relative address is below the console. */
const signIn = (signInUrl: string | undefined): void => {
  if (signInUrl === undefined) return;
  const target = new URL(signInUrl, new URL(import.meta.env.BASE_URL, location.href));
  // Already there, or on the way: asking twice would lose the place to come back to.
  if (location.pathname === target.pathname) return;
  target.searchParams.set('return', location.pathname + location.search + location.hash);
  location.assign(target);
};

export const start = async ({ apiBaseUrl, demo }: StartOptions): Promise<void> => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  configureClient({ apiBaseUrl });
  // `?locale=pseudo` shows which texts bypass the catalogue.
  const wanted = new URLSearchParams(location.search).get('locale');
  await activateLocale(locales.find((locale) => locale === wanted) ?? 'en');
  const basename = import.meta.env.BASE_URL.replace(/\/$/, '');
  const page = createRoot(root);
  drawConsole({
    queryClient: createQueryClient(signIn),
    demo,
    createRouter: (routes) => createBrowserRouter(routes, { basename }),
    render: (app) => page.render(<StrictMode>{app}</StrictMode>),
  });
};
