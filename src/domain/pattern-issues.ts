import { RULE_LIMITS } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { fieldIssues } from './condition-issues.ts';
import { message } from './message.ts';
import { hasSteps } from './pattern.ts';
import { add, isWhole } from './rule-issue.ts';
import type { Issues } from './rule-issue.ts';

/** What is not right about how the signals combine. */
export const patternIssues = (body: RuleBody, issues: Issues): void => {
  const { pattern } = body;
  const known = new Set<string>(body.signals.map((signal) => signal.id));
  const countIssue = (value: number, pointer: string) => {
    if (!isWhole(value, 1, RULE_LIMITS.threshold)) {
      add(
        issues,
        'draft_only',
        pointer,
        message('issue.threshold_range', { max: RULE_LIMITS.threshold }),
      );
    }
  };
  const partIssue = (ms: number | undefined, pointer: string) => {
    if (ms !== undefined && !isWhole(ms, 0, RULE_LIMITS.windowMs.max))
      add(issues, 'draft_only', pointer, message('issue.part_range'));
  };
  if (hasSteps(pattern)) {
    if (pattern.steps.length === 0)
      add(issues, 'draft_only', '/pattern/steps', message('issue.no_steps'));
    if (pattern.steps.length > RULE_LIMITS.steps) {
      const text = message('issue.too_many_steps', { limit: RULE_LIMITS.steps });
      add(issues, 'refuses_save', '/pattern/steps', text);
    }
    for (const [index, step] of pattern.steps.entries()) {
      const at = `/pattern/steps/${index}`;
      if (!known.has(step.signalId)) {
        add(issues, 'draft_only', `${at}/signalId`, message('issue.pattern_unknown_signal'));
      }
      countIssue(step.atLeast, `${at}/atLeast`);
      partIssue(step.withinMs, `${at}/withinMs`);
      if (pattern.kind === 'temporal_ordered') {
        partIssue(pattern.steps[index]?.gapMs, `${at}/gapMs`);
      }
    }
    if (pattern.kind === 'temporal' && pattern.required !== undefined) {
      const max = Math.max(1, pattern.steps.length);
      if (!isWhole(pattern.required, 1, max))
        add(issues, 'draft_only', '/pattern/required', message('issue.threshold_range', { max }));
    }
  } else {
    if (pattern.signalIds.length === 0) {
      add(issues, 'draft_only', '/pattern/signalIds', message('issue.pattern_no_signal'));
    } else if (pattern.signalIds.some((id) => !known.has(id))) {
      add(issues, 'draft_only', '/pattern/signalIds', message('issue.pattern_unknown_signal'));
    }
    if (pattern.kind === 'value_count') fieldIssues(pattern.field, '/pattern/field', issues);
    countIssue(pattern.threshold, '/pattern/threshold');
    if (pattern.comparison === 'range' && !((pattern.thresholdMax ?? 0) >= pattern.threshold)) {
      add(issues, 'draft_only', '/pattern/thresholdMax', message('issue.range_upside_down'));
    }
  }
  for (const [index, absent] of (pattern.absent ?? []).entries()) {
    const at = `/pattern/absent/${index}`;
    if (!known.has(absent.signalId))
      add(issues, 'draft_only', `${at}/signalId`, message('issue.pattern_unknown_signal'));
    partIssue(absent.withinMs, `${at}/withinMs`);
  }
  partIssue(pattern.coolDownMs, '/pattern/coolDownMs');
  if (pattern.acrossOrganizations === true && pattern.groupBy.length === 0) {
    add(issues, 'draft_only', '/pattern/groupBy', message('issue.across_needs_group'));
  }
  if (!isWhole(pattern.windowMs, RULE_LIMITS.windowMs.min, RULE_LIMITS.windowMs.max)) {
    add(issues, 'draft_only', '/pattern/windowMs', message('issue.window_range'));
  }
  if (new Set(pattern.groupBy).size < pattern.groupBy.length) {
    add(issues, 'draft_only', '/pattern/groupBy', message('issue.group_by_twice'));
  }
  if (pattern.groupBy.length > RULE_LIMITS.groupBy) {
    const text = message('issue.group_by_many', { limit: RULE_LIMITS.groupBy });
    add(issues, 'refuses_save', '/pattern/groupBy', text);
  }
  for (const field of pattern.groupBy) fieldIssues(field, '/pattern/groupBy', issues);
};
