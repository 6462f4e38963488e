import { describe, expect, it } from 'vitest';
import { eventSchema } from '#src/contract/event.ts';
import { expectToSurviveNonsense } from '#src/testing/expect-parsed.ts';
import { RECORDS } from '#src/testing/log-records.ts';
import { ocsf } from './ocsf.ts';

const TIME = Date.UTC(2026, 2, 1, 9, 0, 0, 250);
const parse = (record: Record<string, unknown>) => ocsf.parse(record, '');

/** A sign-in in the schema, made up. */
const signIn = {
  class_uid: 3002,
  class_name: 'Authentication',
  category_uid: 3,
  category_name: 'Identity & Access Management',
  activity_id: 1,
  activity_name: 'Logon',
  type_uid: 300_201,
  type_name: 'Authentication: Logon',
  time: TIME,
  severity_id: 3,
  status_id: 2,
  status: 'Failure',
  status_code: 'E1',
  status_detail: 'INVALID_CREDENTIALS',
  message: 'User login',
  auth_protocol: 'SAML',
  logon_type: 'Network',
  is_mfa: true,
  user: { name: 'ann', email_addr: 'ann@example.com', uid: '00uann' } as unknown,
  actor: { user: { name: 'service' }, session: { uid: 'session-2' } } as unknown,
  src_endpoint: {
    ip: '203.0.113.7',
    location: {
      city: 'Paris',
      country: 'FR',
      lat: 48.85,
      long: 2.35,
      coordinates: [1, 2],
    } as unknown,
    autonomous_system: { number: 64_500, name: 'example net' },
  },
  device: { hostname: 'ann-laptop', uid: 'device-1' } as unknown,
  http_request: { user_agent: 'Browser/1' },
  service: { name: 'Payroll' },
  session: { uid: 'session-1', is_vpn: true },
  cloud: { account: { uid: 'tenant 1' }, provider: 'Example' } as unknown,
  metadata: {
    uid: 'event-1',
    version: '1.3.0',
    logged_time: TIME + 1_000,
    processed_time: TIME + 500,
    product: { name: 'Okta System Log', vendor_name: 'Okta' },
  } as unknown,
  unmapped: { debug: { requestUri: '/login', tries: 2 }, tags: ['a', 'b'] } as unknown,
};
const one = (change: object = {}) => parse({ ...signIn, ...change }).events[0];
const reasons = (change: object) =>
  parse({ ...signIn, ...change }).rejected.map(({ id, values }) => [id, values]);

describe('an event of OCSF', () => {
  it('has its fields read from where the schema says', () => {
    expect(one()).toEqual({
      id: 'event-1',
      time: TIME,
      receivedAt: TIME + 1_000,
      organizationId: 'own:tenant_1',
      product: 'okta',
      activity: 'Authentication: Logon',
      category: 'Identity & Access Management',
      account: 'ann@example.com',
      ip: '203.0.113.7',
      country: 'FR',
      city: 'Paris',
      latitude: 48.85,
      longitude: 2.35,
      asn: 64_500,
      network: 'vpn',
      device: 'ann-laptop',
      userAgent: 'Browser/1',
      app: 'Payroll',
      result: 'failure',
      reason: 'INVALID_CREDENTIALS',
      severity: 3,
      parameters: {
        class_uid: '3002',
        activity_id: '1',
        type_uid: '300201',
        status: 'Failure',
        status_id: '2',
        message: 'User login',
        auth_protocol: 'SAML',
        logon_type: 'Network',
        is_mfa: 'true',
        'session.uid': 'session-1',
        'actor.session.uid': 'session-2',
        'user.uid': '00uann',
        'src_endpoint.autonomous_system.name': 'example net',
        'metadata.product.name': 'Okta System Log',
        'metadata.product.vendor_name': 'Okta',
        'metadata.version': '1.3.0',
        'unmapped.debug.requestUri': '/login',
        'unmapped.debug.tries': '2',
        'unmapped.tags': 'a, b',
      },
    });
    expect(eventSchema.safeParse(one()).success).toBe(true);
  });

  it.each([
    ['milliseconds', { time: TIME }, TIME],
    ['milliseconds in a text', { time: String(TIME) }, TIME],
    ['parts of a millisecond', { time: TIME + 0.5 }, TIME],
    ['a text', { time: undefined, time_dt: '2026-03-01T10:00:00.250+01:00' }, TIME],
    ['the number where both stand', { time: TIME, time_dt: '2000-01-01T00:00:00Z' }, TIME],
    // The schema says milliseconds; nothing is guessed.
    ['seconds, as milliseconds', { time: 1_772_355_600 }, 1_772_355_600],
  ])('has its time from %s', (_, change, time) => {
    expect(one(change)?.time).toBe(time);
  });

  it('has when it was received from what is there', () => {
    expect(one({ metadata: { processed_time: TIME + 500 } })?.receivedAt).toBe(TIME + 500);
    expect(one({ metadata: { logged_time_dt: '2026-03-01T09:00:01Z' } })?.receivedAt).toBe(
      Date.UTC(2026, 2, 1, 9, 0, 1),
    );
    expect(one({ metadata: { logged_time: 'x' } })).not.toHaveProperty('receivedAt');
  });

  it('says why it is no event', () => {
    expect(reasons({ time: undefined })).toEqual([['log.missing_field', { field: 'time' }]]);
    expect(reasons({ time: 'today' })).toEqual([
      ['log.bad_time', { field: 'time', value: 'today' }],
    ]);
    expect(reasons({ time: null, time_dt: '2026-03-01T09:00:00' })).toEqual([
      ['log.no_zone', { field: 'time_dt', value: '2026-03-01T09:00:00' }],
    ]);
    expect(reasons({ time: 9e15 })[0]?.[0]).toBe('log.bad_time');
    expect(reasons({ class_uid: null })).toEqual([['log.missing_field', { field: 'class_uid' }]]);
    expect(reasons({ class_uid: 'Authentication' })).toEqual([
      ['log.wrong_value', { field: 'class_uid', value: 'Authentication' }],
    ]);
  });

  it('without metadata.uid is known by its content, in whatever order that stands', () => {
    const bare = { ...signIn, metadata: { version: '1.3.0' } };
    const turned = Object.fromEntries(Object.entries(bare).toReversed());
    expect(parse(bare).events[0]?.id).toMatch(/^ocsf:[0-9a-f]{28}$/);
    expect(parse(turned).events[0]?.id).toBe(parse(bare).events[0]?.id);
  });

  it.each([
    ['cloud.account.uid', {}, 'own:tenant_1'],
    ['metadata.tenant_uid', { cloud: null, metadata: { tenant_uid: 't2' } }, 'own:t2'],
    ['cloud.org.uid', { cloud: { org: { uid: 'o3' } }, metadata: null }, 'own:o3'],
    ['nothing', { cloud: null, metadata: null }, 'own:log'],
  ])('has its organization from %s', (_, change, organization) => {
    expect(one(change)?.organizationId).toBe(organization);
  });

  it.each([
    ['Okta', 'Okta System Log', 'okta'],
    ['Cisco', 'Duo', 'duo'],
    ['Google', 'Google Workspace', 'google_workspace'],
    ['Google', 'Login Audit', 'google_workspace'],
    ['Google', 'Google Cloud Audit', 'other'],
    ['Microsoft', 'Microsoft Entra ID', 'microsoft_365'],
    ['', 'Azure AD', 'microsoft_365'],
    ['Microsoft', 'Office 365', 'microsoft_365'],
    ['Microsoft', 'Unified Audit Log', 'microsoft_365'],
    ['Microsoft', 'Microsoft Windows', 'other'],
    ['Slack', 'Slack', 'slack'],
    ['AWS', 'CloudTrail', 'other'],
    ['Duolingo', 'x', 'other'],
  ])('of the vendor %s and the product %s is of %s', (vendor_name, name, product) => {
    expect(one({ metadata: { product: { vendor_name, name } } })?.product).toBe(product);
  });

  it('of no product is of another one', () => {
    expect(one({ metadata: null })?.product).toBe('other');
  });

  it.each([
    [{ status_id: 1, status: undefined }, 'success'],
    [{ status_id: 2, status: undefined }, 'failure'],
    [{ status_id: 99, status: 'Denied' }, 'denied'],
    [{ status_id: undefined, status: 'SUCCESS' }, 'success'],
    [{ status_id: 0, status: 'Unknown' }, undefined],
    [{ status_id: 1.5, status: 'constructor' }, undefined],
  ])('of %j has the result %s', (change, result) => {
    expect(one(change)?.result).toBe(result);
  });

  it('has the message as the reason of a failure only', () => {
    const bare = { status_detail: null, status_code: null };
    expect(one({ ...bare, status_code: '0x18' })?.reason).toBe('0x18');
    expect(one(bare)?.reason).toBe('User login');
    expect(one({ ...bare, status_id: 1 })).not.toHaveProperty('reason');
  });

  it.each([
    [0, 0],
    [6, 6],
    [7, undefined],
    [99, undefined],
    [1.5, undefined],
  ])('of severity_id %s has the severity %s', (severity_id, severity) => {
    expect(one({ severity_id })?.severity).toBe(severity);
  });

  it('has its place from the coordinates, longitude first, where there is no other', () => {
    const at = (location: object) => one({ src_endpoint: { location } });
    expect(at({ coordinates: [2.35, 48.85] })).toMatchObject({ latitude: 48.85, longitude: 2.35 });
    expect(at({ lat: 1, coordinates: [2.35, 48.85] })).toMatchObject({ latitude: 48.85 });
    expect(at({ coordinates: [2.35] })).not.toHaveProperty('longitude');
    expect(at({ coordinates: [0, 99] })).not.toHaveProperty('latitude');
    expect(at({ country: 'United States' })?.country).toBe('US');
    expect(at({ country: 'ZZ' })).not.toHaveProperty('country');
  });

  it('has its device by what it is called', () => {
    expect(one({ device: { uid: 'device-1', name: 'x' } })?.device).toBe('device-1');
    expect(one({ device: { name: 'x' } })?.device).toBe('x');
  });

  it('reads what was not mapped also out of a text', () => {
    expect(one({ unmapped: '{"a": {"b": true}}' })?.parameters).toMatchObject({
      'unmapped.a.b': 'true',
    });
    expect(one({ unmapped: 'words' })?.parameters).toMatchObject({ unmapped: 'words' });
  });

  it('never stops the reading, whatever stands in it', () => {
    const samples = [signIn, { ...signIn, class_uid: 3004, entity: { type_id: 2, name: 'x' } }];
    expectToSurviveNonsense(ocsf, ...samples);
  });
});

it('knows its own records and no others', () => {
  expect(ocsf.recognises(signIn)).toBe(true);
  for (const [name, records] of Object.entries(RECORDS)) {
    for (const record of records) {
      expect([name, ocsf.recognises(record)]).toEqual([name, name === 'ocsf']);
    }
  }
});
