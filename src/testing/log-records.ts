import { isRecord } from '#src/domain/logs/json-shape.ts';

/** For tests of formats: what no format expects at a place. */
const NONSENSE: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -1,
  1.5,
  1e300,
  Number.NaN,
  '',
  ' ',
  '{',
  '[1]',
  'x'.repeat(2_000),
  [],
  [null, [1], {}],
  {},
  { 0: 1, name: [], __proto__: null },
];

/** Nested so deep that walking it without a limit ends the stack. */
const deep = (): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < 20_000; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** The record with each kind of nonsense at each of its places, and nonsense only. */
export const withNonsense = (
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown>[] => {
  const places = placesOf(record, []);
  const values = [...NONSENSE, deep()];
  return [
    {},
    ...places.flatMap((path) => values.map((value) => replaced(record, path, value))),
    ...values.map((value) =>
      Object.fromEntries(Object.keys(record).map((key) => [key, value] as const)),
    ),
  ];
};

const placesOf = (value: unknown, path: readonly string[]): (readonly string[])[] =>
  Object.entries(Array.isArray(value) || isRecord(value) ? value : {}).flatMap(([key, inner]) => [
    [...path, key],
    ...placesOf(inner, [...path, key]),
  ]);

const replaced = (
  record: Readonly<Record<string, unknown>>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> => {
  const inner = record[key];
  if (rest.length === 0) return { ...record, [key]: value };
  if (Array.isArray(inner)) {
    const entries = Object.fromEntries(inner.entries());
    return { ...record, [key]: Object.values(replaced(entries, rest, value)) };
  }
  return { ...record, [key]: replaced(isRecord(inner) ? inner : {}, rest, value) };
};

/** For tests of formats: records of each format, of which each format must know its own only. */
export const RECORDS: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  'm365-ual': [
    {
      Id: '1',
      CreationTime: '2026-03-01T09:00:00',
      Operation: 'UserLoggedIn',
      RecordType: 15,
      UserId: 'ann@example.com',
      Workload: 'AzureActiveDirectory',
    },
    { RecordId: '1', CreationDate: '2026-03-01', UserId: 'ann@example.com', AuditData: '{}' },
  ],
  entra: [
    {
      id: '1',
      createdDateTime: '2026-03-01T09:00:00Z',
      userPrincipalName: 'ann@example.com',
      status: { errorCode: 0 },
    },
    {
      id: '2',
      activityDateTime: '2026-03-01T09:00:00Z',
      activityDisplayName: 'Update user',
      category: 'UserManagement',
      result: 'success',
    },
  ],
  google: [
    {
      kind: 'admin#reports#activity',
      id: { time: '2026-03-01T09:00:00Z' },
      actor: { email: 'ann@example.com' },
      events: [{ name: 'login_success' }],
    },
  ],
  okta: [
    {
      uuid: '1',
      published: '2026-03-01T09:00:00Z',
      eventType: 'user.session.start',
      actor: { alternateId: 'ann@example.com' },
    },
  ],
  duo: [
    {
      txid: '1',
      isotimestamp: '2026-03-01T09:00:00+00:00',
      timestamp: 1_772_355_600,
      event_type: 'authentication',
      result: 'success',
      user: { name: 'ann' },
    },
    {
      action: 'user_update',
      description: null,
      isotimestamp: '2026-03-01T09:00:00+00:00',
      object: 'ann',
      timestamp: 1_772_355_600,
      username: 'Bob',
    },
    {
      activity_id: '1',
      ts: '2026-03-01T09:00:00.000000+00:00',
      action: { name: 'user_update', details: null },
      actor: { name: 'Bob', type: 'admin' },
    },
  ],
  ocsf: [
    {
      class_uid: 3002,
      activity_id: 1,
      time: 1_772_355_600_000,
      user: { name: 'ann' },
      metadata: { version: '1.3.0', product: { name: 'Okta' } },
    },
  ],
  events: [
    {
      id: '1',
      time: 1_772_355_600_000,
      organizationId: 'own:log',
      product: 'okta',
      activity: 'user.session.start',
    },
  ],
};
