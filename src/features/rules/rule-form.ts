import type { FieldName } from '#src/contract/condition.ts';
import { signalIdSchema } from '#src/contract/ids.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { RuleTest } from '#src/contract/rule-test.ts';
import type {
  AbsentStep,
  CountComparison,
  Pattern,
  PatternKind,
  Response,
  RuleBody,
  Signal,
} from '#src/contract/rule.ts';
import { aboutOf } from '#src/domain/rule-about.ts';
import type { RuleAbout } from '#src/domain/rule-about.ts';
import { toAbout } from './about-form.ts';
import { scopeValue, toScope } from './scope-form.ts';
import type { ScopeValue } from './scope-form.ts';

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
  /** a window of its own, and the longest time since the step before; undefined for none */
  readonly within?: WindowValue | undefined;
  readonly gap?: WindowValue | undefined;
}

/** A signal that must not be there. */
export interface AbsentValue {
  /** only for the screen */
  readonly key: string;
  readonly signalId: SignalId | '';
  readonly side: NonNullable<AbsentStep['side']>;
  /** undefined: the pattern's window */
  readonly within?: WindowValue | undefined;
}

/** What a pattern needs to know of a signal. */
export type SignalName = Pick<Signal, 'id' | 'name' | 'disabled'>;

/** The pattern as the screen has it. What another kind needs stays, so that changing the kind back loses nothing. */
export interface PatternValue {
  readonly kind: PatternKind;
  readonly signalIds: readonly SignalId[];
  readonly steps: readonly StepValue[];
  readonly field: FieldName;
  /** counted together with the field */
  readonly andFields: readonly FieldName[];
  readonly threshold: Typed;
  readonly comparison: CountComparison;
  readonly thresholdMax: Typed;
  /** how many of the steps, in any order; '' is all of them */
  readonly required: Typed;
  readonly absent: readonly AbsentValue[];
  /** undefined: as long as the window */
  readonly coolDown: WindowValue | undefined;
  readonly acrossOrganizations: boolean;
  readonly groupBy: readonly FieldName[];
  readonly window: WindowValue;
}

/** What the form holds: it mirrors the screen, not the contract. */
export interface RuleFormValues {
  name: string;
  description: string;
  about: RuleAbout;
  scope: ScopeValue;
  signals: readonly Signal[];
  pattern: PatternValue;
  response: Response;
  /** when it counts, and until when it may act */
  rest: Pick<RuleBody, 'schedule' | 'exceptions' | 'freshnessMs'>;
  tests: readonly RuleTest[];
}

export const windowValue = (ms: number): WindowValue => {
  for (const unit of ['days', 'hours', 'minutes'] as const) {
    const size = WINDOW_UNITS[unit];
    if (ms >= size && ms % size === 0) return { amount: ms / size, unit };
  }
  return Number.isNaN(ms)
    ? { amount: '', unit: 'minutes' }
    : { amount: ms / WINDOW_UNITS.seconds, unit: 'seconds' };
};

export const windowMs = ({ amount, unit }: WindowValue): number =>
  amount === '' ? Number.NaN : Math.round(amount * WINDOW_UNITS[unit]);

/** A duration that may be left out. */
const optionalWindow = (ms: number | undefined): WindowValue | undefined =>
  ms === undefined ? undefined : windowValue(ms);
const optionalMs = (value: WindowValue | undefined): number | undefined =>
  value === undefined ? undefined : windowMs(value);

/** What a pattern of another kind has where it is turned into one that asks for it. */
export const PATTERN_DEFAULTS = {
  field: 'account',
  andFields: [],
  threshold: 5,
  comparison: 'gte',
  thresholdMax: '',
  required: '',
  absent: [],
  coolDown: undefined,
  acrossOrganizations: false,
} as const satisfies Partial<PatternValue>;

const patternValue = (pattern: Pattern): PatternValue => {
  const common = {
    ...PATTERN_DEFAULTS,
    groupBy: pattern.groupBy,
    window: windowValue(pattern.windowMs),
    absent: (pattern.absent ?? []).map(({ signalId, side, withinMs }, index): AbsentValue => ({
      key: `absent-${index}`,
      signalId,
      side: side ?? 'either',
      within: optionalWindow(withinMs),
    })),
    coolDown: optionalWindow(pattern.coolDownMs),
    acrossOrganizations: pattern.acrossOrganizations ?? false,
  };
  switch (pattern.kind) {
    case 'event_count':
    case 'value_count':
      return {
        ...common,
        kind: pattern.kind,
        signalIds: pattern.signalIds,
        threshold: typed(pattern.threshold),
        comparison: pattern.comparison ?? 'gte',
        thresholdMax: typed(pattern.thresholdMax ?? Number.NaN),
        field: pattern.kind === 'value_count' ? pattern.field : common.field,
        andFields: pattern.kind === 'value_count' ? (pattern.andFields ?? []) : [],
        steps: stepsOf(pattern.signalIds),
      };
    case 'temporal':
    case 'temporal_ordered':
      return {
        ...common,
        kind: pattern.kind,
        signalIds: [...new Set(pattern.steps.map((step) => step.signalId))],
        required: pattern.kind === 'temporal' ? typed(pattern.required ?? Number.NaN) : '',
        steps: pattern.steps.map((step, index) => ({
          key: `step-${index}`,
          signalId: step.signalId,
          atLeast: typed(step.atLeast),
          within: optionalWindow(step.withinMs),
          gap: optionalWindow('gapMs' in step ? step.gapMs : undefined),
        })),
      };
    default:
      return pattern satisfies never;
  }
};

/** Without members that are undefined: JSON has none, and two bodies are compared as JSON. */
const present = <T extends object>(record: T): T =>
  // What is left out was optional.
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

const stepsOf = (ids: readonly SignalId[]): StepValue[] =>
  ids.map((signalId, index) => ({ key: `step-${index}`, signalId, atLeast: 1 }));

/** A number as it is typed: one that is open is nothing yet. */
const typed = (value: number): Typed => (Number.isNaN(value) ? '' : value);

const number = (value: Typed): number => (value === '' ? Number.NaN : value);

const toPattern = (value: PatternValue): Pattern => {
  const common = {
    groupBy: [...value.groupBy],
    windowMs: windowMs(value.window),
    ...present({
      absent: value.absent.length === 0 ? undefined : value.absent.map(toAbsent),
      coolDownMs: optionalMs(value.coolDown),
      // What is not so goes without saying, as it came.
      acrossOrganizations: value.acrossOrganizations || undefined,
    }),
  };
  const isRange = value.comparison === 'range';
  const counted = {
    signalIds: [...value.signalIds],
    threshold: number(value.threshold),
    ...present({
      comparison: value.comparison === 'gte' ? undefined : value.comparison,
      thresholdMax: isRange ? number(value.thresholdMax) : undefined,
    }),
    ...common,
  };
  switch (value.kind) {
    case 'event_count':
      return { kind: 'event_count', ...counted };
    case 'value_count':
      return {
        kind: 'value_count',
        field: value.field,
        ...present({ andFields: value.andFields.length === 0 ? undefined : [...value.andFields] }),
        ...counted,
      };
    case 'temporal':
      return {
        kind: 'temporal',
        steps: value.steps.map(toStep),
        ...present({ required: value.required === '' ? undefined : value.required }),
        ...common,
      };
    case 'temporal_ordered':
      return {
        kind: 'temporal_ordered',
        steps: value.steps.map((step, index) => ({
          ...toStep(step),
          // Nothing stands before the first.
          ...present({ gapMs: index === 0 ? undefined : optionalMs(step.gap) }),
        })),
        ...common,
      };
    default:
      return value.kind satisfies never;
  }
};

// A signal that is not chosen yet has an id that no signal has: the issue is told at its place.
const signalOf = (signalId: SignalId | '') => (signalId === '' ? NO_SIGNAL : signalId);

const toStep = ({ signalId, atLeast, within }: StepValue) => ({
  signalId: signalOf(signalId),
  atLeast: number(atLeast),
  ...present({ withinMs: optionalMs(within) }),
});

const toAbsent = ({ signalId, side, within }: AbsentValue): AbsentStep => ({
  signalId: signalOf(signalId),
  ...present({
    side: side === 'either' ? undefined : side,
    withinMs: optionalMs(within),
  }),
});

const NO_SIGNAL = signalIdSchema.parse('none');

/** A saved rule as the form shows it. */
export const toFormValues = (body: RuleBody): RuleFormValues => ({
  name: body.name,
  description: body.description,
  about: toAbout(aboutOf(body)),
  scope: scopeValue(body.scope),
  signals: body.signals,
  pattern: patternValue(body.pattern),
  response: body.response,
  rest: present({
    schedule: body.schedule,
    exceptions: body.exceptions,
    freshnessMs: body.freshnessMs,
  }),
  tests: body.tests ?? [],
});

/**
 * What the form holds as a rule body, complete or not: a number that is missing is NaN, a list may be
 * empty. `ruleIssues` says what is not right about it; the backend is sent it only when nothing refuses.
 */
export const toRequest = (values: RuleFormValues): RuleBody => ({
  name: values.name.trim(),
  description: values.description,
  ...toAbout(values.about),
  scope: toScope(values.scope),
  signals: values.signals.map((signal) => ({ ...signal, name: signal.name.trim() })),
  pattern: toPattern(values.pattern),
  ...values.rest,
  response: values.response,
  ...(values.tests.length === 0 ? {} : { tests: [...values.tests] }),
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
    about: {},
    scope: { kind: 'all', organizationIds: [], tags: [], accounts: undefined },
    signals: [signal],
    pattern: {
      ...PATTERN_DEFAULTS,
      kind: 'event_count',
      signalIds: [signal.id],
      steps: [{ key: 'step-0', signalId: signal.id, atLeast: 1 }],
      groupBy: ['account'],
      window: { amount: 10, unit: 'minutes' },
    },
    response: { target: { kind: 'group_account' }, actions: [] },
    rest: {},
    tests: [],
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
    absent: values.pattern.absent.filter((absent) => absent.signalId !== id),
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
