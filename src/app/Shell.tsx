import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ListChecks, PlugZap, ShieldCheck } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router-dom';
import { paths } from '#src/paths.ts';
import { BusyLine } from '#src/ui/BusyLine.tsx';
import { FeedState } from './FeedState.tsx';
import { PaletteButton } from './palette/PaletteButton.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { WhoIsHere } from './WhoIsHere.tsx';

/** What stands around every page: where one is, who is here, and whether what is shown is live. */
export const Shell = () => {
  const { t } = useLingui();
  const { state } = useNavigation();
  useHeadingFocus();
  return (
    <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
      <Box
        component="a"
        href="#main"
        sx={{
          position: 'absolute',
          left: 8,
          top: -80,
          zIndex: 1400,
          px: 2,
          py: 1,
          borderRadius: 1,
          bgcolor: 'primary.main',
          color: 'primary.contrastText',
          '&:focus': { top: 8 },
        }}
      >
        <Trans>Skip to the page</Trans>
      </Box>
      <Box
        component="header"
        sx={{
          position: 'sticky',
          top: 0,
          zIndex: 1100,
          bgcolor: 'background.paper',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            columnGap: { xs: 0.5, sm: 2 },
            px: { xs: 1.5, sm: 3 },
            height: 52,
          }}
        >
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mr: { xs: 0.5, sm: 1 } }}>
            <Mark />
            <Typography
              component="span"
              sx={{
                fontWeight: 650,
                letterSpacing: '-0.01em',
                display: { xs: 'none', md: 'inline' },
              }}
            >
              <Trans>Respond Console</Trans>
            </Typography>
          </Box>
          <Box
            component="nav"
            aria-label={t`Main`}
            sx={{
              display: 'flex',
              gap: { xs: 0, sm: 0.5 },
              flex: 1,
              minWidth: 0,
              alignSelf: 'stretch',
              overflowX: { xs: 'auto', sm: 'visible' },
            }}
          >
            <Tab to={paths.rules()} icon={ShieldCheck} label={t`Rules`} />
            <Tab to={paths.lists()} icon={ListChecks} label={t`Lists`} />
            <Tab to={paths.connections()} icon={PlugZap} label={t`Connections`} />
          </Box>
          <PaletteButton />
          <FeedState />
          <SchemeSwitch />
          <WhoIsHere />
        </Box>
        <Box sx={{ height: 2, mt: '-2px' }}>
          {state === 'loading' && <BusyLine label={t`Loading the page`} />}
        </Box>
      </Box>
      <Box
        component="main"
        id="main"
        tabIndex={-1}
        sx={{
          flex: 1,
          width: '100%',
          maxWidth: 1720,
          mx: 'auto',
          px: { xs: 1.5, sm: 3 },
          py: 2.5,
          outline: 'none',
        }}
      >
        <Outlet />
      </Box>
      {/* By page, not by visit: a changed filter would scroll to the top. */}
      <ScrollRestoration getKey={({ pathname }) => pathname} />
    </Box>
  );
};

/** Another page is read from its heading; the same page with something opened in it keeps the focus where it is. */
const useHeadingFocus = (): void => {
  const { pathname } = useLocation();
  const shown = useRef<{ pathname: string; heading: Element | null }>(undefined);
  // A change of route moves no focus by itself. The heading of a new page is known when it has been drawn.
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('#main h1');
    const before = shown.current;
    shown.current = { pathname, heading };
    if (before !== undefined && before.pathname !== pathname && before.heading !== heading) {
      heading?.focus({ preventScroll: true });
    }
  });
};

const Mark = () => (
  <Box
    component="svg"
    viewBox="0 0 32 32"
    width={24}
    height={24}
    aria-hidden
    sx={{ flex: 'none', color: 'primary.main' }}
  >
    <rect width="32" height="32" rx="7" fill="currentColor" />
    <path
      d="M9 22V10h7.2a4.1 4.1 0 0 1 .9 8.1L21.5 22M9 16h6"
      fill="none"
      stroke="var(--mui-palette-primary-contrastText)"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </Box>
);

const Tab = ({
  to,
  icon: Icon,
  label,
}: {
  readonly to: string;
  readonly icon: LucideIcon;
  readonly label: string;
}) => (
  <Box
    component={NavLink}
    to={to}
    sx={{
      display: 'inline-flex',
      alignItems: 'center',
      gap: 0.75,
      px: { xs: 0.75, sm: 1.25 },
      fontSize: { xs: '0.75rem', sm: 'inherit' },
      whiteSpace: 'nowrap',
      color: 'text.secondary',
      textDecoration: 'none',
      fontWeight: 550,
      borderBottom: '2px solid transparent',
      borderTop: '2px solid transparent',
      '&:hover': { color: 'text.primary' },
      '&.active': { color: 'text.primary', borderBottomColor: 'primary.main' },
    }}
  >
    <Box component={Icon} size={15} aria-hidden sx={{ display: { xs: 'none', sm: 'block' } }} />
    {label}
  </Box>
);
