import { useSyncExternalStore } from 'react';
import type { RuleTestResult } from '#src/domain/rule-file/rule-test.ts';

/** How the tests of the rule under edit did when they were run last. */
export interface TestResults {
  /** undefined where there are none, or nothing is known yet */
  readonly results: readonly RuleTestResult[] | undefined;
  readonly failing: number;
}

const NOTHING: TestResults = { results: undefined, failing: 0 };
let latest = NOTHING;
const listeners = new Set<() => void>();

/** Called by the panel of the tests alone; without anything when it goes. */
export const publishTestResults = (next: TestResults = NOTHING): void => {
  latest = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The panel comes late and runs the tests; the bar below the page reads here how they did. */
export const useTestResults = (): TestResults => useSyncExternalStore(subscribe, () => latest);
