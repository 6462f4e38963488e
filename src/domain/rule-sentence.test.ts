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
      'When an account in any organization (5 today) has at least 5 events of “Failed” at Okta within 10 minutes, then raise an alert.',
    ],
    [
      'without a group, everywhere',
      { ...rule, pattern: { ...rule.pattern, groupBy: [] } },
      'When any one organization (5 today) has at least 5 events of “Failed” at Okta within 10 minutes, then raise an alert.',
    ],
    [
      'without a group, in two organizations',
      {
        ...rule,
        scope: { kind: 'some', organizationIds: ids('Aster', 'Birch') },
        pattern: { ...rule.pattern, groupBy: [] },
      },
      'When Aster or Birch has at least 5 events of “Failed” at Okta within 10 minutes, then raise an alert.',
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
      'When one IP address in any organization but 4 organizations has “Failed” 5 times and then “Done” at Okta, all within 2 hours, then raise an alert and block sign-in and expire account logins for each account of “Done”, at most 20 a trigger, where that can run.',
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
      'When an account in any organization (5 today) has … different countries among a signal without a name at Okta within …, then raise an alert.',
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
      'When an account in any organization (5 today) has a signal that is missing … times within 90 seconds, then raise an alert.',
    ],
    [
      'everything that can be said',
      {
        ...rule,
        scope: {
          kind: 'tagged',
          tags: ['health', 'premium'],
          accounts: { kind: 'all_but', accounts: ['ann@x.example', 'bob@x.example'] },
        },
        signals: [
          signal(failed, 'Failed'),
          { ...signal(done, 'Done'), product: 'duo' },
          { ...signal(signalIdSchema.parse('off'), 'Off'), disabled: true },
        ],
        pattern: {
          kind: 'temporal_ordered',
          steps: [
            { signalId: failed, atLeast: 2, withinMs: 60_000 },
            { signalId: failed, atLeast: 1 },
            { signalId: done, atLeast: 1, gapMs: 90_000 },
          ],
          absent: [{ signalId: done, side: 'before', withinMs: 0 }, { signalId: failed }],
          groupBy: ['ip'],
          windowMs: 600_000,
          coolDownMs: 86_400_000,
          acrossOrganizations: true,
        },
        schedule: {
          kind: 'weekly',
          hours: [
            { days: ['mon', 'tue', 'wed', 'fri'], from: '18:00', until: '08:00' },
            {
              days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
              from: '12:00',
              until: '13:00',
            },
          ],
          zone: 'Europe/Berlin',
        },
        exceptions: [{ condition: signal(done, '').condition, reason: 'x', owner: 'y' }],
        freshnessMs: 900_000,
        response: {
          target: { kind: 'signal_account', signalId: done, role: 'targetAccount', cap: 5 },
          actions: ['block_sign_in'],
        },
      },
      'When one IP address over all organizations tagged “health” or “premium” together has “Failed” (Okta) 2 times within 1 minute, then “Failed” (Okta) and then at most 90 seconds later “Done” (Duo), all within 10 minutes, but no “Done” (Duo) in between, but no “Failed” (Okta) in the 10 minutes before or after, counting no events of ann@x.example or bob@x.example, in the hours Mon–Wed and Fri 18:00–08:00 and every day 12:00–13:00 (Europe/Berlin), with 1 exception, with no second alert about it for 1 day, then raise an alert and block sign-in for each target account of “Done” (Duo), at most 5 a trigger, where that can run. What is known more than 15 minutes late only alerts. “Off” is disabled and left out.',
    ],
    [
      'of one account of a list, any two of three steps',
      {
        ...rule,
        scope: {
          kind: 'some',
          organizationIds: ids('Aster', 'Birch', 'Cedar', 'Elm'),
          accounts: { kind: 'in_list', list: 'VIP' },
        },
        pattern: {
          kind: 'temporal',
          steps: [
            { signalId: failed, atLeast: 1 },
            { signalId: done, atLeast: 3 },
            { signalId: failed, atLeast: 9 },
          ],
          required: 2,
          groupBy: ['account'],
          windowMs: 600_000,
        },
        response: {
          target: { kind: 'group_account' },
          actions: ['expire_sessions', 'block_sign_in'],
        },
      },
      'When an account in the list “VIP” in any of 4 organizations has any 2 of these 3: “Failed”, “Done” 3 times, and “Failed” 9 times at Okta, all within 10 minutes in any order, then raise an alert, block its sign-in, and expire its logins, where that can run.',
    ],
    [
      'a range of combinations, of several signals',
      {
        ...rule,
        scope: {
          kind: 'all_but',
          organizationIds: ids('Aster'),
          accounts: { kind: 'some', accounts: ['ann@x.example'] },
        },
        pattern: {
          kind: 'value_count',
          signalIds: [failed, done],
          field: 'country',
          andFields: ['parameters.x'],
          threshold: 3,
          thresholdMax: 9,
          comparison: 'range',
          groupBy: ['account', 'ip'],
          windowMs: 600_000,
        },
      },
      'When one combination of account and IP address in any organization but Aster has from 3 to 9 different combinations of country and parameter x among “Failed” or “Done” at Okta within 10 minutes, counting only events of ann@x.example, then raise an alert.',
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
