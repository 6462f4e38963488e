import { describe, expect, it } from 'vitest';
import { eventSchema } from '#src/contract/event.ts';
import { expectToSurviveNonsense } from '#src/testing/expect-parsed.ts';
import { RECORDS } from '#src/testing/log-records.ts';
import { okta } from './okta.ts';

/** A sign-in in the public format, made up. */
const signIn = {
  uuid: '6f1c2e8a-0000-11f1-a3c4-0b52d7e9f1a6',
  published: '2026-03-01T09:00:00.250Z',
  eventType: 'user.session.start',
  legacyEventType: 'core.user_auth.login_failed',
  displayMessage: 'User login to Okta',
  version: '0',
  severity: 'WARN',
  actor: {
    id: '00uann',
    type: 'User',
    alternateId: 'Ann@example.com',
    displayName: 'Ann Example',
    detailEntry: null,
  },
  client: {
    ipAddress: '203.0.113.7',
    userAgent: { rawUserAgent: 'Browser/1', os: 'Mac OS X', browser: 'CHROME' },
    device: 'Computer',
    geographicalContext: {
      city: 'Paris',
      state: 'Île-de-France',
      country: 'France',
      postalCode: '75001',
      geolocation: { lat: 48.85, lon: 2.35 },
    },
    zone: 'null',
    id: null,
  },
  outcome: { result: 'FAILURE', reason: 'INVALID_CREDENTIALS' },
  target: null as unknown,
  debugContext: {
    debugData: {
      requestUri: '/api/v1/authn',
      deviceFingerprint: 'f1a2',
      behaviors: { 'New IP': 'POSITIVE' },
    },
  },
  securityContext: {
    asNumber: 64500,
    asOrg: 'example net',
    isp: 'example isp',
    domain: 'example.net',
    isProxy: false as unknown,
  },
  authenticationContext: { externalSessionId: 'session-1', authenticationStep: 0 },
  transaction: { id: 'transaction-1', type: 'WEB', detail: {} },
  request: { ipChain: [{ ip: '203.0.113.7', version: 'V4' }, { ip: '198.51.100.1' }] },
};
const parse = (record: Record<string, unknown>) => okta.parse(record, '');
const one = (change: object = {}) => parse({ ...signIn, ...change }).events[0];
const reasons = (record: Record<string, unknown>) =>
  parse(record).rejected.map(({ id, values }) => [id, values]);

describe('a LogEvent', () => {
  it('has its fields read from where the documentation says', () => {
    expect(one()).toEqual({
      id: '6f1c2e8a-0000-11f1-a3c4-0b52d7e9f1a6',
      time: Date.UTC(2026, 2, 1, 9, 0, 0, 250),
      organizationId: 'own:log',
      product: 'okta',
      activity: 'user.session.start',
      category: 'user.session',
      account: 'Ann@example.com',
      ip: '203.0.113.7',
      country: 'FR',
      city: 'Paris',
      latitude: 48.85,
      longitude: 2.35,
      asn: 64500,
      device: 'Computer',
      userAgent: 'Browser/1',
      result: 'failure',
      reason: 'INVALID_CREDENTIALS',
      severity: 3,
      parameters: {
        legacyEventType: 'core.user_auth.login_failed',
        displayMessage: 'User login to Okta',
        'actor.id': '00uann',
        'actor.type': 'User',
        'actor.alternateId': 'Ann@example.com',
        'actor.displayName': 'Ann Example',
        'client.userAgent.os': 'Mac OS X',
        'client.userAgent.browser': 'CHROME',
        'client.geographicalContext.state': 'Île-de-France',
        'client.geographicalContext.postalCode': '75001',
        'authenticationContext.externalSessionId': 'session-1',
        'authenticationContext.authenticationStep': '0',
        'securityContext.asNumber': '64500',
        'securityContext.asOrg': 'example net',
        'securityContext.isp': 'example isp',
        'securityContext.domain': 'example.net',
        'securityContext.isProxy': 'false',
        'transaction.id': 'transaction-1',
        'transaction.type': 'WEB',
        'outcome.result': 'FAILURE',
        'request.ipChain.ip': '203.0.113.7, 198.51.100.1',
        'request.ipChain.version': 'V4',
        'debugData.requestUri': '/api/v1/authn',
        'debugData.deviceFingerprint': 'f1a2',
        'debugData.behaviors.New IP': 'POSITIVE',
      },
    });
    expect(eventSchema.safeParse(one()).success).toBe(true);
  });

  it.each([
    ['a sign-in name', { alternateId: 'ann@example.com', displayName: 'Ann' }, 'ann@example.com'],
    [
      'the system',
      { type: 'SystemPrincipal', alternateId: 'system@okta.com', displayName: 'Okta System' },
      'Okta System',
    ],
    [
      'a person only its display name is known of',
      { alternateId: 'unknown', displayName: 'Ann Example', id: '00uann' },
      'Ann Example',
    ],
    [
      'a client of an API that only has an id',
      { alternateId: 'unknown', displayName: 'unknown', id: '0oaclient' },
      '0oaclient',
    ],
    ['nobody', { alternateId: 'unknown', displayName: 'unknown', id: 'unknown' }, undefined],
    ['nothing', null, undefined],
  ])('has %s as the account', (_, actor, account) => {
    expect(one({ actor })?.account).toBe(account);
  });

  it('has the first User among its targets as the target account, also the actor itself', () => {
    const app = { type: 'AppInstance', displayName: 'Payroll', alternateId: 'Payroll', id: '0oa1' };
    const inApp = { type: 'AppUser', alternateId: 'ann.in.app@example.com' };
    const ann = { type: 'User', alternateId: 'Ann@example.com' };
    const bob = { type: 'User', alternateId: 'unknown', displayName: 'Bob Example' };
    const role = { type: 'ROLE', displayName: 'Super administrator' };
    const group = { type: 'UserGroup', displayName: 'Finance' };
    expect(one({ target: [inApp, app, ann, bob, role, group] })).toMatchObject({
      targetAccount: 'Ann@example.com',
      app: 'Payroll',
      object: 'Super administrator',
    });
    expect(one({ target: [bob, ann] })?.targetAccount).toBe('Bob Example');
    expect(one({ target: [app, inApp] })?.targetAccount).toBe('ann.in.app@example.com');
    expect(one({ target: [app, inApp] })?.object).toBeUndefined();
    expect(one({ target: [group] })?.targetAccount).toBeUndefined();
  });

  it.each([
    ['SUCCESS', 'success'],
    ['ALLOW', 'success'],
    ['FAILURE', 'failure'],
    ['DENY', 'denied'],
    ['CHALLENGE', 'challenge'],
    ['SKIPPED', undefined],
    ['UNKNOWN', undefined],
    ['constructor', undefined],
  ])('of the outcome %s has the result %s', (outcome, result) => {
    expect(one({ outcome: { result: outcome } })?.result).toBe(result);
  });

  it.each([
    ['DEBUG', 1],
    ['INFO', 1],
    ['WARN', 3],
    ['ERROR', 4],
    ['LOUD', undefined],
  ])('of the severity %s has %s', (severity, number) => {
    expect(one({ severity })?.severity).toBe(number);
  });

  it('keeps no country that is none, and no half of a place', () => {
    const geography = { country: 'Atlantis', geolocation: { lat: 48.85, lon: null } };
    const event = one({ client: { ipAddress: '2001:db8::7', geographicalContext: geography } });
    expect(event).toMatchObject({ ip: '2001:db8::7' });
    expect(event).not.toHaveProperty('country');
    expect(event).not.toHaveProperty('latitude');
    const off = { geolocation: { lat: 91, lon: 2 } };
    expect(one({ client: { geographicalContext: off } })).not.toHaveProperty('longitude');
  });

  it('is from a proxy when Okta says so', () => {
    expect(one({ securityContext: { isProxy: true } })?.network).toBe('proxy');
    expect(one({ securityContext: { isProxy: null } })).not.toHaveProperty('network');
  });

  it('has the fingerprint as its device when the client is unknown', () => {
    expect(one({ client: { ...signIn.client, device: 'Unknown' } })?.device).toBe('f1a2');
    expect(one({ client: null })?.device).toBe('f1a2');
  });

  it('has the first address of the chain when the client has none', () => {
    expect(one({ client: null })?.ip).toBe('203.0.113.7');
  });

  it('without a uuid is known by its content, in whatever order that stands', () => {
    const { uuid: _, ...rest } = signIn;
    const turned = Object.fromEntries(Object.entries(rest).toReversed());
    const id = parse(rest).events[0]?.id;
    expect(id).toMatch(/^okta:[0-9a-f]{28}$/);
    expect(parse(turned).events[0]?.id).toBe(id);
    expect(parse({ ...rest, displayMessage: 'Other' }).events[0]?.id).not.toBe(id);
  });

  it('says why it is no event', () => {
    expect(reasons({ ...signIn, eventType: '' })).toEqual([
      ['log.missing_field', { field: 'eventType' }],
    ]);
    expect(reasons({ ...signIn, published: undefined })).toEqual([
      ['log.missing_field', { field: 'published' }],
    ]);
    expect(reasons({ ...signIn, published: 'today' })).toEqual([
      ['log.bad_time', { field: 'published', value: 'today' }],
    ]);
    expect(reasons({ ...signIn, published: '2026-03-01 09:00:00.250' })).toEqual([
      ['log.no_zone', { field: 'published', value: '2026-03-01 09:00:00.250' }],
    ]);
  });

  it('never stops the reading, whatever stands in it', () => {
    expectToSurviveNonsense(okta, { ...signIn, target: [{ type: 'User' }] });
  });
});

describe('a row of CSV', () => {
  it('has columns with dots', () => {
    const row = {
      uuid: 'row-1',
      published: '2026-03-01T09:00:00.250Z',
      eventType: 'user.session.start',
      severity: 'INFO',
      'actor.alternateId': 'ann@example.com',
      'client.ipAddress': '203.0.113.7',
      'client.geographicalContext.country': 'United States',
      'client.geographicalContext.geolocation.lat': '40.7',
      'client.geographicalContext.geolocation.lon': '-74',
      'securityContext.asNumber': '64500',
      'securityContext.isProxy': 'true',
      'outcome.result': 'SUCCESS',
      'outcome.reason': '',
      'target.0.type': 'User',
      'target.0.alternateId': 'bob@example.com',
      'target[1].type': 'AppInstance',
      'target[1].displayName': 'Payroll',
      'debugContext.debugData.requestUri': '/login',
      'x.__proto__.polluted': 'yes',
    };
    expect(okta.recognises(row)).toBe(true);
    expect(parse(row).events[0]).toMatchObject({
      id: 'row-1',
      account: 'ann@example.com',
      targetAccount: 'bob@example.com',
      app: 'Payroll',
      country: 'US',
      latitude: 40.7,
      longitude: -74,
      asn: 64500,
      network: 'proxy',
      result: 'success',
      parameters: { 'debugData.requestUri': '/login' },
    });
    expect({}).not.toHaveProperty('polluted');
  });

  it('has cells of JSON', () => {
    const row = {
      uuid: 'row-2',
      published: '2026-03-01T09:00:00.250Z',
      eventType: 'group.user_membership.add',
      actor: '{"alternateId":"ann@example.com"}',
      target: '[{"type":"User","alternateId":"bob@example.com"}]',
    };
    expect(parse(row).events[0]).toMatchObject({
      account: 'ann@example.com',
      targetAccount: 'bob@example.com',
      category: 'group.user_membership',
    });
  });
});

describe('recognising', () => {
  it('knows its own records and no others', () => {
    expect(okta.recognises(signIn)).toBe(true);
    for (const [name, records] of Object.entries(RECORDS)) {
      for (const record of records)
        expect([name, okta.recognises(record)]).toEqual([name, name === 'okta']);
    }
  });
});
