import { OUTCOME_MODES } from '#src/contract/arming.ts';
import type { ArmingRecord, OutcomeMode } from '#src/contract/arming.ts';

/** How many organizations stand on each step of the ladder. */
export const armingCounts = (records: readonly ArmingRecord[]): Record<OutcomeMode, number> => {
  const counts: Record<OutcomeMode, number> = {
    draft: 0,
    alert_only: 0,
    manual_approval: 0,
    automated: 0,
  };
  for (const { mode } of records) counts[mode] += 1;
  return counts;
};

/** The step that says most about a rule: the strongest on which any organization stands. */
export const strongestMode = (records: readonly ArmingRecord[]): OutcomeMode =>
  OUTCOME_MODES.findLast((mode) => records.some((record) => record.mode === mode)) ?? 'draft';

/** Organizations that a move to the mode would change. */
export const movable = (records: readonly ArmingRecord[], mode: OutcomeMode): ArmingRecord[] =>
  records.filter((record) => record.mode !== mode);
