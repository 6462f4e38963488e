import type { FieldName } from '#src/contract/condition.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { Pattern, Signal } from '#src/contract/rule.ts';

export type StepsPattern = Extract<Pattern, { steps: unknown }>;
export type CountPattern = Exclude<Pattern, StepsPattern>;

export const hasSteps = (pattern: Pattern): pattern is StepsPattern =>
  pattern.kind === 'temporal' || pattern.kind === 'temporal_ordered';

/** The signals that make a pattern, in its order; one that several steps use stands once. */
export const presentSignals = (pattern: Pattern): SignalId[] => [
  ...new Set(hasSteps(pattern) ? pattern.steps.map(({ signalId }) => signalId) : pattern.signalIds),
];

/** The signals that must not be there. */
export const absentSignals = (pattern: Pattern): SignalId[] => [
  ...new Set((pattern.absent ?? []).map(({ signalId }) => signalId)),
];

/** All signals a pattern uses. */
export const signalsOfPattern = (pattern: Pattern): SignalId[] => [
  ...new Set([...presentSignals(pattern), ...absentSignals(pattern)]),
];

/** The fields of a signal that stand for the group-by fields. */
export const joinFields = (signal: Pick<Signal, 'join'>, groupBy: readonly FieldName[]) =>
  groupBy.map((field): FieldName => signal.join?.[field] ?? field);

/** How many of the steps are asked for; in order, all of them. */
export const requiredSteps = (pattern: StepsPattern): number =>
  pattern.kind === 'temporal' ? (pattern.required ?? pattern.steps.length) : pattern.steps.length;
