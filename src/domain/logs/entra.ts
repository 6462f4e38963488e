import { fold } from '#src/domain/events/fold.ts';
import { caseFree, memberOf, textOf } from './case-free.ts';
import type { CaseFree } from './case-free.ts';
import { eventId } from './event-id.ts';
import { fittingEvent } from './fitting-event.ts';
import { auditFields } from './entra-audit.ts';
import { auditOfRow, DATE_COLUMN, isAuditRow, isSignInRow, signInOfRow } from './entra-csv-rows.ts';
import { SIGN_IN_ACTIVITY, signInFields } from './entra-sign-in.ts';
import { reject } from './log-format.ts';
import { ownOrganization } from './own-tenant.ts';
import type { LogFormat, ParsedRecord } from './log-format.ts';
import { parseUtc, parseUtcOrMonthFirst } from './utc-time.ts';

/**
 * Sign-ins and directory audits of Microsoft Entra: as Microsoft Graph gives them, as Azure
 * Monitor's diagnostic settings wrap them (`{time, category, tenantId, properties}`), as rows of
 * Log Analytics, and as the CSV of the Microsoft Entra admin center. Names are read whatever their
 * case.
 * https://learn.microsoft.com/graph/api/resources/signin
 * https://learn.microsoft.com/graph/api/resources/directoryaudit
 * https://learn.microsoft.com/azure/azure-monitor/reference/tables/signinlogs
 * https://learn.microsoft.com/azure/azure-monitor/reference/tables/auditlogs
 * https://learn.microsoft.com/entra/identity/monitoring-health/howto-download-logs
 *
 * | event field    | of a sign-in                           | of an audit                      |
 * | -------------- | -------------------------------------- | -------------------------------- |
 * | id             | id, "Request ID"                       | id, else the hash of the record  |
 * | time           | createdDateTime, else time             | activityDateTime, else time      |
 * | organizationId | `own:` and tenantId, homeTenantId,     | the same                         |
 * |                | resourceTenantId (else `own:log`)      |                                  |
 * | activity       | always `Sign-in activity`              | activityDisplayName, as it is    |
 * | category       | the wrapper's, else the same words     | category                         |
 * |                | by signInEventTypes, isInteractive     |                                  |
 * | account        | userPrincipalName, userId,             | initiatedBy.user's, else         |
 * |                | servicePrincipalName, …Id              | initiatedBy.app's name           |
 * | targetAccount  |                                        | the first target of type User    |
 * | ip             | ipAddress, else callerIpAddress        | initiatedBy's, else the same     |
 * | country, city  | location.countryOrRegion, city         |                                  |
 * | latitude, …    | location.geoCoordinates                |                                  |
 * | asn            | autonomousSystemNumber                 |                                  |
 * | device         | deviceDetail.deviceId                  |                                  |
 * | userAgent      | userAgent                              | userAgent, else User-Agent       |
 * | app            | appDisplayName, else appId             | initiatedBy.app's name           |
 * | object         | resourceDisplayName                    | the first target that is no user |
 * | result         | status.errorCode: entra-error-codes.ts | result; timeout is a failure     |
 * | reason         | status.failureReason, else the code    | resultReason of a failure        |
 * | parameters     | see entra-sign-in.ts                   | see entra-audit.ts               |
 *
 * Of an audit there is no place and no device; of neither a kind of network or a severity.
 */
export const entra: LogFormat = {
  name: 'entra',
  recognises: (record) => findIn(record) !== undefined,
  parse: (record) => {
    const found = findIn(record);
    if (found === undefined) return notOfEntra(caseFree(record));
    const { kind, fields, wrapper } = found;
    const timeField = kind === 'sign-in' ? 'createdDateTime' : 'activityDateTime';
    const shownField = found.isRow ? DATE_COLUMN : timeField;
    const timeText = textOf(fields, timeField) ?? textOf(wrapper, 'time', 'timeGenerated');
    if (timeText === undefined) return reject('log.missing_field', { field: shownField });
    // Only the portal is known to write the month first; elsewhere nobody knows which number it is.
    const time = (found.isRow ? parseUtcOrMonthFirst : parseUtc)(timeText);
    if (time === undefined)
      return reject('log.bad_time', { field: shownField, value: timeText.slice(0, 60) });
    const activity = textOf(fields, 'activityDisplayName') ?? textOf(wrapper, 'operationName');
    if (kind === 'audit' && activity === undefined)
      return reject('log.missing_field', {
        field: found.isRow ? 'Activity' : 'activityDisplayName',
      });
    const event = {
      ...(kind === 'sign-in'
        ? signInFields(fields, wrapper)
        : auditFields(fields, wrapper, activity ?? '')),
      id: keyOf(found),
      time,
      organizationId: ownOrganization(tenantOf(fields, wrapper)),
      product: 'microsoft_365' as const,
    };
    return { events: [fittingEvent(event)], rejected: [] };
  },
};

interface Found {
  readonly kind: 'sign-in' | 'audit';
  /** the record itself, with the names that Graph has */
  readonly fields: CaseFree;
  /** what stood around it; the record again where nothing does, as in rows of Log Analytics */
  readonly wrapper: CaseFree;
  /** the record as the log has it */
  readonly content: unknown;
  readonly isRow: boolean;
}

const findIn = (record: Readonly<Record<string, unknown>>): Found | undefined => {
  const members = caseFree(record);
  const row = { wrapper: NOTHING, content: record, isRow: true };
  if (isSignInRow(members))
    return { ...row, kind: 'sign-in', fields: caseFree(signInOfRow(members)) };
  if (isAuditRow(members)) return { ...row, kind: 'audit', fields: caseFree(auditOfRow(members)) };
  const content = memberOf(members, 'properties');
  const properties = caseFree(content);
  if (properties.size > 0) {
    const kind = wrappedKind(members, properties);
    if (kind === undefined) return undefined;
    return { kind, fields: properties, wrapper: members, content, isRow: false };
  }
  const plain = { fields: members, wrapper: members, content: record, isRow: false };
  if (isAudit(members)) return { ...plain, kind: 'audit' };
  return isSignIn(members) ? { ...plain, kind: 'sign-in' } : undefined;
};

const NOTHING = caseFree(undefined);

/**
 * Azure Monitor has a log of sign-ins for users, silent sign-ins, service principals, managed
 * identities and AD FS.
 * https://learn.microsoft.com/entra/identity/monitoring-health/concept-diagnostic-settings-logs-options
 */
const wrappedKind = (wrapper: CaseFree, properties: CaseFree): Found['kind'] | undefined => {
  const log = fold(textOf(wrapper, 'category') ?? '');
  if (log.endsWith('signinlogs') || textOf(wrapper, 'operationName') === SIGN_IN_ACTIVITY)
    return 'sign-in';
  return log === 'auditlogs' && isAudit(properties) ? 'audit' : undefined;
};

const isAudit = (members: CaseFree): boolean =>
  textOf(members, 'activityDisplayName') !== undefined &&
  ['activityDateTime', 'initiatedBy', 'targetResources'].some(
    (name) => memberOf(members, name) !== undefined,
  );

/**
 * Other resources of Graph have a time of creation and a user too; AuditData is the unified audit
 * log's.
 */
const isSignIn = (members: CaseFree): boolean => {
  const has = (name: string) => memberOf(members, name) !== undefined;
  return (
    textOf(members, 'createdDateTime') !== undefined &&
    ['status', 'conditionalAccessStatus', 'isInteractive', 'signInEventTypes'].some(has) &&
    ['appDisplayName', 'appId', 'ipAddress'].some(has) &&
    !has('auditData')
  );
};

const notOfEntra = (members: CaseFree): ParsedRecord => {
  const category = textOf(members, 'category');
  return category !== undefined && memberOf(members, 'properties') !== undefined
    ? reject('log.wrong_value', { field: 'category', value: category.slice(0, 60) })
    : reject('log.missing_field', { field: 'createdDateTime' });
};

/** In Log Analytics TenantId is the workspace; AADTenantId is the tenant. */
const tenantOf = (fields: CaseFree, wrapper: CaseFree): string | undefined =>
  textOf(wrapper, 'aadTenantId', 'tenantId') ??
  textOf(fields, 'tenantId', 'homeTenantId', 'resourceTenantId');

/**
 * The id of an audit may have letters whose case counts; one too long for an id is none of
 * Microsoft's.
 */
const keyOf = ({ fields, content }: Found): string => {
  const id = textOf(fields, 'id');
  return eventId('entra', id, content);
};
