import type { Comparison, Condition } from '#src/contract/condition.ts';
import { alternatives } from './alternatives.ts';
import { isGroup, isNegation } from './condition-tree.ts';
import { describeNoun } from './event-fields.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

/** A condition tree on one line: “result is “failure” and country is not FR”. */
export const describeCondition = (condition: Condition): Message => {
  if (isNegation(condition))
    return message('condition.not', { inner: describeCondition(condition.condition) });
  if (!isGroup(condition)) return describeComparison(condition);
  const parts = condition.conditions.map((child) => {
    const words = describeCondition(child);
    return isGroup(child) && child.conditions.length > 1
      ? message('condition.group', { inner: words })
      : words;
  });
  if (parts.length === 0) return message('condition.none');
  return condition.op === 'all' ? message('condition.all', { parts }) : alternatives(parts);
};

const MOST_VALUES = 5;

const values = (texts: readonly string[], quoted: boolean): Message => {
  const shown = texts.slice(0, MOST_VALUES).map((text) => (quoted ? `“${text}”` : text));
  const more = texts.length - shown.length;
  return alternatives([
    ...(shown.length === 0 ? ['…'] : shown),
    ...(more > 0 ? [message('condition.more', { count: more })] : []),
  ]);
};

const describeComparison = (comparison: Comparison): Message => {
  const field = describeNoun(comparison.field);
  const said = (operand: Message | string | number) =>
    message('condition.text', {
      field,
      operator: message(`operator.${comparison.op}`),
      operand,
    });
  switch (comparison.op) {
    case 'exists':
    case 'not_exists':
      return message('condition.bare', { field, operator: message(`operator.${comparison.op}`) });
    case 'greater':
    case 'greater_or_equal':
    case 'less':
    case 'less_or_equal':
      return said(Number.isFinite(comparison.value) ? comparison.value : '…');
    case 'equals':
    case 'not_equals':
    case 'contains':
    case 'starts_with':
    case 'ends_with':
    case 'matches':
      return said(values(comparison.value === '' ? [] : [comparison.value], true));
    case 'one_of':
    case 'not_one_of':
      return said(values(comparison.values, true));
    case 'in_network':
    case 'not_in_network':
    case 'country_is':
    case 'country_is_not':
      return said(values(comparison.values, false));
    case 'in_list':
    case 'not_in_list':
      return said(values(comparison.list === '' ? [] : [comparison.list], true));
    case 'equals_field':
    case 'not_equals_field':
      return said(describeNoun(comparison.other));
    case 'first_seen':
      return message(`condition.first_seen_${comparison.per}`, {
        field,
        days: Number.isFinite(comparison.days) ? comparison.days : 0,
      });
    case 'impossible_travel':
      return message('condition.travel', {
        speed: Number.isFinite(comparison.kmPerHour) ? comparison.kmPerHour : '…',
      });
    default:
      return comparison satisfies never;
  }
};
