import { OUTCOME_MODES } from '#src/contract/arming.ts';
import type { ArmingRecord, OutcomeMode } from '#src/contract/arming.ts';
import type { Organization } from '#src/contract/organization.ts';

export interface ModeGroup {
  readonly mode: OutcomeMode;
  /** names of the organizations, in the order of the alphabet */
  readonly organizations: readonly string[];
}

/** Where a rule stands in which mode, the strongest first. */
export const modeGroups = (
  records: readonly ArmingRecord[],
  organizations: readonly Organization[],
): ModeGroup[] => {
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  return OUTCOME_MODES.toReversed().flatMap((mode) => {
    const there = records
      .filter((record) => record.mode === mode)
      .map(({ organizationId }) => names.get(organizationId) ?? organizationId);
    return there.length === 0
      ? []
      : [{ mode, organizations: there.toSorted((a, b) => a.localeCompare(b)) }];
  });
};
