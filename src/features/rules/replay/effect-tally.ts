import type { Action } from '#src/contract/product.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';
import type { EffectLookup } from '#src/domain/response.ts';
import { effectSummary } from './effect-summary.ts';

export interface EffectTally {
  /** triggers in which at least one action would have run on somebody */
  readonly acted: number;
  readonly triggers: number;
}

/** Beyond so many account × action questions the tally would be felt while typing, and is left out. */
const MOST_QUESTIONS = 4_000;

/** In how many triggers anything would have run; undefined where there is nothing to tell, or too much to ask. */
export const effectTally = (
  triggers: readonly Trigger[],
  actions: readonly Action[],
  lookup: EffectLookup,
): EffectTally | undefined => {
  if (actions.length === 0 || triggers.length === 0) return undefined;
  const questions = triggers.reduce((sum, { targets }) => sum + targets.length * actions.length, 0);
  if (questions > MOST_QUESTIONS) return undefined;
  const summaries = triggers.map((trigger) => effectSummary(trigger, actions, lookup));
  if (summaries.every(({ kind }) => kind === 'not_knowable')) return undefined;
  return {
    acted: summaries.filter((summary) => summary.kind === 'effects' && summary.would.length > 0)
      .length,
    triggers: triggers.length,
  };
};
