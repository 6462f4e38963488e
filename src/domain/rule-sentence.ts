import type { FieldName } from '#src/contract/condition.ts';
import type { Organization } from '#src/contract/organization.ts';
import { ACTIONS } from '#src/contract/product.ts';
import type { Product } from '#src/contract/product.ts';
import type {
  AbsentStep,
  AccountScope,
  PatternStep,
  RuleBody,
  Target,
} from '#src/contract/rule.ts';
import { alternatives } from './alternatives.ts';
import { describeHours } from './describe-hours.ts';
import { describeNoun } from './event-fields.ts';
import { message } from './message.ts';
import type { Message, MessageValue } from './message.ts';
import {
  hasSteps,
  presentSignals,
  requiredSteps,
  signalsOfPattern,
  withoutDisabled,
} from './pattern.ts';
import type { CountPattern, StepsPattern } from './pattern.ts';
import { describeScope, MOST_NAMES } from './scope-words.ts';

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
): SentencePart[] => {
  const body = withoutDisabled(whole);
  return [
    { message: whenPhrase(body, organizations), pointer: '/scope' },
    { message: patternPhrase(body), pointer: '/pattern' },
    { message: windowPhrase(body), pointer: '/pattern/windowMs' },
    ...(body.pattern.absent ?? []).map((absent, index) => ({
      message: absentPhrase(body, absent),
      // Where it stands in the rule as it is written.
      pointer: `/pattern/absent/${placeOf(whole, absent) ?? index}`,
    })),
    ...accountsPhrases(body),
    ...schedulePhrases(body),
    ...exceptionPhrases(body),
    ...coolDownPhrases(body),
    { message: responsePhrase(body), pointer: '/response' },
    ...freshnessPhrases(body),
    ...disabledPhrases(whole),
  ];
};

const placeOf = ({ pattern }: RuleBody, absent: AbsentStep): number | undefined =>
  pattern.absent?.indexOf(absent);

/** A number that is not typed yet leaves a gap in the sentence. */
const isOpen = (value: number): boolean => !Number.isFinite(value);

const durationWords = (ms: number): Message =>
  isOpen(ms) ? message('sentence.open') : describeDuration(ms);

/** Whether several steps have to come together. */
const isOfSeveral = (pattern: RuleBody['pattern']): pattern is StepsPattern =>
  hasSteps(pattern) && pattern.steps.length > 1 && requiredSteps(pattern) !== 1;

/** Several steps: the window is of all of them, not of the last. */
const windowPhrase = ({ pattern }: RuleBody): Message => {
  const values = { window: durationWords(pattern.windowMs) };
  if (!isOfSeveral(pattern)) return message('sentence.window', values);
  return message(
    pattern.kind === 'temporal' ? 'sentence.window_any_order' : 'sentence.window_all',
    values,
  );
};

const isAccount = ({ pattern }: RuleBody): boolean =>
  pattern.groupBy.length === 1 && pattern.groupBy[0] === 'account';

const whenPhrase = (body: RuleBody, organizations: readonly Organization[]): Message => {
  const { groupBy, acrossOrganizations = false } = body.pattern;
  const [first] = groupBy;
  // Without a group every organization is one.
  if (first === undefined)
    return message('sentence.when', { who: describeScope(body.scope, organizations, 'alone') });
  const who = isAccount(body)
    ? accountPhrase(body.scope.accounts)
    : groupBy.length === 1
      ? message('sentence.group_field', { field: describeNoun(first) })
      : message('sentence.group_fields', { fields: groupBy.map((field) => describeNoun(field)) });
  return message('sentence.when_in', {
    who,
    scope: describeScope(body.scope, organizations, acrossOrganizations ? 'over' : 'in'),
  });
};

const accountNames = (accounts: readonly string[]): Message =>
  accounts.length <= MOST_NAMES
    ? alternatives(accounts.length === 0 ? ['…'] : accounts)
    : message('sentence.accounts', { count: accounts.length });

const listWords = (list: string): string => (list === '' ? '…' : list);

/** Whom the rule is about when it is about one account at a time. */
const accountPhrase = (accounts: AccountScope | undefined): Message => {
  if (accounts === undefined) return message('sentence.group_account');
  return 'list' in accounts
    ? message(`sentence.group_account_${accounts.kind}`, { list: listWords(accounts.list) })
    : message(`sentence.group_account_${accounts.kind}`, {
        accounts: accountNames(accounts.accounts),
      });
};

/** Whose events count, where the group does not say it. */
const accountsPhrases = (body: RuleBody): SentencePart[] => {
  const { accounts } = body.scope;
  if (accounts === undefined || isAccount(body)) return [];
  const words =
    'list' in accounts
      ? message(`sentence.events_${accounts.kind}`, { list: listWords(accounts.list) })
      : message(`sentence.events_${accounts.kind}`, { accounts: accountNames(accounts.accounts) });
  return [{ message: words, pointer: '/scope/accounts' }];
};

/** The product of all signals that the pattern names, where there is one: it is then said once. */
const oneProduct = ({ signals, pattern }: Pick<RuleBody, 'signals' | 'pattern'>) => {
  const ids = new Set(signalsOfPattern(pattern));
  const products = new Set(signals.filter(({ id }) => ids.has(id)).map(({ product }) => product));
  return products.size === 1 ? [...products][0] : undefined;
};

const productWords = (product: Product): Message => message(`product.${product}`);

const signalPhrase = (body: Pick<RuleBody, 'signals' | 'pattern'>, id: string): Message => {
  const signal = body.signals.find((candidate) => candidate.id === id);
  if (signal === undefined) return message('sentence.unknown_signal');
  const name =
    signal.name.trim() === ''
      ? message('sentence.signal_unnamed')
      : message('sentence.signal', { name: signal.name });
  return oneProduct(body) === undefined
    ? message('sentence.signal_of', { signal: name, product: productWords(signal.product) })
    : name;
};

const patternPhrase = (body: RuleBody): Message => {
  const phrase = patternWords(body);
  const product = oneProduct(body);
  const more = isOfSeveral(body.pattern);
  if (product === undefined || presentSignals(body.pattern).length === 0)
    return more ? message('sentence.steps', { steps: phrase }) : phrase;
  return message(more ? 'sentence.steps_at' : 'sentence.at', {
    steps: phrase,
    product: productWords(product),
  });
};

const patternWords = (body: RuleBody): Message => {
  const { pattern } = body;
  switch (pattern.kind) {
    case 'event_count':
      return message('sentence.event_count', {
        count: countPhrase(pattern, {}),
        signals: countedSignals(body, pattern.signalIds),
      });
    case 'value_count':
      return message('sentence.value_count', {
        count: countPhrase(pattern, valueNouns([pattern.field, ...(pattern.andFields ?? [])])),
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

/** What is counted, one of it and several. */
const valueNouns = (fields: readonly FieldName[]): { one: Message; many: Message } => {
  const [first, second] = fields;
  if (first !== undefined && second === undefined)
    return { one: describeNoun(first), many: describeNoun(first, 'many') };
  const values = { fields: fields.map((field) => describeNoun(field)) };
  return {
    one: message('nouns.combination', values),
    many: message('nouns.combinations', values),
  };
};

const countPhrase = (pattern: CountPattern, nouns: Record<string, Message>): Message => {
  const { threshold, thresholdMax, kind } = pattern;
  if (isOpen(threshold)) return message(`count.${kind}.open`, nouns);
  return message(`count.${kind}.${pattern.comparison ?? 'gte'}`, {
    threshold,
    max: thresholdMax ?? threshold,
    ...nouns,
  });
};

const countedSignals = (body: RuleBody, ids: readonly string[]): MessageValue =>
  ids.length === 0
    ? message('sentence.unknown_signal')
    : alternatives(ids.map((id) => signalPhrase(body, id)));

const togetherPhrase = (body: RuleBody, pattern: Extract<StepsPattern, { kind: 'temporal' }>) => {
  const steps = pattern.steps.map((step) => stepPhrase(body, step));
  const required = pattern.required ?? steps.length;
  if (steps.length === 0) return message('sentence.unknown_signal');
  if (steps.length === 1) return message('words.one', { first: steps[0] ?? '' });
  if (required === 1) return alternatives(steps);
  return required < steps.length
    ? message('sentence.some_of', { required, count: steps.length, steps })
    : message('sentence.all_of', { steps });
};

const stepPhrase = (body: RuleBody, step: Omit<PatternStep, 'gapMs'>): Message => {
  const phrase = message(isOpen(step.atLeast) ? 'sentence.step_open' : 'sentence.step', {
    count: step.atLeast,
    signal: signalPhrase(body, step.signalId),
  });
  return step.withinMs === undefined
    ? phrase
    : message('sentence.step_within', { step: phrase, window: durationWords(step.withinMs) });
};

/** From the last step to the first: “a, then b and then c”. */
const stepsPhrase = (body: RuleBody, steps: readonly PatternStep[]): Message => {
  const [first, ...rest] = steps;
  if (first === undefined) return message('sentence.unknown_signal');
  const phrase = stepPhrase(body, first);
  const [next] = rest;
  if (next === undefined) return phrase;
  const values = { first: phrase, rest: stepsPhrase(body, rest) };
  const last = rest.length === 1;
  if (next.gapMs === undefined)
    return message(last ? 'sentence.and_then' : 'sentence.then', values);
  return message(last ? 'sentence.and_then_within' : 'sentence.then_within', {
    ...values,
    gap: durationWords(next.gapMs),
  });
};

const absentPhrase = (body: RuleBody, { signalId, side, withinMs }: AbsentStep): Message =>
  withinMs === 0
    ? message('sentence.absent_between', { signal: signalPhrase(body, signalId) })
    : message(`sentence.absent_${side ?? 'either'}`, {
        signal: signalPhrase(body, signalId),
        window: durationWords(withinMs ?? body.pattern.windowMs),
      });

const MOST_HOURS = 3;

const schedulePhrases = ({ schedule }: RuleBody): SentencePart[] => {
  if (schedule === undefined || schedule.kind === 'always') return [];
  const values = { zone: schedule.zone ?? message('sentence.own_zone') };
  const words =
    schedule.kind !== 'weekly'
      ? message(`sentence.schedule_${schedule.kind}`, values)
      : schedule.hours.length > 0 && schedule.hours.length <= MOST_HOURS
        ? message('sentence.schedule_weekly', { ...values, hours: describeHours(schedule.hours) })
        : message('sentence.schedule_hours', values);
  return [{ message: words, pointer: '/schedule' }];
};

const exceptionPhrases = ({ exceptions = [] }: RuleBody): SentencePart[] =>
  exceptions.length === 0
    ? []
    : [
        {
          message: message('sentence.exceptions', { count: exceptions.length }),
          pointer: '/exceptions',
        },
      ];

const coolDownPhrases = ({ pattern: { coolDownMs } }: RuleBody): SentencePart[] =>
  coolDownMs === undefined
    ? []
    : [
        {
          message:
            coolDownMs === 0
              ? message('sentence.cool_down_none')
              : message('sentence.cool_down', { window: durationWords(coolDownMs) }),
          pointer: '/pattern/coolDownMs',
        },
      ];

const responsePhrase = (body: RuleBody): Message => {
  const actions = ACTIONS.filter((action) => body.response.actions.includes(action));
  if (actions.length === 0) return message('sentence.alert_only');
  const { target } = body.response;
  if (target.kind === 'group_account' && isAccount(body)) {
    const its = actions.map((action) => message(`its_action.${action}`));
    return message('sentence.act_its', { actions: [message('sentence.raise_alert'), ...its] });
  }
  return message('sentence.act', {
    actions: actions.map((action) => message(`action_phrase.${action}`)),
    target: targetPhrase(body, target),
  });
};

const targetPhrase = (body: RuleBody, target: Target): Message =>
  target.kind === 'group_account'
    ? message('sentence.target_group')
    : message(
        target.role === 'account' ? 'sentence.target_signal' : 'sentence.target_signal_target',
        { signal: signalPhrase(body, target.signalId), cap: target.cap },
      );

/** Of a rule that only alerts it says nothing. */
const freshnessPhrases = ({ freshnessMs, response }: RuleBody): SentencePart[] =>
  freshnessMs === undefined || response.actions.length === 0
    ? []
    : [
        {
          message: message('sentence.freshness', { window: durationWords(freshnessMs) }),
          pointer: '/freshnessMs',
        },
      ];

const disabledPhrases = ({ signals }: RuleBody): SentencePart[] => {
  const names = signals
    .filter(({ disabled }) => disabled)
    .map(({ name }) => message('sentence.signal', { name }));
  return names.length === 0
    ? []
    : [
        {
          message: message('sentence.disabled', { count: names.length, signals: names }),
          pointer: '/signals',
        },
      ];
};
