import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { paths } from '#src/paths.ts';
import { PageHeader } from '#src/ui/PageHeader.tsx';
import { demoStateQuery, signInAgain } from './demo-client.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A place inside the console, whatever the address says; it comes with the base path, which the router adds by itself. */
const safeReturn = (wanted: string | null): string => {
  if (wanted === null || !wanted.startsWith(`${base}/`)) return paths.rules();
  const place = wanted.slice(base.length);
  return /^\/(?![/\\])/.test(place) ? place : paths.rules();
};

/** Plays the identity provider to which the backend sends somebody whose session has ended. */
export const SignInPage = () => {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const signIn = async () => {
    setPending(true);
    const state = await signInAgain();
    // What was loaded before belongs to the session that ended.
    queryClient.clear();
    queryClient.setQueryData(demoStateQuery().queryKey, state);
    await navigate(safeReturn(search.get('return')), { replace: true });
  };
  return (
    <Box component="main" sx={{ flex: 1, display: 'grid', placeItems: 'center', p: 2 }}>
      <Paper variant="outlined" sx={{ p: 4, maxWidth: 420, width: '100%' }}>
        <PageHeader title={t`Your session has ended`} />
        <Typography sx={{ mb: 2 }}>
          <Trans>
            In the demo, this page plays the identity provider of your organization. Sign in again
            and you are back where you were; what you had typed is still there.
          </Trans>
        </Typography>
        <Button variant="contained" loading={pending} onClick={() => void signIn()}>
          <Trans>Sign in again</Trans>
        </Button>
      </Paper>
    </Box>
  );
};
