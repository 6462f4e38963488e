import type { FieldName } from '#src/contract/condition.ts';
import { signalIdSchema } from '#src/contract/ids.ts';
import type { OrganizationId, SignalId } from '#src/contract/ids.ts';
import type { Pattern, PatternKind, Response, RuleBody, Signal } from '#src/contract/rule.ts';

/** Units in which a window is typed. */
export const WINDOW_UNITS = {
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
} as const;
export type WindowUnit = keyof typeof WINDOW_UNITS;

/** A number while it is typed: '' is nothing yet. */
export type Typed = number | '';

export interface WindowValue {
  readonly amount: Typed;
  readonly unit: WindowUnit;
}

export interface StepValue {
  /** only for the screen: two steps may use one signal */
  readonly key: string;
  readonly signalId: SignalId | '';
  readonly atLeast: Typed;
}

/** What a pattern needs to know of a signal. */
export type SignalName = Pick<Signal, 'id' | 'name'>;

/** The pattern as the screen has it. What another kind needs stays, so that changing the kind back loses nothing. */
export interface PatternValue {
  readonly kind: PatternKind;
  readonly signalIds: readonly SignalId[];
  readonly steps: readonly StepValue[];
  readonly field: FieldName;
  readonly threshold: Typed;
  readonly groupBy: readonly FieldName[];
  readonly window: WindowValue;
}

export interface ScopeValue {
  readonly kind: 'all' | 'some' | 'all_but';
  readonly organizationIds: readonly OrganizationId[];
}

/** What the form holds: it mirrors the screen, not the contract. */
export interface RuleFormValues {
  name: string;
  description: string;
  scope: ScopeValue;
  signals: readonly Signal[];
  pattern: PatternValue;
  response: Response;
}

const windowValue = (ms: number): WindowValue => {
  for (const unit of ['days', 'hours', 'minutes'] as const) {
    const size = WINDOW_UNITS[unit];
    if (ms >= size && ms % size === 0) return { amount: ms / size, unit };
  }
  return { amount: ms / WINDOW_UNITS.seconds, unit: 'seconds' };
};

const windowMs = ({ amount, unit }: WindowValue): number =>
  amount === '' ? Number.NaN : Math.round(amount * WINDOW_UNITS[unit]);

const patternValue = (pattern: Pattern): PatternValue => {
  const common = { groupBy: pattern.groupBy, window: windowValue(pattern.windowMs) };
  switch (pattern.kind) {
    case 'event_count':
      return {
        ...common,
        kind: pattern.kind,
        signalIds: pattern.signalIds,
        threshold: pattern.threshold,
        field: 'account',
        steps: stepsOf(pattern.signalIds),
      };
    case 'value_count':
      return {
        ...common,
        kind: pattern.kind,
        signalIds: pattern.signalIds,
        threshold: pattern.threshold,
        field: pattern.field,
        steps: stepsOf(pattern.signalIds),
      };
    case 'temporal_ordered':
      return {
        ...common,
        kind: pattern.kind,
        signalIds: [...new Set(pattern.steps.map((step) => step.signalId))],
        steps: pattern.steps.map((step, index) => ({ ...step, key: `step-${index}` })),
        threshold: 5,
        field: 'account',
      };
    default:
      return pattern satisfies never;
  }
};

const stepsOf = (ids: readonly SignalId[]): StepValue[] =>
  ids.map((signalId, index) => ({ key: `step-${index}`, signalId, atLeast: 1 }));

const number = (value: Typed): number => (value === '' ? Number.NaN : value);

const toPattern = (value: PatternValue): Pattern => {
  const common = { groupBy: [...value.groupBy], windowMs: windowMs(value.window) };
  switch (value.kind) {
    case 'event_count':
      return {
        kind: 'event_count',
        signalIds: [...value.signalIds],
        threshold: number(value.threshold),
        ...common,
      };
    case 'value_count':
      return {
        kind: 'value_count',
        signalIds: [...value.signalIds],
        field: value.field,
        threshold: number(value.threshold),
        ...common,
      };
    case 'temporal_ordered':
      return {
        kind: 'temporal_ordered',
        // A step whose signal is not chosen yet has an id that no signal has: the issue is told at the step.
        steps: value.steps.map(({ signalId, atLeast }) => ({
          signalId: signalId === '' ? NO_SIGNAL : signalId,
          atLeast: number(atLeast),
        })),
        ...common,
      };
    default:
      return value.kind satisfies never;
  }
};

const NO_SIGNAL = signalIdSchema.parse('none');

/** A saved rule as the form shows it. */
export const toFormValues = (body: RuleBody): RuleFormValues => ({
  name: body.name,
  description: body.description,
  scope: body.scope.kind === 'all' ? { kind: 'all', organizationIds: [] } : body.scope,
  signals: body.signals,
  pattern: patternValue(body.pattern),
  response: body.response,
});

/**
 * What the form holds as a rule body, complete or not: a number that is missing is NaN, a list may be
 * empty. `ruleIssues` says what is not right about it; the backend is sent it only when nothing refuses.
 */
export const toRequest = (values: RuleFormValues): RuleBody => ({
  name: values.name.trim(),
  description: values.description,
  scope:
    values.scope.kind === 'all'
      ? { kind: 'all' }
      : { kind: values.scope.kind, organizationIds: [...values.scope.organizationIds] },
  signals: values.signals.map((signal) => ({ ...signal, name: signal.name.trim() })),
  pattern: toPattern(values.pattern),
  response: values.response,
});

export const newSignal = (name: string): Signal => ({
  id: signalIdSchema.parse(`signal-${crypto.randomUUID().slice(0, 8)}`),
  name,
  product: 'microsoft_365',
  activities: [],
  condition: { op: 'all', conditions: [] },
});

/** A blank page: one signal, counted per account, alert-only. */
export const blankRule = (signalName: string): RuleFormValues => {
  const signal = newSignal(signalName);
  return {
    name: '',
    description: '',
    scope: { kind: 'all', organizationIds: [] },
    signals: [signal],
    pattern: {
      kind: 'event_count',
      signalIds: [signal.id],
      steps: [{ key: 'step-0', signalId: signal.id, atLeast: 1 }],
      field: 'account',
      threshold: 5,
      groupBy: ['account'],
      window: { amount: 10, unit: 'minutes' },
    },
    response: { target: { kind: 'group_account' }, actions: [] },
  };
};

/** Taking a signal out takes it out of the pattern too. */
export const withoutSignal = (
  values: RuleFormValues,
  id: SignalId,
): Pick<RuleFormValues, 'signals' | 'pattern'> => ({
  signals: values.signals.filter((signal) => signal.id !== id),
  pattern: {
    ...values.pattern,
    signalIds: values.pattern.signalIds.filter((one) => one !== id),
    steps: values.pattern.steps.filter((step) => step.signalId !== id),
  },
});

/** A new signal joins the pattern: as counted, and as the last step. */
export const withSignal = (
  values: RuleFormValues,
  signal: Signal,
  after?: SignalId,
): Pick<RuleFormValues, 'signals' | 'pattern'> => {
  const at =
    after === undefined
      ? values.signals.length
      : values.signals.findIndex((s) => s.id === after) + 1;
  return {
    signals: values.signals.toSpliced(at, 0, signal),
    pattern: {
      ...values.pattern,
      signalIds: [...values.pattern.signalIds, signal.id],
      steps: [
        ...values.pattern.steps,
        { key: `step-${signal.id}`, signalId: signal.id, atLeast: 1 },
      ],
    },
  };
};
