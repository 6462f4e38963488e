import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { RefObject } from 'react';
import { useBlocker } from 'react-router-dom';
import { routePatterns } from '#src/paths.ts';

export interface ListLeaveGuardProps {
  readonly when: boolean;
  /** set when the page itself moves on */
  readonly leaving: RefObject<boolean>;
  /** what was done is kept in this browser */
  readonly kept: boolean;
  readonly onDiscard: () => Promise<void>;
}

/** Asks before leaving with something unsaved, though it is kept: to be asked is how one knows. */
export const ListLeaveGuard = ({ when, leaving, kept, onDiscard }: ListLeaveGuardProps) => {
  const { t } = useLingui();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      when &&
      !leaving.current &&
      currentLocation.pathname !== nextLocation.pathname &&
      nextLocation.pathname !== `/${routePatterns.demoSignIn}`,
  );
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={() => blocker.reset()} aria-labelledby="leave-list-title">
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
        <Button onClick={() => blocker.reset()}>
          <Trans>Stay</Trans>
        </Button>
        <Button color="error" onClick={() => void onDiscard().then(() => blocker.proceed())}>
          <Trans>Throw it away</Trans>
        </Button>
        <Button variant="contained" onClick={() => blocker.proceed()}>
          {kept ? <Trans>Leave, keep it</Trans> : <Trans>Leave</Trans>}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
