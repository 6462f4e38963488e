import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectToSurviveAny } from '#src/testing/expect-parsed.ts';
import {
  audit,
  auditRow,
  one,
  parse,
  SIGN_IN_ID,
  signIn,
  signInRow,
  TENANT,
  wrapped,
} from '#src/testing/entra-records.ts';
import { entra } from './entra.ts';

describe('a record as Azure Monitor wraps it', () => {
  it.each([
    ['SignInLogs', signIn()],
    ['NonInteractiveUserSignInLogs', signIn()],
    ['AuditLogs', audit()],
  ])('of %s is the event inside', (category, inner) => {
    const event = one(wrapped(category, inner));
    expect(event).toEqual({
      ...one(inner),
      organizationId: `own:${TENANT}`,
      category: category === 'AuditLogs' ? 'RoleManagement' : category,
    });
    expect(one(wrapped(category, JSON.stringify(inner)))).toEqual(event);
  });
  // In the log of silent sign-ins objects are text.
  it('may have objects as text', () => {
    const { status, deviceDetail, location } = signIn();
    const texts = {
      status: JSON.stringify(status),
      deviceDetail: JSON.stringify(deviceDetail),
      location: JSON.stringify(location),
    };
    expect(one(signIn(texts))).toEqual(one(signIn()));
  });
  it('gives what the record inside lacks', () => {
    const inner = { id: SIGN_IN_ID, userPrincipalName: 'ann@example.com', status: null };
    expect(
      one(
        wrapped('SignInLogs', inner, {
          resultType: '50126',
          resultDescription: 'Invalid username or password.',
          callerIpAddress: '[2001:db8::1]:443',
          location: 'FR',
        }),
      ),
    ).toMatchObject({
      time: Date.UTC(2026, 2, 1, 9, 0, 0, 123),
      ip: '2001:db8::1',
      country: 'FR',
      result: 'failure',
      reason: 'Invalid username or password.',
    });
  });
  it('of another log is rejected by its category', () => {
    expect(parse(wrapped('RiskyUsers', { id: '1' }, { operationName: 'Risky user' }))).toEqual({
      events: [],
      rejected: [{ id: 'log.wrong_value', values: { field: 'category', value: 'RiskyUsers' } }],
    });
  });
  // Its TenantId is the workspace.
  it('is read as a row of Log Analytics too', () => {
    expect(
      one({
        TimeGenerated: '2026-03-01T09:00:00.1Z',
        TenantId: 'workspace-1',
        AADTenantId: TENANT,
        OperationName: 'Sign-in activity',
        Category: 'SignInLogs',
        ResultType: '53003',
        CreatedDateTime: '2026-03-01T09:00:00Z',
        Id: SIGN_IN_ID,
        UserPrincipalName: 'ann@example.com',
        AppDisplayName: 'Mail',
        IPAddress: '203.0.113.7',
        Location: 'FR',
        LocationDetails: '{"city":"Lyon","state":"Rhone","countryOrRegion":"FR"}',
        Status: '{"errorCode":53003,"failureReason":"Blocked."}',
        IsInteractive: 'true',
      }),
    ).toMatchObject({
      id: SIGN_IN_ID,
      organizationId: `own:${TENANT}`,
      country: 'FR',
      city: 'Lyon',
      result: 'denied',
      reason: 'Blocked.',
    });
  });
});

describe('recognising', () => {
  it.each([
    ['a sign-in', signIn(), true],
    ['an audit', audit(), true],
    ['a wrapped sign-in', wrapped('SignInLogs', signIn()), true],
    ['a wrapped audit', wrapped('AuditLogs', audit()), true],
    ['another wrapped log', wrapped('Administrative', { a: 1 }, { operationName: 'x' }), false],
    ['a row of sign-ins', signInRow(), true],
    ['a row of audits', auditRow(), true],
    [
      'Okta',
      { published: '2026-03-01T09:00:00Z', eventType: 'user.session.start', actor: {} },
      false,
    ],
    ['Google', { kind: 'admin#reports#activity', id: { time: '' }, events: [] }, false],
    ['Duo', { txid: '1', isotimestamp: '2026-03-01T09:00:00Z' }, false],
    ['OCSF', { class_uid: 3002, time: 1772355600000, status: 'Success' }, false],
    [
      'the unified audit log',
      { CreationTime: '2026-03-01T09:00:00', Operation: 'UserLoggedIn', RecordType: 15 },
      false,
    ],
    [
      'an audit log query',
      {
        createdDateTime: '2026-03-01T09:00:00Z',
        operation: 'UserLoggedIn',
        status: '',
        appId: '',
        auditData: {},
      },
      false,
    ],
    ['nothing', {}, false],
  ])('%s', (_, record, recognised) => {
    expect(entra.recognises(record)).toBe(recognised);
  });
});

it('never throws, and what it gives is an event of the contract', () => {
  const nonsense = fc.oneof(
    fc.constantFrom(null, '', '"', '[', '{', '[{}]', 0, -1, 1e300, true, [], {}, [null], [[]]),
    fc.array(fc.constantFrom(null, 1, 'x', { key: 1 }, { type: 'User', modifiedProperties: [1] })),
    fc.object({ maxDepth: 2 }),
  );
  const samples = [signIn(), audit(), wrapped('SignInLogs', signIn()), signInRow(), auditRow()];
  expectToSurviveAny(entra, samples, nonsense);
});
