import type { FieldName } from '#src/contract/condition.ts';
import { signalIdSchema } from '#src/contract/ids.ts';
import type { OrganizationId, SignalId } from '#src/contract/ids.ts';
import type {
  CountComparison,
  Pattern,
  PatternKind,
  Response,
  RuleBody,
  Signal,
} from '#src/contract/rule.ts';

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
  /** kept as saved: the screen does not edit them */
  readonly withinMs?: number | undefined;
  readonly gapMs?: number | undefined;
}

/** What a saved pattern says beyond what the screen edits; it goes back as it came. */
export interface PatternRest extends Pick<
  Pattern,
  'absent' | 'coolDownMs' | 'acrossOrganizations'
> {
  readonly comparison?: CountComparison | undefined;
  readonly thresholdMax?: number | undefined;
  readonly andFields?: FieldName[] | undefined;
  readonly required?: number | undefined;
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
  readonly rest: PatternRest;
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
  /** what a saved rule says beyond what the screen edits; it goes back as it came */
  rest: Pick<RuleBody, 'schedule' | 'exceptions' | 'freshnessMs'>;
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
  const common = {
    groupBy: pattern.groupBy,
    window: windowValue(pattern.windowMs),
    field: 'account' as const,
    threshold: 5,
    rest: restOf(pattern),
  };
  switch (pattern.kind) {
    case 'event_count':
    case 'value_count':
      return {
        ...common,
        kind: pattern.kind,
        signalIds: pattern.signalIds,
        threshold: pattern.threshold,
        field: pattern.kind === 'value_count' ? pattern.field : common.field,
        steps: stepsOf(pattern.signalIds),
      };
    case 'temporal':
    case 'temporal_ordered':
      return {
        ...common,
        kind: pattern.kind,
        signalIds: [...new Set(pattern.steps.map((step) => step.signalId))],
        steps: pattern.steps.map((step, index) => ({ ...step, key: `step-${index}` })),
      };
    default:
      return pattern satisfies never;
  }
};

const restOf = (pattern: Pattern): PatternRest =>
  present({
    absent: pattern.absent,
    coolDownMs: pattern.coolDownMs,
    acrossOrganizations: pattern.acrossOrganizations,
    ...('threshold' in pattern
      ? { comparison: pattern.comparison, thresholdMax: pattern.thresholdMax }
      : {}),
    ...(pattern.kind === 'value_count' ? { andFields: pattern.andFields } : {}),
    ...(pattern.kind === 'temporal' ? { required: pattern.required } : {}),
  });

/** Without members that are undefined: JSON has none, and two bodies are compared as JSON. */
const present = <T extends object>(record: T): T =>
  // What is left out was optional.
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

const stepsOf = (ids: readonly SignalId[]): StepValue[] =>
  ids.map((signalId, index) => ({ key: `step-${index}`, signalId, atLeast: 1 }));

const number = (value: Typed): number => (value === '' ? Number.NaN : value);

const toPattern = (value: PatternValue): Pattern => {
  const { absent, coolDownMs, acrossOrganizations, comparison, thresholdMax } = value.rest;
  const common = {
    groupBy: [...value.groupBy],
    windowMs: windowMs(value.window),
    ...present({ absent, coolDownMs, acrossOrganizations }),
  };
  const counted = {
    signalIds: [...value.signalIds],
    threshold: number(value.threshold),
    ...present({ comparison, thresholdMax }),
    ...common,
  };
  switch (value.kind) {
    case 'event_count':
      return { kind: 'event_count', ...counted };
    case 'value_count':
      return {
        kind: 'value_count',
        field: value.field,
        ...present({ andFields: value.rest.andFields }),
        ...counted,
      };
    case 'temporal':
      return {
        kind: 'temporal',
        steps: value.steps.map(toStep),
        ...present({ required: value.rest.required }),
        ...common,
      };
    case 'temporal_ordered':
      return {
        kind: 'temporal_ordered',
        steps: value.steps.map((step) => ({ ...toStep(step), ...present({ gapMs: step.gapMs }) })),
        ...common,
      };
    default:
      return value.kind satisfies never;
  }
};

const toStep = ({ signalId, atLeast, withinMs }: StepValue) => ({
  // A step whose signal is not chosen yet has an id that no signal has: the issue is told at the step.
  signalId: signalId === '' ? NO_SIGNAL : signalId,
  atLeast: number(atLeast),
  ...present({ withinMs }),
});

const NO_SIGNAL = signalIdSchema.parse('none');

/** A saved rule as the form shows it. */
export const toFormValues = (body: RuleBody): RuleFormValues => ({
  name: body.name,
  description: body.description,
  scope: body.scope.kind === 'all' ? { kind: 'all', organizationIds: [] } : body.scope,
  signals: body.signals,
  pattern: patternValue(body.pattern),
  response: body.response,
  rest: present({
    schedule: body.schedule,
    exceptions: body.exceptions,
    freshnessMs: body.freshnessMs,
  }),
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
  ...values.rest,
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
      rest: {},
    },
    response: { target: { kind: 'group_account' }, actions: [] },
    rest: {},
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
    rest: present({
      ...values.pattern.rest,
      absent: values.pattern.rest.absent?.filter((absent) => absent.signalId !== id),
    }),
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
