import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router-dom';
import type { RouteObject } from 'react-router-dom';
import { configureClient } from '#src/data/client.ts';
import { activateLocale, locales } from '#src/messages/i18n.ts';
import { App } from './App.tsx';
import { createQueryClient } from './query-client.ts';
import { createRoutes } from './routes.tsx';

export interface StartOptions {
  readonly apiBaseUrl: string;
  /** pages and bar of the demo */
  readonly demo?: (onPersona: () => void) => { routes: RouteObject[]; bar: ReactNode };
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
  const queryClient = createQueryClient(signIn);
  const basename = import.meta.env.BASE_URL.replace(/\/$/, '');
  const page = createRoot(root);
  let generation = 0;
  let stopBefore: () => void = () => undefined;
  // Drawn anew, with a router of its own, for another person: nothing of the one before stays on screen.
  const draw = (): void => {
    stopBefore();
    generation += 1;
    const extra = demo?.(() => void drawAgain());
    const router = createBrowserRouter(createRoutes(queryClient, extra?.routes), { basename });
    stopBefore = () => router.dispose();
    page.render(
      <StrictMode>
        <App key={generation} queryClient={queryClient} router={router} beside={extra?.bar} />
      </StrictMode>,
    );
  };
  const drawAgain = async (): Promise<void> => {
    // An answer still under way belongs to the person before.
    await queryClient.cancelQueries();
    queryClient.clear();
    draw();
  };
  draw();
};
