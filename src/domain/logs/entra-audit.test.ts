import { describe, expect, it } from 'vitest';
import { audit, AUDIT_ID, one } from '#src/testing/entra-records.ts';

describe('a directory audit', () => {
  it('has its fields read from where Graph has them', () => {
    expect(one(audit())).toEqual({
      id: AUDIT_ID,
      time: Date.UTC(2026, 2, 1, 9, 0, 0, 123),
      organizationId: 'own:log',
      product: 'microsoft_365',
      activity: 'Add member to role',
      category: 'RoleManagement',
      account: 'ann@example.com',
      targetAccount: 'bea@example.com',
      object: 'Global Administrator',
      ip: '203.0.113.7',
      userAgent: 'Browser/2',
      result: 'success',
      parameters: {
        'Role.DisplayName': 'Global Administrator',
        AccountEnabled: 'false',
        'AccountEnabled.old': 'true',
        'User-Agent': 'Browser/2',
        loggedByService: 'Core Directory',
        operationType: 'Assign',
        correlationId: 'c0000000-0000-4000-8000-000000000001',
      },
    });
  });
  it.each([
    [{ user: { userPrincipalName: '', id: 'u1' } }, 'u1', undefined],
    [{ user: null, app: { displayName: 'Sync', servicePrincipalId: 's1' } }, 'Sync', 'Sync'],
    [{ user: null, app: { displayName: null, appId: 'a1' } }, 'a1', 'a1'],
    [null, undefined, undefined],
  ])('initiated by %j is of that account', (initiatedBy, account, app) => {
    const event = one(audit({ initiatedBy }));
    expect([event?.account, event?.app]).toEqual([account, app]);
  });
  it.each([
    [[{ type: 'User', displayName: 'Bea', id: 'u2' }], 'Bea', undefined],
    [[{ type: 'User', id: 'u2' }], 'u2', undefined],
    [
      [
        { type: 'Group', displayName: 'Admins' },
        { type: 'User', id: 'u2' },
      ],
      'u2',
      'Admins',
    ],
    [[{ type: 'Policy', id: 'p1' }], undefined, 'p1'],
    [null, undefined, undefined],
  ])('on %j has that target and object', (targetResources, target, object) => {
    const event = one(audit({ targetResources }));
    expect([event?.targetAccount, event?.object]).toEqual([target, object]);
  });
  it('that failed or timed out is a failure, with its reason', () => {
    const result = (word: string) => one(audit({ result: word, resultReason: 'not allowed' }));
    expect(result('failure')).toMatchObject({ result: 'failure', reason: 'not allowed' });
    expect(result('timeout')).toMatchObject({ result: 'failure', reason: 'not allowed' });
    expect(result('success')).not.toHaveProperty('reason');
    expect(result('unknownFutureValue')).not.toHaveProperty('result');
  });
});
