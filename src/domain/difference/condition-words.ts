import type { Comparison, Condition } from '#src/contract/condition.ts';
import { isGroup, isNegation } from '#src/domain/condition-tree.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import type { Message, MessageValue } from '#src/domain/message.ts';
import { listWords, numberWords, say } from './differ.ts';

/** What a comparison compares with; undefined where it asks for nothing but the field. */
const operandWords = (comparison: Comparison): MessageValue | undefined => {
  switch (comparison.op) {
    case 'equals_field':
    case 'not_equals_field':
      return describeField(comparison.other);
    case 'in_list':
    case 'not_in_list':
      return `“${comparison.list}”`;
    case 'first_seen':
      return message(`difference.first_seen_${comparison.per}`, {
        days: Number.isFinite(comparison.days) ? comparison.days : message('difference.open'),
      });
    case 'impossible_travel':
      return message('difference.speed', { speed: numberWords(comparison.kmPerHour) });
    case 'exists':
    case 'not_exists':
      return undefined;
    case 'greater':
    case 'greater_or_equal':
    case 'less':
    case 'less_or_equal':
      return numberWords(comparison.value);
    case 'one_of':
    case 'not_one_of':
    case 'in_network':
    case 'not_in_network':
    case 'country_is':
    case 'country_is_not':
      return listWords(comparison.values);
    case 'equals':
    case 'not_equals':
    case 'contains':
    case 'starts_with':
    case 'ends_with':
    case 'matches':
      return comparison.value;
    default:
      return comparison satisfies never;
  }
};

export const comparisonWords = (comparison: Comparison): Message => {
  const operand = operandWords(comparison);
  const values = {
    field: describeField(comparison.field),
    operator: message(`operator.${comparison.op}`),
  };
  return operand === undefined
    ? message('difference.comparison_alone', values)
    : message('difference.comparison', { ...values, operand: say(operand) });
};

/** A condition tree on one line. */
export const conditionWords = (condition: Condition): Message => {
  if (isNegation(condition))
    return message('difference.not', { condition: conditionWords(condition.condition) });
  if (!isGroup(condition)) return comparisonWords(condition);
  const [first, ...rest] = condition.conditions.map((child) => {
    const words = conditionWords(child);
    return isGroup(child) && child.conditions.length > 1
      ? message('difference.bracket', { condition: words })
      : words;
  });
  if (first === undefined) return message('difference.no_conditions');
  if (condition.op === 'all') return say([first, ...rest]);
  return rest.reduce((before, next) => message('difference.or', { before, next }), first);
};
