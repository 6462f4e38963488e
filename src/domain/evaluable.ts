import type { Comparison, Condition, FieldName } from '#src/contract/condition.ts';
import { RULE_LIMITS } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { comparisons, isGroup, isNegation } from './condition-tree.ts';
import { parameterName } from './event-fields.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import { parseNetwork } from './networks.ts';
import { signalsOfPattern } from './pattern.ts';

/**
 * What is not right about a rule, at its field. `refuses_save`: the backend cannot hold it.
 * `draft_only`: it can be saved but not evaluated. `warning`: it is evaluated, and probably not as meant.
 */
export interface RuleIssue {
  /** JSON pointer into the rule body */
  readonly pointer: string;
  readonly message: Message;
  readonly severity: 'refuses_save' | 'draft_only' | 'warning';
}

type Issues = RuleIssue[];

const add = (
  issues: Issues,
  severity: RuleIssue['severity'],
  pointer: string,
  text: Message,
): void => {
  issues.push({ severity, pointer, message: text });
};

const isWhole = (value: number, min: number, max: number) =>
  Number.isInteger(value) && value >= min && value <= max;

/** Everything that is not right about a rule, in the order of its fields. Accepts what a form holds, complete or not. */
export const ruleIssues = (body: RuleBody): RuleIssue[] => {
  const issues: Issues = [];
  generalIssues(body, issues);
  signalIssues(body, issues);
  patternIssues(body, issues);
  responseIssues(body, issues);
  return issues;
};

export const savable = (issues: readonly RuleIssue[]): boolean =>
  issues.every((i) => i.severity !== 'refuses_save');
export const evaluable = (issues: readonly RuleIssue[]): boolean =>
  issues.every((i) => i.severity === 'warning');

const generalIssues = (body: RuleBody, issues: Issues): void => {
  const name = body.name.trim();
  if (name === '') add(issues, 'refuses_save', '/name', message('issue.name_missing'));
  if (name.length > RULE_LIMITS.name) {
    add(
      issues,
      'refuses_save',
      '/name',
      message('issue.name_long', { limit: RULE_LIMITS.name, length: name.length }),
    );
  }
  if (body.description.length > RULE_LIMITS.description) {
    const values = { limit: RULE_LIMITS.description, length: body.description.length };
    add(issues, 'refuses_save', '/description', message('issue.description_long', values));
  }
  if (body.scope.kind !== 'all' && body.scope.organizationIds.length === 0) {
    add(issues, 'refuses_save', '/scope', message('issue.scope_empty'));
  }
};

const signalIssues = (body: RuleBody, issues: Issues): void => {
  if (body.signals.length === 0)
    add(issues, 'refuses_save', '/signals', message('issue.no_signal'));
  if (body.signals.length > RULE_LIMITS.signals) {
    add(
      issues,
      'refuses_save',
      '/signals',
      message('issue.too_many_signals', { limit: RULE_LIMITS.signals }),
    );
  }
  let count = 0;
  const used = new Set(signalsOfPattern(body.pattern));
  for (const [index, signal] of body.signals.entries()) {
    const at = `/signals/${index}`;
    const name = signal.name.trim();
    if (name === '')
      add(issues, 'refuses_save', `${at}/name`, message('issue.signal_name_missing'));
    if (name.length > RULE_LIMITS.name) {
      const values = { limit: RULE_LIMITS.name, length: name.length };
      add(issues, 'refuses_save', `${at}/name`, message('issue.name_long', values));
    }
    if (signal.activities.length > RULE_LIMITS.activities) {
      const values = { limit: RULE_LIMITS.activities, count: signal.activities.length };
      add(issues, 'refuses_save', `${at}/activities`, message('issue.too_many_values', values));
    }
    const long = signal.activities.find((activity) => activity.length > RULE_LIMITS.activity);
    if (long !== undefined) {
      const values = { limit: RULE_LIMITS.activity, length: long.length };
      add(issues, 'refuses_save', `${at}/activities`, message('issue.value_long', values));
    }
    conditionIssues(signal.condition, `${at}/condition`, issues, true);
    for (const { comparison, pointer } of comparisons(signal.condition, `${at}/condition`)) {
      count += 1;
      comparisonIssues(comparison, pointer, issues);
    }
    contradictions(signal.condition, `${at}/condition`, issues);
    if (!used.has(signal.id)) add(issues, 'warning', at, message('issue.signal_unused'));
  }
  if (count > RULE_LIMITS.conditions) {
    add(
      issues,
      'refuses_save',
      '/signals',
      message('issue.too_many_conditions', { limit: RULE_LIMITS.conditions, count }),
    );
  }
};

const conditionIssues = (
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

const fieldIssues = (field: FieldName, pointer: string, issues: Issues): void => {
  if (field === 'parameters.') add(issues, 'refuses_save', pointer, message('issue.field_missing'));
  const name = parameterName(field) ?? '';
  if (name.length > RULE_LIMITS.parameterName) {
    const values = { limit: RULE_LIMITS.parameterName, length: name.length };
    add(issues, 'refuses_save', pointer, message('issue.value_long', values));
  }
};

const comparisonIssues = (comparison: Comparison, pointer: string, issues: Issues): void => {
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
        add(issues, 'refuses_save', pointer, message('issue.value_missing'));
      else longText([comparison.value], pointer, issues);
      return;
    case 'greater':
    case 'greater_or_equal':
    case 'less':
    case 'less_or_equal':
      if (!Number.isFinite(comparison.value))
        add(issues, 'refuses_save', pointer, message('issue.number_missing'));
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
    default:
      comparison satisfies never;
  }
};

const howMany = (
  values: readonly string[],
  limit: number,
  pointer: string,
  issues: Issues,
): void => {
  if (values.length === 0) add(issues, 'refuses_save', pointer, message('issue.values_missing'));
  if (values.length > limit) {
    const text = message('issue.too_many_values', { limit, count: values.length });
    add(issues, 'refuses_save', pointer, text);
  }
};

const longText = (values: readonly string[], pointer: string, issues: Issues): void => {
  if (values.includes('')) add(issues, 'refuses_save', pointer, message('issue.value_missing'));
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
    add(issues, 'refuses_save', pointer, message(wrong, { value: first.slice(0, 80) }));
};

/** “The country is FR and is not FR” in one group of “all” can never hold. */
const contradictions = (condition: Condition, pointer: string, issues: Issues): void => {
  if (isNegation(condition))
    return contradictions(condition.condition, `${pointer}/condition`, issues);
  if (!isGroup(condition)) return;
  for (const [index, child] of condition.conditions.entries()) {
    contradictions(child, `${pointer}/conditions/${index}`, issues);
  }
  if (condition.op !== 'all') return;
  const countries = (op: 'country_is' | 'country_is_not') =>
    condition.conditions.flatMap((child) =>
      child.op === op ? [child.values.map((c) => c.toUpperCase())] : [],
    );
  const denied = new Set(countries('country_is_not').flat());
  for (const wanted of countries('country_is')) {
    if (wanted.length > 0 && wanted.every((country) => denied.has(country))) {
      add(issues, 'warning', pointer, message('issue.country_both', { country: wanted }));
    }
  }
};

const patternIssues = (body: RuleBody, issues: Issues): void => {
  const { pattern } = body;
  const known = new Set<string>(body.signals.map((signal) => signal.id));
  const countIssue = (value: number, pointer: string) => {
    if (!isWhole(value, 1, RULE_LIMITS.threshold)) {
      add(
        issues,
        'refuses_save',
        pointer,
        message('issue.threshold_range', { max: RULE_LIMITS.threshold }),
      );
    }
  };
  if (pattern.kind === 'temporal_ordered') {
    if (pattern.steps.length === 0)
      add(issues, 'refuses_save', '/pattern/steps', message('issue.no_steps'));
    if (pattern.steps.length > RULE_LIMITS.steps) {
      const text = message('issue.too_many_steps', { limit: RULE_LIMITS.steps });
      add(issues, 'refuses_save', '/pattern/steps', text);
    }
    for (const [index, step] of pattern.steps.entries()) {
      const at = `/pattern/steps/${index}`;
      if (!known.has(step.signalId)) {
        add(issues, 'refuses_save', `${at}/signalId`, message('issue.pattern_unknown_signal'));
      }
      countIssue(step.atLeast, `${at}/atLeast`);
    }
  } else {
    if (pattern.signalIds.length === 0) {
      add(issues, 'refuses_save', '/pattern/signalIds', message('issue.pattern_no_signal'));
    } else if (pattern.signalIds.some((id) => !known.has(id))) {
      add(issues, 'refuses_save', '/pattern/signalIds', message('issue.pattern_unknown_signal'));
    }
    if (pattern.kind === 'value_count') fieldIssues(pattern.field, '/pattern/field', issues);
    countIssue(pattern.threshold, '/pattern/threshold');
  }
  if (!isWhole(pattern.windowMs, RULE_LIMITS.windowMs.min, RULE_LIMITS.windowMs.max)) {
    add(issues, 'refuses_save', '/pattern/windowMs', message('issue.window_range'));
  }
  if (new Set(pattern.groupBy).size < pattern.groupBy.length) {
    add(issues, 'refuses_save', '/pattern/groupBy', message('issue.group_by_twice'));
  }
  if (pattern.groupBy.length > RULE_LIMITS.groupBy) {
    const text = message('issue.group_by_many', { limit: RULE_LIMITS.groupBy });
    add(issues, 'refuses_save', '/pattern/groupBy', text);
  }
  for (const field of pattern.groupBy) fieldIssues(field, '/pattern/groupBy', issues);
};

/** Whether one group is one account, so that the response needs no further target. */
export const groupIsAccount = (body: Pick<RuleBody, 'pattern'>): boolean =>
  body.pattern.groupBy.some((field) => field === 'account' || field === 'targetAccount');

const responseIssues = (body: RuleBody, issues: Issues): void => {
  const { target, actions } = body.response;
  if (target.kind === 'group_account') {
    if (actions.length > 0 && !groupIsAccount(body)) {
      add(issues, 'draft_only', '/response/target', message('issue.target_needed'));
    }
    return;
  }
  if (!signalsOfPattern(body.pattern).includes(target.signalId)) {
    add(issues, 'draft_only', '/response/target', message('issue.target_unknown_signal'));
  }
  if (!isWhole(target.cap, 1, RULE_LIMITS.targetAccounts)) {
    add(
      issues,
      'refuses_save',
      '/response/target/cap',
      message('issue.cap_range', { max: RULE_LIMITS.targetAccounts }),
    );
  }
};
