import { describe, expect, it } from 'vitest';
import { eventSchema } from '#src/contract/event.ts';
import { expectToSurviveNonsense } from '#src/testing/expect-parsed.ts';
import { duo } from './duo.ts';

const TIME = Date.UTC(2026, 2, 1, 9, 0, 0);
const SECONDS = TIME / 1_000;
const parse = (record: Record<string, unknown>) => duo.parse(record, '');
const reasons = (record: Record<string, unknown>) =>
  parse(record).rejected.map(({ id, values }) => [id, values]);

/** An authentication (v2) in the public format, made up. */
const authentication = {
  access_device: {
    browser: 'Chrome',
    browser_version: '144.0',
    epkey: 'EPEXAMPLE',
    hostname: null as unknown,
    ip: '203.0.113.7' as unknown,
    is_encryption_enabled: true,
    location: { city: 'Ann Arbor', country: 'United States', state: 'Michigan' },
    os: 'Mac OS X',
    security_agents: [{ security_agent: 'agent', version: '1' }],
  },
  adaptive_trust_assessments: { more_secure_auth: { trust_level: 'LOW', reason: 'New place' } },
  alias: 'ann.alias',
  application: { key: 'DIEXAMPLE', name: 'Payroll' },
  auth_device: {
    ip: '198.51.100.9',
    key: 'DPEXAMPLE',
    location: { country: 'France' },
    name: 'Phone',
  },
  email: 'ann@example.com',
  event_type: 'authentication',
  factor: 'duo_push',
  isotimestamp: '2026-03-01T09:00:00.250000+00:00',
  ood_software: null,
  reason: 'user_approved',
  result: 'success',
  timestamp: SECONDS,
  trusted_endpoint_status: 'not trusted',
  txid: '5bea1c1e-0000-4f1d-b310-75fd31385b15',
  user: { groups: ['Finance', 'Staff'], key: 'DUEXAMPLE', name: 'ann' },
};
const auth = (change: object = {}) => parse({ ...authentication, ...change }).events[0];

describe('an authentication', () => {
  it('has its fields read from where the documentation says', () => {
    expect(auth()).toEqual({
      id: '5bea1c1e-0000-4f1d-b310-75fd31385b15',
      time: TIME + 250,
      organizationId: 'own:log',
      product: 'duo',
      activity: 'authentication',
      category: 'authentication',
      account: 'ann',
      ip: '203.0.113.7',
      country: 'US',
      city: 'Ann Arbor',
      device: 'EPEXAMPLE',
      app: 'Payroll',
      result: 'success',
      reason: 'user_approved',
      parameters: {
        'access_device.browser': 'Chrome',
        'access_device.browser_version': '144.0',
        'access_device.epkey': 'EPEXAMPLE',
        'access_device.is_encryption_enabled': 'true',
        'access_device.location.state': 'Michigan',
        'access_device.os': 'Mac OS X',
        'access_device.security_agents.security_agent': 'agent',
        'access_device.security_agents.version': '1',
        'adaptive_trust_assessments.more_secure_auth.trust_level': 'LOW',
        'adaptive_trust_assessments.more_secure_auth.reason': 'New place',
        alias: 'ann.alias',
        'application.key': 'DIEXAMPLE',
        'auth_device.ip': '198.51.100.9',
        'auth_device.key': 'DPEXAMPLE',
        'auth_device.location.country': 'France',
        'auth_device.name': 'Phone',
        email: 'ann@example.com',
        factor: 'duo_push',
        result: 'success',
        trusted_endpoint_status: 'not trusted',
        'user.groups': 'Finance, Staff',
        'user.key': 'DUEXAMPLE',
      },
    });
    expect(eventSchema.safeParse(auth()).success).toBe(true);
  });

  it.each([
    ['SUCCESS', 'user_approved', 'success'],
    ['success', 'valid_passcode', 'success'],
    ['DENIED', 'user_cancelled', 'denied'],
    ['denied', 'no_response', 'denied'],
    ['FRAUD', 'user_marked_fraud', 'denied'],
    ['fraud', 'user_marked_fraud', 'denied'],
    ['FAILURE', 'User mistake', 'denied'],
    ['ERROR', 'error', 'failure'],
    ['toString', 'x', undefined],
  ])('of the result %s with the reason %s has %s', (result, reason, expected) => {
    expect(auth({ result })?.result).toBe(expected);
    expect(auth({ result, reason })?.reason).toBe(reason);
  });

  it('has the address of mail where there is no name', () => {
    expect(auth({ user: { name: null } })?.account).toBe('ann@example.com');
    expect(auth({ user: null, email: '' })).not.toHaveProperty('account');
  });

  it('leaves out an address that is none, and takes none of the telephone', () => {
    for (const ip of ['0.0.0.0', null, '', {}]) {
      const event = auth({ access_device: { ...authentication.access_device, ip } });
      expect(event).not.toHaveProperty('ip');
      expect(event?.country).toBe('US');
    }
    expect(auth({ access_device: null })).not.toHaveProperty('ip');
  });

  it('is called by the name of its computer where Duo knows it', () => {
    const device = { ...authentication.access_device, hostname: 'ann-laptop' };
    expect(auth({ access_device: device })?.device).toBe('ann-laptop');
  });

  it.each([
    ['text over number', { isotimestamp: '2026-03-01T10:00:00+01:00', timestamp: 1 }, TIME],
    ['seconds', { isotimestamp: undefined, timestamp: SECONDS }, TIME],
    ['seconds in a text', { isotimestamp: undefined, timestamp: String(SECONDS) }, TIME],
    ['milliseconds', { isotimestamp: undefined, timestamp: TIME }, TIME],
    ['a broken text', { isotimestamp: '2026-03-01T09: 00: 00+00: 00' }, TIME],
    ['a text without a zone', { isotimestamp: '2026-03-01 12:00:00' }, TIME],
  ])('has its time from %s', (_, change, time) => {
    expect(auth(change)?.time).toBe(time);
  });

  it('says why it is no event', () => {
    const { isotimestamp: _a, timestamp: _b, ...timeless } = authentication;
    expect(reasons(timeless)).toEqual([['log.missing_field', { field: 'isotimestamp' }]]);
    expect(reasons({ ...timeless, isotimestamp: 'today' })).toEqual([
      ['log.bad_time', { field: 'isotimestamp', value: 'today' }],
    ]);
    expect(reasons({ ...timeless, isotimestamp: '2026-03-01 12:00:00' })).toEqual([
      ['log.no_zone', { field: 'isotimestamp', value: '2026-03-01 12:00:00' }],
    ]);
    expect(reasons({ ...timeless, timestamp: 1e300 })[0]?.[0]).toBe('log.bad_time');
    expect(reasons({})).toEqual([['log.missing_field', { field: 'action' }]]);
  });

  it('of v1 has one level and no id', () => {
    const old = {
      factor: 'Duo Push',
      integration: 'Payroll',
      ip: '203.0.113.7',
      location: { city: 'Ann Arbor', country: 'United States', state: 'Michigan' },
      reason: 'No response',
      result: 'FAILURE',
      timestamp: SECONDS,
      username: 'ann',
    };
    expect(duo.recognises(old)).toBe(true);
    const event = parse(old).events[0];
    expect(event).toMatchObject({
      time: TIME,
      activity: 'authentication',
      account: 'ann',
      ip: '203.0.113.7',
      country: 'US',
      city: 'Ann Arbor',
      app: 'Payroll',
      result: 'denied',
      reason: 'No response',
      parameters: { factor: 'Duo Push', 'location.state': 'Michigan', result: 'FAILURE' },
    });
    expect(event?.id).toMatch(/^duo:[0-9a-f]{28}$/);
  });

  it('may be an enrollment', () => {
    expect(auth({ event_type: 'enrollment' })?.activity).toBe('enrollment');
  });
});

it('never stops the reading, whatever stands in it', () => {
  expectToSurviveNonsense(duo, authentication);
});

it('is known', () => {
  expect(duo.recognises(authentication)).toBe(true);
});
