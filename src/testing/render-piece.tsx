import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { API_BASE } from '#src/contract/api.ts';
import { configureClient } from '#src/data/client.ts';
import { sessionQuery } from '#src/data/session.ts';
import { activateLocale, i18n, loadEditorWords, loadVersionWords } from '#src/messages/i18n.ts';

/** A piece of a page on the mock backend, signed in as the persona that is set, without the page around it. */
export const renderPiece = async (piece: ReactNode) => {
  configureClient({ apiBaseUrl: new URL(API_BASE, location.href).href });
  await activateLocale('en');
  await loadEditorWords();
  await loadVersionWords();
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, gcTime: 60_000 } },
  });
  // Every other key begins with the session's id.
  await queryClient.query(sessionQuery());
  const around = (inner: ReactNode) => (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <MemoryRouter>
          <Suspense fallback={null}>{inner}</Suspense>
        </MemoryRouter>
      </QueryClientProvider>
    </I18nProvider>
  );
  const view = render(around(piece));
  return {
    ...view,
    rerenderPiece: (next: ReactNode) => view.rerender(around(next)),
    queryClient,
    user: userEvent.setup(),
  };
};
