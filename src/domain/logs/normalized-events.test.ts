import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSchema } from '#src/contract/event.ts';
import { PRODUCTS } from '#src/contract/product.ts';
import { normalizedEvents } from './normalized-events.ts';

type Fields = Record<string, unknown>;

const parse = (record: Fields) => normalizedEvents.parse(record, '');
const reasons = (record: Fields) =>
  parse(record).rejected.map(({ id, values }) => [id, values?.['field'], values?.['value']]);

const base = {
  id: 'a',
  time: 1_767_600_000_000,
  organizationId: 'org-a',
  product: 'okta',
  activity: 'in',
} as const;

const text = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const event: fc.Arbitrary<Fields> = fc
  .record({
    id: text(40),
    time: fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }),
    receivedAt: optional(fc.integer({ min: 0, max: 253_402_300_799_999 })),
    organizationId: fc.stringMatching(/^[\w.:@-]{1,20}$/),
    product: fc.constantFrom(...PRODUCTS),
    activity: text(20),
    category: optional(text(20)),
    account: optional(text(20)),
    targetAccount: optional(text(20)),
    ip: optional(text(10)),
    country: optional(fc.constantFrom('DE', 'fr', '??')),
    city: optional(text(20)),
    latitude: optional(fc.double({ min: -90, max: 90, noNaN: true })),
    longitude: optional(fc.double({ min: -180, max: 180, noNaN: true })),
    asn: optional(fc.maxSafeNat()),
    network: optional(text(10)),
    device: optional(text(20)),
    userAgent: optional(text(100)),
    app: optional(text(20)),
    object: optional(text(100)),
    result: optional(fc.constantFrom('success', 'failure', 'challenge', 'denied')),
    reason: optional(text(20)),
    severity: optional(fc.integer({ min: 0, max: 6 })),
    ownAction: optional(fc.boolean()),
    parameters: optional(fc.dictionary(text(10), text(10), { maxKeys: 4, noNullPrototype: true })),
  })
  // What is optional is left out, as in a log.
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));

const odd = fc.constantFrom<unknown[]>(
  7,
  -1,
  1.5,
  181,
  -90.5,
  1e300,
  Number.NaN,
  Infinity,
  true,
  [],
  ['x'],
  {},
  { a: { b: 1 } },
  'x',
  'DEU',
  'x'.repeat(201),
  'x'.repeat(2_000),
  'octa',
  'a b',
);
const FIELDS = Object.keys(eventSchema.shape);

describe('the reader and the contract', () => {
  it('accept the same, with the same result', () => {
    fc.assert(
      fc.property(event, (record) => {
        const accepted = eventSchema.safeParse(record);
        expect(accepted.success).toBe(true);
        expect(parse(record)).toEqual({ events: [accepted.data], rejected: [] });
      }),
      { numRuns: 500 },
    );
  });
  /**
   * Beyond the contract the reader takes times of RFC 3339, and parameters that are numbers or truth values;
   * short of it, it takes no time outside of the years 0 to 9999, which nobody could show.
   */
  it('agree about an event with something odd in one of its fields', () => {
    fc.assert(
      fc.property(event, fc.constantFrom(...FIELDS), odd, (record, field, value) => {
        const changed = { ...record, [field]: value };
        const accepted = eventSchema.safeParse(changed);
        const { events, rejected } = parse(changed);
        if (!accepted.success) {
          expect([events, rejected.length]).toEqual([[], 1]);
          expect(rejected[0]?.values?.['field']).toBe(field);
        } else expect(events).toEqual([accepted.data]);
      }),
      { numRuns: 2_000 },
    );
  });
  it.each(FIELDS.map((field) => [field]))('have the same limits of %s', (field) => {
    const values: unknown[] = [
      ...[1, 2, 3, 60, 61, 120, 121, 200, 201, 300, 301, 320, 321, 500, 501, 1_000, 1_001].map(
        (n) => 'x'.repeat(n),
      ),
      -181,
      -180,
      -91,
      -90,
      -1,
      0,
      6,
      7,
      90,
      91,
      180,
      181,
      0.5,
      2 ** 53 - 1,
      2 ** 53,
      true,
      false,
      {},
    ];
    // Texts that are no time are none for both; large numbers are beyond the year 9999.
    const both = field === 'time' || field === 'receivedAt' ? values.slice(0, -5) : values;
    for (const value of both) {
      const changed = { ...base, [field]: value };
      const accepted = eventSchema.safeParse(changed).success;
      expect([value, parse(changed).events.length === 1]).toEqual([value, accepted]);
    }
  });
});

describe('a record may be written more freely than the contract has it', () => {
  it.each([
    ['2026-01-05T08:00:00Z', Date.UTC(2026, 0, 5, 8)],
    ['2026-01-05T08:00:00.123456789Z', Date.UTC(2026, 0, 5, 8, 0, 0, 123)],
    ['2026-01-05 09:00:00+01:00', Date.UTC(2026, 0, 5, 8)],
    ['1969-12-31T23:59:59Z', -1_000],
    ['2100-02-28T00:00:00-05:30', Date.UTC(2100, 1, 28, 5, 30)],
  ])('with the time %s', (time, ms) => {
    const [found] = parse({ ...base, time, receivedAt: time }).events;
    expect([found?.time, found?.receivedAt]).toEqual([ms, ms]);
  });
  it('without an id: the content is one, in whatever order it stands', () => {
    const { id: _, ...nameless } = base;
    const idOf = (record: Fields) => parse(record).events[0]?.id;
    const turned = Object.fromEntries(Object.entries(nameless).toReversed());
    expect(idOf(nameless)).toMatch(/^events:\w+/);
    expect(idOf(turned)).toBe(idOf(nameless));
    expect(idOf({ ...nameless, activity: 'out' })).not.toBe(idOf(nameless));
    expect(idOf({ ...nameless, id: '' })).toMatch(/^events:/);
  });
  it('without an organization: it is the log’s', () => {
    const { organizationId: _, ...nowhere } = base;
    expect(parse(nowhere).events[0]?.organizationId).toBe('own:log');
  });
  it('with nothing, null or empty text for what it does not say', () => {
    expect(parse({ ...base, account: null, ip: '', severity: undefined }).events).toEqual([base]);
  });
  it('with parameters that are numbers or truth values', () => {
    const parameters = { n: 7, yes: true, none: null, empty: '', text: 'x' };
    expect(parse({ ...base, parameters }).events[0]?.parameters).toEqual({
      n: '7',
      yes: 'true',
      text: 'x',
    });
  });
});

describe('an analyst is told by name', () => {
  it.each<[string, Fields, unknown[]]>([
    ['a field that there is not', { user: 'ann' }, ['log.unknown_field', 'user', undefined]],
    ['a field every object has', { toString: 'x' }, ['log.unknown_field', 'toString', undefined]],
    ['no time', { time: undefined }, ['log.missing_field', 'time', undefined]],
    [
      'a time without a zone',
      { time: '2026-01-05T08:00:00' },
      ['log.bad_time', 'time', '"2026-01-05T08:00:00"'],
    ],
    [
      'a time of no date',
      { time: '2026-02-30T08:00:00Z' },
      ['log.bad_time', 'time', '"2026-02-30T08:00:00Z"'],
    ],
    [
      'a time of the year 10000',
      { time: 253_402_300_800_000 },
      ['log.bad_time', 'time', '253402300800000'],
    ],
    ['half a millisecond', { receivedAt: 1.5 }, ['log.bad_time', 'receivedAt', '1.5']],
    ['no product', { product: undefined }, ['log.missing_field', 'product', undefined]],
    ['another product', { product: 'octa' }, ['log.wrong_value', 'product', '"octa"']],
    ['a result that there is not', { result: 'fine' }, ['log.wrong_value', 'result', '"fine"']],
    [
      'parameters inside parameters',
      { parameters: { a: {} } },
      ['log.wrong_value', 'parameters', '{"a":{}}'],
    ],
    [
      'an organization with a space',
      { organizationId: 'a b' },
      ['log.wrong_value', 'organizationId', '"a b"'],
    ],
  ])('%s', (_, change, reason) => {
    expect(reasons({ ...base, ...change })).toEqual([reason]);
    expect(parse({ ...base, ...change }).events).toEqual([]);
  });
  it.each(['activity', 'product'])('no %s, also where it is empty or null', (field) => {
    for (const value of [undefined, null, '']) {
      const record = { ...base, [field]: value };
      expect([value, parse(record).events]).toEqual([value, []]);
      expect(reasons(record)).toEqual([['log.missing_field', field, undefined]]);
    }
  });
});
