import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';

export interface LeaveDialogProps {
  /** what is typed is kept in this browser */
  readonly kept: boolean;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
  readonly onLeave: () => void;
}

/** Leave, stay, or throw away what is typed. */
export const LeaveDialog = ({ kept, onStay, onDiscard, onLeave }: LeaveDialogProps) => {
  const { t } = useLingui();
  return (
    <Dialog open onClose={() => onStay()} aria-labelledby="leave-title">
      <DialogTitle id="leave-title">{t`Leave without saving?`}</DialogTitle>
      <DialogContent>
        {kept ? (
          <Trans>
            What you have typed is kept in this browser, for you alone. It is here again when you
            come back to this page.
          </Trans>
        ) : (
          <Trans>This browser keeps nothing: what you have typed would be lost.</Trans>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onStay()}>
          <Trans>Stay</Trans>
        </Button>
        <Button
          color="error"
          onClick={() => {
            onDiscard();
          }}
        >
          <Trans>Throw it away</Trans>
        </Button>
        <Button variant="contained" onClick={() => onLeave()}>
          {kept ? <Trans>Leave, keep it</Trans> : <Trans>Leave</Trans>}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
