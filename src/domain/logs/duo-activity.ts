import type { NormalizedEvent } from '#src/contract/event.ts';
import { accessDevice, duoParameters, duoTime } from './duo-record.ts';
import { eventId } from './event-id.ts';
import { fittingEvent } from './fitting-event.ts';
import { textAt } from './json-shape.ts';
import { readJsonText } from './json-text.ts';
import { reject } from './log-format.ts';
import { ownOrganization } from './own-tenant.ts';
import type { ParsedRecord } from './log-format.ts';
import { textAtPath, valueAtPath } from './path.ts';

/**
 * Duo activity logs, https://duo.com/docs/adminapi#activity-logs
 *
 * The name of a user is what they sign in with; the name of an administrator is their full name,
 * and what they sign in with is their address, in `email` or in the details, which are JSON inside
 * a text.
 */
const RESULTS: Readonly<Record<string, NormalizedEvent['result']>> = {
  success: 'success',
  failure: 'failure',
};
const PERSONS = ['user', 'admin', 'user_bypass'];

const FIELDS = [
  'activity_id',
  'ts',
  'isotimestamp',
  'timestamp',
  'action.name',
  'access_device.ip.address',
  'access_device.ip',
  'access_device.location.country',
  'access_device.location.city',
  'application.name',
];

export const activityEvent = (record: Readonly<Record<string, unknown>>): ParsedRecord => {
  const activity = textAtPath(record, 'action.name');
  if (activity === undefined) return reject('log.missing_field', { field: 'action.name' });
  const time = duoTime(record);
  if ('rejection' in time) return time.rejection;
  const { target } = record;
  const isPerson = PERSONS.includes(textAt(target, 'type') ?? '');
  const result = textAtPath(record, 'outcome.result')?.toLowerCase() ?? '';
  const event = fittingEvent({
    id: eventId('duo', textAt(record, 'activity_id'), record),
    time: time.ms,
    organizationId: ownOrganization(undefined),
    product: 'duo',
    activity,
    category: 'activity',
    account: signInName(record['actor']),
    targetAccount: isPerson ? signInName(target) : undefined,
    ...accessDevice(record),
    app: textAtPath(record, 'application.name'),
    object: isPerson ? undefined : textAt(target, 'name'),
    result: Object.hasOwn(RESULTS, result) ? RESULTS[result] : undefined,
    parameters: duoParameters(record, FIELDS),
  });
  return { events: [event], rejected: [] };
};

const signInName = (entity: unknown): string | undefined => {
  const name = textAt(entity, 'name');
  const details = readJsonText(valueAtPath(entity, 'details'));
  const email = textAt(entity, 'email') ?? textAt(details, 'email');
  return textAt(entity, 'type') === 'admin' ? (email ?? name) : (name ?? email);
};
