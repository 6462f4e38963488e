import { describe, expect, it } from 'vitest';
import { userIdSchema } from '#src/contract/ids.ts';
import type { Permission, Session } from '#src/contract/session.ts';
import { ladder } from './arming.ts';
import type { RuleIssue } from './rule-issue.ts';
import { message } from './message.ts';

const session = (permissions: Permission[]): Session => ({
  id: 's',
  user: { id: userIdSchema.parse('u'), name: 'Somebody', role: 'analyst' },
  permissions,
  organizations: { kind: 'all' },
  signInUrl: '',
});
const issue = (effect: RuleIssue['effect']): RuleIssue => ({
  effect,
  pointer: '/name',
  message: message('issue.name_missing'),
});
const steps = (permissions: Permission[], issues: RuleIssue[]) =>
  ladder(session(permissions), issues).map((step) => (step.open ? 'open' : step.refusal.code));

describe('the ladder', () => {
  it.each([
    ['a whole rule', ['rule.arm'], [], ['open', 'open', 'not_watched_yet', 'no_review_yet']],
    [
      'a rule with a warning',
      ['rule.arm'],
      [issue('warning')],
      ['open', 'open', 'not_watched_yet', 'no_review_yet'],
    ],
    [
      'a rule that is not whole',
      ['rule.arm'],
      [issue('draft_only')],
      ['open', 'not_evaluable', 'not_watched_yet', 'no_review_yet'],
    ],
    [
      'somebody who may not arm',
      [],
      [],
      ['persona_may_not', 'persona_may_not', 'not_watched_yet', 'no_review_yet'],
    ],
  ] as const)('%s', (_name, permissions, issues, expected) => {
    expect(steps([...permissions], [...issues])).toEqual(expected);
  });
});
