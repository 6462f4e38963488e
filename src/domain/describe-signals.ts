import type { FieldName } from '#src/contract/condition.ts';
import type { RuleBody, Signal } from '#src/contract/rule.ts';
import { describeActivity } from './activities.ts';
import { alternatives } from './alternatives.ts';
import { describeCondition } from './describe-condition.ts';
import { describeNoun } from './event-fields.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import type { SentencePart } from './rule-sentence.ts';

const MOST_ACTIVITIES = 4;

const activityWords = ({ product, activities }: Signal): Message => {
  if (activities.length === 0) return message('signal.any_activity');
  const shown = activities
    .slice(0, MOST_ACTIVITIES)
    .map((activity) => describeActivity(product, activity) ?? `“${activity}”`);
  const more = activities.length - shown.length;
  return alternatives([
    ...shown,
    ...(more > 0 ? [message('condition.more', { count: more })] : []),
  ]);
};

const joinWords = ({ join = {} }: Signal, groupBy: readonly FieldName[]): Message[] =>
  groupBy.flatMap((key) => {
    const field = join[key];
    return field === undefined || field === key
      ? []
      : [message('signal.join', { field: describeNoun(field), key: describeNoun(key) })];
  });

/** What an event has to be for a signal. */
const signalWords = (signal: Signal, groupBy: readonly FieldName[]): Message => {
  const what = message('signal.what', {
    activities: activityWords(signal),
    product: message(`product.${signal.product}`),
  });
  const { condition } = signal;
  const plain = 'conditions' in condition && condition.conditions.length === 0;
  const where = plain
    ? what
    : message('signal.where', { what, condition: describeCondition(condition) });
  const joins = joinWords(signal, groupBy);
  return joins.length === 0 ? where : message('signal.joined', { what: where, joins });
};

/** What the names in a rule's sentence stand for, one part for each of its signals. */
export const describeSignals = ({
  signals,
  pattern,
}: Pick<RuleBody, 'signals' | 'pattern'>): (SentencePart & { readonly name: string })[] =>
  signals.map((signal, index) => ({
    name: signal.name,
    message: signalWords(signal, pattern.groupBy),
    pointer: `/signals/${index}`,
  }));

/** What each exception takes out. */
export const describeExceptions = ({ exceptions = [] }: RuleBody): SentencePart[] =>
  exceptions.map(({ condition }, index) => ({
    message: describeCondition(condition),
    pointer: `/exceptions/${index}`,
  }));
