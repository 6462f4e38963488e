import type { NormalizedEvent } from '#src/contract/event.ts';
import { countryCode } from './country-code.ts';
import { accessDevice, duoAddress, duoParameters, duoTime } from './duo-record.ts';
import { eventId } from './event-id.ts';
import { fittingEvent } from './fitting-event.ts';
import { textAt } from './json-shape.ts';
import { ownOrganization } from './own-tenant.ts';
import type { ParsedRecord } from './log-format.ts';
import { firstText, textAtPath } from './path.ts';

/**
 * Duo authentication logs, https://duo.com/docs/adminapi#authentication-logs
 *
 * DENIED is `denied` whatever its reason, from user_cancelled to location_restricted. FRAUD is an
 * attempt that the person has marked as not theirs: `denied`, with the reason user_marked_fraud.
 * The words come in capitals and in small letters.
 *
 * v1 has one level: username, integration, ip, location, and FAILURE where v2 says denied.
 */
const RESULTS: Readonly<Record<string, NormalizedEvent['result']>> = {
  success: 'success',
  denied: 'denied',
  failure: 'denied',
  fraud: 'denied',
  error: 'failure',
};

const FIELDS = [
  'txid',
  'isotimestamp',
  'timestamp',
  'event_type',
  'user.name',
  'username',
  'access_device.ip',
  'access_device.location.country',
  'access_device.location.city',
  'application.name',
  'integration',
  'ip',
  'location.country',
  'location.city',
  'reason',
];

export const authenticationEvent = (record: Readonly<Record<string, unknown>>): ParsedRecord => {
  const time = duoTime(record);
  if ('rejection' in time) return time.rejection;
  const result = textAt(record, 'result')?.toLowerCase() ?? '';
  const access = accessDevice(record);
  const event = fittingEvent({
    id: eventId('duo', textAt(record, 'txid'), record),
    time: time.ms,
    organizationId: ownOrganization(undefined),
    product: 'duo',
    // v1 has no event_type.
    activity: textAt(record, 'event_type') ?? 'authentication',
    category: 'authentication',
    account: firstText(record, ['user.name', 'username', 'email']),
    ip: access.ip ?? duoAddress(record['ip']),
    country: access.country ?? countryCode(textAtPath(record, 'location.country')),
    city: access.city ?? textAtPath(record, 'location.city'),
    device: access.device,
    app: firstText(record, ['application.name', 'integration']),
    result: Object.hasOwn(RESULTS, result) ? RESULTS[result] : undefined,
    reason: textAt(record, 'reason'),
    parameters: duoParameters(record, FIELDS),
  });
  return { events: [event], rejected: [] };
};
