import { RULE_LIMITS } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import {
  comparisonIssues,
  conditionIssues,
  contradictions,
  fieldIssues,
  historyPlaces,
} from './condition-issues.ts';
import { comparisons } from './condition-tree.ts';
import { message } from './message.ts';
import { patternIssues } from './pattern-issues.ts';
import { presentSignals, signalsOfPattern } from './pattern.ts';
import { add, isWhole } from './rule-issue.ts';
import type { Issues, RuleIssue } from './rule-issue.ts';
import { isZone } from './schedule.ts';

/** Everything that is not right about a rule, in the order of its fields. Accepts what a form holds, complete or not. */
export const ruleIssues = (body: RuleBody): RuleIssue[] => {
  const issues: Issues = [];
  generalIssues(body, issues);
  signalIssues(body, issues);
  patternIssues(body, issues);
  whenIssues(body, issues);
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
    historyPlaces(signal.condition, `${at}/condition`, issues, true);
    for (const field of Object.values(signal.join ?? {})) fieldIssues(field, `${at}/join`, issues);
    for (const key of Object.keys(signal.join ?? {})) {
      if (body.pattern.groupBy.some((field) => field === key)) continue;
      add(issues, 'warning', `${at}/join`, message('issue.join_not_grouped', { field: key }));
    }
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

/** Schedule and exceptions. */
const whenIssues = ({ schedule, exceptions }: RuleBody, issues: Issues): void => {
  if (schedule !== undefined && schedule.kind !== 'always' && schedule.zone !== undefined) {
    if (!isZone(schedule.zone))
      add(issues, 'draft_only', '/schedule/zone', message('issue.zone', { zone: schedule.zone }));
  }
  for (const [index, exception] of (exceptions ?? []).entries()) {
    const at = `/exceptions/${index}`;
    if (exception.reason.trim() === '' || exception.owner.trim() === '')
      add(issues, 'refuses_save', at, message('issue.exception_incomplete'));
    conditionIssues(exception.condition, `${at}/condition`, issues, false);
    historyPlaces(exception.condition, `${at}/condition`, issues, false);
    for (const { comparison, pointer } of comparisons(exception.condition, `${at}/condition`)) {
      comparisonIssues(comparison, pointer, issues);
    }
  }
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
  if (!presentSignals(body.pattern).includes(target.signalId)) {
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
