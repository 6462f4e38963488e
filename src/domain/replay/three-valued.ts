import type { Comparison, Condition, FieldName } from '#src/contract/condition.ts';
import { comparisons } from '#src/domain/condition-tree.ts';
import type { NamedLists } from './comparison-truth.ts';
import { EVERYTHING, NOTHING } from './condition-rows.ts';

/** The fields that decide a comparison. */
export const fieldsOf = (comparison: Comparison): FieldName[] => {
  switch (comparison.op) {
    case 'equals_field':
    case 'not_equals_field':
      return [comparison.field, comparison.other];
    case 'impossible_travel':
      return ['latitude', 'longitude'];
    default:
      return [comparison.field];
  }
};

export const conditionFields = (condition: Condition): FieldName[] => [
  ...new Set([...comparisons(condition, '')].flatMap(({ comparison }) => fieldsOf(comparison))),
];

/** Whether what a comparison speaks of is there to be looked at. */
export type IsKnown = (comparison: Comparison) => boolean;

export const knownFields =
  (missing: ReadonlySet<FieldName>, lists: NamedLists): IsKnown =>
  (comparison) => {
    if (comparison.op === 'first_seen' || comparison.op === 'impossible_travel') return false;
    if (comparison.op === 'in_list' || comparison.op === 'not_in_list') {
      if (!lists.has(comparison.list)) return false;
    }
    return fieldsOf(comparison).every((field) => !missing.has(field));
  };

/**
 * The condition with every comparison that is not known read for the worse (`false`), so that it is true
 * only where it is certainly true, or for the better (`true`), so that it is true wherever it may be.
 */
export const readAs = (condition: Condition, isKnown: IsKnown, hopeful: boolean): Condition => {
  switch (condition.op) {
    case 'all':
    case 'any':
      return {
        op: condition.op,
        conditions: condition.conditions.map((part) => readAs(part, isKnown, hopeful)),
      };
    case 'not':
      return { op: 'not', condition: readAs(condition.condition, isKnown, !hopeful) };
    default:
      if (isKnown(condition)) return condition;
      return hopeful ? EVERYTHING : NOTHING;
  }
};

export type HistoryComparison = Extract<Comparison, { op: 'first_seen' | 'impossible_travel' }>;

/** Comparisons with earlier events that stand in the outermost "and", and the condition without them. */
export const splitHistory = (
  condition: Condition,
): { plain: Condition; history: readonly HistoryComparison[] } => {
  if (condition.op === 'first_seen' || condition.op === 'impossible_travel') {
    return { plain: EVERYTHING, history: [condition] };
  }
  if (condition.op !== 'all') return { plain: condition, history: [] };
  const parts = condition.conditions.map(splitHistory);
  const history = parts.flatMap((part) => part.history);
  if (history.length === 0) return { plain: condition, history };
  return { plain: { op: 'all', conditions: parts.map(({ plain }) => plain) }, history };
};
