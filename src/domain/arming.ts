import { OUTCOME_MODES } from '#src/contract/arming.ts';
import type { ArmingRecord, LadderRefusal, OutcomeMode, RuleStatus } from '#src/contract/arming.ts';
import type { Session } from '#src/contract/session.ts';
import type { RuleIssue } from './rule-issue.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

export type LadderStep =
  | { readonly mode: OutcomeMode; readonly open: true }
  | { readonly mode: OutcomeMode; readonly open: false; readonly refusal: LadderRefusal };

/** The four steps, weakest first: which may be taken now by this person, and why the others may not. */
export const ladder = (
  session: Session,
  issues: readonly RuleIssue[],
  { status = 'enabled', failingTests = 0 }: { status?: RuleStatus; failingTests?: number } = {},
): LadderStep[] =>
  OUTCOME_MODES.map((mode) => {
    const refusal =
      refusalOf(mode, session, issues) ??
      (mode === 'draft' ? undefined : stateRefusal(status, failingTests));
    return refusal === undefined ? { mode, open: true } : { mode, open: false, refusal };
  });

const stateRefusal = (status: RuleStatus, failingTests: number): LadderRefusal | undefined => {
  if (status !== 'enabled') return { code: 'not_enabled' };
  return failingTests > 0 ? { code: 'tests_failing', tests: failingTests } : undefined;
};

const refusalOf = (
  mode: OutcomeMode,
  session: Session,
  issues: readonly RuleIssue[],
): LadderRefusal | undefined => {
  // What the ladder itself says comes before who asks: the manager should read the same reason as the viewer.
  if (mode === 'manual_approval') return { code: 'not_watched_yet' };
  if (mode === 'automated') return { code: 'no_review_yet' };
  if (!session.permissions.includes('rule.arm'))
    return { code: 'persona_may_not', permission: 'rule.arm' };
  if (mode === 'draft') return undefined;
  const open = issues.filter((issue) => issue.effect !== 'warning').length;
  return open > 0 ? { code: 'not_evaluable', issues: open } : undefined;
};

export const describeLadderRefusal = (refusal: LadderRefusal): Message => {
  switch (refusal.code) {
    case 'not_evaluable':
      return message('ladder.not_evaluable', { issues: refusal.issues });
    case 'tests_failing':
      return message('ladder.tests_failing', { tests: refusal.tests });
    default:
      return message(`ladder.${refusal.code}`);
  }
};

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

/** Organizations that a move to the mode would change. */
export const movable = (records: readonly ArmingRecord[], mode: OutcomeMode): ArmingRecord[] =>
  records.filter((record) => record.mode !== mode);
