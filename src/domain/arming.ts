import { OUTCOME_MODES } from '#src/contract/arming.ts';
import type { ArmingRecord, LadderRefusal, OutcomeMode } from '#src/contract/arming.ts';
import type { Session } from '#src/contract/session.ts';
import type { RuleIssue } from './rule-issue.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

export type LadderStep =
  | { readonly mode: OutcomeMode; readonly open: true }
  | { readonly mode: OutcomeMode; readonly open: false; readonly refusal: LadderRefusal };

/** The four steps, weakest first: which may be taken now by this person, and why the others may not. */
export const ladder = (session: Session, issues: readonly RuleIssue[]): LadderStep[] =>
  OUTCOME_MODES.map((mode) => {
    const refusal = refusalOf(mode, session, issues);
    return refusal === undefined ? { mode, open: true } : { mode, open: false, refusal };
  });

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
  const open = issues.filter((issue) => issue.severity !== 'warning').length;
  return open > 0 ? { code: 'not_evaluable', issues: open } : undefined;
};

export const describeLadderRefusal = (refusal: LadderRefusal): Message =>
  refusal.code === 'not_evaluable'
    ? message('ladder.not_evaluable', { issues: refusal.issues })
    : message(`ladder.${refusal.code}`);

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
