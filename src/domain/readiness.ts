import type { RuleBody } from '#src/contract/rule.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import type { RuleIssue } from './rule-issue.ts';

/** How far a rule is: not evaluated, evaluated as alert-only, or with nothing known that speaks against more. */
export const READINESS = ['draft_only', 'alert_only', 'ready_for_more'] as const;
export type Readiness = (typeof READINESS)[number];

/** What stands between a rule and the next state, with the field that settles it. */
export interface Remark {
  /** JSON pointer into the rule body */
  readonly pointer: string;
  readonly message: Message;
  /** the state that it keeps the rule from, or a save */
  readonly keepsFrom: 'saving' | 'alert_only' | 'ready_for_more';
}

export interface ReadinessFacts {
  readonly body: Pick<RuleBody, 'response' | 'tests'>;
  readonly issues: readonly RuleIssue[];
  /** how many of the rule's tests fail; undefined while that is not known */
  readonly failingTests: number | undefined;
  /** chosen actions that can run in no organization in scope; undefined while that is not known */
  readonly nowhere: readonly RuleBody['response']['actions'][number][] | undefined;
}

/**
 * Where a rule stands and what is left to settle, most pressing first. Only of what the rule itself says: what
 * the record of its triggers and the people who review them add is asked for at its outcome mode.
 */
export const readiness = (facts: ReadinessFacts): { state: Readiness; remarks: Remark[] } => {
  const remarks = [
    ...ofIssues(facts.issues, 'refuses_save', 'saving'),
    ...ofIssues(facts.issues, 'draft_only', 'alert_only'),
    ...failing(facts),
    ...ofIssues(facts.issues, 'warning', 'ready_for_more'),
    ...untested(facts),
    ...withoutAction(facts),
  ];
  const kept = new Set(remarks.map(({ keepsFrom }) => keepsFrom));
  if (kept.has('saving') || kept.has('alert_only')) return { state: 'draft_only', remarks };
  return { state: kept.size > 0 ? 'alert_only' : 'ready_for_more', remarks };
};

const ofIssues = (
  issues: readonly RuleIssue[],
  effect: RuleIssue['effect'],
  keepsFrom: Remark['keepsFrom'],
): Remark[] =>
  issues
    .filter((issue) => issue.effect === effect)
    .map(({ pointer, message: text }) => ({ pointer, message: text, keepsFrom }));

const failing = ({ failingTests = 0 }: ReadinessFacts): Remark[] =>
  failingTests === 0
    ? []
    : [
        {
          pointer: '/tests',
          message: message('ladder.tests_failing', { tests: failingTests }),
          keepsFrom: 'alert_only',
        },
      ];

const untested = ({ body, failingTests }: ReadinessFacts): Remark[] => {
  const count = (body.tests ?? []).length;
  if (count > 0 && failingTests !== undefined) return [];
  return [
    {
      pointer: '/tests',
      message: message(count === 0 ? 'readiness.no_tests' : 'readiness.tests_unknown'),
      keepsFrom: 'ready_for_more',
    },
  ];
};

const withoutAction = ({ body, nowhere }: ReadinessFacts): Remark[] => {
  const remark = (text: Message): Remark => ({
    pointer: '/response',
    message: text,
    keepsFrom: 'ready_for_more',
  });
  const { actions } = body.response;
  if (actions.length === 0) return [remark(message('readiness.no_action'))];
  if (nowhere === undefined) return [remark(message('readiness.actions_unknown'))];
  return nowhere.map((action) =>
    remark(message('readiness.action_nowhere', { action: message(`action.${action}`) })),
  );
};
