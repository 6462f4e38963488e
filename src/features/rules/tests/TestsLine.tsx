import { Plural, Trans } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { CircleCheck, CircleX } from 'lucide-react';
import { goToField } from '#src/features/rules/go-to-field.ts';
import type { TestResults } from './test-results.ts';

/** How the tests do, in a line that leads to the first that fails. It stands still while they are run anew. */
export const TestsLine = ({ results, failing }: TestResults) => {
  if (results === undefined || results.length === 0) return null;
  const Icon = failing > 0 ? CircleX : CircleCheck;
  const first = results.findIndex(({ failures }) => failures.length > 0);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        color: failing > 0 ? 'error.main' : 'text.secondary',
      }}
    >
      <Icon size={15} aria-hidden />
      <MuiLink
        component="button"
        type="button"
        color="inherit"
        sx={{ font: 'inherit' }}
        onClick={() => goToField(failing > 0 ? `/tests/${first}` : '/tests')}
      >
        {failing === 0 ? (
          <Plural value={results.length} one="# test passes" other="# tests pass" />
        ) : results.length === 1 ? (
          <Trans>The test fails</Trans>
        ) : failing === 1 ? (
          <Trans>1 of {results.length} tests fails</Trans>
        ) : (
          <Trans>
            {failing} of {results.length} tests fail
          </Trans>
        )}
      </MuiLink>
    </Box>
  );
};
