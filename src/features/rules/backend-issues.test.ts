import { describe, expect, it } from 'vitest';
import { organizationIdSchema } from '#src/contract/ids.ts';
import type { Problem } from '#src/contract/problem.ts';
import { ApiProblem, NetworkError } from '#src/data/errors.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { backendIssues } from './backend-issues.ts';
import { blankRule, toRequest } from './rule-form.ts';

const sent: RuleBody = {
  ...toRequest({ ...blankRule('Signal'), name: 'Sent' }),
  response: { target: { kind: 'group_account' }, actions: ['block_sign_in'] },
};
const refused = (...pointers: string[]) =>
  new ApiProblem({
    type: 'urn:respond:problem:rule-invalid',
    title: '',
    status: 422,
    errors: pointers.map((pointer) => ({ pointer, code: 'issue.value_missing' })),
  });

describe('what the backend found wrong', () => {
  it.each([
    ['/name', '/name'],
    ['/scope/organizationIds/3', '/scope'],
    ['/pattern/groupBy/1', '/pattern/groupBy'],
    ['/pattern/threshold', '/pattern/threshold'],
    ['/signals/2/activities/0', '/signals/2/activities'],
    [
      '/signals/0/condition/conditions/1/condition/values/4',
      '/signals/0/condition/conditions/1/condition',
    ],
  ])('at %s is told at %s', (pointer, field) => {
    expect(backendIssues(refused(pointer), sent, sent)).toEqual([
      { pointer: field, message: { id: 'issue.value_missing' }, effect: 'refuses_save' },
    ]);
  });

  it('is gone once the field says something else, and only that', () => {
    const error = refused('/name', '/description');
    const found = backendIssues(error, sent, { ...sent, name: 'Another' });
    expect(found.map(({ pointer }) => pointer)).toEqual(['/description']);
  });

  it('in a code that the console does not know is told all the same', () => {
    const error = refused('/name');
    error.problem.errors?.splice(0, 1, { pointer: '/name', code: 'of_a_newer_backend' });
    expect(backendIssues(error, sent, sent)).toMatchObject([{ message: { id: 'issue.invalid' } }]);
  });

  it('an action that can run nowhere is told with the reason that the picker gives', () => {
    const problem: Problem = {
      type: 'urn:respond:problem:capability-refused',
      title: '',
      status: 422,
      errors: [{ pointer: '/response/actions/0', code: 'action_unavailable' }],
      refusals: [
        {
          action: 'block_sign_in',
          organizationId: organizationIdSchema.parse('org-1'),
          product: 'okta',
          reasons: [
            {
              reason: { code: 'not_connected' },
              mend: { kind: 'connect', owner: 'connection_owner' },
            },
          ],
        },
      ],
    };
    expect(backendIssues(new ApiProblem(problem), sent, sent)).toMatchObject([
      {
        pointer: '/response/actions/0',
        message: {
          id: 'issue.action_nowhere',
          values: {
            action: { id: 'action.block_sign_in' },
            reason: { id: 'capability.not_connected' },
          },
        },
      },
    ]);
  });

  it('a lost answer says nothing of a field', () => {
    expect(backendIssues(new NetworkError('no answer'), sent, sent)).toEqual([]);
  });
});
