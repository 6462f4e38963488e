import { Trans } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Notice } from './Notice.tsx';

export interface ErrorStateProps {
  readonly title: string;
  readonly text: ReactNode;
  readonly details?: string | undefined;
  /** asks again, where that may help */
  readonly onRetry?: (() => void) | undefined;
  /** another next step, beside asking again */
  readonly action?: ReactNode;
  readonly severity?: 'error' | 'warning' | 'info';
}

/** What went wrong, in words, and the next step. Details are for whoever is asked for help. */
export const ErrorState = ({
  title,
  text,
  details,
  onRetry,
  action,
  severity = 'error',
}: ErrorStateProps) => (
  <Box sx={{ my: 1 }}>
    <Notice severity={severity} role="alert">
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      <Box>{text}</Box>
      {details !== undefined && details !== '' && (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ mt: 0.5 }}>
          {details}
        </Typography>
      )}
      {(onRetry !== undefined || action !== undefined) && (
        <Box sx={{ mt: 1, display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {onRetry !== undefined && (
            <Button variant="outlined" onClick={onRetry}>
              <Trans>Try again</Trans>
            </Button>
          )}
          {action}
        </Box>
      )}
    </Notice>
  </Box>
);
