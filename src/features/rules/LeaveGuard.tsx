import { lazy, Suspense } from 'react';
import type { RefObject } from 'react';
import { routePatterns } from '#src/paths.ts';
import { useLeaveBlocker } from '#src/ui/use-leave-blocker.ts';
import { withPartWords } from './with-part-words.ts';

// Loaded when somebody leaves.
const LeaveDialog = lazy(async () => ({
  default: (await withPartWords(import('./LeaveDialog.tsx'))).LeaveDialog,
}));

export interface LeaveGuardProps {
  readonly when: boolean;
  /** set when the page itself moves on after a save */
  readonly leaving: RefObject<boolean>;
  readonly kept: boolean;
  readonly onDiscard: () => Promise<void>;
}

/** Asks before leaving with something unsaved, though it is kept: to be asked is how one knows. */
export const LeaveGuard = ({ when, leaving, kept, onDiscard }: LeaveGuardProps) => {
  const blocker = useLeaveBlocker({
    when,
    leaving,
    comesBackFrom: `/${routePatterns.demoSignIn}`,
  });
  if (blocker.state !== 'blocked') return null;
  return (
    <Suspense fallback={null}>
      <LeaveDialog
        kept={kept}
        onStay={() => blocker.reset()}
        onLeave={() => blocker.proceed()}
        onDiscard={() => {
          void onDiscard().then(() => blocker.proceed());
        }}
      />
    </Suspense>
  );
};
