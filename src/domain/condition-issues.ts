import { listNameSchema } from '#src/contract/condition.ts';
import type { Comparison, Condition, FieldName } from '#src/contract/condition.ts';
import { RULE_LIMITS } from '#src/contract/rule.ts';
import { isGroup, isNegation } from './condition-tree.ts';
import { parameterName } from './event-fields.ts';
import { expressionProblem } from './expression-problem.ts';
import { message } from './message.ts';
import { parseNetwork } from './networks.ts';
import { add, isWhole } from './rule-issue.ts';
import type { Issues } from './rule-issue.ts';

export const conditionIssues = (
  condition: Condition,
  pointer: string,
  issues: Issues,
  root: boolean,
): void => {
  if (isGroup(condition)) {
    if (condition.conditions.length === 0 && !root)
      add(issues, 'draft_only', pointer, message('issue.group_empty'));
    for (const [index, child] of condition.conditions.entries()) {
      conditionIssues(child, `${pointer}/conditions/${index}`, issues, false);
    }
  } else if (isNegation(condition))
    conditionIssues(condition.condition, `${pointer}/condition`, issues, false);
};

export const fieldIssues = (field: FieldName, pointer: string, issues: Issues): void => {
  if (field === 'parameters.') add(issues, 'draft_only', pointer, message('issue.field_missing'));
  const name = parameterName(field) ?? '';
  if (name.length > RULE_LIMITS.parameterName) {
    const values = { limit: RULE_LIMITS.parameterName, length: name.length };
    add(issues, 'refuses_save', pointer, message('issue.value_long', values));
  }
};

export const comparisonIssues = (comparison: Comparison, pointer: string, issues: Issues): void => {
  fieldIssues(comparison.field, pointer, issues);
  switch (comparison.op) {
    case 'exists':
    case 'not_exists':
      return;
    case 'equals':
    case 'not_equals':
    case 'contains':
    case 'starts_with':
    case 'ends_with':
      if (comparison.value === '')
        add(issues, 'draft_only', pointer, message('issue.value_missing'));
      else longText([comparison.value], pointer, issues);
      return;
    case 'greater':
    case 'greater_or_equal':
    case 'less':
    case 'less_or_equal':
      if (!Number.isFinite(comparison.value))
        add(issues, 'draft_only', pointer, message('issue.number_missing'));
      return;
    case 'one_of':
    case 'not_one_of':
      howMany(comparison.values, RULE_LIMITS.values, pointer, issues);
      longText(comparison.values, pointer, issues);
      return;
    case 'in_network':
    case 'not_in_network':
      valueIssues(
        comparison.values,
        RULE_LIMITS.values,
        (text) => text.length <= RULE_LIMITS.network && parseNetwork(text) !== undefined,
        'issue.network_wrong',
        pointer,
        issues,
      );
      return;
    case 'country_is':
    case 'country_is_not':
      valueIssues(
        comparison.values,
        RULE_LIMITS.countries,
        (text) => /^[A-Za-z]{2}$/.test(text),
        'issue.country_wrong',
        pointer,
        issues,
      );
      return;
    case 'matches':
      if (comparison.value === '')
        add(issues, 'draft_only', pointer, message('issue.value_missing'));
      else expressionIssues(comparison.value, pointer, issues);
      return;
    case 'equals_field':
    case 'not_equals_field':
      fieldIssues(comparison.other, pointer, issues);
      return;
    case 'in_list':
    case 'not_in_list':
      listNameIssues(comparison.list, pointer, issues);
      return;
    case 'first_seen': {
      const { min, max } = RULE_LIMITS.historyDays;
      if (!isWhole(comparison.days, min, max))
        add(issues, 'draft_only', pointer, message('issue.days_range', { min, max }));
      return;
    }
    case 'impossible_travel':
      if (!(comparison.kmPerHour > 0 && comparison.kmPerHour <= RULE_LIMITS.kmPerHour))
        add(issues, 'draft_only', pointer, message('issue.number_missing'));
      return;
    default:
      comparison satisfies never;
  }
};

export const listNameIssues = (name: string, pointer: string, issues: Issues): void => {
  if (!listNameSchema.safeParse(name).success) {
    const effect = name.length > RULE_LIMITS.listName ? 'refuses_save' : 'draft_only';
    add(issues, effect, pointer, message('issue.list_name'));
  }
};

const expressionIssues = (source: string, pointer: string, issues: Issues): void => {
  const limit = RULE_LIMITS.expression;
  if (source.length > limit) {
    const text = message('issue.value_long', { limit, length: source.length });
    add(issues, 'refuses_save', pointer, text);
  }
  const problem = expressionProblem(source);
  if (problem !== undefined)
    add(issues, 'draft_only', pointer, message(`issue.expression_${problem}`));
};

/** What looks at earlier events asks for the rest of the signal, so it stands in the outermost "and" alone. */
export const historyPlaces = (
  condition: Condition,
  pointer: string,
  issues: Issues,
  outermost: boolean,
): void => {
  if (condition.op === 'first_seen' || condition.op === 'impossible_travel') {
    if (!outermost) add(issues, 'draft_only', pointer, message('issue.history_inside'));
  } else if (isNegation(condition)) {
    historyPlaces(condition.condition, `${pointer}/condition`, issues, false);
  } else if (isGroup(condition)) {
    for (const [index, child] of condition.conditions.entries()) {
      const inside = outermost && condition.op === 'all';
      historyPlaces(child, `${pointer}/conditions/${index}`, issues, inside);
    }
  }
};

const howMany = (
  values: readonly string[],
  limit: number,
  pointer: string,
  issues: Issues,
): void => {
  if (values.length === 0) add(issues, 'draft_only', pointer, message('issue.values_missing'));
  if (values.length > limit) {
    const text = message('issue.too_many_values', { limit, count: values.length });
    add(issues, 'refuses_save', pointer, text);
  }
};

const longText = (values: readonly string[], pointer: string, issues: Issues): void => {
  if (values.includes('')) add(issues, 'draft_only', pointer, message('issue.value_missing'));
  const long = values.find((value) => value.length > RULE_LIMITS.value);
  if (long === undefined) return;
  const text = message('issue.value_long', { limit: RULE_LIMITS.value, length: long.length });
  add(issues, 'refuses_save', pointer, text);
};

const valueIssues = (
  values: readonly string[],
  limit: number,
  right: (text: string) => boolean,
  wrong: 'issue.network_wrong' | 'issue.country_wrong',
  pointer: string,
  issues: Issues,
): void => {
  howMany(values, limit, pointer, issues);
  const first = values.find((value) => !right(value));
  if (first !== undefined)
    add(
      issues,
      first.length > 60 ? 'refuses_save' : 'draft_only',
      pointer,
      message(wrong, { value: first.slice(0, 80) }),
    );
};
