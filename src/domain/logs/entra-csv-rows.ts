import { memberOf, textOf } from './case-free.ts';
import type { CaseFree } from './case-free.ts';

/**
 * Rows of the CSV that the Microsoft Entra admin center downloads, made into the records that
 * Microsoft Graph gives of the same: one reader for both. Columns by their English names.
 * https://learn.microsoft.com/entra/identity/monitoring-health/howto-download-logs
 */
export const DATE_COLUMN = 'Date (UTC)';

export const isSignInRow = (row: CaseFree): boolean =>
  textOf(row, DATE_COLUMN) !== undefined &&
  memberOf(row, 'Request ID') !== undefined &&
  ['Status', 'Sign-in error code'].some((column) => memberOf(row, column) !== undefined);

export const isAuditRow = (row: CaseFree): boolean =>
  textOf(row, DATE_COLUMN) !== undefined &&
  memberOf(row, 'Activity') !== undefined &&
  ['ActorType', 'Target1Type', 'Service'].some((column) => memberOf(row, column) !== undefined);

/** Member of a `signIn`: column. https://learn.microsoft.com/graph/api/resources/signin */
const SIGN_IN_COLUMNS = {
  createdDateTime: DATE_COLUMN,
  id: 'Request ID',
  userPrincipalName: 'Username',
  userDisplayName: 'User',
  userId: 'User ID',
  userType: 'User type',
  servicePrincipalName: 'Service principal name',
  servicePrincipalId: 'Service principal ID',
  appDisplayName: 'Application',
  appId: 'Application ID',
  resourceDisplayName: 'Resource',
  resourceId: 'Resource ID',
  ipAddress: 'IP address',
  autonomousSystemNumber: 'Autonomous system number',
  clientAppUsed: 'Client app',
  userAgent: 'User agent',
  conditionalAccessStatus: 'Conditional Access',
  authenticationRequirement: 'Authentication requirement',
  authenticationProtocol: 'Authentication Protocol',
  originalTransferMethod: 'Original transfer method',
  incomingTokenType: 'Incoming token type',
  crossTenantAccessType: 'Cross tenant access type',
  signInIdentifier: 'Sign-in identifier',
  sessionId: 'Session ID',
  correlationId: 'Correlation ID',
  homeTenantId: 'Home tenant ID',
  resourceTenantId: 'Resource tenant ID',
  // Graph has no such member.
  'Multifactor authentication result': 'Multifactor authentication result',
} as const;

export const signInOfRow = (row: CaseFree): Record<string, unknown> => ({
  ...columnsOf(row, SIGN_IN_COLUMNS),
  status: columnsOf(row, {
    errorCode: 'Sign-in error code',
    failureReason: 'Failure reason',
    word: 'Status',
  }),
  deviceDetail: columnsOf(row, {
    deviceId: 'Device ID',
    operatingSystem: 'Operating System',
    browser: 'Browser',
    isCompliant: 'Compliant',
    isManaged: 'Managed',
    trustType: 'Join Type',
  }),
  location: placeOf(textOf(row, 'Location')),
});

/** "City, State, US"; what is not known is left empty between the commas. */
const placeOf = (text: string | undefined): Record<string, unknown> => {
  const parts = (text ?? '').split(',').map((part) => part.trim());
  const countryOrRegion = parts.at(-1);
  if (parts.length < 3) return { city: parts.length === 2 ? parts[0] : undefined, countryOrRegion };
  return { city: parts.slice(0, -2).join(', '), state: parts.at(-2), countryOrRegion };
};

/** More targets, changes and details than the portal writes: it stops at 3, 5 and 6. */
const MOST = 20;

/** https://learn.microsoft.com/graph/api/resources/directoryaudit */
export const auditOfRow = (row: CaseFree): Record<string, unknown> => ({
  ...columnsOf(row, {
    id: 'Id',
    activityDateTime: DATE_COLUMN,
    activityDisplayName: 'Activity',
    correlationId: 'CorrelationId',
    loggedByService: 'Service',
    category: 'Category',
    operationType: 'OperationType',
    result: 'Result',
    resultReason: 'ResultReason',
    userAgent: 'UserAgent',
  }),
  initiatedBy: actorOf(row),
  targetResources: numbered(row, (at) => `Target${at}`, targetOf),
  additionalDetails: numbered(
    row,
    (at) => `AdditionalDetail${at}`,
    (name) => columnsOf(row, { key: `${name}Key`, value: `${name}Value` }),
  ),
});

/**
 * An application that acts has no sign-in name; its name is in ActorDisplayName or of its own
 * columns.
 */
const actorOf = (row: CaseFree): Record<string, unknown> => {
  const user = columnsOf(row, {
    userPrincipalName: 'ActorUserPrincipalName',
    id: 'ActorObjectId',
    displayName: 'ActorDisplayName',
    ipAddress: 'IPAddress',
  });
  const servicePrincipal = columnsOf(row, {
    servicePrincipalName: 'ActorServicePrincipalName',
    servicePrincipalId: 'ActorServicePrincipalId',
  });
  const type = textOf(row, 'ActorType')?.toLowerCase() ?? '';
  const isApp =
    user['userPrincipalName'] === undefined &&
    (type.includes('app') || type.includes('service') || Object.keys(servicePrincipal).length > 0);
  return isApp ? { app: { ...user, ...servicePrincipal } } : { user };
};

const targetOf = (name: string, row: CaseFree): Record<string, unknown> => {
  const target = columnsOf(row, {
    type: `${name}Type`,
    displayName: `${name}DisplayName`,
    id: `${name}ObjectId`,
    userPrincipalName: `${name}UserPrincipalName`,
  });
  const modifiedProperties = numbered(
    row,
    (at) => `${name}ModifiedProperty${at}`,
    (property) =>
      columnsOf(row, {
        displayName: `${property}Name`,
        oldValue: `${property}OldValue`,
        newValue: `${property}NewValue`,
      }),
  );
  return modifiedProperties.length > 0 ? { ...target, modifiedProperties } : target;
};

const numbered = (
  row: CaseFree,
  nameOf: (at: number) => string,
  make: (name: string, row: CaseFree) => Record<string, unknown>,
): Record<string, unknown>[] => {
  const made: Record<string, unknown>[] = [];
  for (let at = 1; at <= MOST; at += 1) {
    const one = make(nameOf(at), row);
    if (Object.keys(one).length === 0) break;
    made.push(one);
  }
  return made;
};

/** The members whose columns have something in them. */
const columnsOf = (
  row: CaseFree,
  columns: Readonly<Record<string, string>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([member, column]) => {
      const text = textOf(row, column);
      return text === undefined ? [] : [[member, text]];
    }),
  );
