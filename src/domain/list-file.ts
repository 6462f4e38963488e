import Papa from 'papaparse';
import type { ListEntry, ListKind } from '#src/contract/named-list.ts';
import { listValueKey, noteProblem, readListValue, shownValue } from './list-entries.ts';
import { parseTime } from './logs/rfc3339.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

/** How a text is read: as columns, or with each line as one value whatever it holds. */
export type ListFileForm = 'columns' | 'lines';

export interface ListFileOptions {
  readonly kind: ListKind;
  /** found out when left out */
  readonly form?: ListFileForm;
  /** the moment at which a day (2026-12-31) is over where the reader is, UTC milliseconds */
  readonly dayEnd: (day: string) => number;
}

export interface RefusedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: Message;
}

export interface ListFile {
  readonly form: ListFileForm;
  /** each value once */
  readonly entries: readonly ListEntry[];
  readonly refused: readonly RefusedLine[];
}

interface Row {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
  readonly openQuote: boolean;
}

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads entries from pasted lines or a CSV file: value, note and expiry, in this order or as its first row
 * names them. A line that begins with # is a remark where no value does.
 */
export const readListFile = (
  given: string,
  { kind, form: wanted, dayEnd }: ListFileOptions,
): ListFile => {
  const text = given.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const form = wanted ?? (separator === undefined ? 'lines' : 'columns');
  const rows = form === 'lines' ? lineRows(text) : columnRows(text, separator ?? ',');
  const names = rows[0] === undefined ? undefined : columnsOf(rows[0].cells, kind);
  const columns = names ?? { value: 0, note: 1, expires: 2 };
  const entries: ListEntry[] = [];
  const refused: RefusedLine[] = [];
  const lines = new Map<string, number>();
  for (const row of names === undefined ? rows : rows.slice(1)) {
    if (row.cells.every((cell) => cell.trim() === '') || isRemark(row, kind)) continue;
    const read = readRow(row, columns, kind, dayEnd);
    if ('id' in read) {
      refused.push({ line: row.line, text: row.text, reason: read });
      continue;
    }
    const key = listValueKey(kind, read.value);
    const line = lines.get(key);
    if (line === undefined) {
      lines.set(key, row.line);
      entries.push(read);
    } else {
      const reason = message('list_entry.twice', { value: shownValue(read.value), line });
      refused.push({ line: row.line, text: row.text, reason });
    }
  }
  return { form, entries, refused };
};

/** No network and no country begins with #; a text or an account may. */
const isRemark = ({ cells }: Row, kind: ListKind): boolean =>
  (kind === 'networks' || kind === 'countries') && (cells[0] ?? '').trimStart().startsWith('#');

const separatorOf = (text: string): string | undefined => {
  const lines = text.split('\n', 20).filter((line) => line.trim() !== '');
  const best = SEPARATORS.map((separator) => ({
    separator,
    // A country such as “Korea, Republic of” has a comma of its own: columns are what most lines have.
    lines: lines.filter((line) => line.includes(separator)).length,
  })).toSorted((a, b) => b.lines - a.lines)[0];
  return best !== undefined && best.lines > 0 && best.lines * 2 >= lines.length
    ? best.separator
    : undefined;
};

const lineRows = (text: string): Row[] =>
  text.split(/\r\n|\n|\r/).map((line, at) => ({
    line: at + 1,
    text: line,
    cells: [unguarded(line)],
    openQuote: false,
  }));

const columnRows = (text: string, delimiter: string): Row[] => {
  const rows: Row[] = [];
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }) => {
      const written = text.slice(from, meta.cursor);
      rows.push({
        line,
        text: written.trimEnd(),
        cells: data.map(unguarded),
        openQuote: errors.some(({ code }) => code === 'MissingQuotes'),
      });
      line += written.split('\n').length - 1;
      from = meta.cursor;
    },
  });
  return rows;
};

interface Columns {
  readonly value: number;
  readonly note: number;
  readonly expires: number;
}

const NAMES = {
  value:
    'value values entry account accounts user email upn network networks range cidr ip address country code text name',
  note: 'note notes comment description reason',
  expires: 'expires expiry expiresat expires_at until valid_until',
} as const;

/** The places of the columns when the row names them; undefined when it is a row like the others. */
const columnsOf = (cells: readonly string[], kind: ListKind): Columns | undefined => {
  const words = cells.map((cell) => cell.trim().toLowerCase().replaceAll(' ', '_'));
  const place = (names: string) => words.findIndex((word) => names.split(' ').includes(word));
  const columns = {
    value: place(NAMES.value),
    note: place(NAMES.note),
    expires: place(NAMES.expires),
  };
  const cell = cells[columns.value];
  if (cell === undefined) return undefined;
  // An account may be called “user”: alone, only what nobody would list is a name of a column.
  const names =
    columns.note >= 0 ||
    columns.expires >= 0 ||
    /^values?$/i.test(cell.trim()) ||
    'problem' in readListValue(kind, cell);
  return names ? columns : undefined;
};

const readRow = (
  { cells, openQuote }: Row,
  columns: Columns,
  kind: ListKind,
  dayEnd: ListFileOptions['dayEnd'],
): ListEntry | Message => {
  if (openQuote) return message('list_entry.open_quote');
  const read = readListValue(kind, cells[columns.value] ?? '');
  if ('problem' in read) return read.problem;
  const note = (cells[columns.note] ?? '').trim();
  const expires = (cells[columns.expires] ?? '').trim();
  const expiresAt = expires === '' ? undefined : readExpiry(expires, dayEnd);
  if (expires !== '' && expiresAt === undefined)
    return message('list_entry.no_date', { value: shownValue(expires) });
  const entry = {
    value: read.value,
    ...(note === '' ? {} : { note }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
  return noteProblem(entry) ?? entry;
};

const readExpiry = (text: string, dayEnd: ListFileOptions['dayEnd']): number | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return parseTime(text)?.ms;
  // As a time it is checked to be a day there is.
  return parseTime(`${text}T00:00:00Z`) === undefined ? undefined : dayEnd(text);
};

/**
 * A spreadsheet takes what begins like this for a formula and runs it, so it is written with an apostrophe
 * before it, and read without. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;

/** Entries as CSV that a spreadsheet opens as text, and that `readListFile` reads back just so. */
export const writeListFile = (entries: readonly ListEntry[]): string => {
  const rows = entries.map(({ value, note = '', expiresAt }) => [
    guarded(value),
    guarded(note),
    expiresAt === undefined ? '' : new Date(expiresAt).toISOString(),
  ]);
  // The mark at the beginning tells a spreadsheet that it is UTF-8.
  return `\uFEFF${Papa.unparse([['value', 'note', 'expires'], ...rows], { quotes: true, newline: '\r\n' })}\r\n`;
};
