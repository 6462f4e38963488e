import type { Organization } from '#src/contract/organization.ts';
import { ACTIONS } from '#src/contract/product.ts';
import type {
  AbsentStep,
  AccountScope,
  PatternStep,
  RuleBody,
  Scope,
  Target,
} from '#src/contract/rule.ts';
import { describeField } from './event-fields.ts';
import { message } from './message.ts';
import type { Message, MessageValue } from './message.ts';
import { withoutDisabled } from './pattern.ts';
import type { CountPattern, StepsPattern } from './pattern.ts';

/** One phrase of the sentence, and the field it leads to. */
export interface SentencePart {
  readonly message: Message;
  /** JSON pointer into the rule body */
  readonly pointer: string;
}

/** A duration in the largest unit that holds it whole. */
export const describeDuration = (ms: number): Message => {
  const units = [
    ['duration.days', 86_400_000],
    ['duration.hours', 3_600_000],
    ['duration.minutes', 60_000],
  ] as const;
  for (const [id, size] of units)
    if (ms >= size && ms % size === 0) return message(id, { n: ms / size });
  return message('duration.seconds', { n: Math.round(ms / 1_000) });
};

/** The rule as one sentence, in phrases: when, pattern, window, then what. */
export const ruleSentence = (
  whole: RuleBody,
  organizations: readonly Organization[],
): SentencePart[] => sentenceOf(withoutDisabled(whole), organizations);

const sentenceOf = (body: RuleBody, organizations: readonly Organization[]): SentencePart[] => [
  { message: whenGroup(body, organizations), pointer: '/scope' },
  { message: patternPhrase(body), pointer: '/pattern' },
  {
    message: windowPhrase(body.pattern.windowMs),
    pointer: '/pattern/windowMs',
  },
  ...(body.pattern.absent ?? []).map((absent, index) => ({
    message: absentPhrase(body, absent),
    pointer: `/pattern/absent/${index}`,
  })),
  ...schedulePhrases(body),
  ...exceptionPhrases(body),
  { message: responsePhrase(body), pointer: '/response' },
];

/** A number that is not typed yet leaves a gap in the sentence. */
const isOpen = (value: number): boolean => !Number.isFinite(value);

const windowPhrase = (ms: number): Message =>
  isOpen(ms)
    ? message('sentence.window_open')
    : message('sentence.window', { window: describeDuration(ms) });

const whenGroup = (body: RuleBody, organizations: readonly Organization[]): Message => {
  const { groupBy } = body.pattern;
  // Without a group every organization is one.
  if (groupBy.length === 0) {
    return body.scope.kind === 'all'
      ? message('sentence.when_none_all')
      : message(`sentence.when_none_${body.scope.kind}`, {
          organizations: scopeNames(body.scope, organizations),
        });
  }
  const fields = groupBy.map(describeField);
  const [first] = groupBy;
  const group =
    groupBy.length === 1 && first === 'account'
      ? accountPhrase(body.scope.accounts)
      : groupBy.length === 1 && fields[0]
        ? message('sentence.group_field', { field: fields[0] })
        : message('sentence.group_fields', { fields });
  return message('sentence.when_group', {
    group,
    scope: scopePhrase(body.scope, organizations),
  });
};

const MOST_NAMES = 3;

const organizationNames = (
  chosen: readonly string[],
  organizations: readonly Organization[],
): MessageValue => {
  const ids = new Set(chosen);
  const names = organizations.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  return names.length > 0 && names.length <= MOST_NAMES && names.length === ids.size
    ? names
    : message('sentence.organizations', { count: ids.size });
};

/** Whom the rule is about when it is about one account at a time. */
const accountPhrase = (accounts: AccountScope | undefined): Message => {
  if (accounts === undefined) return message('sentence.group_account');
  const { kind } = accounts;
  return 'list' in accounts
    ? message(`sentence.group_account_${accounts.kind}`, { list: accounts.list })
    : message(`sentence.group_account_${kind}`, {
        accounts:
          accounts.accounts.length <= MOST_NAMES
            ? accounts.accounts
            : message('sentence.accounts', { count: accounts.accounts.length }),
      });
};

const scopeNames = (
  scope: Exclude<Scope, { kind: 'all' }>,
  organizations: readonly Organization[],
): MessageValue =>
  scope.kind === 'tagged'
    ? message('sentence.tags', { tags: scope.tags.map((tag) => `“${tag}”`) })
    : organizationNames(scope.organizationIds, organizations);

const scopePhrase = (scope: Scope, organizations: readonly Organization[]): Message =>
  scope.kind === 'all'
    ? message('sentence.scope_all')
    : message(`sentence.scope_${scope.kind}`, {
        organizations: scopeNames(scope, organizations),
      });

const signalPhrase = (body: Pick<RuleBody, 'signals'>, id: string): Message => {
  const signal = body.signals.find((candidate) => candidate.id === id);
  if (signal === undefined) return message('sentence.unknown_signal');
  const product = message(`product.${signal.product}`);
  return signal.name.trim() === ''
    ? message('sentence.signal_unnamed', { product })
    : message('sentence.signal', { name: signal.name, product });
};

const patternPhrase = (body: RuleBody): Message => {
  const { pattern } = body;
  switch (pattern.kind) {
    case 'event_count':
      return message('sentence.event_count', {
        count: countPhrase(pattern),
        signals: countedSignals(body, pattern.signalIds),
      });
    case 'value_count':
      return message('sentence.value_count', {
        count: countPhrase(pattern),
        fields: [pattern.field, ...(pattern.andFields ?? [])].map(describeField),
        signals: countedSignals(body, pattern.signalIds),
      });
    case 'temporal':
      return togetherPhrase(body, pattern);
    case 'temporal_ordered':
      return stepsPhrase(body, pattern.steps);
    default:
      return pattern satisfies never;
  }
};

const countPhrase = (pattern: CountPattern): Message => {
  const { threshold, thresholdMax, kind } = pattern;
  if (isOpen(threshold)) return message(`count.${kind}.open`);
  return message(`count.${kind}.${pattern.comparison ?? 'gte'}`, {
    threshold,
    max: thresholdMax ?? threshold,
  });
};

const countedSignals = (body: RuleBody, ids: readonly string[]): MessageValue =>
  ids.length === 0 ? message('sentence.unknown_signal') : ids.map((id) => signalPhrase(body, id));

const togetherPhrase = (body: RuleBody, pattern: Extract<StepsPattern, { kind: 'temporal' }>) => {
  const steps = pattern.steps.map((step) => stepPhrase(body, step));
  const required = pattern.required ?? steps.length;
  if (steps.length === 0) return message('sentence.unknown_signal');
  return required < steps.length
    ? message('sentence.some_of', { required, steps })
    : message('sentence.all_of', { steps });
};

const stepPhrase = (body: RuleBody, step: Omit<PatternStep, 'gapMs'>): Message => {
  const phrase = message(isOpen(step.atLeast) ? 'sentence.step_open' : 'sentence.step', {
    count: step.atLeast,
    signal: signalPhrase(body, step.signalId),
  });
  return step.withinMs === undefined
    ? phrase
    : message('sentence.step_within', { step: phrase, window: describeDuration(step.withinMs) });
};

const stepsPhrase = (body: RuleBody, steps: readonly PatternStep[]): Message => {
  const [first, ...rest] = steps;
  if (first === undefined) return message('sentence.unknown_signal');
  const phrase = stepPhrase(body, first);
  const [next] = rest;
  if (next === undefined) return phrase;
  const values = { first: phrase, rest: stepsPhrase(body, rest) };
  return next.gapMs === undefined
    ? message('sentence.then', values)
    : message('sentence.then_within', { ...values, gap: describeDuration(next.gapMs) });
};

const absentPhrase = (body: RuleBody, { signalId, side, withinMs }: AbsentStep): Message =>
  message(`sentence.absent_${side ?? 'either'}`, {
    signal: signalPhrase(body, signalId),
    window: describeDuration(withinMs ?? body.pattern.windowMs),
  });

const schedulePhrases = ({ schedule }: RuleBody): SentencePart[] =>
  schedule === undefined || schedule.kind === 'always'
    ? []
    : [
        {
          message: message(`sentence.schedule_${schedule.kind}`, {
            zone: schedule.zone ?? message('sentence.own_zone'),
          }),
          pointer: '/schedule',
        },
      ];

const exceptionPhrases = ({ exceptions = [] }: RuleBody): SentencePart[] =>
  exceptions.length === 0
    ? []
    : [
        {
          message: message('sentence.exceptions', { count: exceptions.length }),
          pointer: '/exceptions',
        },
      ];

const responsePhrase = (body: RuleBody): Message => {
  const actions = ACTIONS.filter((action) => body.response.actions.includes(action));
  if (actions.length === 0) return message('sentence.alert_only');
  return message('sentence.act', {
    actions: actions.map((action) => message(`action_phrase.${action}`)),
    target: targetPhrase(body, body.response.target),
  });
};

const targetPhrase = (body: RuleBody, target: Target): Message =>
  target.kind === 'group_account'
    ? message('sentence.target_group')
    : message(
        target.role === 'account' ? 'sentence.target_signal' : 'sentence.target_signal_target',
        {
          signal: signalPhrase(body, target.signalId),
          cap: target.cap,
        },
      );
