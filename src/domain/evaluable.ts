import { RULE_LIMITS } from '#src/contract/rule.ts';
import type { AccountScope, RuleBody } from '#src/contract/rule.ts';
import { SCHEDULE_LIMITS } from '#src/contract/schedule.ts';
import type { WeeklyHours } from '#src/contract/schedule.ts';
import {
  comparisonIssues,
  conditionIssues,
  fieldIssues,
  historyPlaces,
  listNameIssues,
} from './condition-issues.ts';
import { comparisons } from './condition-tree.ts';
import { conditionContradictions } from './contradictions/condition-contradictions.ts';
import { patternContradictions } from './contradictions/pattern-contradictions.ts';
import { message } from './message.ts';
import { patternIssues } from './pattern-issues.ts';
import { presentSignals, signalsOfPattern } from './pattern.ts';
import { add, isWhole } from './rule-issue.ts';
import type { Issues, RuleIssue } from './rule-issue.ts';
import { isZone, minutesOfWeek } from './schedule.ts';

/**
 * Everything that is not right about a rule, in the order of its fields, and last what of it can never happen.
 * Accepts what a form holds, complete or not. `now` (UTC milliseconds) tells which exceptions have expired.
 */
export const ruleIssues = (body: RuleBody, now?: number): RuleIssue[] => {
  const issues: Issues = [];
  generalIssues(body, issues);
  signalIssues(body, issues);
  patternIssues(body, issues);
  whenIssues(body, issues);
  responseIssues(body, issues);
  patternContradictions(body, issues, now);
  return issues;
};

export const savable = (issues: readonly RuleIssue[]): boolean =>
  issues.every((i) => i.effect !== 'refuses_save');
export const evaluable = (issues: readonly RuleIssue[]): boolean =>
  issues.every((i) => i.effect === 'warning');

const generalIssues = (body: RuleBody, issues: Issues): void => {
  const name = body.name.trim();
  if (name === '') add(issues, 'draft_only', '/name', message('issue.name_missing'));
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
  const { scope } = body;
  const named =
    'organizationIds' in scope ? scope.organizationIds : 'tags' in scope ? scope.tags : undefined;
  if (named?.length === 0) add(issues, 'draft_only', '/scope', message('issue.scope_empty'));
  accountScopeIssues(scope.accounts, issues);
  descriptionIssues(body, issues);
};

const accountScopeIssues = (accounts: AccountScope | undefined, issues: Issues): void => {
  if (accounts === undefined) return;
  const at = '/scope/accounts';
  if ('list' in accounts) {
    listNameIssues(accounts.list, at, issues);
    return;
  }
  if (accounts.accounts.length === 0)
    add(issues, 'draft_only', at, message('issue.accounts_missing'));
  const limits = { limit: RULE_LIMITS.accounts, count: accounts.accounts.length };
  if (limits.count > limits.limit)
    add(issues, 'refuses_save', at, message('issue.too_many_values', limits));
  const long = accounts.accounts.find((name) => name.length > RULE_LIMITS.account);
  if (long !== undefined) {
    const values = { limit: RULE_LIMITS.account, length: long.length };
    add(issues, 'refuses_save', at, message('issue.value_long', values));
  }
};

const TECHNIQUE = /^T\d{4}(?:\.\d{3})?$/;

/** What the rule says to people. */
const descriptionIssues = (body: RuleBody, issues: Issues): void => {
  for (const field of ['falsePositives', 'runbook', 'owner'] as const) {
    const { length } = body[field] ?? '';
    const limit = RULE_LIMITS[field];
    if (length > limit)
      add(issues, 'refuses_save', `/${field}`, message('issue.value_long', { limit, length }));
  }
  for (const field of ['techniques', 'tags'] as const) {
    const count = body[field]?.length ?? 0;
    const limit = RULE_LIMITS[field];
    if (count > limit)
      add(issues, 'refuses_save', `/${field}`, message('issue.too_many_values', { limit, count }));
  }
  const long = body.tags?.find((tag) => tag.length > RULE_LIMITS.tag);
  if (long !== undefined) {
    const values = { limit: RULE_LIMITS.tag, length: long.length };
    add(issues, 'refuses_save', '/tags', message('issue.value_long', values));
  }
  const unknown = body.techniques?.find((id) => !TECHNIQUE.test(id));
  if (unknown !== undefined)
    add(
      issues,
      unknown.length > RULE_LIMITS.technique ? 'refuses_save' : 'draft_only',
      '/techniques',
      message('issue.no_technique', { value: unknown.slice(0, 40) }),
    );
};

const signalIssues = (body: RuleBody, issues: Issues): void => {
  if (body.signals.length === 0) add(issues, 'draft_only', '/signals', message('issue.no_signal'));
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
    if (name === '') add(issues, 'draft_only', `${at}/name`, message('issue.signal_name_missing'));
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
    conditionContradictions(signal.condition, `${at}/condition`, issues);
    historyPlaces(signal.condition, `${at}/condition`, issues, true);
    for (const field of Object.values(signal.join ?? {})) fieldIssues(field, `${at}/join`, issues);
    for (const key of Object.keys(signal.join ?? {})) {
      if (body.pattern.groupBy.some((field) => field === key)) continue;
      add(issues, 'warning', `${at}/join`, message('issue.join_not_grouped', { field: key }));
    }
    if (!used.has(signal.id)) add(issues, 'warning', at, message('issue.signal_unused'));
    else if (signal.disabled) add(issues, 'warning', at, message('issue.signal_disabled'));
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

/** Schedule, exceptions and freshness. */
const whenIssues = ({ schedule, exceptions, freshnessMs }: RuleBody, issues: Issues): void => {
  if (freshnessMs !== undefined && !isWhole(freshnessMs, 0, RULE_LIMITS.windowMs.max))
    add(issues, 'draft_only', '/freshnessMs', message('issue.part_range'));
  if (schedule !== undefined && schedule.kind !== 'always' && schedule.zone !== undefined) {
    if (!isZone(schedule.zone))
      add(issues, 'draft_only', '/schedule/zone', message('issue.zone', { zone: schedule.zone }));
  }
  if (schedule?.kind === 'weekly') hoursIssues(schedule.hours, issues);
  const limits = { limit: RULE_LIMITS.exceptions, count: exceptions?.length ?? 0 };
  if (limits.count > limits.limit)
    add(issues, 'refuses_save', '/exceptions', message('issue.too_many_values', limits));
  for (const [index, exception] of (exceptions ?? []).entries()) {
    const at = `/exceptions/${index}`;
    if (exception.reason.trim() === '' || exception.owner.trim() === '')
      add(issues, 'draft_only', at, message('issue.exception_incomplete'));
    conditionIssues(exception.condition, `${at}/condition`, issues, false);
    historyPlaces(exception.condition, `${at}/condition`, issues, false);
    conditionContradictions(exception.condition, `${at}/condition`, issues);
    for (const { comparison, pointer } of comparisons(exception.condition, `${at}/condition`)) {
      comparisonIssues(comparison, pointer, issues);
    }
  }
};

const hoursIssues = (hours: readonly WeeklyHours[], issues: Issues): void => {
  const limits = { limit: SCHEDULE_LIMITS.hours, count: hours.length };
  if (limits.count === 0) add(issues, 'draft_only', '/schedule/hours', message('issue.no_hours'));
  if (limits.count > limits.limit)
    add(issues, 'refuses_save', '/schedule/hours', message('issue.too_many_hours', limits));
  if (minutesOfWeek(hours).every((inside) => inside === 1))
    add(issues, 'warning', '/schedule/hours', message('needless.all_hours'), 'needless');
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
      'draft_only',
      '/response/target/cap',
      message('issue.cap_range', { max: RULE_LIMITS.targetAccounts }),
    );
  }
};
