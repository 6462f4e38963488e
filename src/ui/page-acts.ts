import { useEffect, useSyncExternalStore } from 'react';
import type { Keys } from './shortcuts.ts';

/** Something that can be done on the page that is open, for whoever lists what can be done. */
export interface PageAct {
  readonly id: string;
  readonly label: string;
  readonly keys?: Keys;
  readonly run: () => void;
}

const NONE: readonly PageAct[] = [];
let acts = NONE;
const listeners = new Set<() => void>();
const publish = (next: readonly PageAct[]): void => {
  acts = next;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Offers what can be done here for as long as the page is open. Pass the same array while nothing changes. */
export const useOfferPageActs = (offered: readonly PageAct[]): void => {
  // The palette is another tree of React; it reads from the store.
  useEffect(() => {
    publish(offered);
    return () => publish(NONE);
  }, [offered]);
};

/** What the page that is open offers. */
export const usePageActs = (): readonly PageAct[] => useSyncExternalStore(subscribe, () => acts);
