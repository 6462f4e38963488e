import { countryCode } from './country-code.ts';
import { flatText } from './flat-text.ts';
import { isRecord, textAt } from './json-shape.ts';
import { readJsonText } from './json-text.ts';
import { reject } from './log-format.ts';
import { firstText, numberAtPath, textAtPath, valueAtPath } from './path.ts';
import { readTime, wholeMilliseconds } from './read-time.ts';
import type { ReadTime } from './read-time.ts';

/** What the logs of Duo have in common. */

/**
 * A `timestamp` in a record is in seconds, in v1 and in v2; only the limits of a v2 query are in
 * milliseconds. As seconds, a number from here on is later than the year 5000, so it is
 * milliseconds that somebody has put in.
 */
const MILLISECONDS_FROM = 100_000_000_000;

/**
 * The time of a record: its text if that is one (it has parts of a second in v2), else its number.
 */
export const duoTime = (record: Readonly<Record<string, unknown>>): ReadTime => {
  const field = ['ts', 'isotimestamp', 'timestamp'].find(
    (key) => textAt(record, key) !== undefined,
  );
  if (field === undefined) {
    return { rejection: reject('log.missing_field', { field: 'isotimestamp' }) };
  }
  const text = textAt(record, field) ?? '';
  const read = readTime(field, text);
  if ('ms' in read) return read;
  const number = numberAtPath(record, 'timestamp');
  const isSeconds = number !== undefined && Math.abs(number) < MILLISECONDS_FROM;
  const ms = wholeMilliseconds(isSeconds ? number * 1_000 : number);
  return ms === undefined ? read : { ms };
};

/** Where the access came from: Duo writes 0.0.0.0 for an address it does not know. */
export const duoAddress = (address: unknown): string | undefined => {
  // Authentication logs have a text, activity logs a record with the text in it.
  const text = isRecord(address) ? textAt(address, 'address') : textAt({ address }, 'address');
  return text === '0.0.0.0' || text === '::' ? undefined : text;
};

/**
 * The fields of an event that are read from access_device; `location` has the country by its name.
 */
export const accessDevice = (record: unknown) => ({
  ip: duoAddress(valueAtPath(record, 'access_device.ip')),
  country: countryCode(textAtPath(record, 'access_device.location.country')),
  city: textAtPath(record, 'access_device.location.city'),
  device: firstText(record, ['access_device.hostname', 'access_device.epkey']),
});

/** Everything in a record by its path, without the members that became fields already. */
export const duoParameters = (
  record: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Record<string, string> | undefined => {
  const texts = Object.entries(flatText(withReadDetails(record))).filter(
    ([path]) => !fields.includes(path),
  );
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
};

/** `description` and `details` are JSON inside a text; sometimes they are words. */
const withReadDetails = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      if (isRecord(value) && 'details' in value) {
        return [key, { ...value, details: readJsonText(value['details']) }];
      }
      return [key, key === 'description' ? readJsonText(value) : value];
    }),
  );
