import { describe, expect, it } from 'vitest';
import {
  audit,
  failed,
  one,
  parse,
  SIGN_IN_ID,
  signIn,
  TENANT,
} from '#src/testing/entra-records.ts';

const pascal = (record: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
      pascalInside(value),
    ]),
  );
const pascalInside = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pascalInside);
  return typeof value === 'object' && value !== null ? pascal(value) : value;
};

describe('a sign-in', () => {
  it('has its fields read from where Graph has them', () => {
    expect(one(signIn())).toEqual({
      id: SIGN_IN_ID,
      time: Date.UTC(2026, 2, 1, 9),
      organizationId: `own:${TENANT}`,
      product: 'microsoft_365',
      activity: 'Sign-in activity',
      category: 'SignInLogs',
      account: 'ann@example.com',
      ip: '203.0.113.7',
      country: 'FR',
      city: 'Lyon',
      latitude: 45.75,
      longitude: 4.85,
      asn: 64500,
      device: 'device-1',
      userAgent: 'Browser/1',
      app: 'Mail',
      object: 'Example Exchange',
      result: 'success',
      parameters: {
        errorCode: '0',
        clientAppUsed: 'Browser',
        conditionalAccessStatus: 'success',
        isInteractive: 'true',
        signInEventTypes: 'interactiveUser',
        riskLevelDuringSignIn: 'none',
        userDisplayName: 'Ann Example',
        userId: '99999999-0000-4000-8000-000000000001',
        appId: '00000002-0000-0ff1-ce00-000000000000',
        homeTenantId: TENANT,
        'deviceDetail.operatingSystem': 'Windows10',
        'deviceDetail.browser': 'Edge',
        'deviceDetail.isManaged': 'true',
        'location.state': 'Rhone',
      },
    });
  });
  // One export writes camelCase, another PascalCase.
  it('is the same with names in another case', () => {
    expect(parse(pascal(signIn()))).toEqual(parse(signIn()));
    expect(parse(pascal(audit()))).toEqual(parse(audit()));
  });
  // Errors are not all failures.
  it.each([
    [0, 'success'],
    ['0', 'success'],
    [50126, 'failure'],
    [50053, 'failure'],
    [500121, 'failure'],
    [50140, 'challenge'],
    [50074, 'challenge'],
    [50076, 'challenge'],
    [50079, 'challenge'],
    [50072, 'challenge'],
    [50125, 'challenge'],
    [65001, 'challenge'],
    [53003, 'denied'],
    [530035, 'denied'],
    [99999999, 'failure'],
    [null, undefined],
    ['None', undefined],
  ])('with error code %j has the result %s', (code, result) => {
    expect(one(failed(code))?.result).toBe(result);
  });
  it('has the reason of a failure, or its code', () => {
    expect(one(failed(50126, 'Invalid username or password.'))).toMatchObject({
      reason: 'Invalid username or password.',
      parameters: { errorCode: '50126' },
    });
    expect(one(failed(50126, 'Other.'))?.reason).toBe('50126');
    expect(one(failed(50126))?.reason).toBe('50126');
    expect(one(signIn())).not.toHaveProperty('reason');
    // Descriptions of errors are longer than a reason may be.
    expect(one(failed(50140, 'x'.repeat(400)))?.reason).toHaveLength(300);
  });
  it.each([
    [{ userPrincipalName: '' }, '99999999-0000-4000-8000-000000000001'],
    [{ userPrincipalName: null, userId: '', servicePrincipalName: 'Backup' }, 'Backup'],
    [{ userPrincipalName: null, userId: null, servicePrincipalId: 'sp-1' }, 'sp-1'],
    [{ userPrincipalName: null, userId: null }, undefined],
  ])('of %j is of that account', (rest, account) => {
    expect(one(signIn(rest))?.account).toBe(account);
  });
  it.each([
    [{ signInEventTypes: ['nonInteractiveUser'] }, 'NonInteractiveUserSignInLogs'],
    [{ signInEventTypes: ['servicePrincipal'] }, 'ServicePrincipalSignInLogs'],
    [{ signInEventTypes: ['managedIdentity'] }, 'ManagedIdentitySignInLogs'],
    [{ signInEventTypes: null, isInteractive: true }, 'SignInLogs'],
    [{ signInEventTypes: null, isInteractive: false }, 'NonInteractiveUserSignInLogs'],
    [{ signInEventTypes: null, isInteractive: null }, undefined],
  ])('with %j is of the category %s', (rest, category) => {
    expect(one(signIn(rest))?.category).toBe(category);
  });
  // The country is two letters, the point may be missing or half.
  it.each([
    [{ countryOrRegion: 'France' }, { country: undefined }],
    [{ countryOrRegion: '' }, { country: undefined }],
    [
      { countryOrRegion: 'DE', geoCoordinates: null },
      { country: 'DE', latitude: undefined },
    ],
    [{ geoCoordinates: { latitude: 45, longitude: null } }, { latitude: undefined }],
    [{ geoCoordinates: { latitude: 145, longitude: 4 } }, { longitude: undefined }],
    [{ geoCoordinates: { latitude: 0, longitude: -180 } }, { latitude: 0, longitude: -180 }],
    [null, { country: undefined, city: undefined }],
  ])('at %j has the place %j', (location, place) => {
    const { country, city, latitude, longitude } = one(signIn({ location })) ?? {};
    expect({ country, city, latitude, longitude }).toMatchObject(place);
  });
  it.each([
    ['2026-03-01T09:00:00.1234567Z', 123],
    ['2026-03-01T09:00:00+00:00', 0],
    ['2026-03-01T10:00:00.5+01:00', 500],
    ['2026-03-01T09:00:00', 0],
  ])('has the time %s', (createdDateTime, ms) => {
    expect(one(signIn({ createdDateTime }))?.time).toBe(Date.UTC(2026, 2, 1, 9, 0, 0, ms));
  });
  it.each(['3/1/2026, 9:00:00 AM', 'yesterday'])(
    'with the time %s is rejected',
    (createdDateTime) => {
      expect(parse(signIn({ createdDateTime }))).toEqual({
        events: [],
        rejected: [
          { id: 'log.bad_time', values: { field: 'createdDateTime', value: createdDateTime } },
        ],
      });
    },
  );
  it.each([0, -1, 1.5, 'AS64500', null])('with the autonomous system %j has none', (asn) => {
    expect(one(signIn({ autonomousSystemNumber: asn }))).not.toHaveProperty('asn');
  });
  it('belongs to the tenant that is named, else to the log', () => {
    const organization = (rest: object) => one(signIn(rest))?.organizationId;
    expect(organization({ tenantId: 't1' })).toBe('own:t1');
    expect(organization({ homeTenantId: '', resourceTenantId: 't2' })).toBe('own:t2');
    expect(organization({ homeTenantId: null })).toBe('own:log');
  });
});
