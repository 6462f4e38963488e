import { describe, expect, it } from 'vitest';
import { eventSchema } from '#src/contract/event.ts';
import { expectToSurviveNonsense } from '#src/testing/expect-parsed.ts';
import { duo } from './duo.ts';

const TIME = Date.UTC(2026, 2, 1, 9, 0, 0);
const SECONDS = TIME / 1_000;
const parse = (record: Record<string, unknown>) => duo.parse(record, '');

/** An action of an administrator (v1) in the public format, made up. */
const administrator = {
  action: 'user_update',
  description: '{"email": "ann@example.com", "realname": "Ann", "groups": ["Staff"]}' as unknown,
  isotimestamp: '2026-03-01T09:00:00+00:00',
  object: 'ann' as unknown,
  timestamp: SECONDS,
  username: 'Bob Example',
};
const admin = (change: object = {}) => parse({ ...administrator, ...change }).events[0];

describe('an action of an administrator', () => {
  it('has its fields read from where the documentation says', () => {
    const event = admin();
    expect(event).toEqual({
      id: expect.stringMatching(/^duo:[0-9a-f]{28}$/),
      time: TIME,
      organizationId: 'own:log',
      product: 'duo',
      activity: 'user_update',
      category: 'administrator',
      account: 'Bob Example',
      targetAccount: 'ann',
      parameters: {
        'description.email': 'ann@example.com',
        'description.realname': 'Ann',
        'description.groups': 'Staff',
        username: 'Bob Example',
      },
    });
    expect(eventSchema.safeParse(event).success).toBe(true);
  });

  it('is known by its content, in whatever order that stands', () => {
    const turned = Object.fromEntries(Object.entries(administrator).toReversed());
    expect(parse(turned).events[0]?.id).toBe(admin()?.id);
    expect(admin({ object: 'bob' })?.id).not.toBe(admin()?.id);
  });

  it.each([
    ['user_delete', 'ann', 'ann', undefined],
    ['admin_update', 'Bob Example', 'Bob Example', undefined],
    ['bypass_create', 'ann', 'ann', undefined],
    ['admin_activate_duo_push', '940-555-0177', undefined, '940-555-0177'],
    ['integration_update', 'Payroll', undefined, 'Payroll'],
    ['user_update', null, undefined, undefined],
  ])('%s of %s has the target account %s and the object %s', (action, object, target, rest) => {
    expect(admin({ action, object })?.targetAccount).toBe(target);
    expect(admin({ action, object })?.object).toBe(rest);
  });

  it.each([
    ['words', 'Starting activation', { description: 'Starting activation' }],
    ['broken JSON', '{"a":', { description: '{"a":' }],
    ['nothing', null, {}],
  ])('takes %s for a description', (_, description, texts) => {
    expect(admin({ description })?.parameters).toEqual({ ...texts, username: 'Bob Example' });
  });

  it('takes a record without a description', () => {
    const { description: _, ...rest } = administrator;
    expect(duo.recognises(rest)).toBe(true);
    expect(parse(rest).events).toHaveLength(1);
  });

  it('that is a login has its address and its error', () => {
    const login = {
      object: null,
      description: '{"ip_address": "203.0.113.7", "email": "bob@example.com", "factor": "push"}',
    };
    expect(admin({ ...login, action: 'admin_login' })).toMatchObject({
      account: 'bob@example.com',
      ip: '203.0.113.7',
      result: 'success',
    });
    const failed =
      '{"ip_address": "0.0.0.0", "error": "SAML login is disabled", "email": "bob@example.com"}';
    const event = admin({
      action: 'admin_login_error',
      object: null,
      username: '',
      description: failed,
    });
    expect(event).toMatchObject({
      account: 'bob@example.com',
      result: 'failure',
      reason: 'SAML login is disabled',
    });
    expect(event).not.toHaveProperty('ip');
  });
});

it('never stops the reading, whatever stands in it', () => {
  expectToSurviveNonsense(duo, administrator);
});

it('is known', () => {
  expect(duo.recognises(administrator)).toBe(true);
});
