import type { NormalizedEvent } from '#src/contract/event.ts';
import { duoAddress, duoParameters, duoTime } from './duo-record.ts';
import { eventId } from './event-id.ts';
import { fittingEvent } from './fitting-event.ts';
import { textAt } from './json-shape.ts';
import { readJsonText } from './json-text.ts';
import { reject } from './log-format.ts';
import { ownOrganization } from './own-tenant.ts';
import type { ParsedRecord } from './log-format.ts';
import { textAtPath } from './path.ts';

/**
 * Duo administrator logs, https://duo.com/docs/adminapi#administrator-logs
 *
 * `username` is the full name of the administrator, "API", "System", or "AD Sync: …", not a sign-in
 * name. A login (admin_login, admin_login_error) has the address the administrator signs in with in
 * its description, and after an error no username at all: there the address is the account.
 *
 * `object` is what was acted on: a person where the action is one on users, on administrators or on
 * the bypass codes of a user, and then it is the target account. The telephone number that
 * admin_activate_duo_push has there is no person. Any other object is the object.
 */
const LOGINS: Readonly<Record<string, NormalizedEvent['result']>> = {
  admin_login: 'success',
  admin_login_error: 'failure',
};
const ON_PERSONS = /^(?:user|admin|bypass)_/;
const TELEPHONE = /^[\d\s()+.-]+$/;

const FIELDS = ['isotimestamp', 'timestamp', 'action', 'object', 'description.ip_address'];

export const administratorEvent = (record: Readonly<Record<string, unknown>>): ParsedRecord => {
  const activity = textAt(record, 'action');
  if (activity === undefined) return reject('log.missing_field', { field: 'action' });
  const time = duoTime(record);
  if ('rejection' in time) return time.rejection;
  const description = readJsonText(record['description']);
  const isLogin = Object.hasOwn(LOGINS, activity);
  const object = textAt(record, 'object');
  const isPerson = object !== undefined && ON_PERSONS.test(activity) && !TELEPHONE.test(object);
  const username = textAt(record, 'username');
  const event = fittingEvent({
    id: eventId('duo', undefined, record),
    time: time.ms,
    organizationId: ownOrganization(undefined),
    product: 'duo',
    activity,
    category: 'administrator',
    account: isLogin ? (textAtPath(description, 'email') ?? username) : username,
    targetAccount: isPerson ? object : undefined,
    ip: duoAddress(textAtPath(description, 'ip_address')),
    object: isPerson ? undefined : object,
    result: isLogin ? LOGINS[activity] : undefined,
    reason: textAtPath(description, 'error'),
    parameters: duoParameters(record, FIELDS),
  });
  return { events: [event], rejected: [] };
};
