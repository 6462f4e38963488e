import type { RefObject } from 'react';
import { useBlocker } from 'react-router-dom';
import type { Blocker } from 'react-router-dom';

export interface LeaveBlockerOptions {
  /** something here is not saved */
  readonly when: boolean;
  /** set when the page itself moves on */
  readonly leaving: RefObject<boolean>;
  /** a path that nobody leaves the page for, though the address changes: one comes back from it */
  readonly comesBackFrom: string;
}

/** Stops whoever leaves for another page with something unsaved; one with a changed search alone stays. */
export const useLeaveBlocker = ({ when, leaving, comesBackFrom }: LeaveBlockerOptions): Blocker =>
  useBlocker(
    ({ currentLocation, nextLocation }) =>
      when &&
      !leaving.current &&
      currentLocation.pathname !== nextLocation.pathname &&
      nextLocation.pathname !== comesBackFrom,
  );
