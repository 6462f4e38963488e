import { activityEvent } from './duo-activity.ts';
import { administratorEvent } from './duo-administrator.ts';
import { authenticationEvent } from './duo-authentication.ts';
import { isRecord, textAt } from './json-shape.ts';
import { reject } from './log-format.ts';
import type { LogFormat, ParsedRecord } from './log-format.ts';

/**
 * Duo logs as the Admin API gives them: authentication (v2, and v1 as far as it has the same),
 * administrator (v1) and activity (v2). Telephony is not read.
 * Shape: https://duo.com/docs/adminapi#logs and https://duo.com/docs/adminapi-v1
 *
 * | event field    | authentication          | administrator           | activity                |
 * | -------------- | ----------------------- | ----------------------- | ----------------------- |
 * | time           | isotimestamp, timestamp | isotimestamp, timestamp | ts                      |
 * | organizationId | `own:log`               | `own:log`               | `own:log`               |
 * | activity       | event_type              | action                  | action.name             |
 * | category       | `authentication`        | `administrator`         | `activity`              |
 * | account        | user.name, else email   | username; of a login    | actor.name; of an admin |
 * |                |                         | first description.email | first the email         |
 * | targetAccount  |                         | object of the actions   | target of type user,    |
 * |                |                         | user_, admin_, bypass_  | admin or user_bypass    |
 * | object         |                         | any other object        | name of other targets   |
 * | ip             | access_device.ip        | description.ip_address  | access_device.ip        |
 * | country, city  | access_device.location  |                         | access_device.location  |
 * | device         | access_device.hostname, |                         | access_device.hostname, |
 * |                | else epkey              |                         | else epkey              |
 * | app            | application.name        |                         | application.name        |
 * | result         | result                  | of a login, by action   | outcome.result          |
 * | reason         | reason                  | description.error       |                         |
 * | parameters     | everything else         | everything else         | everything else         |
 *
 * Parameters are by their path, also those in JSON inside a text (description, details).
 *
 * Of the tenant, activity logs have a key (akey) and the others nothing. All are `own:log`, or one
 * tenant's logs would be two organizations; akey is a parameter.
 *
 * A repeat is known by txid or activity_id; a record without one, as those of administrators, by
 * its whole content.
 */
export const duo: LogFormat = {
  name: 'duo',
  recognises: (record) => kindOf(record) !== undefined,
  parse: (record) => {
    const kind = kindOf(record);
    return kind === undefined ? unlike(record) : EVENTS[kind](record);
  },
};

const EVENTS = {
  authentication: authenticationEvent,
  administrator: administratorEvent,
  activity: activityEvent,
} as const;

const kindOf = (record: Readonly<Record<string, unknown>>): keyof typeof EVENTS | undefined => {
  const has = (key: string) => textAt(record, key) !== undefined;
  // OCSF has an activity_id too, a number beside its class.
  if ('class_uid' in record) return undefined;
  if (has('activity_id') && isRecord(record['action'])) return 'activity';
  const isTimed = has('isotimestamp') || has('timestamp');
  if (has('action') && isTimed && 'username' in record) return 'administrator';
  const isAttempt = has('result') && (has('factor') || has('event_type') || has('reason'));
  const isSomebodys = isRecord(record['user']) || 'username' in record;
  return isAttempt && isTimed && (has('txid') || isSomebodys) ? 'authentication' : undefined;
};

/** Why a record is none of Duo's. */
const unlike = (record: Readonly<Record<string, unknown>>): ParsedRecord => {
  const isNamed = ['action', 'result'].some((key) => textAt(record, key) !== undefined);
  if (isRecord(record['action'])) return reject('log.missing_field', { field: 'activity_id' });
  if (!isNamed) return reject('log.missing_field', { field: 'action' });
  return reject('log.missing_field', { field: 'isotimestamp' });
};
