import { Trans } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRouteError } from 'react-router-dom';
import { isProblem } from '#src/data/errors.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { PageLoading } from './PageLoading.tsx';

/** Nobody could be asked who is here: there is no shell to show the failure in. */
export const ShellError = () => {
  const error = useRouteError();
  const failureWords = useFailureWords();
  // The browser is on its way to the sign-in page.
  if (isProblem(error, 'signed-out')) return <PageLoading />;
  return (
    <Box component="main" sx={{ flex: 1, width: '100%', maxWidth: 640, mx: 'auto', px: 2, py: 8 }}>
      <ErrorState
        {...failureWords(error)}
        action={
          <Button variant="outlined" onClick={() => location.reload()}>
            <Trans>Reload</Trans>
          </Button>
        }
      />
    </Box>
  );
};
