import { EVENT_FIELDS } from '#src/contract/condition.ts';
import { eventSchema } from '#src/contract/event.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import { PRODUCTS } from '#src/contract/product.ts';
import { eventId } from './event-id.ts';
import { isRecord } from './json-shape.ts';
import { reject } from './log-format.ts';
import { ownOrganization } from './own-tenant.ts';
import type { LogFormat, ParsedRecord } from './log-format.ts';
import { parseTime } from './rfc3339.ts';

/**
 * Events as this product has them (docs/events.md), one JSON object each. `time` and `receivedAt` are UTC
 * milliseconds or a time of RFC 3339; without an `id` the content is one; without an `organizationId` it is
 * the log's. A field that nobody knows is refused rather than lost; `parameters` has whatever else there is.
 */
export const normalizedEvents: LogFormat = {
  name: 'events',
  recognises: (record) =>
    record['time'] !== undefined &&
    typeof record['activity'] === 'string' &&
    typeof record['product'] === 'string',
  parse: (record) => (isPlain(record) ? { events: [record], rejected: NONE } : parse(record)),
};

/** The same few organizations come a million times. */
const organizations = new Map<string, NormalizedEvent['organizationId']>();

type Check = (value: unknown) => boolean;
const isText =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest;
const isNumber =
  (least: number, most: number, whole = true): Check =>
  (value) =>
    typeof value === 'number' &&
    value >= least &&
    value <= most &&
    (!whole || Number.isInteger(value));

const products: ReadonlySet<unknown> = new Set(PRODUCTS);
const results: ReadonlySet<unknown> = new Set(eventSchema.shape.result.unwrap().options);

/**
 * What each field may be. The contract's schema says the same; read by hand it takes a fifth of the time, which
 * counts with millions of lines. A test holds the two against each other.
 */
const checks: Readonly<Record<string, Check>> = {
  product: (value) => products.has(value),
  activity: (value) => value !== '' && isText(200)(value),
  category: isText(200),
  account: isText(320),
  targetAccount: isText(320),
  ip: isText(60),
  country: (value) => typeof value === 'string' && value.length === 2,
  city: isText(120),
  latitude: isNumber(-90, 90, false),
  longitude: isNumber(-180, 180, false),
  asn: isNumber(0, Number.MAX_SAFE_INTEGER),
  network: isText(60),
  device: isText(200),
  userAgent: isText(1_000),
  app: isText(300),
  object: isText(1_000),
  result: (value) => results.has(value),
  reason: isText(300),
  severity: isNumber(0, 6),
  ownAction: (value) => typeof value === 'boolean',
} satisfies Record<Exclude<(typeof EVENT_FIELDS)[number], never> | 'product' | 'ownAction', Check>;

const NONE: ParsedRecord['rejected'] = [];

/** What a field is in an event that is taken as it stands: nothing empty, no text for a time. */
const plainChecks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ...Object.entries(checks).map(([name, check]): [string, Check] => [
    name,
    (value) => value !== '' && value !== false && check(value),
  ]),
  ['time', (value) => typeof value === 'number' && timeOf(value) !== undefined],
  ['receivedAt', (value) => typeof value === 'number' && timeOf(value) !== undefined],
  ['id', (value) => typeof value === 'string' && value !== '' && value.length <= 500],
  ['organizationId', (value) => typeof value === 'string' && organizations.has(value)],
]);

const order: string[] = [];
const inOrder: (Check | undefined)[] = [];

/** Most events are whole and need nothing made of them: copying each would take as long as reading it. */
const isPlain = (
  record: Readonly<Record<string, unknown>>,
): record is Readonly<Record<string, unknown>> & NormalizedEvent => {
  let at = -1;
  for (const name in record) {
    at += 1;
    // The events of one log have their fields in one order: what stood here last is here again.
    if (order[at] !== name) {
      order[at] = name;
      inOrder[at] = plainChecks.get(name);
    }
    const check = inOrder[at];
    if (check === undefined || !check(record[name])) return false;
  }
  return (
    record['time'] !== undefined &&
    record['id'] !== undefined &&
    record['organizationId'] !== undefined &&
    record['product'] !== undefined &&
    record['activity'] !== undefined
  );
};

const REQUIRED = ['product', 'activity'] as const;

const parse = (record: Readonly<Record<string, unknown>>): ParsedRecord => {
  const event: Record<string, unknown> = {};
  const time = timeOf(record['time']);
  if (record['time'] === undefined) return reject('log.missing_field', { field: 'time' });
  if (time === undefined) return badTime('time', record['time']);
  event['time'] = time;
  for (const name of REQUIRED) {
    const value = record[name] ?? '';
    if (value === '') return reject('log.missing_field', { field: name });
  }
  for (const name in record) {
    const value = record[name];
    if (value === null || value === undefined || value === '') continue;
    switch (name) {
      case 'time':
        break;
      case 'receivedAt': {
        const received = timeOf(value);
        if (received === undefined) return badTime(name, value);
        event[name] = received;
        break;
      }
      case 'id':
        if (typeof value !== 'string' || value.length > 500) return wrong(name, value);
        event[name] = value;
        break;
      case 'organizationId': {
        const known = knownOrganization(value);
        if (known === undefined) return wrong(name, value);
        event[name] = known;
        break;
      }
      case 'parameters': {
        const texts = parameterTexts(value);
        if (texts === undefined) return wrong(name, value);
        event[name] = texts;
        break;
      }
      default: {
        const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
        if (check === undefined) return reject('log.unknown_field', { field: name.slice(0, 80) });
        const typed = typedCell(name, value);
        if (!check(typed)) return wrong(name, value);
        event[name] = typed;
      }
    }
  }
  event['organizationId'] ??= ownOrganization(undefined);
  event['id'] ??= eventId('events', undefined, record);
  // Every member was checked above, and those that every event has are there.
  return { events: [event as NormalizedEvent], rejected: [] };
};

const knownOrganization = (value: unknown): NormalizedEvent['organizationId'] | undefined => {
  if (typeof value !== 'string') return undefined;
  const known = organizations.get(value);
  if (known !== undefined) return known;
  const parsed = organizationIdSchema.safeParse(value);
  if (parsed.success) organizations.set(value, parsed.data);
  return parsed.data;
};

const NUMBERS: ReadonlySet<string> = new Set(['latitude', 'longitude', 'asn', 'severity']);

/** A row of CSV has texts alone. */
const typedCell = (name: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  if (name === 'ownAction') return value === 'true' ? true : value === 'false' ? false : value;
  return NUMBERS.has(name) && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
};

/** Numbers and truth values are texts too; what is nested is none. */
const parameterTexts = (value: unknown): Record<string, string> | undefined => {
  if (!isRecord(value)) return undefined;
  const texts: Record<string, string> = {};
  for (const [name, member] of Object.entries(value)) {
    if (typeof member === 'object' && member !== null) return undefined;
    if (member !== null && member !== '')
      texts[name] = typeof member === 'string' ? member : JSON.stringify(member);
  }
  return texts;
};

/** Beyond these a date has no year of four digits. */
const YEAR_0 = -62_167_219_200_000;
const YEAR_9999 = 253_402_300_799_999;

const timeOf = (value: unknown): number | undefined => {
  if (typeof value === 'string') {
    return /^-?\d{1,16}$/.test(value) ? timeOf(Number(value)) : parseTime(value)?.ms;
  }
  return isNumber(YEAR_0, YEAR_9999)(value) ? Number(value) : undefined;
};

const shown = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 60);
const badTime = (field: string, value: unknown) =>
  reject('log.bad_time', { field, value: shown(value) });
const wrong = (field: string, value: unknown) =>
  reject('log.wrong_value', { field, value: shown(value) });
