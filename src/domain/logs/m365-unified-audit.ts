import type { NormalizedEvent } from '#src/contract/event.ts';
import { fold } from '#src/domain/events/fold.ts';
import { caseFree, jsonObject, memberOf, textOf } from './case-free.ts';
import { scalarText } from './scalar-text.ts';
import type { CaseFree } from './case-free.ts';
import { eventId } from './event-id.ts';
import { fittingEvent } from './fitting-event.ts';
import { firstAddress } from './first-address.ts';
import { isRecord, textAt } from './json-shape.ts';
import { reject } from './log-format.ts';
import { ownOrganization } from './own-tenant.ts';
import type { LogFormat, ParsedRecord } from './log-format.ts';
import { m365Account, m365Target, said } from './m365-accounts.ts';
import { m365Parameters } from './m365-parameters.ts';
import type { ParameterTexts } from './parameter-texts.ts';
import { parseUtc } from './utc-time.ts';

/**
 * The Microsoft 365 unified audit log. A record is an object of the Management Activity API's
 * schema, or a row around one in `AuditData` (text of JSON, or the object): the CSV of the audit
 * search, what Search-UnifiedAuditLog gives, what an audit log query of Microsoft Graph gives.
 * https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema
 * https://learn.microsoft.com/purview/audit-log-export-records
 * https://learn.microsoft.com/powershell/module/exchange/search-unifiedauditlog
 * https://learn.microsoft.com/graph/api/resources/security-auditlogrecord
 *
 * | event field    | from                                                            |
 * | -------------- | --------------------------------------------------------------- |
 * | id             | Id, else the row's RecordId or Identity, else the record's hash |
 * | time           | CreationTime (UTC without a zone), else the row's CreationDate  |
 * | organizationId | `own:` and OrganizationId (`own:log` without one)               |
 * | activity       | Operation, as it is ("Add user." with its dot)                  |
 * | category       | Workload                                                        |
 * | account        | UserId, else the UPN in Actor                                   |
 * | targetAccount  | TargetUserOrGroupName (not of a group), UserSharedWith;         |
 * |                | of a directory operation the UPN in Target, or ObjectId;        |
 * |                | MailboxOwnerUPN or a cmdlet's parameter Mailbox or Identity,    |
 * |                | when it is not the actor                                        |
 * | ip             | the first address of ClientIPAddress, ClientIP, ActorIpAddress  |
 * | device         | DeviceProperties Id or DisplayName, else ClientMachineName      |
 * | userAgent      | UserAgent, of the record or its ExtendedProperties, else        |
 * |                | additionalDetails' User-Agent, else ClientInfoString            |
 * | app            | `APPS`: the names first, then the ids                           |
 * | object         | ObjectId, unless it is the target account                       |
 * | result         | `SIGN_INS` by Operation; else `RESULTS` by ResultStatus         |
 * | reason         | of a failure LogonError, else ErrorNumber, ErrorCode            |
 * | parameters     | see m365-parameters.ts                                          |
 *
 * No country, city, place, network: the log has none. ResultStatus of a sign-in says only whether
 * the HTTP request went well.
 */
const APPS = [
  ['ApplicationDisplayName'],
  ['AppAccessContext', 'ClientAppName'],
  ['ApplicationId'],
  ['AppAccessContext', 'ClientAppId'],
  ['ClientAppId'],
  ['AppId'],
  ['Application'],
] as const;

const SIGN_INS: Readonly<Record<string, NormalizedEvent['result']>> = {
  UserLoggedIn: 'success',
  UserLoginFailed: 'failure',
};
/** Exchange cmdlets say True or False. Of what succeeded in part, a part was done. */
const RESULTS: Readonly<Record<string, NormalizedEvent['result']>> = {
  true: 'success',
  success: 'success',
  succeeded: 'success',
  partiallysucceeded: 'success',
  false: 'failure',
  failed: 'failure',
  failure: 'failure',
};

export const m365UnifiedAudit: LogFormat = {
  name: 'm365-ual',
  recognises: (record) => {
    if (isAuditRecord(record))
      return ['RecordType', 'Workload', 'OrganizationId', 'UserId'].some((key) => key in record);
    const columns = caseFree(record);
    const data = memberOf(columns, 'AuditData');
    return (
      (typeof data === 'string' || isRecord(data)) &&
      textOf(columns, 'Operation', 'Operations', 'RecordId', 'RecordType') !== undefined
    );
  },
  parse: (record) => {
    if (isAuditRecord(record)) return ofAuditData(record, caseFree(undefined));
    const columns = caseFree(record);
    const inner = memberOf(columns, 'AuditData');
    if (isRecord(inner)) return ofAuditData(inner, columns);
    if (!columns.has('auditdata')) return ofAuditData(record, caseFree(undefined));
    const text = scalarText(inner);
    if (text === undefined) return reject('log.missing_field', { field: 'AuditData' });
    const data = jsonObject(text);
    // A spreadsheet cuts a cell at 32,767 letters: what is left says too little of what was done.
    return data === undefined
      ? reject('log.wrong_value', { field: 'AuditData', value: text.slice(0, 60) })
      : ofAuditData(data, columns);
  },
};

const isAuditRecord = (record: Readonly<Record<string, unknown>>): boolean =>
  textAt(record, 'CreationTime') !== undefined && textAt(record, 'Operation') !== undefined;

const ofAuditData = (data: Readonly<Record<string, unknown>>, row: CaseFree): ParsedRecord => {
  const activity = scalarText(data['Operation']) ?? textOf(row, 'Operation', 'Operations');
  if (activity === undefined) return reject('log.missing_field', { field: 'Operation' });
  const timeText =
    scalarText(data['CreationTime']) ?? textOf(row, 'CreationDate', 'createdDateTime');
  if (timeText === undefined) return reject('log.missing_field', { field: 'CreationTime' });
  const time = parseUtc(timeText);
  if (time === undefined)
    return reject('log.bad_time', { field: 'CreationTime', value: timeText.slice(0, 60) });
  const parameters = m365Parameters(data);
  const account = m365Account(data, textOf(row, 'UserId', 'UserIds', 'userPrincipalName'));
  const result = resultOf(activity, data['ResultStatus']);
  const found = {
    id: keyOf(data, row),
    time,
    organizationId: ownOrganization(said(data['OrganizationId']) ?? textOf(row, 'organizationId')),
    product: 'microsoft_365' as const,
    activity,
    category: said(data['Workload']),
    account,
    ...m365Target(data, account, parameters),
    ip: firstAddress(
      scalarText(data['ClientIPAddress']),
      scalarText(data['ClientIP']),
      scalarText(data['ActorIpAddress']),
    ),
    device:
      said(parameters.get('DeviceProperties.Id')) ??
      said(parameters.get('DeviceProperties.DisplayName')) ??
      said(data['ClientMachineName']),
    userAgent: userAgentOf(data, parameters),
    app: APPS.map((path) => said(at(data, path))).find((name) => name !== undefined),
    result,
    reason:
      result === 'failure'
        ? (said(data['LogonError']) ?? said(data['ErrorNumber']) ?? said(data['ErrorCode']))
        : undefined,
    parameters: parameters.done(),
  };
  return { events: [fittingEvent(found)], rejected: [] };
};

/** An id is a GUID, whose case says nothing; one too long for an id is none of Microsoft's. */
const keyOf = (data: Readonly<Record<string, unknown>>, row: CaseFree): string => {
  const id = said(data['Id']) ?? textOf(row, 'RecordId', 'Identity', 'id');
  return eventId('m365', id === undefined ? undefined : fold(id), data);
};

const resultOf = (activity: string, status: unknown): NormalizedEvent['result'] => {
  if (Object.hasOwn(SIGN_INS, activity)) return SIGN_INS[activity];
  const word = fold(scalarText(status) ?? '');
  return Object.hasOwn(RESULTS, word) ? RESULTS[word] : undefined;
};

const userAgentOf = (
  data: Readonly<Record<string, unknown>>,
  parameters: ParameterTexts,
): string | undefined => {
  const details = caseFree(parameters.get('additionalDetails'));
  return (
    said(data['UserAgent']) ??
    said(parameters.get('UserAgent')) ??
    said(textOf(details, 'User-Agent')) ??
    said(data['ClientInfoString'])
  );
};

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), data);
