import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { QueryClient } from '@tanstack/react-query';
import type { DataRouter } from 'react-router-dom';
import { createMemoryRouter } from 'react-router-dom';
import { setFailures, setPersona } from '#mocks/node.ts';
import { drawConsole } from '#src/app/draw-console.tsx';
import { createQueryClient } from '#src/app/query-client.ts';
import { API_BASE } from '#src/contract/api.ts';
import { PERSONA_STORAGE_KEY, personaIdSchema } from '#src/contract/demo.ts';
import type { Failure, PersonaId } from '#src/contract/demo.ts';
import { configureClient } from '#src/data/client.ts';
import { demo } from '#src/demo/demo.tsx';
import { activateLocale } from '#src/messages/i18n.ts';
import type { Locale } from '#src/messages/i18n.ts';

export interface RenderAppOptions {
  /** who is here; the analyst unless said */
  readonly persona?: PersonaId;
  /** how the backend fails from the start */
  readonly failures?: readonly Failure[];
  /** with the demo's bar below */
  readonly bar?: boolean;
  /** false when no page will be drawn, so that there is no heading to wait for */
  readonly heading?: boolean;
  readonly locale?: Locale;
}

export interface RenderedApp {
  readonly user: UserEvent;
  readonly queryClient: QueryClient;
  /** path and query where the console is */
  readonly place: () => string;
  readonly go: (to: string) => Promise<void>;
}

/** The whole console at an address, through its real routes, on the mock backend. */
export const renderApp = async (
  address: string,
  {
    persona = 'analyst',
    failures = [],
    bar = false,
    heading = true,
    locale = 'en',
  }: RenderAppOptions = {},
): Promise<RenderedApp> => {
  setPersona(persona);
  sessionStorage.setItem(PERSONA_STORAGE_KEY, persona);
  setFailures(...failures);
  configureClient({ apiBaseUrl: new URL(API_BASE, location.href).href });
  await activateLocale(locale);

  let router: DataRouter | undefined;
  const place = () =>
    router === undefined ? address : router.state.location.pathname + router.state.location.search;
  const queryClient = createQueryClient((signInUrl) => {
    // The browser would leave the page here; the demo's sign-in page is a route of the console.
    if (signInUrl === undefined || place().startsWith(`/${signInUrl}`)) return;
    void router?.navigate(`/${signInUrl}?${new URLSearchParams({ return: place() }).toString()}`);
  });
  const view = render(<></>);
  drawConsole({
    queryClient,
    demo: (onPersona) => {
      const parts = demo(() => {
        // A tab of the demo sends its persona with every request.
        setPersona(personaIdSchema.parse(sessionStorage.getItem(PERSONA_STORAGE_KEY)));
        onPersona();
      });
      return bar ? parts : { ...parts, bar: undefined };
    },
    createRouter: (routes) => (router = createMemoryRouter(routes, { initialEntries: [place()] })),
    render: (app) => act(() => view.rerender(app)),
  });
  if (heading) await screen.findByRole('heading', { level: 1 });
  return {
    user: userEvent.setup(),
    queryClient,
    place,
    go: (to) => act(async () => router?.navigate(to)),
  };
};
