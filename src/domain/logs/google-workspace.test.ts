import { describe, expect, it } from 'vitest';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import { googleWorkspace } from './google-workspace.ts';
import { LogReader } from './log-reader.ts';

/** An activity in the public format, made up. */
const activity = (qualifier: string, rest: object = {}) => ({
  kind: 'admin#reports#activity',
  id: {
    time: '2026-03-01T09:00:00.250Z',
    uniqueQualifier: qualifier,
    applicationName: 'login',
    customerId: 'C0example',
  },
  actor: { callerType: 'USER', email: 'Ann@example.com', profileId: '1001' },
  ipAddress: '2001:db8::7',
  events: [
    {
      type: 'login',
      name: 'login_success',
      parameters: [{ name: 'login_type', value: 'google_password' }],
    },
  ],
  ...rest,
});
const admin = activity('7', {
  events: [
    {
      type: 'USER_SETTINGS',
      name: 'CREATE_USER',
      parameters: [{ name: 'USER_EMAIL', value: 'new@example.com' }],
    },
    {
      type: 'USER_SETTINGS',
      name: 'CHANGE_PASSWORD',
      parameters: [{ name: 'USER_EMAIL', value: 'new@example.com' }],
    },
  ],
});
const parseGoogleActivity = (text: string) => googleWorkspace.parse(JSON.parse(text), text);
const one = (record: object) => parseGoogleActivity(JSON.stringify(record)).events[0];

const read = (content: string | Uint8Array, chunk = 1 << 20) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const builder = new EventTableBuilder();
  const reader = new LogReader(builder);
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.slice(at, at + chunk));
  const { rejected, ...figures } = reader.end();
  return {
    ...figures,
    rejected: rejected.map(({ line, reason }) => `${line} ${reason.id}`),
    activities: builder.finish(),
  };
};

/** Little-endian with a byte order mark. */
const utf16 = (text: string) => {
  const units = Uint16Array.from({ length: text.length + 1 }, (_, at) =>
    at === 0 ? 0xfeff : text.charCodeAt(at - 1),
  );
  return new Uint8Array(units.buffer);
};

describe('an activity', () => {
  it('has its fields read from where the documentation says', () => {
    expect(
      one(
        activity('1', {
          networkInfo: { ipAsn: [64500], regionCode: 'FR' },
          events: [
            {
              type: 'login',
              name: 'login_failure',
              parameters: [
                { name: 'login_failure_type', value: 'login_failure_invalid_password' },
                { name: 'login_challenge_method', multiValue: ['password', 'totp'] },
                { name: 'is_suspicious', boolValue: false },
                { name: 'login_timestamp', intValue: '1772355600250000' },
                { name: 'user_agent', value: 'Browser/1' },
                { name: 'affected_email_address', value: 'ann@example.com' },
                { name: 'app_name', value: 'Mail' },
                { name: 'doc_title', value: 'Plan' },
                {
                  name: 'inner',
                  messageValue: {
                    parameter: [
                      { name: 'a', value: '1' },
                      { name: 'b', multiIntValue: ['2', '3'] },
                    ],
                  },
                },
                {
                  name: 'list',
                  multiMessageValue: [
                    { parameter: [{ name: 'c', value: '4' }] },
                    { parameter: [{ name: 'c', value: '5' }] },
                  ],
                },
              ],
            },
          ],
        }),
      ),
    ).toEqual({
      id: expect.stringMatching(/^google:[0-9a-f]{28}$/),
      time: Date.UTC(2026, 2, 1, 9, 0, 0, 250),
      organizationId: 'own:C0example',
      product: 'google_workspace',
      activity: 'login_failure',
      category: 'login',
      account: 'Ann@example.com',
      targetAccount: 'ann@example.com',
      ip: '2001:db8::7',
      country: 'FR',
      asn: 64500,
      app: 'Mail',
      object: 'Plan',
      userAgent: 'Browser/1',
      result: 'failure',
      reason: 'login_failure_invalid_password',
      parameters: {
        login_failure_type: 'login_failure_invalid_password',
        login_challenge_method: 'password, totp',
        is_suspicious: 'false',
        login_timestamp: '1772355600250000',
        user_agent: 'Browser/1',
        affected_email_address: 'ann@example.com',
        app_name: 'Mail',
        doc_title: 'Plan',
        'inner.a': '1',
        'inner.b': '2, 3',
        'list.c': '4, 5',
      },
    });
  });
  it('without an e-mail address is named by profile, key or kind of caller', () => {
    const account = (actor: object) => one(activity('1', { actor }))?.account;
    expect(account({ callerType: 'USER', profileId: '1001' })).toBe('1001');
    expect(account({ callerType: 'KEY', key: 'SYSTEM' })).toBe('SYSTEM');
    expect(account({ callerType: 'KEY' })).toBe('KEY');
    expect(account({})).toBeUndefined();
  });
  it.each([
    ['2026-03-01T09:00:00Z', 0],
    ['2026-03-01T10:30:00+01:30', 0],
    ['2026-03-01t08:00:00.5-01:00', 500],
    ['2026-03-01T09:00:00.123456789Z', 123],
  ])('may write its time as %s', (time, ms) => {
    expect(one(activity('1', { id: { time, uniqueQualifier: '1' } }))).toMatchObject({
      time: Date.UTC(2026, 2, 1, 9, 0, 0, ms),
      organizationId: 'own:log',
    });
  });
  it('of several events is several events', () => {
    const { events } = parseGoogleActivity(JSON.stringify(admin));
    expect(events.map((event) => event.activity)).toEqual(['CREATE_USER', 'CHANGE_PASSWORD']);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  });
});

describe('one event', () => {
  const id = (record: object) => one(record)?.id;
  it('is the same under another application, with its parameters in another order', () => {
    const withParameters = (names: string[], applicationName: string) =>
      activity('1', {
        id: { time: '2026-03-01T09:00:00.250Z', uniqueQualifier: '1', applicationName },
        events: [
          { type: 'login', name: 'x', parameters: names.map((name) => ({ name, value: name })) },
        ],
      });
    expect(id(withParameters(['a', 'b'], 'login'))).toBe(
      id(withParameters(['b', 'a'], 'user_accounts')),
    );
  });
  it('is another one with another time, qualifier, actor, type, name or parameter', () => {
    const event = { type: 't', name: 'n', parameters: [{ name: 'p', value: '1' }] };
    const others = [
      activity('1', { events: [event] }),
      activity('2', { events: [event] }),
      activity('1', {
        events: [event],
        id: { time: '2026-03-01T09:00:00.251Z', uniqueQualifier: '1', customerId: 'C0example' },
      }),
      activity('1', {
        events: [event],
        id: { time: '2026-03-01T09:00:00.2501Z', uniqueQualifier: '1', customerId: 'C0example' },
      }),
      activity('1', { events: [event], actor: { email: 'bob@example.com' } }),
      activity('1', { events: [{ ...event, type: 'u' }] }),
      activity('1', { events: [{ ...event, name: 'm' }] }),
      activity('1', { events: [{ ...event, parameters: [{ name: 'p', value: '2' }] }] }),
      activity('1', { events: [{ ...event, parameters: [{ name: 'p', intValue: '1' }] }] }),
    ];
    expect(new Set(others.map(id)).size).toBe(others.length);
  });
  it('keeps the last digits of a qualifier that is written as a number', () => {
    const text = (digits: string) => JSON.stringify(activity('Q')).replace('"Q"', digits);
    const ids = ['5523217719890872442', '5523217719890872443'].map(
      (digits) => parseGoogleActivity(text(digits)).events[0]?.id,
    );
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids[0]).toBe(id(activity('5523217719890872442')));
  });
});

describe('a file', () => {
  const records = [activity('1'), admin, activity('3'), activity('1')];
  const lines = records.map((record) => JSON.stringify(record));
  const whole = { events: 4, repeats: 1, rejectedLines: 0, rejected: [] };
  const forms: [string, string | Uint8Array][] = [
    ['lines', lines.join('\n')],
    ['lines with an end', `${lines.join('\n')}\n`],
    [
      'lines as Windows ends them, with a byte order mark and empty lines',
      `\uFEFF${lines.join('\r\n\r\n')}\r\n`,
    ],
    [
      'a page on one line',
      JSON.stringify({ kind: 'admin#reports#activities', etag: '"a{["', items: records }),
    ],
    [
      'a page with indents',
      JSON.stringify(
        { kind: 'admin#reports#activities', items: records, nextPageToken: 'x' },
        null,
        2,
      ),
    ],
    [
      'a page on each line',
      [records.slice(0, 2), records.slice(2)]
        .map((items) => JSON.stringify({ kind: 'admin#reports#activities', items }))
        .join('\n'),
    ],
    [
      'pages with indents, one after the other',
      [records.slice(0, 2), records.slice(2)]
        .map((items) => JSON.stringify({ items }, null, 1))
        .join('\n'),
    ],
    ['a list', JSON.stringify(records)],
    ['a list with a record on each line', `[\n${lines.join(',\n')}\n]\n`],
    ['a list with indents', JSON.stringify(records, null, '\t')],
    ['records with indents', records.map((record) => JSON.stringify(record, null, 2)).join('\n')],
    ['UTF-16', utf16(lines.join('\n'))],
  ];
  it.each(forms)('may be %s, however it is cut into chunks', (_, content) => {
    for (const chunk of [1, 3, 64, 1 << 20]) expect(read(content, chunk)).toMatchObject(whole);
  });
  it('loses a broken line alone, and names it with the reason', () => {
    const broken = [
      lines[0],
      (lines[1] ?? '').slice(0, 80),
      'hello',
      '[1]',
      '{"kind":"other"}',
      JSON.stringify(activity('5', { id: { time: 'yesterday' } })),
      JSON.stringify(activity('6', { id: { time: '2026-02-30T00:00:00Z' } })),
      JSON.stringify(activity('6', { events: [] })),
      JSON.stringify(activity('6', { events: 'none' })),
      JSON.stringify(activity('8', { events: [{ type: 'nameless' }, { name: 'kept' }] })),
      '{"kind":"admin#reports#activities"}',
      lines[2],
    ].join('\n');
    expect(read(broken)).toMatchObject({
      lines: 12,
      events: 3,
      repeats: 0,
      rejectedLines: 9,
      rejected: [
        '2 log.not_json',
        '3 log.not_json',
        '4 log.no_record',
        '5 log.unknown_format',
        '6 log.bad_time',
        '7 log.bad_time',
        '8 log.no_events',
        '9 log.missing_field',
        '10 log.event_without_name',
      ],
    });
  });
  it('that begins with a broken line is read on', () => {
    expect(read(`${(lines[0] ?? '').slice(0, 50)}\n${lines.join('\n')}`)).toMatchObject({
      events: 4,
      repeats: 1,
      rejected: ['1 log.not_json'],
    });
  });
  it('that is a document loses a broken record alone', () => {
    const cut = (at: number) =>
      `[\n${[lines[0], (lines[1] ?? '').slice(0, at), lines[2]].join(',\n')}\n]`;
    const length = lines[1]?.length ?? 0;
    for (let at = 10; at < length; at += 1) {
      for (const chunk of [5, 1 << 20]) {
        const { events, rejected } = read(cut(at), chunk);
        // Cut right behind a bracket or a colon the next record may be a part of the broken one.
        const goesOn = /[[:]$/.test((lines[1] ?? '').slice(0, at));
        if (!goesOn)
          expect({ at, events, rejected }).toEqual({ at, events: 2, rejected: ['3 log.not_json'] });
      }
    }
  });
  it('that ends in the middle says so', () => {
    const text = JSON.stringify({ items: records }, null, 2);
    expect(read(text.slice(0, -20))).toMatchObject({
      events: 4,
      rejected: [expect.stringMatching(/log\.cut_off$/)],
    });
  });
  it('with a line beyond 16 MB loses that line', () => {
    const long = `{"x":"${'y'.repeat(17 * 1024 * 1024)}"}`;
    expect(read(`${lines[0]}\n${long}\n${lines[2]}`)).toMatchObject({
      events: 2,
      rejected: ['2 log.too_long'],
    });
    expect(read(`[${lines[0]},\n${long},\n${lines[2]}]`)).toMatchObject({
      events: 2,
      rejected: ['2 log.too_long'],
    });
  });
  it('that is empty or no text at all is told, not thrown', () => {
    expect(read('')).toMatchObject({ lines: 0, events: 0, rejectedLines: 0 });
    const noise = Uint8Array.from({ length: 5_000 }, (_, n) => (n * 7919) % 256);
    expect(read(noise).events).toBe(0);
    expect(read(noise).rejectedLines).toBeGreaterThan(0);
  });
});
