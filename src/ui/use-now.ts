import { useSyncExternalStore } from 'react';

const STEP_MS = 30_000;

let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const one of listeners) one();
  }, STEP_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

const read = (): number => {
  // With nobody listening the clock stood still. It is set in steps: two readings in a row have to be the same.
  const present = Date.now();
  if (present - now >= STEP_MS || present < now) now = present;
  return now;
};

/** The present in UTC milliseconds, moving on every half minute: one clock for all relative times of a page. */
export const useNow = (): number => useSyncExternalStore(subscribe, read);
