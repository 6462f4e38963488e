import { describe, expect, it } from 'vitest';
import { audit, auditRow, one, parse, signIn, signInRow } from '#src/testing/entra-records.ts';

describe('a row of the portal’s CSV', () => {
  it('of a sign-in is the event that Graph gives, but for what the CSV lacks', () => {
    const { latitude, longitude, category, parameters, ...rest } = one(signIn()) ?? {};
    expect([latitude, longitude, category]).toEqual([45.75, 4.85, 'SignInLogs']);
    const event = one(signInRow());
    expect(event).toEqual({ ...rest, parameters: event?.parameters });
    expect(parameters).toMatchObject(event?.parameters ?? { none: '' });
  });
  it.each([
    ['2026-03-01T09:00:00Z', 9],
    ['2026-03-01T09:00:00+00:00', 9],
    ['2026-03-01T09:00:00', 9],
    ['3/1/2026, 9:00:00 AM', 9],
    ['3/1/2026 9:00:00 PM', 21],
    ['3/1/2026, 12:00:00 AM', 0],
    ['03/01/2026 12:00 PM', 12],
    ['3/1/2026, 21:00:00', 21],
  ])('has the time %s in UTC', (date, hour) => {
    expect(one(signInRow({ 'Date (UTC)': date }))?.time).toBe(Date.UTC(2026, 2, 1, hour));
  });
  it.each(['13/1/2026, 9:00:00 AM', '2/30/2026, 9:00:00 AM', '3/1/2026, 13:00:00 PM', 'x'])(
    'with the time %s is rejected',
    (date) => {
      expect(parse(signInRow({ 'Date (UTC)': date }))).toMatchObject({
        events: [],
        rejected: [{ id: 'log.bad_time', values: { field: 'Date (UTC)' } }],
      });
    },
  );
  it.each([
    [{ Status: 'Interrupted', 'Sign-in error code': '50140' }, 'challenge'],
    [{ Status: 'Failure', 'Sign-in error code': '50076' }, 'challenge'],
    [{ Status: 'Interrupted', 'Sign-in error code': '16000' }, 'challenge'],
    [{ Status: 'Failure', 'Sign-in error code': '53003' }, 'denied'],
    [{ Status: 'Failure', 'Sign-in error code': '' }, 'failure'],
    [{ Status: 'Success', 'Sign-in error code': 'None' }, 'success'],
    [{ Status: '', 'Sign-in error code': '' }, undefined],
  ])('with %j has the result %s', (rest, result) => {
    expect(one(signInRow(rest))?.result).toBe(result);
  });
  it.each([
    ['Washington, D.C., District of Columbia, US', 'Washington, D.C.', 'US'],
    ['Lyon, FR', 'Lyon', 'FR'],
    ['FR', undefined, 'FR'],
    [', , FR', undefined, 'FR'],
    ['', undefined, undefined],
  ])('at %j has its city and country', (Location, city, country) => {
    const event = one(signInRow({ Location }));
    expect([event?.city, event?.country]).toEqual([city, country]);
  });
  it('may have its names in any case, with other spaces', () => {
    const squeezed = Object.fromEntries(
      Object.entries(signInRow()).map(([name, text]) => [
        name.replaceAll(' ', '').toLowerCase(),
        text,
      ]),
    );
    expect(one(squeezed)).toEqual(one(signInRow()));
  });
  it('of a service principal is of its account', () => {
    const row = signInRow({
      Username: undefined,
      User: undefined,
      'User ID': undefined,
      'Service principal name': 'Backup',
    });
    expect(one(row)).toMatchObject({ account: 'Backup', category: 'ServicePrincipalSignInLogs' });
  });
  it('of an audit is the event that Graph gives, but for its id and what changed beyond', () => {
    const event = one(auditRow());
    expect(event?.id).toMatch(/^entra:[0-9a-f]{28}$/);
    expect(event).toEqual({ ...one(audit()), id: event?.id, parameters: event?.parameters });
    expect(event?.parameters).toMatchObject({ 'Role.DisplayName': 'Global Administrator' });
  });
  it('of an audit by an application is of its name', () => {
    const app = { ActorUserPrincipalName: '', ActorObjectId: '' };
    expect(
      one(auditRow({ ...app, ActorType: 'Application', ActorDisplayName: 'Sync' })),
    ).toMatchObject({ account: 'Sync', app: 'Sync' });
    expect(one(auditRow({ ...app, ActorServicePrincipalName: 'Sync principal' }))).toMatchObject({
      account: 'Sync principal',
    });
  });
  it('of an audit is the same event once read twice, and another with other content', () => {
    expect(one(auditRow())?.id).toBe(one(auditRow())?.id);
    expect(one(auditRow({ Result: 'failure' }))?.id).not.toBe(one(auditRow())?.id);
  });
});
