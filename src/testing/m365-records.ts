import { m365UnifiedAudit } from '#src/domain/logs/m365-unified-audit.ts';
import { expectParsed } from './expect-parsed.ts';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const ID = 'a1b2c3d4-0000-4000-8000-000000000001';

/** Records in the public schema, made up. */
export const audit = (rest: object = {}) => ({
  CreationTime: '2026-03-01T09:00:00',
  Id: ID,
  Operation: 'FileDownloaded',
  OrganizationId: TENANT,
  RecordType: 6,
  UserId: 'ann@example.com',
  UserType: 0,
  Workload: 'SharePoint',
  ClientIP: '203.0.113.7',
  ...rest,
});
export const signIn = (rest: object = {}) =>
  audit({
    Operation: 'UserLoggedIn',
    RecordType: 15,
    Workload: 'AzureActiveDirectory',
    ResultStatus: 'Success',
    ObjectId: '00000003-0000-0000-c000-000000000000',
    ApplicationId: '00000002-0000-0ff1-ce00-000000000000',
    Actor: [
      { ID: '99999999-0000-4000-8000-000000000001', Type: 0 },
      { ID: 'ann@example.com', Type: 5 },
    ],
    Target: [{ ID: '00000003-0000-0000-c000-000000000000', Type: 0 }],
    ExtendedProperties: [
      { Name: 'ResultStatusDetail', Value: 'Success' },
      { Name: 'UserAgent', Value: 'Browser/1' },
      { Name: 'RequestType', Value: 'OAuth2:Authorize' },
    ],
    ModifiedProperties: [],
    DeviceProperties: [
      { Name: 'Id', Value: 'device-1' },
      { Name: 'OS', Value: 'Windows10' },
      { Name: 'SessionId', Value: 'session-1' },
    ],
    ErrorNumber: '0',
    ...rest,
  });
export const directory = (rest: object = {}) =>
  audit({
    Operation: 'Add member to role.',
    RecordType: 8,
    Workload: 'AzureActiveDirectory',
    ResultStatus: 'Success',
    ClientIP: '<null>',
    ObjectId: 'bea@example.com',
    Target: [
      { ID: 'User_aaaaaaaa-0000-4000-8000-000000000001', Type: 2 },
      { ID: 'aaaaaaaa-0000-4000-8000-000000000001', Type: 2 },
      { ID: 'User', Type: 2 },
      { ID: 'bea@example.com', Type: 5 },
    ],
    ...rest,
  });
export const exchange = (rest: object = {}) =>
  audit({ Workload: 'Exchange', RecordType: 1, ResultStatus: 'True', ...rest });

export const parse = (record: Record<string, unknown>) =>
  expectParsed(m365UnifiedAudit, record, JSON.stringify(record));
export const one = (record: Record<string, unknown>) => parse(record).events[0];
