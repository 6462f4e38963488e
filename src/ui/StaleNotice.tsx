import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';

export interface StaleNoticeProps {
  readonly text: string;
  readonly retry: string;
  readonly onRetry: () => void;
}

/** What is shown is older than it should be: the last refresh failed. */
export const StaleNotice = ({ text, retry, onRetry }: StaleNoticeProps) => (
  <Alert
    severity="warning"
    role="status"
    sx={{ mb: 1.5 }}
    action={
      <Button color="inherit" onClick={onRetry}>
        {retry}
      </Button>
    }
  >
    {text}
  </Alert>
);
