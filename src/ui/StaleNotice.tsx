import { Trans } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Notice } from './Notice.tsx';

export interface StaleNoticeProps {
  readonly text: string;
  readonly onRetry: () => void;
}

/** What is shown is older than it should be: the last refresh failed. */
export const StaleNotice = ({ text, onRetry }: StaleNoticeProps) => (
  <Box sx={{ mb: 1.5 }}>
    <Notice
      severity="warning"
      role="status"
      action={
        <Button color="inherit" onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {text}
    </Notice>
  </Box>
);
