import type { FieldName } from '#src/contract/condition.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { PatternValue } from '#src/features/rules/rule-form.ts';

/** What the cards of signals need to know of the pattern. */
export interface SignalPattern {
  readonly groupBy: readonly FieldName[];
  /** the signals of the steps, each where it first has one; undefined in a pattern without steps */
  readonly order: readonly SignalId[] | undefined;
}

export const signalPatternOf = ({ kind, groupBy, steps }: PatternValue): SignalPattern => ({
  groupBy,
  order:
    kind === 'temporal' || kind === 'temporal_ordered'
      ? [...new Set(steps.flatMap(({ signalId }) => (signalId === '' ? [] : [signalId])))]
      : undefined,
});
