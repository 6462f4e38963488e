import type { ReactNode } from 'react';
import type { NearMiss } from '#src/domain/replay/near-misses.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';

/** What of an answer is opened. */
export type ReplaySubject =
  | { readonly kind: 'trigger'; readonly trigger: Trigger }
  | { readonly kind: 'near_miss'; readonly miss: NearMiss };

/** What else can be done with it, beside making an exception. */
export type ActionsFor = (subject: ReplaySubject) => ReactNode;
