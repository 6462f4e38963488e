import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';

export interface LeaveListDialogProps {
  /** what was done is kept in this browser */
  readonly kept: boolean;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
  readonly onLeave: () => void;
}

/** Leave, stay, or throw away what was changed. */
export const LeaveListDialog = ({ kept, onStay, onDiscard, onLeave }: LeaveListDialogProps) => {
  const { t } = useLingui();
  return (
    <Dialog open onClose={onStay} aria-labelledby="leave-list-title">
      <DialogTitle id="leave-list-title">{t`Leave without saving?`}</DialogTitle>
      <DialogContent>
        {kept ? (
          <Trans>
            What you have changed is kept in this browser, for you alone. It is here again when you
            come back to this list. Rules go on with the list as it is saved.
          </Trans>
        ) : (
          <Trans>This browser keeps nothing: what you have changed would be lost.</Trans>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onStay}>
          <Trans>Stay</Trans>
        </Button>
        <Button color="error" onClick={onDiscard}>
          <Trans>Throw it away</Trans>
        </Button>
        <Button variant="contained" onClick={onLeave}>
          {kept ? <Trans>Leave, keep it</Trans> : <Trans>Leave</Trans>}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
