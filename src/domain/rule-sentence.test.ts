import { describe, expect, it } from 'vitest';
import { organizationIdSchema, signalIdSchema } from '#src/contract/ids.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { englishWords } from '#src/messages/english-words.ts';
import { ruleSentence } from './rule-sentence.ts';

const failed = signalIdSchema.parse('failed');
const done = signalIdSchema.parse('done');
const organization = (name: string): Organization => ({
  id: organizationIdSchema.parse(`org-${name.toLowerCase()}`),
  name,
  domain: `${name.toLowerCase()}.example`,
  timeZone: 'Europe/Paris',
  country: 'FR',
  industry: '',
  tags: [],
  accounts: 10,
  policy: { forbiddenActions: [], managedElsewhere: [] },
});
const organizations = ['Aster', 'Birch', 'Cedar', 'Dogwood', 'Elm'].map(organization);
const ids = (...names: string[]) => names.map((name) => organization(name).id);
const signal = (id: typeof failed, name: string) => ({
  id,
  name,
  product: 'okta' as const,
  activities: [],
  condition: { op: 'all' as const, conditions: [] },
});
const rule: RuleBody = {
  name: 'x',
  description: '',
  scope: { kind: 'all' },
  signals: [signal(failed, 'Failed'), signal(done, 'Done')],
  pattern: {
    kind: 'event_count',
    signalIds: [failed],
    threshold: 5,
    groupBy: ['account'],
    windowMs: 600_000,
  },
  response: { target: { kind: 'group_account' }, actions: [] },
};
const words = (body: RuleBody) =>
  ruleSentence(body, organizations)
    .map(({ message }) => englishWords(message))
    .join(' ');

describe('a rule in words', () => {
  const rows: [string, RuleBody, string][] = [
    [
      'counted for each account',
      rule,
      'When one account in any organization has at least 5 events of “Failed” (Okta) within 10 minutes, then raise an alert.',
    ],
    [
      'without a group, everywhere',
      { ...rule, pattern: { ...rule.pattern, groupBy: [] } },
      'When any one organization has at least 5 events of “Failed” (Okta) within 10 minutes, then raise an alert.',
    ],
    [
      'without a group, in two organizations',
      {
        ...rule,
        scope: { kind: 'some', organizationIds: ids('Aster', 'Birch') },
        pattern: { ...rule.pattern, groupBy: [] },
      },
      'When one of Aster and Birch has at least 5 events of “Failed” (Okta) within 10 minutes, then raise an alert.',
    ],
    [
      'steps in order, in all but four, acting',
      {
        ...rule,
        scope: { kind: 'all_but', organizationIds: ids('Aster', 'Birch', 'Cedar', 'Elm') },
        pattern: {
          kind: 'temporal_ordered',
          steps: [
            { signalId: failed, atLeast: 5 },
            { signalId: done, atLeast: 1 },
          ],
          groupBy: ['ip'],
          windowMs: 7_200_000,
        },
        response: {
          target: { kind: 'signal_account', signalId: done, role: 'account', cap: 20 },
          actions: ['expire_sessions', 'block_sign_in'],
        },
      },
      'When one IP address in any organization but 4 organizations has “Failed” (Okta) 5 times, then “Done” (Okta) within 2 hours, then raise an alert and block sign-in and expire account logins for the account of “Done” (Okta), at most 20, where that can run.',
    ],
    [
      'half typed: what is missing leaves a gap',
      {
        ...rule,
        signals: [signal(failed, ' ')],
        pattern: {
          kind: 'value_count',
          signalIds: [failed],
          field: 'country',
          threshold: Number.NaN,
          groupBy: ['account'],
          windowMs: Number.NaN,
        },
      },
      'When one account in any organization has … different values of Country among a signal without a name (Okta) within …, then raise an alert.',
    ],
    [
      'of which nothing is chosen yet',
      {
        ...rule,
        pattern: {
          kind: 'temporal_ordered',
          steps: [{ signalId: signalIdSchema.parse('none'), atLeast: Number.NaN }],
          groupBy: ['account'],
          windowMs: 90_000,
        },
      },
      'When one account in any organization has a signal that is missing … times within 90 seconds, then raise an alert.',
    ],
  ];
  it.each(rows)('%s', (_name, body, expected) => {
    expect(words(body)).toBe(expected);
  });

  it('each phrase leads to a field of its own', () => {
    const pointers = ruleSentence(rule, organizations).map(({ pointer }) => pointer);
    expect(new Set(pointers).size).toBe(pointers.length);
  });
});
