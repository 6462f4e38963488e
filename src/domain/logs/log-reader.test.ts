import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizationIdSchema } from '#src/contract/ids.ts';
import { encodeSlice } from '#src/domain/events/arrow.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import { LogReader } from './log-reader.ts';
import type { LogReaderOptions } from './log-reader.ts';

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The first 64 KB are looked at as a whole, however they come. */
const HEAD_BYTES = 65_536;

/** What became of a file that is read in chunks of so many bytes after its head. */
const read = (
  content: string | Uint8Array,
  { chunk = 1 << 20, ...options }: LogReaderOptions & { chunk?: number } = {},
) => {
  const bytes = bytesOf(content);
  const builder = new EventTableBuilder();
  const reader = new LogReader(builder, options);
  for (let at = 0; at < bytes.length;) {
    const end = at === 0 && bytes.length > HEAD_BYTES ? HEAD_BYTES : at + chunk;
    // Whoever reads the file may use the chunk again.
    const part = bytes.slice(at, end);
    reader.push(part);
    part.fill(0x7b);
    at = end;
  }
  const report = reader.end();
  const table = builder.finish();
  const events = Array.from({ length: table.rows }, (_, row) => table.eventAt(row));
  return {
    report,
    table,
    events,
    ids: events.map(({ id }) => id),
    formats: report.formats,
    figures: [report.lines, report.events, report.repeats, report.rejectedLines],
    rejected: report.rejected.map(({ line, reason }) => `${line} ${reason.id}`),
  };
};

const normalized = (id: string, rest: object = {}) => ({
  id,
  time: 1_767_600_000_000,
  organizationId: 'org-a',
  product: 'okta',
  activity: 'in',
  ...rest,
});
const oktaRecord = (id: string) => ({
  uuid: id,
  published: '2026-03-01T09:00:00.250Z',
  eventType: 'user.session.start',
  actor: { id: '00u', type: 'User', alternateId: 'ann@example.com' },
  outcome: { result: 'SUCCESS' },
});
const googleRecord = (qualifier: string) => ({
  kind: 'admin#reports#activity',
  id: {
    time: '2026-03-01T09:00:00.250Z',
    uniqueQualifier: qualifier,
    applicationName: 'login',
    customerId: 'C0example',
  },
  actor: { email: 'ann@example.com' },
  events: [{ type: 'login', name: 'login_success' }],
});
const lines = (...records: object[]) => records.map((one) => `${JSON.stringify(one)}\n`).join('');

const HEAD = 'id,time,organizationId,product,activity,account,object';
const row = (id: string, object = 'x') =>
  `${id},2026-03-01T09:00:00Z,org-a,okta,in,ann@example.com,${object}`;

describe('a file of CSV', () => {
  it('has names in its first row and an event in each other', () => {
    const { events, figures, formats } = read(`${HEAD}\n${row('a')}\n${row('b')}\n`);
    expect(events).toEqual(
      ['a', 'b'].map((id) => ({
        id,
        time: Date.UTC(2026, 2, 1, 9),
        organizationId: 'org-a',
        product: 'okta',
        activity: 'in',
        account: 'ann@example.com',
        object: 'x',
      })),
    );
    expect([figures, formats]).toEqual([[3, 2, 0, 0], ['events']]);
  });
  it.each([
    ['"a ""quoted"" word"', 'a "quoted" word'],
    ['"a, b; c"', 'a, b; c'],
    ['"first\nsecond"', 'first\nsecond'],
    ['"first\r\nsecond\n\nthird"', 'first\r\nsecond\n\nthird'],
    ['""', undefined],
    ['', undefined],
    ['"Zürich 🏔"', 'Zürich 🏔'],
  ])('has %j as one value', (written, value) => {
    const { events, rejected } = read(`${HEAD}\n${row('a', written)}\n${row('b')}`);
    expect(rejected).toEqual([]);
    expect(events.map(({ object }) => object)).toEqual([value, 'x']);
  });
  it.each([
    [';', '\n'],
    ['\t', '\n'],
    [',', '\r\n'],
    [';', '\r\n'],
  ])('may separate with %j and end lines with %j', (separator, end) => {
    const text = [HEAD, row('a', '"p"'), row('b'), ''].join(end).replaceAll(',', separator);
    expect(read(text).events.map(({ id, object }) => [id, object])).toEqual([
      ['a', 'p'],
      ['b', 'x'],
    ]);
  });
  it('may begin with a byte order mark, be UTF-16, and lack its last line end', () => {
    const text = `${HEAD}\n${row('a', 'Zürich')}`;
    const units = Uint16Array.from(`\uFEFF${text}`, (char) => char.charCodeAt(0));
    for (const content of [`\uFEFF${text}`, new Uint8Array(units.buffer)]) {
      expect(read(content).events.map(({ id, object }) => [id, object])).toEqual([['a', 'Zürich']]);
    }
  });
  it('loses a row that is wrong, told by the line on which it begins', () => {
    const { ids, rejected } = read(
      `${HEAD}\n${row('a', '"1\n2\n3"')}\n${row('b').replace('okta', 'octa')}\n\n${row('c')}\n`,
    );
    expect([ids, rejected]).toEqual([['a', 'c'], ['5 log.wrong_value']]);
  });
  it('that ends inside quotes is told to be cut off', () => {
    const { ids, rejected } = read(`${HEAD}\n${row('a')}\n${row('b', '"half')}`);
    expect([ids, rejected]).toEqual([['a'], ['3 log.cut_off']]);
  });
  it('of other columns than any log has is rejected row by row', () => {
    const { figures, rejected } = read('name,age\nann,7\nbob,8\n');
    expect([figures[1], rejected]).toEqual([0, ['2 log.unknown_format', '3 log.unknown_format']]);
  });
});

describe('a file of JSON', () => {
  it('may mix formats line by line', () => {
    const { formats, events, figures } = read(
      lines(oktaRecord('1'), normalized('n'), googleRecord('2'), oktaRecord('3')),
    );
    expect(formats).toEqual(['okta', 'events', 'google']);
    expect(figures).toEqual([4, 4, 0, 0]);
    expect(events.map(({ product }) => product).toSorted()).toEqual([
      'google_workspace',
      'okta',
      'okta',
      'okta',
    ]);
  });
  it.each([
    ['a list', JSON.stringify([normalized('a'), normalized('b')])],
    ['a list over lines', JSON.stringify([normalized('a'), normalized('b')], null, 2)],
    ['a list on each line', lines([normalized('a')], [normalized('b')])],
    [
      'objects over lines',
      [normalized('a'), normalized('b')].map((o) => JSON.stringify(o, null, 1)).join('\n'),
    ],
    ['a page of items', JSON.stringify({ items: [normalized('a'), normalized('b')] })],
    [
      'a page over lines',
      JSON.stringify({ next: null, value: [normalized('a'), normalized('b')] }, null, 2),
    ],
    ['a page on each line', lines({ events: [normalized('a')] }, { logs: [normalized('b')] })],
    [
      'a page inside a page',
      lines({ stat: 'OK', response: { items: [normalized('a'), normalized('b')] } }),
    ],
  ])('may be %s', (_, text) => {
    for (const chunk of [1 << 20, 7]) {
      const { ids, rejected } = read(text, { chunk });
      expect([ids, rejected]).toEqual([['a', 'b'], []]);
    }
  });
  it('with a page of nothing has no events and nothing wrong', () => {
    for (const text of ['[]', '{"items":[]}', '{"kind":"admin#reports#activities"}\n', '']) {
      const { figures, rejected } = read(text);
      expect([text, figures.slice(1), rejected]).toEqual([text, [0, 0, 0], []]);
    }
  });
  it('counts a record that comes again as a repeat', () => {
    expect(read(lines(normalized('a'), normalized('b'), normalized('a'))).figures).toEqual([
      3, 2, 1, 0,
    ]);
  });
  it('loses only what is wrong, by line', () => {
    const { ids, rejected, figures } = read(
      `${lines(normalized('a'))}{"half": \n7\n"text"\n\n{"some":"thing"}\n${lines(
        normalized('b', { severity: 9 }),
        normalized('c'),
      )}{"id":"d","ti`,
    );
    expect(ids).toEqual(['a', 'c']);
    expect(rejected).toEqual([
      '2 log.not_json',
      '3 log.no_record',
      '4 log.no_record',
      '6 log.unknown_format',
      '7 log.wrong_value',
      '9 log.not_json',
    ]);
    expect(figures).toEqual([8, 2, 0, 6]);
  });
  it('with several wrong records on one line counts the line once', () => {
    const { report } = read(lines([{ a: 1 }, normalized('a'), { b: 2 }], normalized('b')));
    expect([report.events, report.rejectedLines, report.rejected.length]).toEqual([2, 1, 2]);
  });
});

describe('an option', () => {
  it('of a format takes that one alone', () => {
    const text = lines(oktaRecord('1'), normalized('n'));
    const { ids, formats, rejected } = read(text, { format: 'events' });
    expect([ids, formats, rejected]).toEqual([['n'], ['events'], ['1 log.missing_field']]);
    expect(read(text, { format: 'okta' }).events.map(({ product }) => product)).toEqual(['okta']);
    expect(read(text, { format: 'google' }).figures).toEqual([2, 0, 0, 2]);
  });
  it('of Arrow takes nothing else', () => {
    expect(read(lines(normalized('n')), { format: 'arrow' }).rejected).toEqual(['1 log.not_arrow']);
  });
  it('of an organization is that of every event', () => {
    const organizationId = organizationIdSchema.parse('own:x');
    const { events } = read(lines(oktaRecord('1'), normalized('n')), { organizationId });
    expect(events.map((event) => event.organizationId)).toEqual(['own:x', 'own:x']);
  });
  it('of a file is the number of the source', () => {
    const { table } = read(lines(normalized('a')), { file: 3 });
    expect(table.sources && [...table.sources.file]).toEqual([3]);
  });
});

it('a file of Arrow is read as a whole, and told when it is none', () => {
  const { table } = read(lines(normalized('a', { parameters: { x: '1' } }), normalized('b')));
  const bytes = encodeSlice(table, 0, 2);
  const again = read(bytes, { chunk: 100 });
  expect(again.events).toEqual(
    read(lines(normalized('a', { parameters: { x: '1' } }), normalized('b'))).events,
  );
  expect(again.formats).toEqual(['arrow']);
  const organizationId = organizationIdSchema.parse('own:x');
  expect(read(bytes, { organizationId }).events[0]?.organizationId).toBe('own:x');
  expect(read(bytes.slice(0, 200)).rejected).toEqual(['1 log.not_arrow']);
});

it('reading that was stopped tells what is known until then', () => {
  const reader = new LogReader(new EventTableBuilder());
  reader.push(bytesOf(lines(normalized('a')).repeat(2_000)));
  reader.push(bytesOf('{"half'));
  const { events, repeats, rejectedLines } = reader.end(true);
  expect([events, repeats, rejectedLines]).toEqual([1, 1_999, 0]);
});

describe('the bytes that a source names', () => {
  /** For every event the text of its record, cut out of the file as it stands. */
  const cut = (content: string, chunk: number) => {
    const bytes = bytesOf(content);
    const { table, rejected } = read(bytes, { chunk });
    const { sources } = table;
    return {
      rejected,
      texts: Array.from({ length: table.rows }, (_, at) => {
        const from = sources?.offset[at] ?? -1;
        return [
          table.ids.at(at),
          new TextDecoder().decode(bytes.slice(from, from + (sources?.bytes[at] ?? 0))),
        ] as const;
      }),
    };
  };
  const LONG = { parameters: { long: 'x'.repeat(HEAD_BYTES) } };
  const idIn = (text: string): string => String((JSON.parse(text) as { id: unknown }).id);

  const shapes: [string, (all: readonly object[]) => string][] = [
    ['lines', (all) => lines(...all)],
    ['lines of Windows with empty ones', (all) => lines(...all).replaceAll('\n', '\r\n\r\n')],
    ['lines after a byte order mark', (all) => `\uFEFF${lines(...all)}`],
    ['a list', (all) => JSON.stringify(all)],
    ['a list over lines', (all) => JSON.stringify(all, null, 2)],
    ['a list after a byte order mark', (all) => `\uFEFF${JSON.stringify(all, null, 2)}`],
    ['a page', (all) => JSON.stringify({ kind: 'x', items: all }, null, 1)],
    ['objects over lines', (all) => all.map((one) => JSON.stringify(one, null, 2)).join('\n')],
  ];
  it.each(shapes)('are the record, in %s', (_, write) => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 90 }),
        (objects, chunk) => {
          const all = [
            normalized('first', LONG),
            ...objects.map((object, n) => normalized(`id-${n}`, { object })),
            normalized('last'),
          ];
          const { texts, rejected } = cut(write(all), chunk);
          expect(rejected).toEqual([]);
          expect(texts.map(([, text]) => idIn(text))).toEqual(all.map(({ id }) => id).toSorted());
        },
      ),
      { numRuns: 40 },
    );
  });
  it.each([
    ['', 'a'],
    ['\uFEFF', 'a mark and a'],
  ])('are the row, after %j', (mark) => {
    const rows = [row('a', '"Zü\r\nrich"'), row('b'), row('c', '"x ""y"""')];
    const { texts } = cut(`${mark}${HEAD}${'\r\n'.repeat(40_000)}${rows.join('\r\n')}`, 11);
    expect(texts.map(([id, text]) => [id, text.trim()])).toEqual(
      ['a', 'b', 'c'].map((id, n) => [id, rows[n]]),
    );
  });
});

it('any bytes are read without an exception, and the same in any chunks', () => {
  const piece = fc.oneof(
    fc
      .constantFrom(
        lines(normalized('a')),
        lines(oktaRecord('1')),
        HEAD,
        row('a'),
        '{"items":[',
        '[',
        ']',
        '{',
        '}',
        '"',
        '\n',
        '\\',
        ',',
        '\uFEFF',
      )
      .map(bytesOf),
    fc.uint8Array({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom('', `${HEAD}\n`, '[', lines(normalized('first'))),
      fc.array(piece, { maxLength: 12 }),
      fc.integer({ min: 1, max: 50 }),
      (start, pieces, chunk) => {
        const padding = bytesOf(`${start}${' '.repeat(start === '' ? 0 : HEAD_BYTES)}`);
        const bytes = new Uint8Array(Buffer.concat([padding, ...pieces]));
        const [whole, parts] = [read(bytes), read(bytes, { chunk })];
        expect(parts.events).toEqual(whole.events);
        expect(parts.report).toEqual(whole.report);
      },
    ),
    { numRuns: 400 },
  );
});

it('a record over 16 MB is rejected alone, in lines and in CSV', () => {
  const long = 'x'.repeat(17 * 1024 * 1024);
  const json = read(lines(normalized('a'), normalized('b', { object: long }), normalized('c')));
  expect([json.ids, json.rejected]).toEqual([['a', 'c'], ['2 log.too_long']]);
  const csv = read(`${HEAD}\n${row('a')}\n${row('b', `"${long}"`)}\n${row('c')}\n`);
  expect([csv.ids, csv.rejected]).toEqual([['a', 'c'], ['3 log.too_long']]);
});
