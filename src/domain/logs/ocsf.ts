import { countryCode } from './country-code.ts';
import { eventId } from './event-id.ts';
import { fittingEvent } from './fitting-event.ts';
import { textAt } from './json-shape.ts';
import { reject } from './log-format.ts';
import { ownOrganization } from './own-tenant.ts';
import type { LogFormat, ParsedRecord } from './log-format.ts';
import {
  activityOf,
  API_ACTIVITY,
  className,
  ENTITY_MANAGEMENT,
  USER_IS_SIGNING_IN,
  USER_IS_TARGET,
} from './ocsf-classes.ts';
import { ocsfParameters } from './ocsf-parameters.ts';
import { ocsfProduct } from './ocsf-product.ts';
import { ocsfReason, ocsfResult } from './ocsf-result.ts';
import { countAtPath, firstText, numberAtPath, textAtPath, valueAtPath } from './path.ts';
import { place } from './place.ts';
import { readTime, wholeMilliseconds } from './read-time.ts';
import type { ReadTime } from './read-time.ts';

/**
 * Events of the Open Cybersecurity Schema Framework, 1.x, of every class.
 * Shape: https://schema.ocsf.io/ (classes authentication, account_change, user_access,
 * entity_management, group_management, api_activity; objects actor, user, network_endpoint,
 * location, metadata)
 *
 * | event field         | from                                                                 |
 * | ------------------- | -------------------------------------------------------------------- |
 * | time                | time, milliseconds since 1970; else time_dt, a text of RFC 3339      |
 * | receivedAt          | metadata.logged_time, else metadata.processed_time (or _dt)          |
 * | organizationId      | `own:` and the first present of `ORGANIZATIONS`                      |
 * | product             | `ocsfProduct` by metadata.product.vendor_name and name               |
 * | activity            | api.operation of API Activity, else "Class: Activity" (ocsf-classes) |
 * | category            | category_name, else class_name                                       |
 * | account             | Authentication: user, else actor.user; others: actor.user, else user |
 * |                     | that is no target. Of it email_addr, else name, else uid             |
 * | targetAccount       | user of classes that manage users; users[0]; entity that is a user   |
 * | ip                  | src_endpoint.ip                                                      |
 * | country, city       | src_endpoint.location.country, .city                                 |
 * | latitude, longitude | src_endpoint.location.lat, .long, else its coordinates [long, lat]   |
 * | asn                 | src_endpoint.autonomous_system.number                                |
 * | network             | `vpn` when session.is_vpn or actor.session.is_vpn                    |
 * | device              | device.hostname, else device.uid, else device.name                   |
 * | userAgent           | http_request.user_agent                                              |
 * | app                 | the first present of `APPS`                                          |
 * | object              | the first present of `OBJECTS`                                       |
 * | result, reason      | status_id, status; status_detail, status_code, or message            |
 * | severity            | severity_id from 0 to 6                                              |
 * | parameters          | `ocsfParameters`                                                     |
 *
 * The schema says that times are milliseconds, so a small number is an early time and no seconds:
 * whoever wrote seconds gets events of January 1970 and sees it.
 */
const ORGANIZATIONS = ['cloud.account.uid', 'metadata.tenant_uid', 'cloud.org.uid'];
const APPS = [
  'service.name',
  'api.service.name',
  'app.name',
  'application.name',
  'dst_endpoint.svc_name',
];
const OBJECTS = [
  'resource.name',
  'resource.uid',
  'entity.name',
  'entity.uid',
  'group.name',
  'policy.name',
  'web_resource.name',
];
/** Lists of which the first has the object: in 1.x they came beside the single ones. */
const OBJECT_LISTS = ['resources', 'policies', 'web_resources'];
/** type_id of a managed entity that is a user. */
const ENTITY_USER = 2;
const SEVEREST = 6;

/** A repeat is known by metadata.uid; by its whole content where the producer has set none. */
export const ocsf: LogFormat = {
  name: 'ocsf',
  recognises: (record) =>
    countAtPath(record, 'class_uid') !== undefined &&
    ['time', 'time_dt', 'metadata', 'type_uid', 'activity_id'].some((key) => key in record),
  parse: (record) => ofOcsf(record),
};

const ofOcsf = (record: Readonly<Record<string, unknown>>): ParsedRecord => {
  const classUid = countAtPath(record, 'class_uid');
  if (textAt(record, 'class_uid') === undefined) {
    return reject('log.missing_field', { field: 'class_uid' });
  }
  if (classUid === undefined) {
    const value = (textAt(record, 'class_uid') ?? '').slice(0, 60);
    return reject('log.wrong_value', { field: 'class_uid', value });
  }
  const time = timeAt(record, 'time');
  if ('rejection' in time) return time.rejection;
  const operation = classUid === API_ACTIVITY ? textAtPath(record, 'api.operation') : undefined;
  const result = ocsfResult(record);
  const source = valueAtPath(record, 'src_endpoint');
  const severity = countAtPath(record, 'severity_id');
  const event = fittingEvent({
    id: eventId('ocsf', textAtPath(record, 'metadata.uid'), record),
    time: time.ms,
    receivedAt: receivedAt(record),
    organizationId: ownOrganization(firstText(record, ORGANIZATIONS)),
    product: ocsfProduct(record),
    activity: operation ?? activityOf(record, classUid),
    category: textAt(record, 'category_name') ?? className(record, classUid),
    ...persons(record, classUid),
    ip: textAt(source, 'ip'),
    country: countryCode(textAtPath(source, 'location.country')),
    city: textAtPath(source, 'location.city'),
    ...placeOf(source),
    asn: countAtPath(source, 'autonomous_system.number'),
    network: isVpn(record) ? 'vpn' : undefined,
    device: firstText(record, ['device.hostname', 'device.uid', 'device.name']),
    userAgent: textAtPath(record, 'http_request.user_agent'),
    app: firstText(record, APPS),
    object: objectOf(record),
    result,
    reason: ocsfReason(record, result),
    severity: severity !== undefined && severity <= SEVEREST ? severity : undefined,
    parameters: ocsfParameters(record),
  });
  return { events: [event], rejected: [] };
};

/** A time of OCSF: the number, or where there is none the text that the profile date/time adds. */
const timeAt = (record: unknown, path: string): ReadTime => {
  const written = textAtPath(record, path);
  const text = textAtPath(record, `${path}_dt`);
  if (written === undefined) {
    if (text !== undefined) return readTime(`${path}_dt`, text);
    return { rejection: reject('log.missing_field', { field: path }) };
  }
  const ms = wholeMilliseconds(numberAtPath(record, path));
  const value = written.slice(0, 60);
  return ms === undefined ? { rejection: reject('log.bad_time', { field: path, value }) } : { ms };
};

const receivedAt = (record: unknown): number | undefined =>
  ['metadata.logged_time', 'metadata.processed_time']
    .map((path) => timeAt(record, path))
    .flatMap((time) => ('ms' in time ? [time.ms] : []))
    .at(0);

/**
 * Who acted and to whom. Of a sign-in, `user` is the account that signs in. Of a change of
 * accounts, `user` is the one that was changed, and `actor.user` has changed it: without an actor
 * nobody knows who did.
 */
const persons = (
  record: Readonly<Record<string, unknown>>,
  classUid: number,
): { account: string | undefined; targetAccount: string | undefined } => {
  const actor = nameOf(valueAtPath(record, 'actor.user'));
  const user = nameOf(record['user']);
  if (USER_IS_SIGNING_IN.includes(classUid)) {
    return { account: user ?? actor, targetAccount: undefined };
  }
  if (!USER_IS_TARGET.includes(classUid))
    return { account: actor ?? user, targetAccount: undefined };
  const { users } = record;
  const first: unknown = Array.isArray(users) ? users[0] : undefined;
  const isEntity = classUid === ENTITY_MANAGEMENT && isUserEntity(record);
  return {
    account: actor,
    targetAccount:
      user ??
      nameOf(first) ??
      (isEntity
        ? (nameOf(valueAtPath(record, 'entity.user')) ?? nameOf(record['entity']))
        : undefined),
  };
};

const nameOf = (user: unknown): string | undefined =>
  firstText(user, ['email_addr', 'name', 'uid']);

const isUserEntity = (record: unknown): boolean =>
  numberAtPath(record, 'entity.type_id') === ENTITY_USER ||
  textAtPath(record, 'entity.type')?.toLowerCase() === 'user';

/** A person is the target account and no object. */
const objectOf = (record: Readonly<Record<string, unknown>>): string | undefined => {
  const ofLists = OBJECT_LISTS.map((name) => {
    const list = record[name];
    const first: unknown = Array.isArray(list) ? list[0] : undefined;
    return firstText(first, ['name', 'uid']);
  }).find((name) => name !== undefined);
  const paths = isUserEntity(record)
    ? OBJECTS.filter((path) => !path.startsWith('entity.'))
    : OBJECTS;
  return ofLists ?? firstText(record, paths);
};

const placeOf = (source: unknown) => {
  const coordinates = valueAtPath(source, 'location.coordinates');
  const [longitude, latitude]: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  const pair = { longitude, latitude };
  const found = place(numberAtPath(source, 'location.lat'), numberAtPath(source, 'location.long'));
  // As in GeoJSON, longitude comes first.
  return found.latitude === undefined
    ? place(numberAtPath(pair, 'latitude'), numberAtPath(pair, 'longitude'))
    : found;
};

const isVpn = (record: unknown): boolean =>
  ['session.is_vpn', 'actor.session.is_vpn'].some((path) => valueAtPath(record, path) === true);
