import type { FieldName } from '#src/contract/condition.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { Pattern, RuleBody, Signal } from '#src/contract/rule.ts';

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

/**
 * The rule as it is evaluated: without the signals that are disabled, as if nobody had written them. Of some
 * steps of many, as many as there are left.
 */
export const withoutDisabled = <B extends Pick<RuleBody, 'signals' | 'pattern'>>(body: B): B => {
  const disabled = new Set(body.signals.flatMap((signal) => (signal.disabled ? [signal.id] : [])));
  if (disabled.size === 0) return body;
  const { pattern } = body;
  const { absent, ...rest } = pattern;
  const absences = absent?.filter(({ signalId }) => !disabled.has(signalId));
  const others = absences === undefined || absences.length === 0 ? {} : { absent: absences };
  const signals = body.signals.filter(({ id }) => !disabled.has(id));
  return { ...body, signals, pattern: { ...enabledParts(rest, disabled), ...others } };
};

type Present = Pattern extends infer P ? (P extends Pattern ? Omit<P, 'absent'> : never) : never;

const enabledParts = (pattern: Present, disabled: ReadonlySet<SignalId>): Present => {
  switch (pattern.kind) {
    case 'event_count':
    case 'value_count':
      return { ...pattern, signalIds: pattern.signalIds.filter((id) => !disabled.has(id)) };
    case 'temporal': {
      const { required, ...rest } = pattern;
      const steps = pattern.steps.filter(({ signalId }) => !disabled.has(signalId));
      return required === undefined
        ? { ...rest, steps }
        : { ...rest, steps, required: Math.min(required, Math.max(1, steps.length)) };
    }
    case 'temporal_ordered':
      return { ...pattern, steps: pattern.steps.filter(({ signalId }) => !disabled.has(signalId)) };
    default:
      return pattern satisfies never;
  }
};
