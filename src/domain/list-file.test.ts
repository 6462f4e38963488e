import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListKind } from '#src/contract/named-list.ts';
import { englishWords } from '#src/messages/english-words.ts';
import { readListFile, writeListFile } from './list-file.ts';
import type { ListFileForm } from './list-file.ts';

const dayEnd = (day: string) => Date.parse(`${day}T24:00:00Z`);
const read = (kind: ListKind, text: string, form?: ListFileForm) => {
  const file = readListFile(text, { kind, dayEnd, ...(form === undefined ? {} : { form }) });
  return {
    ...file,
    refused: file.refused.map(({ line, reason }) => `${line}: ${englishWords(reason)}`),
  };
};

describe('a file of entries', () => {
  it('of plain lines has a value in each; empty lines and remarks are passed over', () => {
    const { form, entries, refused } = read(
      'networks',
      '# offices\r\n192.0.2.0/25\r\n\r\nnowhere\r\n192.0.2.1/25\r\n',
    );
    expect(form).toBe('lines');
    expect(entries).toEqual([{ value: '192.0.2.0/25' }]);
    expect(refused).toEqual([
      '4: “nowhere” is no address, and no range such as 192.0.2.0/24.',
      '5: “192.0.2.0/25” stands in line 2 already.',
    ]);
  });

  it('of columns is read by the names of its first row, in any order and with any separator', () => {
    const text = 'Expires;Comment;E-mail;Account\n2026-12-31;board;x;ada@example.com\n;;y;bob\n';
    expect(read('accounts', text).entries).toEqual([
      { value: 'ada@example.com', note: 'board', expiresAt: Date.UTC(2027, 0, 1) },
      { value: 'bob' },
    ]);
  });

  it('of columns without names is value, note and expiry', () => {
    expect(read('countries', 'France\tHQ\t2026-12-31T18:00:00+01:00\nDE\tsales\n').entries).toEqual(
      [
        { value: 'FR', note: 'HQ', expiresAt: Date.UTC(2026, 11, 31, 17) },
        { value: 'DE', note: 'sales' },
      ],
    );
  });

  it('tells the line at which something is wrong, after cells of several lines too', () => {
    const text = [
      'value,note,expires',
      '"a","two',
      'lines",',
      ',no value,',
      'b,,31.12.2026',
      'c,,2026-02-31',
      `d,${'n'.repeat(301)},`,
      '"e,never closed',
    ].join('\n');
    const { entries, refused } = read('texts', text);
    expect(entries).toEqual([{ value: 'a', note: 'two\nlines' }]);
    expect(refused).toEqual([
      '4: There is no value in it.',
      '5: “31.12.2026” is no date such as 2026-12-31 or 2026-12-31T18:00:00Z.',
      '6: “2026-02-31” is no date such as 2026-12-31 or 2026-12-31T18:00:00Z.',
      '7: The note of “d” has 301 characters: 300 fit.',
      '8: A quote is opened and never closed: what follows cannot be told apart.',
    ]);
  });

  it('can be taken as lines where a comma belongs to the value', () => {
    expect(read('texts', 'Paris, France\nOslo, Norway').entries[0]).toEqual({
      value: 'Paris',
      note: 'France',
    });
    expect(read('texts', 'Paris, France\nOslo, Norway', 'lines').entries).toEqual([
      { value: 'Paris, France' },
      { value: 'Oslo, Norway' },
    ]);
  });

  it('an account may be called as a column is', () => {
    expect(read('accounts', 'user\nada').entries).toEqual([{ value: 'user' }, { value: 'ada' }]);
    expect(read('networks', 'network\n192.0.2.1').entries).toEqual([{ value: '192.0.2.1' }]);
  });

  it('of 50,000 lines is read in a moment', () => {
    const text = Array.from({ length: 50_000 }, (_, at) => `10.${at >> 8}.${at & 255}.0/24`).join(
      '\n',
    );
    expect(read('networks', text).entries).toHaveLength(50_000);
  });
});

describe('an export', () => {
  it('holds nothing that a spreadsheet takes for a formula', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", '＝1'];
    const text = writeListFile(cells.map((value) => ({ value: `v${value}`, note: value })));
    expect(text).not.toMatch(/(?:^|,)"[=+\-@\t\r＝]/m);
    expect(text).toContain(`"'=1+1"`);
  });

  it('read again is what it was', () => {
    const note = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('=1', "'=x", "''-", 'a,"b"', 'two\nlines', '"'),
    );
    const entry = fc.record(
      {
        value: fc
          .oneof(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' }), note)
          .map((text) => text.replaceAll(/\p{Cc}/gu, '').trim())
          .filter((text) => text !== ''),
        note: note.map((text) => text.trim()).filter((text) => text !== ''),
        expiresAt: fc.integer({ min: 0, max: 4e12 }),
      },
      { requiredKeys: ['value'] },
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ({ value }) => value.toLowerCase() }),
        (entries) => {
          const { entries: again, refused } = read('texts', writeListFile(entries));
          expect(refused).toEqual([]);
          expect(again).toEqual(entries);
        },
      ),
    );
  });
});
