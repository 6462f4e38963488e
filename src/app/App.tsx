import { I18nProvider } from '@lingui/react';
import Box from '@mui/material/Box';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DataRouter } from 'react-router-dom';
import { RouterProvider } from 'react-router-dom';
import { i18n } from '#src/messages/i18n.ts';
import { Toasts } from '#src/ui/Toasts.tsx';
import { theme } from '#src/ui/theme.ts';

export interface AppProps {
  readonly queryClient: QueryClient;
  readonly router: DataRouter;
  /** stands beside the pages: the demo's bar */
  readonly beside?: ReactNode;
}

export const App = ({ queryClient, router, beside }: AppProps) => (
  <I18nProvider i18n={i18n}>
    <QueryClientProvider client={queryClient}>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline />
        <Toasts>
          {/* One screen high with what stands beside: a page that fits does not scroll because of it. */}
          <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
            <RouterProvider router={router} />
            {beside}
          </Box>
        </Toasts>
      </ThemeProvider>
    </QueryClientProvider>
  </I18nProvider>
);
