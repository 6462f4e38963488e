import type { NormalizedEvent } from '#src/contract/event.ts';
import { countryCode } from './country-code.ts';
import { eventId } from './event-id.ts';
import { fittingEvent } from './fitting-event.ts';
import { flatText } from './flat-text.ts';
import { scalarText } from './scalar-text.ts';
import { isRecord, textAt } from './json-shape.ts';
import { reject } from './log-format.ts';
import { ownOrganization } from './own-tenant.ts';
import type { LogFormat, ParsedRecord } from './log-format.ts';
import { listOf, nestedRecord } from './nested-record.ts';
import { countAtPath, firstText, numberAtPath, textAtPath, valueAtPath } from './path.ts';
import { place } from './place.ts';
import { readTime } from './read-time.ts';

/**
 * Okta System Log: LogEvents as the API gives them, and rows of CSV with the same names as columns
 * with dots.
 * Shape: https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/
 * Names of events: https://developer.okta.com/docs/reference/api/event-types/
 *
 * | event field         | from                                                           |
 * | ------------------- | -------------------------------------------------------------- |
 * | time                | published                                                      |
 * | organizationId      | `own:log`: a LogEvent does not name its tenant                 |
 * | activity            | eventType, as it is                                            |
 * | category            | the first two parts of eventType ("user.session" of "…start")  |
 * | account             | actor.alternateId, else displayName, else id; none of `NOBODY` |
 * | targetAccount       | the same of the first target of type User, else AppUser        |
 * | app                 | displayName of the first target of type AppInstance            |
 * | object              | displayName of the first target of any other type              |
 * | ip                  | client.ipAddress, else the first of request.ipChain            |
 * | country             | client.geographicalContext.country, a name, as its code        |
 * | city                | client.geographicalContext.city                                |
 * | latitude, longitude | client.geographicalContext.geolocation.lat, .lon               |
 * | asn                 | securityContext.asNumber                                       |
 * | network             | `proxy` when securityContext.isProxy                           |
 * | device              | client.device unless unknown, else debugData.deviceFingerprint |
 * | userAgent           | client.userAgent.rawUserAgent                                  |
 * | result, reason      | `RESULTS` by outcome.result; outcome.reason                    |
 * | severity            | `SEVERITIES` by severity                                       |
 * | parameters          | `PARAMETERS`; debugContext.debugData as `debugData.…`          |
 *
 * The first two parts of eventType and not legacyEventType are the category: that one is of the
 * Events API, which the System Log has replaced, and not every event has it. It is a parameter.
 *
 * A User among the targets is the target account also when it is the actor: a person who resets the
 * own factor has done it to that account. An AppUser is the same person inside an app, so it counts
 * only where there is no User.
 */
const RESULTS: Readonly<Record<string, NormalizedEvent['result']>> = {
  SUCCESS: 'success',
  ALLOW: 'success',
  FAILURE: 'failure',
  DENY: 'denied',
  CHALLENGE: 'challenge',
  // SKIPPED and UNKNOWN say that nothing came out; they stand in the parameter outcome.result.
};

/**
 * As severity_id of OCSF (https://schema.ocsf.io/: 1 informational, 2 low, 3 medium, 4 high). Okta
 * has nothing between a message and a warning, so 2 is never used.
 */
const SEVERITIES: Readonly<Record<string, number>> = { DEBUG: 1, INFO: 1, WARN: 3, ERROR: 4 };

/**
 * What Okta writes for nobody: "unknown" for a sign-in name it does not know, and the address of
 * its own system, which is no mailbox and whose displayName ("Okta System") says more.
 */
const NOBODY = ['unknown', 'system@okta.com'];

const PARAMETERS = [
  'legacyEventType',
  'displayMessage',
  'actor',
  'client.id',
  'client.zone',
  'client.userAgent.os',
  'client.userAgent.browser',
  'client.geographicalContext.state',
  'client.geographicalContext.postalCode',
  'device',
  'authenticationContext',
  'securityContext',
  'transaction',
  'request.ipChain',
  'outcome.result',
] as const;

/** A repeat is known by uuid; by its whole content where an export has left that out. */
export const okta: LogFormat = {
  name: 'okta',
  recognises: (record) =>
    textAt(record, 'eventType') !== undefined &&
    textAt(record, 'published') !== undefined &&
    ['uuid', 'actor', 'actor.id', 'actor.alternateId'].some((key) => Object.hasOwn(record, key)),
  parse: (record) => ofLogEvent(nestedRecord(record)),
};

const ofLogEvent = (log: Readonly<Record<string, unknown>>): ParsedRecord => {
  const published = textAt(log, 'published');
  const activity = textAt(log, 'eventType');
  if (activity === undefined) return reject('log.missing_field', { field: 'eventType' });
  if (published === undefined) return reject('log.missing_field', { field: 'published' });
  const time = readTime('published', published);
  if ('rejection' in time) return time.rejection;
  const targets = listOf(log['target']).filter(isRecord);
  const ofType = (type: string) => targets.find((target) => textAt(target, 'type') === type);
  const other = targets.find(
    (target) => !['User', 'AppUser', 'AppInstance'].includes(textAt(target, 'type') ?? ''),
  );
  const result = textAtPath(log, 'outcome.result')?.toUpperCase() ?? '';
  const severity = textAt(log, 'severity')?.toUpperCase() ?? '';
  const geography = valueAtPath(log, 'client.geographicalContext');
  const parameters = parametersOf(log);
  const event = fittingEvent({
    id: eventId('okta', textAt(log, 'uuid'), log),
    time: time.ms,
    organizationId: ownOrganization(undefined),
    product: 'okta',
    activity,
    category: activity.split('.', 2).join('.'),
    account: nameOf(log['actor']),
    targetAccount: nameOf(ofType('User')) ?? nameOf(ofType('AppUser')),
    ip: textAtPath(log, 'client.ipAddress') ?? firstAddress(log),
    country: countryCode(textAt(geography, 'country')),
    city: textAt(geography, 'city'),
    ...place(
      numberAtPath(geography, 'geolocation.lat'),
      numberAtPath(geography, 'geolocation.lon'),
    ),
    asn: countAtPath(log, 'securityContext.asNumber'),
    network: isProxy(log) ? 'proxy' : undefined,
    device: deviceOf(log),
    userAgent: textAtPath(log, 'client.userAgent.rawUserAgent'),
    app: firstText(ofType('AppInstance'), ['displayName', 'alternateId', 'id']),
    object: firstText(other, ['displayName', 'alternateId', 'id']),
    result: Object.hasOwn(RESULTS, result) ? RESULTS[result] : undefined,
    reason: textAtPath(log, 'outcome.reason'),
    severity: Object.hasOwn(SEVERITIES, severity) ? SEVERITIES[severity] : undefined,
    parameters: Object.keys(parameters).length > 0 ? parameters : undefined,
  });
  return { events: [event], rejected: [] };
};

/** The sign-in name of an actor or a target, else what else it is called by. */
const nameOf = (entity: unknown): string | undefined =>
  ['alternateId', 'displayName', 'id']
    .map((key) => textAt(entity, key))
    .find((name) => name !== undefined && !NOBODY.includes(name.toLowerCase()));

/** A cell of CSV has the word and not the truth value. */
const isProxy = (log: unknown): boolean =>
  scalarText(valueAtPath(log, 'securityContext.isProxy'))?.toLowerCase() === 'true';

const firstAddress = (log: unknown): string | undefined =>
  listOf(valueAtPath(log, 'request.ipChain'))
    .map((hop) => textAt(hop, 'ip'))
    .find((ip) => ip !== undefined);

/**
 * client.device is a kind of device ("Computer", "Mobile") and often "Unknown"; the fingerprint is
 * one that the browser has sent. Where both stand, the fingerprint is still the parameter
 * debugData.deviceFingerprint.
 */
const deviceOf = (log: unknown): string | undefined => {
  const device = textAtPath(log, 'client.device');
  return device === undefined || device.toLowerCase() === 'unknown'
    ? textAtPath(log, 'debugContext.debugData.deviceFingerprint')
    : device;
};

const parametersOf = (log: unknown): Record<string, string> => {
  const parts = [
    ...PARAMETERS.map((path) => flatText(valueAtPath(log, path), path)),
    flatText(valueAtPath(log, 'debugContext.debugData'), 'debugData'),
  ];
  // `null` comes as a word too, most of all for client.zone.
  const entries = parts.flatMap((part) => Object.entries(part));
  return Object.fromEntries(entries.filter(([, text]) => text !== 'null'));
};
