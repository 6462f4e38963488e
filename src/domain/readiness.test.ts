import { describe, expect, it } from 'vitest';
import type { RuleTest } from '#src/contract/rule-test.ts';
import { englishWords } from '#src/messages/english-words.ts';
import { message } from './message.ts';
import { readiness } from './readiness.ts';
import type { ReadinessFacts } from './readiness.ts';
import type { RuleIssue } from './rule-issue.ts';

const test: RuleTest = { name: 'it fires', events: [], expect: [] };
const ready: ReadinessFacts = {
  body: {
    response: { target: { kind: 'group_account' }, actions: ['block_sign_in'] },
    tests: [test],
  },
  issues: [],
  failingTests: 0,
  nowhere: [],
};
const issue = (effect: RuleIssue['effect']): RuleIssue => ({
  pointer: '/name',
  message: message('issue.name_missing'),
  effect,
});
const alertOnly = { ...ready.body, response: { ...ready.body.response, actions: [] } };

describe('how far a rule is', () => {
  const rows: [string, Partial<ReadinessFacts>, string, string[]][] = [
    ['nothing speaks against more', {}, 'ready_for_more', []],
    [
      'too large to be saved',
      { issues: [issue('refuses_save')] },
      'draft_only',
      ['saving /name Give the rule a name.'],
    ],
    [
      'incomplete, which is said before what is only a warning',
      { issues: [issue('warning'), issue('draft_only')] },
      'draft_only',
      ['alert_only /name Give the rule a name.', 'ready_for_more /name Give the rule a name.'],
    ],
    [
      'a red test',
      { failingTests: 1 },
      'draft_only',
      [
        'alert_only /tests 1 test of this rule fails. Mend the rule, or take the test away on purpose.',
      ],
    ],
    [
      'a warning',
      { issues: [issue('warning')] },
      'alert_only',
      ['ready_for_more /name Give the rule a name.'],
    ],
    [
      'tests that have not run yet',
      { failingTests: undefined },
      'alert_only',
      ['ready_for_more /tests Its tests have not run yet.'],
    ],
    [
      'no tests, whether they have run or not',
      { body: { ...ready.body, tests: [] }, failingTests: undefined },
      'alert_only',
      ['ready_for_more /tests No test says what it must find, and what it must leave alone.'],
    ],
    [
      'no action',
      { body: alertOnly },
      'alert_only',
      ['ready_for_more /response No action is chosen: it only alerts.'],
    ],
    [
      'an action that can run nowhere',
      { nowhere: ['block_sign_in'] },
      'alert_only',
      ['ready_for_more /response Block sign-in can run in no organization in scope.'],
    ],
    [
      'what can run where is not known',
      { nowhere: undefined },
      'alert_only',
      ['ready_for_more /response Where its actions can run is not known yet.'],
    ],
  ];
  it.each(rows)('%s', (_name, facts, state, remarks) => {
    const found = readiness({ ...ready, ...facts });
    expect(found.state).toBe(state);
    expect(
      found.remarks.map(
        ({ keepsFrom, pointer, message: text }) => `${keepsFrom} ${pointer} ${englishWords(text)}`,
      ),
    ).toEqual(remarks);
  });
});
