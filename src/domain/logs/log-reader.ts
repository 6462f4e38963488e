import type { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import { Utf8Chunks } from './byte-text.ts';
import { DocumentRecords } from './document-records.ts';
import { parseGoogleActivity } from './google-workspace.ts';
import { LineRecords } from './line-records.ts';
import { REJECTED_KEPT } from './log-report.ts';
import type { LogRecord, LogReport, RejectedLine } from './log-report.ts';

/** How much of a file is looked at to tell lines from a document. */
const HEAD_BYTES = 65_536;

/**
 * Reads one file of Google Workspace activities, chunk by chunk, into a builder: NDJSON, or a JSON document
 * with `items`, or a list. `seen` holds the ids of all files of a replay, so that repeats count once.
 */
export class LogReader {
  readonly #builder: EventTableBuilder;
  readonly #seen: Set<string>;
  readonly #utf8 = new Utf8Chunks();
  #records: LineRecords | DocumentRecords | undefined;
  #head = new Uint8Array(0);
  #events = 0;
  #repeats = 0;
  #rejectedLines = 0;
  #lastRejected = 0;
  readonly #rejected: RejectedLine[] = [];

  constructor(builder: EventTableBuilder, seen: Set<string> = new Set()) {
    this.#builder = builder;
    this.#seen = seen;
  }

  push(chunk: Uint8Array): void {
    this.#read(this.#utf8.push(chunk), false);
  }

  /** The file is over, or reading it was stopped: what is known of it then. */
  end(stopped = false): LogReport {
    if (!stopped) {
      this.#read(this.#utf8.end(), true);
      for (const record of this.#records?.end() ?? []) this.#take(record);
    }
    return this.report();
  }

  report(): LogReport {
    return {
      lines: this.#records?.lines ?? 0,
      events: this.#events,
      repeats: this.#repeats,
      rejectedLines: this.#rejectedLines,
      rejected: this.#rejected,
    };
  }

  #read(bytes: Uint8Array, last: boolean): void {
    let chunk = bytes;
    if (this.#records === undefined) {
      const head = new Uint8Array(this.#head.length + bytes.length);
      head.set(this.#head);
      head.set(bytes, this.#head.length);
      this.#head = head;
      if (head.length < HEAD_BYTES && !last) return;
      this.#records = isDocument(new TextDecoder().decode(head.subarray(0, HEAD_BYTES)))
        ? new DocumentRecords()
        : new LineRecords();
      chunk = head;
    }
    for (const record of this.#records.push(chunk)) this.#take(record);
  }

  #take(record: LogRecord): void {
    if ('rejected' in record) {
      this.#reject(record.line, [record.rejected]);
      return;
    }
    const { events, rejected } = parseGoogleActivity(record.text);
    this.#reject(record.line, rejected);
    for (const event of events) {
      const key = `${event.organizationId} ${event.id}`;
      if (this.#seen.has(key)) this.#repeats += 1;
      else {
        this.#events += 1;
        this.#seen.add(key);
        this.#builder.append(event);
      }
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

/** A list, an object that begins on a line of its own, or one whose `items` come after plain members. */
const isDocument = (head: string): boolean =>
  /^\s*\[/.test(head) ||
  /^\s*\{\s*\n/.test(head) ||
  /^\s*\{\s*(?:"[^"\\]*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\w.+-]+)\s*,\s*)*"items"\s*:\s*\[/.test(head);
