import { describe, expect, it } from 'vitest';
import type { Condition } from '#src/contract/condition.ts';
import { englishWords } from '#src/messages/english-words.ts';
import { describeCondition } from './describe-condition.ts';
import { describeExceptions, describeSignals } from './describe-signals.ts';
import { count, rule, signal } from './replay/replay-fixtures.ts';

describe('a condition on one line', () => {
  const rows: [string, Condition][] = [
    ['no conditions', { op: 'all', conditions: [] }],
    [
      'result is “failure” and (country is not FR or DE or IP address is in network 192.0.2.0/24)',
      {
        op: 'all',
        conditions: [
          { op: 'equals', field: 'result', value: 'failure' },
          {
            op: 'any',
            conditions: [
              { op: 'country_is_not', field: 'country', values: ['FR', 'DE'] },
              { op: 'in_network', field: 'ip', values: ['192.0.2.0/24'] },
            ],
          },
        ],
      },
    ],
    ['not (account is there)', { op: 'not', condition: { op: 'exists', field: 'account' } }],
    ['severity is at least 3', { op: 'greater_or_equal', field: 'severity', value: 3 }],
    ['severity is less than …', { op: 'less', field: 'severity', value: Number.NaN }],
    ['account is in the list “VIP”', { op: 'in_list', field: 'account', list: 'VIP' }],
    [
      'account is the same as target account',
      { op: 'equals_field', field: 'account', other: 'targetAccount' },
    ],
    [
      'country is new for the account in 14 days',
      { op: 'first_seen', field: 'country', per: 'account', days: 14 },
    ],
    [
      'the place cannot be reached from the one before at 900 km/h',
      { op: 'impossible_travel', field: 'latitude', kmPerHour: 900 },
    ],
    [
      'application is one of “1”, “2”, “3”, “4”, “5” or 2 more',
      { op: 'one_of', field: 'app', values: ['1', '2', '3', '4', '5', '6', '7'] },
    ],
    ['application is …', { op: 'equals', field: 'app', value: '' }],
  ];
  it.each(rows)('%s', (words, condition) => {
    expect(englishWords(describeCondition(condition))).toBe(words);
  });
});

it('what the signals and exceptions of a rule stand for, each at its place', () => {
  const body = {
    ...rule({ ...count(1, 10), groupBy: ['account'] }, [
      signal('any', { activities: [] }),
      signal('removed', {
        activities: ['user.mfa.factor.deactivate', 'x'],
        condition: { op: 'exists', field: 'ip' },
        join: { account: 'targetAccount' },
      }),
    ]),
    exceptions: [
      { condition: { op: 'exists' as const, field: 'ip' as const }, reason: '', owner: '' },
    ],
  };
  const said = [...describeSignals(body), ...describeExceptions(body)];
  expect(said.map(({ pointer, message }) => `${pointer} ${englishWords(message)}`)).toEqual([
    '/signals/0 any activity at Okta',
    '/signals/1 MFA factor removed or “x” at Okta, where IP address is there, with its target account as the account',
    '/exceptions/0 IP address is there',
  ]);
});
