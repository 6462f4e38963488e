import { lazy, Suspense } from 'react';
import type { RefObject } from 'react';
import { routePatterns } from '#src/paths.ts';
import { useLeaveBlocker } from '#src/ui/use-leave-blocker.ts';

// Loaded when somebody leaves.
const LeaveListDialog = lazy(async () => ({
  default: (await import('./LeaveListDialog.tsx')).LeaveListDialog,
}));

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
  const blocker = useLeaveBlocker({
    when,
    leaving,
    comesBackFrom: `/${routePatterns.demoSignIn}`,
  });
  if (blocker.state !== 'blocked') return null;
  return (
    <Suspense fallback={null}>
      <LeaveListDialog
        kept={kept}
        onStay={() => blocker.reset()}
        onDiscard={() => void onDiscard().then(() => blocker.proceed())}
        onLeave={() => blocker.proceed()}
      />
    </Suspense>
  );
};
