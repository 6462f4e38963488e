import { entra } from '#src/domain/logs/entra.ts';
import { expectParsed } from './expect-parsed.ts';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const SIGN_IN_ID = 'e0000000-0000-4000-8000-000000000001';
export const AUDIT_ID = 'Directory_e0000000-0000-4000-8000-000000000002_ABCDE_1';

/** Records as Microsoft Graph gives them, made up. */
export const signIn = (rest: object = {}) => ({
  id: SIGN_IN_ID,
  createdDateTime: '2026-03-01T09:00:00Z',
  userDisplayName: 'Ann Example',
  userPrincipalName: 'ann@example.com',
  userId: '99999999-0000-4000-8000-000000000001',
  appId: '00000002-0000-0ff1-ce00-000000000000',
  appDisplayName: 'Mail',
  resourceDisplayName: 'Example Exchange',
  ipAddress: '203.0.113.7',
  clientAppUsed: 'Browser',
  conditionalAccessStatus: 'success',
  isInteractive: true,
  riskLevelDuringSignIn: 'none',
  signInEventTypes: ['interactiveUser'],
  userAgent: 'Browser/1',
  autonomousSystemNumber: 64500,
  homeTenantId: TENANT,
  status: { errorCode: 0, failureReason: 'Other.', additionalDetails: null },
  deviceDetail: {
    deviceId: 'device-1',
    operatingSystem: 'Windows10',
    browser: 'Edge',
    isManaged: true,
  },
  location: {
    city: 'Lyon',
    state: 'Rhone',
    countryOrRegion: 'fr',
    geoCoordinates: { altitude: null, latitude: 45.75, longitude: 4.85 },
  },
  ...rest,
});
export const failed = (errorCode: unknown, failureReason: unknown = null) =>
  signIn({ status: { errorCode, failureReason, additionalDetails: null } });
export const audit = (rest: object = {}) => ({
  id: AUDIT_ID,
  category: 'RoleManagement',
  correlationId: 'c0000000-0000-4000-8000-000000000001',
  result: 'success',
  resultReason: '',
  activityDisplayName: 'Add member to role',
  activityDateTime: '2026-03-01T09:00:00.1234567Z',
  loggedByService: 'Core Directory',
  operationType: 'Assign',
  initiatedBy: {
    app: null,
    user: {
      id: '99999999-0000-4000-8000-000000000001',
      displayName: null,
      userPrincipalName: 'ann@example.com',
      ipAddress: '203.0.113.7',
    },
  },
  targetResources: [
    {
      id: 'aaaaaaaa-0000-4000-8000-000000000001',
      displayName: null,
      type: 'User',
      userPrincipalName: 'bea@example.com',
      modifiedProperties: [
        { displayName: 'Role.DisplayName', oldValue: null, newValue: '"Global Administrator"' },
        { displayName: 'AccountEnabled', oldValue: '[true]', newValue: '[false]' },
      ],
    },
    { id: 'r1', displayName: 'Global Administrator', type: 'Role', modifiedProperties: [] },
  ],
  additionalDetails: [{ key: 'User-Agent', value: 'Browser/2' }],
  ...rest,
});
export const wrapped = (category: string, properties: unknown, rest: object = {}) => ({
  time: '2026-03-01T09:00:00.1234567Z',
  resourceId: `/tenants/${TENANT}/providers/Microsoft.aadiam`,
  operationName: category === 'AuditLogs' ? 'Add member to role' : 'Sign-in activity',
  category,
  tenantId: TENANT,
  properties,
  ...rest,
});

/** Rows of the portal's CSV: the names as it writes them, two with a space too many. */
export const signInRow = (rest: object = {}) => ({
  'Date (UTC)': '2026-03-01T09:00:00Z',
  'Request ID': SIGN_IN_ID,
  'User agent': 'Browser/1',
  'User ID': '99999999-0000-4000-8000-000000000001',
  User: 'Ann Example',
  Username: 'ann@example.com',
  Application: 'Mail',
  'Application ID ': '00000002-0000-0ff1-ce00-000000000000',
  Resource: 'Example Exchange',
  'Home tenant ID': TENANT,
  'IP address': '203.0.113.7',
  Location: 'Lyon, Rhone, FR',
  Status: 'Success',
  'Sign-in error code': '0',
  'Failure reason': 'Other.',
  'Client app': 'Browser',
  'Device ID': 'device-1',
  Browser: 'Edge',
  'Operating System': 'Windows10',
  'Autonomous system  number': '64500',
  ...rest,
});
export const auditRow = (rest: object = {}) => ({
  'Date (UTC)': '2026-03-01T09:00:00.1234567+00:00',
  CorrelationId: 'c0000000-0000-4000-8000-000000000001',
  Service: 'Core Directory',
  Category: 'RoleManagement',
  Activity: 'Add member to role',
  Result: 'success',
  ResultReason: '',
  UserAgent: '',
  ActorType: 'User',
  ActorDisplayName: '',
  ActorObjectId: '99999999-0000-4000-8000-000000000001',
  ActorUserPrincipalName: 'ann@example.com',
  IPAddress: '203.0.113.7',
  ActorServicePrincipalName: '',
  Target1Type: 'User',
  Target1DisplayName: '',
  Target1ObjectId: 'aaaaaaaa-0000-4000-8000-000000000001',
  Target1UserPrincipalName: 'bea@example.com',
  Target1ModifiedProperty1Name: 'Role.DisplayName',
  Target1ModifiedProperty1OldValue: '',
  Target1ModifiedProperty1NewValue: '"Global Administrator"',
  Target2Type: 'Role',
  Target2DisplayName: 'Global Administrator',
  AdditionalDetail1Key: 'User-Agent',
  AdditionalDetail1Value: 'Browser/2',
  ...rest,
});

export const parse = (record: Record<string, unknown>) =>
  expectParsed(entra, record, JSON.stringify(record));
export const one = (record: Record<string, unknown>) => parse(record).events[0];
