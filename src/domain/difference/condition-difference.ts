import type { Comparison, Condition } from '#src/contract/condition.ts';
import { isGroup, isNegation } from '#src/domain/condition-tree.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import { conditionWords } from './condition-words.ts';
import { aligned, below, changed, isSame, members, tell } from './differ.ts';
import type { Place } from './differ.ts';

type Leaf = (a: Comparison, b: Comparison) => boolean;

const leaves =
  (question: Leaf) =>
  (a: Condition, b: Condition): boolean =>
    !isGroup(a) && !isGroup(b) && !isNegation(a) && !isNegation(b) && question(a, b);

/** Which condition of one tree became which of the other: nothing names them. */
const ALIKE = [
  leaves((a, b) => a.field === b.field && a.op === b.op),
  leaves((a, b) => a.field === b.field),
  (a: Condition, b: Condition) => isGroup(a) && isGroup(b) && a.op === b.op,
  (a: Condition, b: Condition) => isNegation(a) && isNegation(b),
];

/** Comparison by comparison: what was taken out, what is new, what compares with another value. */
export const conditionDifferences = (place: Place, before: Condition, after: Condition): void => {
  if (isSame(before, after)) return;
  const what = message('difference.condition');
  if (isGroup(before) && isGroup(after) && before.op === after.op) {
    groupDifferences(place, what, before.conditions, after.conditions);
    return;
  }
  if (isNegation(before) && isNegation(after)) {
    conditionDifferences(below(place, 'condition'), before.condition, after.condition);
    return;
  }
  if (leaves((a, b) => a.op === b.op && a.field === b.field)(before, after)) {
    if ('values' in before && 'values' in after) {
      members(place, valuesOf(after), before.values, after.values);
      return;
    }
  }
  changed(place, what, before, after, conditionWords);
};

const groupDifferences = (
  place: Place,
  what: Message,
  before: readonly Condition[],
  after: readonly Condition[],
): void => {
  const { pairs, removed, added, moved } = aligned(before, after, ALIKE);
  const at = (index: number) => below(below(place, 'conditions'), index);
  for (const one of removed) tell(at(one.at), what, conditionWords(one.item), undefined);
  for (const pair of pairs)
    conditionDifferences(at(pair.after.at), pair.before.item, pair.after.item);
  for (const one of added) tell(at(one.at), what, undefined, conditionWords(one.item));
  if (moved) tell(place, what, undefined, message('difference.other_order'));
};

const valuesOf = (comparison: Condition): Message =>
  isGroup(comparison) || isNegation(comparison)
    ? message('difference.condition')
    : message('difference.values', {
        field: describeField(comparison.field),
        operator: message(`operator.${comparison.op}`),
      });
