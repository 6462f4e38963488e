import type { NormalizedEvent } from '#src/contract/event.ts';
import { appendSlice } from '#src/domain/events/arrow.ts';
import type { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import { message } from '#src/domain/message.ts';
import { Utf8Chunks } from './byte-text.ts';
import { CsvColumns, CsvRecords } from './csv-records.ts';
import { DocumentRecords } from './document-records.ts';
import { isRecord } from './json-shape.ts';
import { LineRecords } from './line-records.ts';
import { recordFormats } from './log-formats.ts';
import { joined, reject } from './log-format.ts';
import type { LogFormat, LogFormatName, ParsedRecord } from './log-format.ts';
import { REJECTED_KEPT } from './log-report.ts';
import type { LogRecord, LogReport, RejectedLine } from './log-report.ts';

/** How much of a file is looked at to tell what it is. */
const HEAD_BYTES = 65_536;

export interface LogReaderOptions {
  /** without it, each record is recognised by its content */
  readonly format?: LogFormatName | undefined;
  /** the organization of every event, whatever the log says */
  readonly organizationId?: NormalizedEvent['organizationId'] | undefined;
  /** names the file in the events' sources */
  readonly file?: number;
}

/**
 * Reads one file of events, unpacked, chunk by chunk into a builder: lines of JSON, a JSON document or list,
 * CSV, or Apache Arrow. What cannot be understood is rejected by line and loses only itself.
 */
export class LogReader {
  readonly #builder: EventTableBuilder;
  readonly #options: LogReaderOptions;
  readonly #utf8 = new Utf8Chunks();
  readonly #formats = new Set<LogFormatName>();
  #format: LogFormat | undefined;
  #records: LineRecords | DocumentRecords | CsvRecords | undefined;
  #csv: CsvColumns | undefined;
  /** parts of an Arrow file, which is read as a whole */
  #arrow: Uint8Array[] | undefined;
  #head: Uint8Array | undefined = new Uint8Array(0);
  /** the byte order mark, which stands before the first record */
  #markBytes = 0;
  #events = 0;
  #repeats = 0;
  #rejectedLines = 0;
  #lastRejected = 0;
  readonly #rejected: RejectedLine[] = [];

  constructor(builder: EventTableBuilder, options: LogReaderOptions = {}) {
    this.#builder = builder;
    this.#options = options;
    this.#format = recordFormats.find(({ name }) => name === options.format);
  }

  push(chunk: Uint8Array): void {
    if (this.#head === undefined) {
      this.#read(chunk);
      return;
    }
    const head = new Uint8Array(this.#head.length + chunk.length);
    head.set(this.#head);
    head.set(chunk, this.#head.length);
    this.#head = head;
    if (head.length >= HEAD_BYTES) this.#begin(head);
  }

  /** The file is over, or reading it was stopped: what is known of it then. */
  end(stopped = false): LogReport {
    if (stopped) return this.report();
    if (this.#head !== undefined) this.#begin(this.#head);
    if (this.#arrow === undefined) {
      this.#records?.push(this.#utf8.end(), this.#take);
      this.#records?.end(this.#take);
    } else this.#takeArrow(this.#arrow);
    return this.report();
  }

  report(): LogReport {
    return {
      formats: [...this.#formats],
      lines: this.#records?.lines ?? 0,
      events: this.#events,
      repeats: this.#repeats,
      rejectedLines: this.#rejectedLines,
      rejected: this.#rejected,
    };
  }

  #begin(head: Uint8Array): void {
    this.#head = undefined;
    if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) this.#markBytes = 3;
    if (this.#options.format === 'arrow' || isArrow(head)) {
      this.#arrow = [];
    } else {
      const shape = shapeOf(head.subarray(0, HEAD_BYTES));
      if (shape === 'csv') this.#csv = new CsvColumns();
      this.#records =
        shape === 'csv'
          ? new CsvRecords()
          : shape === 'document'
            ? new DocumentRecords()
            : new LineRecords();
    }
    this.#read(head);
  }

  #read(chunk: Uint8Array): void {
    if (this.#arrow !== undefined) {
      // A copy: whoever reads the file may use the chunk again.
      this.#arrow.push(chunk.slice());
      return;
    }
    this.#records?.push(this.#utf8.push(chunk), this.#take);
  }

  readonly #take = (record: LogRecord): void => {
    if ('rejected' in record) {
      this.#reject(record.line, [record.rejected]);
      return;
    }
    const { events, rejected } = this.#parse(record.text);
    this.#reject(record.line, rejected);
    const { organizationId, file } = this.#options;
    const source =
      this.#markBytes === 0
        ? record
        : { offset: record.offset + this.#markBytes, bytes: record.bytes };
    for (const event of events) {
      const known = this.#builder.append(
        organizationId === undefined ? event : { ...event, organizationId },
        file,
        source,
      );
      if (known) this.#repeats += 1;
      else this.#events += 1;
    }
  };

  #parse(text: string): ParsedRecord {
    if (this.#csv !== undefined) {
      const record = this.#csv.record(text);
      return record === undefined ? NOTHING : this.#ofRecord(record, '');
    }
    let record: unknown;
    try {
      record = JSON.parse(text);
    } catch {
      return reject('log.not_json');
    }
    return this.#unwrapped(record, text);
  }

  /** A record; or a list, or a page with a list, of them on one line. */
  #unwrapped(record: unknown, text: string): ParsedRecord {
    if (Array.isArray(record)) {
      return joined(record.map((item) => this.#unwrapped(item, '')));
    }
    if (!isRecord(record)) return reject('log.no_record');
    const format = this.#formatOf(record);
    if (format !== undefined) return format.parse(record, text);
    const list = pageOf(record);
    if (list !== undefined) return joined(list.map((item) => this.#unwrapped(item, '')));
    return this.#ofRecord(record, text);
  }

  #ofRecord(record: Readonly<Record<string, unknown>>, text: string): ParsedRecord {
    const format = this.#formatOf(record);
    if (format === undefined) {
      const forced = recordFormats.find(({ name }) => name === this.#options.format);
      return forced === undefined ? reject('log.unknown_format') : forced.parse(record, text);
    }
    return format.parse(record, text);
  }

  /** The format of a record: most likely that of the one before. */
  #formatOf(record: Readonly<Record<string, unknown>>): LogFormat | undefined {
    if (this.#format?.recognises(record) === true) {
      if (this.#formats.size === 0) this.#formats.add(this.#format.name);
      return this.#format;
    }
    if (this.#options.format !== undefined) return undefined;
    const found = recordFormats.find(({ recognises }) => recognises(record));
    if (found === undefined) return undefined;
    this.#format = found;
    this.#formats.add(found.name);
    return found;
  }

  #takeArrow(parts: readonly Uint8Array[]): void {
    const before = this.#builder.rows;
    const { organizationId } = this.#options;
    try {
      const known = appendSlice(this.#builder, joinedBytes(parts), { organizationId });
      this.#formats.add('arrow');
      this.#repeats += known;
      this.#events += this.#builder.rows - before - known;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#reject(1, [message('log.not_arrow', { reason })]);
    }
  }

  #reject(line: number, reasons: readonly RejectedLine['reason'][]): void {
    if (reasons.length === 0) return;
    if (this.#lastRejected !== line) this.#rejectedLines += 1;
    this.#lastRejected = line;
    for (const reason of reasons) {
      if (this.#rejected.length < REJECTED_KEPT) this.#rejected.push({ line, reason });
    }
  }
}

const NOTHING: ParsedRecord = { events: [], rejected: [] };

/** Members of a page under which its records stand. */
const LISTS = ['items', 'value', 'records', 'Records', 'authlogs', 'events', 'logs'];

const pageOf = (page: Readonly<Record<string, unknown>>): unknown[] | undefined => {
  for (const name of LISTS) {
    const list = page[name];
    if (Array.isArray(list)) return list;
  }
  // Duo wraps its page once more.
  const inner = page['response'];
  if (Array.isArray(inner)) return inner;
  if (isRecord(inner)) return pageOf(inner);
  // A page of Google without a single activity has no items.
  return page['kind'] === 'admin#reports#activities' ? [] : undefined;
};

const joinedBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** An Arrow file begins with its name, a stream with the mark of a message. */
const isArrow = (head: Uint8Array): boolean =>
  (head[0] === 0xff && head[1] === 0xff && head[2] === 0xff && head[3] === 0xff) ||
  new TextDecoder().decode(head.subarray(0, 6)) === 'ARROW1';

type Shape = 'lines' | 'document' | 'csv';

const shapeOf = (head: Uint8Array): Shape => {
  const utf8 = new Utf8Chunks();
  const parts = [utf8.push(head), utf8.end()].map((part) => new TextDecoder().decode(part));
  const text = parts.join('');
  if (isDocument(text)) return 'document';
  const [first = ''] = text.trimStart().split('\n', 1);
  // A row of names: some separators, and nothing of JSON.
  return /^[^{[\0]*[^{[\0,;\t][,;\t][^{[\0]*$/.test(first) && /[A-Za-z]/.test(first)
    ? 'csv'
    : 'lines';
};

/** A list, an object that begins on a line of its own, or one whose list comes after plain members. */
const isDocument = (head: string): boolean =>
  /^\s*\[/.test(head) ||
  /^\s*\{\s*\n/.test(head) ||
  /^\s*\{\s*(?:"[^"\\]*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\w.+-]+)\s*,\s*)*"(?:items|value|records|Records|authlogs)"\s*:\s*\[/.test(
    head,
  );
