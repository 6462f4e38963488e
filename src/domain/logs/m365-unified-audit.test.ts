import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#src/domain/events/fold.ts';
import { expectToSurviveAny } from '#src/testing/expect-parsed.ts';
import {
  audit,
  directory,
  exchange,
  ID,
  one,
  parse,
  signIn,
  TENANT,
} from '#src/testing/m365-records.ts';
import { m365UnifiedAudit } from './m365-unified-audit.ts';

describe('a record of the unified audit log', () => {
  it('has its fields read from where the schema says', () => {
    expect(one(signIn())).toEqual({
      id: ID,
      time: Date.UTC(2026, 2, 1, 9),
      organizationId: `own:${TENANT}`,
      product: 'microsoft_365',
      activity: 'UserLoggedIn',
      category: 'AzureActiveDirectory',
      account: 'ann@example.com',
      ip: '203.0.113.7',
      device: 'device-1',
      userAgent: 'Browser/1',
      app: '00000002-0000-0ff1-ce00-000000000000',
      object: '00000003-0000-0000-c000-000000000000',
      result: 'success',
      parameters: {
        ResultStatusDetail: 'Success',
        UserAgent: 'Browser/1',
        RequestType: 'OAuth2:Authorize',
        'DeviceProperties.Id': 'device-1',
        'DeviceProperties.OS': 'Windows10',
        'DeviceProperties.SessionId': 'session-1',
        RecordType: '15',
        UserType: '0',
        ResultStatus: 'Success',
        ApplicationId: '00000002-0000-0ff1-ce00-000000000000',
        ErrorNumber: '0',
      },
    });
  });
  // CreationTime is UTC and does not say so.
  it.each([
    ['2026-03-01T09:00:00', 0],
    ['2026-03-01T09:00:00Z', 0],
    ['2026-03-01T09:00:00.1234567Z', 123],
    ['2026-03-01T10:00:00+01:00', 0],
    [`/Date(${Date.UTC(2026, 2, 1, 9, 0, 0, 5)})/`, 5],
  ])('has the time %s in UTC', (CreationTime, ms) => {
    expect(one(audit({ CreationTime }))?.time).toBe(Date.UTC(2026, 2, 1, 9, 0, 0, ms));
  });
  it.each([
    [{ CreationTime: 'yesterday' }, 'log.bad_time'],
    [{ CreationTime: '2026-02-30T09:00:00' }, 'log.bad_time'],
    [{ CreationTime: '03/01/2026 09:00' }, 'log.bad_time'],
    [{ CreationTime: null }, 'log.missing_field'],
    [{ Operation: '' }, 'log.missing_field'],
  ])('with %j is rejected', (rest, id) => {
    expect(parse(audit(rest))).toMatchObject({ events: [], rejected: [{ id }] });
  });
  // ClientIP may carry a port, and be missing in many ways.
  it.each([
    [{ ClientIP: '203.0.113.7:4711' }, '203.0.113.7'],
    [{ ClientIP: '[2001:db8::1]:443' }, '2001:db8::1'],
    [{ ClientIP: '2001:DB8::1' }, '2001:db8::1'],
    [{ ClientIP: '::ffff:192.0.2.1' }, '192.0.2.1'],
    [{ ClientIP: '<null>', ActorIpAddress: '198.51.100.4' }, '198.51.100.4'],
    [{ ClientIP: '', ActorIpAddress: '<null>' }, undefined],
    [{ ClientIP: null }, undefined],
    [{ ClientIP: '192.0.2.9', ClientIPAddress: '198.51.100.4' }, '198.51.100.4'],
    [{ ClientIP: '192.0.2.9', ClientIPAddress: '' }, '192.0.2.9'],
  ])('with %j is of that address', (rest, ip) => {
    expect(one(audit(rest))?.ip).toBe(ip);
  });
  // Operation names of the directory end with a dot, and nobody knows them all.
  it.each(['Add user.', 'Update user.', 'Add member to role.', 'SomethingNew-2027'])(
    'keeps the name %s as it is',
    (Operation) => {
      expect(one(audit({ Operation }))?.activity).toBe(Operation);
    },
  );
  it('belongs to its organization, or to the log', () => {
    expect(one(audit())?.organizationId).toBe(`own:${TENANT}`);
    expect(one(audit({ OrganizationId: undefined }))?.organizationId).toBe('own:log');
  });
  it('has texts no longer than an event may have', () => {
    const long = 'x'.repeat(5_000);
    expect(
      one(
        audit({
          Operation: long,
          Workload: long,
          UserId: long,
          ObjectId: `https://${long}`,
          UserAgent: long,
          ApplicationDisplayName: long,
          ClientIP: long,
          ClientMachineName: long,
          UserSharedWith: long,
          LogonError: long,
          ResultStatus: 'Failed',
          Id: long,
        }),
      )?.object,
    ).toHaveLength(1_000);
  });
});

describe('who acted', () => {
  // UserId's case varies from record to record.
  it('is one account in any case', () => {
    const names = ['Ann@Example.com', 'ann@example.com'].map(
      (UserId) => one(audit({ UserId }))?.account,
    );
    expect(names[0]).toBe('Ann@Example.com');
    expect(new Set(names.map((name) => fold(name ?? ''))).size).toBe(1);
  });
  // UserId may be a GUID, a SID, `Unknown`, a system account with its process.
  it.each([
    [{ UserId: '99999999-0000-4000-8000-000000000001' }, '99999999-0000-4000-8000-000000000001'],
    [
      {
        UserId: '99999999-0000-4000-8000-000000000001',
        Actor: [{ ID: 'Ann@example.com', Type: 5 }],
      },
      'Ann@example.com',
    ],
    [{ UserId: 'Unknown', Actor: [{ ID: 'ann@example.com', Type: 'UPN' }] }, 'ann@example.com'],
    [{ UserId: 'Unknown' }, undefined],
    [{ UserId: 'Not Available' }, undefined],
    [{ UserId: '' }, undefined],
    [{ UserId: 'S-1-5-18' }, 'S-1-5-18'],
    [{ UserId: 'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)' }, 'NT AUTHORITY\\SYSTEM'],
    [{ UserId: 'NT AUTHORITY\\SYSTEM (w3wp)' }, 'NT AUTHORITY\\SYSTEM'],
    [{ UserId: 'app@sharepoint' }, 'app@sharepoint'],
  ])('of %j is that', (rest, account) => {
    expect(one(audit(rest))?.account).toBe(account);
  });
});

describe('a row around a record', () => {
  const row = (rest: object = {}) => ({
    RecordId: ID.toUpperCase(),
    CreationDate: '2026-03-01T09:00:00.0000000Z',
    RecordType: '6',
    Operation: 'FileDownloaded',
    UserId: 'ann@example.com',
    AuditData: JSON.stringify(audit()),
    AssociatedAdminUnits: '',
    ...rest,
  });
  it.each([
    ['the CSV of the audit search', row()],
    ['with the record as object', row({ AuditData: audit() })],
    [
      'Search-UnifiedAuditLog',
      {
        RecordType: 'SharePointFileOperation',
        CreationDate: '3/1/2026 9:00:00 AM',
        UserIds: 'ann@example.com',
        Operations: 'FileDownloaded',
        AuditData: JSON.stringify(audit()),
        ResultIndex: '1',
        Identity: ID,
      },
    ],
    [
      'an audit log query of Graph',
      {
        id: ID,
        createdDateTime: '2026-03-01T09:00:00Z',
        operation: 'FileDownloaded',
        userPrincipalName: 'ann@example.com',
        auditData: audit(),
      },
    ],
  ])('is the same event: %s', (_, record) => {
    expect(m365UnifiedAudit.recognises(record)).toBe(true);
    expect(one(record)).toEqual(one(audit()));
  });
  it('gives what the record lacks', () => {
    const { CreationTime, Id, Operation, UserId, ...rest } = audit();
    expect([CreationTime, Operation, UserId]).toHaveLength(3);
    expect(one(row({ AuditData: JSON.stringify(rest) }))).toMatchObject({
      id: Id,
      time: Date.UTC(2026, 2, 1, 9),
      activity: 'FileDownloaded',
      account: 'ann@example.com',
    });
  });
  // A spreadsheet cuts cells at 32,767 letters.
  it.each([
    ['{"CreationTime":"2026-03-01T09:', 'log.wrong_value'],
    ['none', 'log.wrong_value'],
    ['', 'log.missing_field'],
    [null, 'log.missing_field'],
  ])('with AuditData %j is rejected', (AuditData, id) => {
    const rejected = [{ id, values: { field: 'AuditData' } }];
    expect(parse(row({ AuditData }))).toMatchObject({ events: [], rejected });
  });
});

describe('the key of a repeat', () => {
  it('is Id in any case, whatever else differs', () => {
    expect(one(audit({ Id: ID.toUpperCase(), Workload: 'OneDrive' }))?.id).toBe(ID);
  });
  it('is the content without one, in whatever order it stands', () => {
    const bare = audit({ Id: undefined });
    const turned = Object.fromEntries(Object.entries(bare).toReversed());
    expect(one(bare)?.id).toMatch(/^m365:[0-9a-f]{28}$/);
    expect(one(turned)?.id).toBe(one(bare)?.id);
    expect(one({ ...bare, ClientIP: '192.0.2.9' })?.id).not.toBe(one(bare)?.id);
  });
});

describe('recognising', () => {
  it.each([
    [audit(), true],
    [signIn(), true],
    [{ published: '2026-03-01T09:00:00Z', eventType: 'user.session.start', actor: {} }, false],
    [{ kind: 'admin#reports#activity', id: { time: '2026-03-01T09:00:00Z' }, events: [] }, false],
    [{ txid: '1', isotimestamp: '2026-03-01T09:00:00Z' }, false],
    [{ class_uid: 3002, time: 1772355600000 }, false],
    [
      {
        id: '1',
        createdDateTime: '2026-03-01T09:00:00Z',
        userPrincipalName: 'ann@example.com',
        appDisplayName: 'Mail',
        status: { errorCode: 0 },
      },
      false,
    ],
    [{ 'Date (UTC)': '2026-03-01T09:00:00Z', 'Request ID': '1', Status: 'Success' }, false],
    [{}, false],
  ])('of %j is %s', (record, recognised) => {
    expect(m365UnifiedAudit.recognises(record)).toBe(recognised);
  });
});

it('never throws, and what it gives is an event of the contract', () => {
  const nonsense = fc.oneof(
    fc.constantFrom(null, '', '<null>', '"', '[', '{', 0, -1, 1e300, true, [], {}, [null], [[]]),
    fc.array(fc.constantFrom(null, 1, 'x', { Name: 1 }, { Name: 'a', Value: [] }, { ID: {} })),
    fc.object({ maxDepth: 2 }),
  );
  const samples = [signIn(), directory(), exchange(), { RecordId: '1', AuditData: audit() }];
  expectToSurviveAny(m365UnifiedAudit, samples, nonsense);
});
