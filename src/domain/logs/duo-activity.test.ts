import { describe, expect, it } from 'vitest';
import { eventSchema } from '#src/contract/event.ts';
import { expectToSurviveNonsense } from '#src/testing/expect-parsed.ts';
import { duo } from './duo.ts';

const TIME = Date.UTC(2026, 2, 1, 9, 0, 0);
const parse = (record: Record<string, unknown>) => duo.parse(record, '');
const reasons = (record: Record<string, unknown>) =>
  parse(record).rejected.map(({ id, values }) => [id, values]);

/** An activity (v2) in the public format, made up. */
const activity = {
  access_device: {
    browser: 'Chrome',
    epkey: 'EPEXAMPLE',
    ip: { address: '203.0.113.7' } as unknown,
    location: { city: 'Ann Arbor', country: 'United States', state: 'Michigan' },
  },
  action: { details: null as unknown, name: 'webauthncredential_create' },
  activity_id: '720b8360-0000-47c4-adc7-7968df1caef0',
  actor: {
    details: '{"status": "Active", "groups": [{"name": "Staff", "key": "DG1"}]}',
    key: 'DUEXAMPLE',
    name: 'ann',
    type: 'user',
  } as unknown,
  akey: 'DAEXAMPLE',
  application: { key: 'DIEXAMPLE', name: 'Portal', type: 'websdk' },
  old_target: null,
  outcome: { result: 'FAILURE' },
  target: {
    details: '{"credential_name": "Security key"}',
    key: 'WAEXAMPLE',
    name: 'WANAME',
    type: 'webauthn_credential',
  } as unknown,
  ts: '2026-03-01T09:00:00.250015+00:00',
};
const act = (change: object = {}) => parse({ ...activity, ...change }).events[0];

describe('an activity', () => {
  it('has its fields read from where the documentation says', () => {
    expect(act()).toEqual({
      id: '720b8360-0000-47c4-adc7-7968df1caef0',
      time: TIME + 250,
      organizationId: 'own:log',
      product: 'duo',
      activity: 'webauthncredential_create',
      category: 'activity',
      account: 'ann',
      ip: '203.0.113.7',
      country: 'US',
      city: 'Ann Arbor',
      device: 'EPEXAMPLE',
      app: 'Portal',
      object: 'WANAME',
      result: 'failure',
      parameters: {
        'access_device.browser': 'Chrome',
        'access_device.epkey': 'EPEXAMPLE',
        'access_device.location.state': 'Michigan',
        'actor.details.status': 'Active',
        'actor.details.groups.name': 'Staff',
        'actor.details.groups.key': 'DG1',
        'actor.key': 'DUEXAMPLE',
        'actor.name': 'ann',
        'actor.type': 'user',
        akey: 'DAEXAMPLE',
        'application.key': 'DIEXAMPLE',
        'application.type': 'websdk',
        'outcome.result': 'FAILURE',
        'target.details.credential_name': 'Security key',
        'target.key': 'WAEXAMPLE',
        'target.name': 'WANAME',
        'target.type': 'webauthn_credential',
      },
    });
    expect(eventSchema.safeParse(act()).success).toBe(true);
  });

  it('calls an administrator by the address, and a user by the name', () => {
    const details = '{"email": "bob@example.com"}';
    expect(act({ actor: { name: 'Bob Example', type: 'admin', details } })?.account).toBe(
      'bob@example.com',
    );
    expect(act({ actor: { name: 'Bob Example', type: 'admin', details: null } })?.account).toBe(
      'Bob Example',
    );
    expect(act({ actor: { name: 'ann', email: 'ann@example.com' } })?.account).toBe('ann');
    expect(act({ actor: { name: null, email: 'ann@example.com' } })?.account).toBe(
      'ann@example.com',
    );
  });

  it.each(['user', 'user_bypass', 'admin'])(
    'on a target of type %s has a target account',
    (type) => {
      const event = act({ target: { name: 'ann', type, details: null } });
      expect(event?.targetAccount).toBe('ann');
      expect(event).not.toHaveProperty('object');
    },
  );

  it('takes an address that is a text', () => {
    expect(act({ access_device: { ip: '2001:db8::7' } })?.ip).toBe('2001:db8::7');
    expect(act({ access_device: { ip: { address: '0.0.0.0' } } })).not.toHaveProperty('ip');
    expect(act({ access_device: { ip: { address: null } } })).not.toHaveProperty('ip');
  });

  it('says why it is no event', () => {
    expect(reasons({ ...activity, action: { name: '' } })).toEqual([
      ['log.missing_field', { field: 'action.name' }],
    ]);
    expect(reasons({ ...activity, activity_id: null })).toEqual([
      ['log.missing_field', { field: 'activity_id' }],
    ]);
    expect(reasons({ ...activity, ts: 'today' })).toEqual([
      ['log.bad_time', { field: 'ts', value: 'today' }],
    ]);
  });
});

it('never stops the reading, whatever stands in it', () => {
  expectToSurviveNonsense(duo, activity);
});

it('is known', () => {
  expect(duo.recognises(activity)).toBe(true);
});
