import { useSyncExternalStore } from 'react';
import type { SignalId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import type { ReplaySource } from '#src/data/replay-client.ts';

/** What the latest replay found that the form says beside its fields. */
export interface ReplayFacts {
  readonly signals: ReadonlyMap<SignalId, { readonly events: number; readonly accounts: number }>;
  /** of which no event is in scope */
  readonly silentProducts: readonly Product[];
  /** most accounts in one trigger; undefined when there was no trigger */
  readonly mostTargets: number | undefined;
  /** by exception, the events of the rule's signals that it took out */
  readonly excepted: readonly number[];
  /** a newer question is being answered */
  readonly old: boolean;
  /** it is to an earlier question, and no other can be asked before the rule can be evaluated */
  readonly waiting: boolean;
}

let facts: ReplayFacts | undefined;
let source: ReplaySource = 'history';
const listeners = new Set<() => void>();

/** Called by the replay panel alone; undefined when there is no answer, or no panel. */
export const publishReplayFacts = (next: ReplayFacts | undefined): void => {
  facts = next;
  for (const listener of listeners) listener();
};

/** Which events the person looks at; the fields of the form suggest what is in them. */
export const publishReplaySource = (next: ReplaySource): void => {
  source = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The form and the panel are siblings and the panel has the answer: fields read it here, without the page rendering anew. */
export const useReplayFacts = (): ReplayFacts | undefined =>
  useSyncExternalStore(subscribe, () => facts);

export const useReplaySource = (): ReplaySource => useSyncExternalStore(subscribe, () => source);

/** One fact, as a value that is compared as it is: whoever reads it is drawn anew when it changes, and not with each answer. */
export const useReplayFact = <T extends string | number | boolean | undefined>(
  read: (facts: ReplayFacts) => T,
): T | undefined =>
  useSyncExternalStore(subscribe, () => (facts === undefined ? undefined : read(facts)));
