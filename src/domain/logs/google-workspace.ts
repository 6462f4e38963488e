import type { NormalizedEvent } from '#src/contract/event.ts';
import { fold } from '#src/domain/events/fold.ts';
import { contentHash } from './content-hash.ts';
import { canonicalParameters, parameterTexts } from './google-parameters.ts';
import { isRecord, textAt } from './json-shape.ts';
import { joined, present, reject } from './log-format.ts';
import { ownOrganization } from './own-tenant.ts';
import type { LogFormat, ParsedRecord } from './log-format.ts';
import { parseTime } from './rfc3339.ts';

/**
 * Google Workspace activities as the Reports API gives them.
 * Shape: https://developers.google.com/workspace/admin/reports/reference/rest/v1/activities/list#Activity
 * Events and parameters of each application:
 * https://developers.google.com/workspace/admin/reports/v1/appendix/activity/login (…/admin-event-names, …/drive,
 * …/token, …/groups-enterprise, …/calendar, …/user-accounts)
 *
 * | event field     | from                                                                              |
 * | --------------- | --------------------------------------------------------------------------------- |
 * | time            | id.time                                                                           |
 * | organizationId  | `own:` and id.customerId (`own:log` without one)                                  |
 * | activity        | events[].name, as it is                                                           |
 * | category        | events[].type                                                                     |
 * | account         | actor.email, else actor.profileId, else actor.key, else actor.callerType          |
 * | targetAccount   | the first present of `TARGET_PARAMETERS`                                          |
 * | ip              | ipAddress                                                                         |
 * | country, asn    | networkInfo.regionCode, networkInfo.ipAsn                                         |
 * | app             | the first present of `APP_PARAMETERS`                                             |
 * | object          | the first present of `OBJECT_PARAMETERS`                                          |
 * | userAgent       | parameter user_agent                                                              |
 * | device          | parameter DEVICE_ID, device_id                                                    |
 * | result, reason  | `RESULTS` by event name; parameter login_failure_type, failure_type               |
 * | parameters      | all of them, as text                                                              |
 *
 * id.applicationName is no field: one event is listed under several applications (login and user_accounts).
 */
const TARGET_PARAMETERS = [
  'USER_EMAIL',
  'affected_email_address',
  'target_user',
  'member_id',
  'user_email',
  'grantee_email',
  'event_guest',
] as const;
const APP_PARAMETERS = [
  'app_name',
  'APP_NAME',
  'application_name',
  'APPLICATION_NAME',
  'API_CLIENT_NAME',
] as const;
const OBJECT_PARAMETERS = [
  'doc_title',
  'GROUP_EMAIL',
  'group_id',
  'group_email',
  'SETTING_NAME',
  'ROLE_NAME',
  'email_forwarding_destination_address',
  'PRODUCT_NAME',
  'event_title',
  'calendar_id',
  'ORG_UNIT_NAME',
  'DOMAIN_NAME',
] as const;
const RESULTS: Readonly<Record<string, NormalizedEvent['result']>> = {
  login_success: 'success',
  login_failure: 'failure',
  login_challenge: 'challenge',
  login_verification: 'challenge',
  // "Suspicious login blocked", and its kin
  suspicious_login: 'denied',
  suspicious_login_less_secure_app: 'denied',
  suspicious_programmatic_login: 'denied',
  risky_sensitive_action_blocked: 'denied',
  ACCESS_DENY_EVENT: 'denied',
};

/**
 * An event is one (id.time, id.uniqueQualifier, actor, event type, event name, parameters); its id is the
 * hash of these.
 */
export const googleWorkspace: LogFormat = {
  name: 'google',
  recognises: (record) =>
    record['kind'] === 'admin#reports#activity' ||
    (isRecord(record['id']) &&
      textAt(record['id'], 'time') !== undefined &&
      Array.isArray(record['events'])),
  parse: (record, text) => ofActivity(record, text),
};

const ofActivity = (activity: Readonly<Record<string, unknown>>, text: string): ParsedRecord => {
  const id = activity['id'];
  const { events } = activity;
  if (!isRecord(id)) return reject('log.missing_field', { field: 'id' });
  const timeText = textAt(id, 'time');
  if (timeText === undefined) return reject('log.missing_field', { field: 'id.time' });
  if (!Array.isArray(events)) return reject('log.missing_field', { field: 'events' });
  const time = parseTime(timeText);
  if (time === undefined)
    return reject('log.bad_time', { field: 'id.time', value: timeText.slice(0, 60) });
  if (events.length === 0) return reject('log.no_events');
  const network = activity['networkInfo'];
  const asns = isRecord(network) ? network['ipAsn'] : undefined;
  const asn: unknown = Array.isArray(asns) ? asns[0] : undefined;
  const country = textAt(network, 'regionCode');
  const common = {
    time: time.ms,
    organizationId: ownOrganization(textAt(id, 'customerId')),
    product: 'google_workspace' as const,
    account: actorName(activity['actor']),
    ip: textAt(activity, 'ipAddress'),
    country: country?.length === 2 ? country.toUpperCase() : undefined,
    asn: typeof asn === 'number' && Number.isInteger(asn) && asn >= 0 ? asn : undefined,
  };
  const identity = [time.ms, time.beyond, qualifier(id, text), fold(common.account ?? '')];
  return joined(
    events.map((event: unknown): ParsedRecord => {
      const name = textAt(event, 'name');
      if (!isRecord(event) || name === undefined) return reject('log.event_without_name');
      const category = textAt(event, 'type');
      const texts = parameterTexts(event['parameters']);
      const first = (names: readonly string[]) =>
        names.map((key) => texts[key]).find((value) => value);
      const found = {
        ...common,
        id: `google:${contentHash(JSON.stringify([...identity, category ?? '', name, canonicalParameters(event['parameters'])]))}`,
        activity: name,
        category,
        targetAccount: first(TARGET_PARAMETERS),
        app: first(APP_PARAMETERS),
        object: first(OBJECT_PARAMETERS),
        userAgent: first(['user_agent']),
        device: first(['DEVICE_ID', 'device_id']),
        result: Object.hasOwn(RESULTS, name) ? RESULTS[name] : undefined,
        reason: first(['login_failure_type', 'failure_type']),
        parameters: Object.keys(texts).length > 0 ? texts : undefined,
      };
      return { events: [present(found)], rejected: [] };
    }),
  );
};

const actorName = (actor: unknown): string | undefined =>
  ['email', 'profileId', 'key', 'callerType']
    .map((key) => textAt(actor, key))
    .find((name) => name !== undefined);

/** A 64-bit number: written as one, and not as text, it loses its last digits when JSON is read. */
const qualifier = (id: Record<string, unknown>, text: string): string => {
  const value = id['uniqueQualifier'];
  if (typeof value !== 'number' || Number.isSafeInteger(value))
    return textAt(id, 'uniqueQualifier') ?? '';
  return /"uniqueQualifier"\s*:\s*(-?\d+)/.exec(text)?.[1] ?? String(value);
};
