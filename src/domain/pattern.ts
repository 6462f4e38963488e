import type { SignalId } from '#src/contract/ids.ts';
import type { Pattern } from '#src/contract/rule.ts';

/** The signals a pattern uses, in its order; one that several steps use stands once. */
export const signalsOfPattern = (pattern: Pattern): SignalId[] => [
  ...new Set(
    pattern.kind === 'temporal_ordered'
      ? pattern.steps.map(({ signalId }) => signalId)
      : pattern.signalIds,
  ),
];
