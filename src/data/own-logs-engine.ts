import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { LogReader } from '#src/domain/logs/log-reader.ts';
import { REJECTED_KEPT } from '#src/domain/logs/log-report.ts';
import type { LogReport } from '#src/domain/logs/log-report.ts';
import { recordText, unpackedBytes } from './unpacked-file.ts';
import { NO_LOGS } from './replay-protocol.ts';
import type { OwnLogFile, OwnLogsReport, OwnLogsState } from './replay-protocol.ts';

/** How often progress is told, in milliseconds. */
const TELL_EVERY = 100;

interface OwnFile {
  readonly file: File;
  status: OwnLogFile['status'];
  done: number;
  report: LogReport | undefined;
}

/** One's own logs: read file by file, chunk by chunk, into columns; never sent anywhere. */
export class OwnLogsEngine {
  table: EventTable | undefined;
  revision = '';
  readonly #tell: (state: OwnLogsState) => void;
  readonly #now: () => number;
  #builder = new EventTableBuilder();
  #files: OwnFile[] = [];
  #revisions = 0;
  #reading = false;
  /** raised by stop and remove: whoever reads under an older one gives up */
  #turn = 0;
  #told = 0;

  constructor(tell: (state: OwnLogsState) => void, now: () => number) {
    this.#tell = tell;
    this.#now = now;
  }

  add(files: readonly File[]): void {
    this.#files.push(
      ...files.map((file): OwnFile => ({ file, status: 'waiting', done: 0, report: undefined })),
    );
    this.#report();
    if (!this.#reading) void this.#readAll();
  }

  /** The record an event was read from, out of its file; undefined for one that has no text of its own. */
  async rawRecord(row: number): Promise<string | undefined> {
    const { file, offset, bytes } = this.table?.sources ?? {};
    const own = this.#files[file?.[row] ?? 0];
    const length = bytes?.[row] ?? 0;
    if (own === undefined || length === 0) return undefined;
    return recordText(own.file, offset?.[row] ?? 0, length);
  }

  /** What was read so far counts; the rest is left. */
  stop(): void {
    this.#turn += 1;
    for (const file of this.#files) {
      if (file.status === 'waiting') file.status = 'stopped';
    }
  }

  remove(): void {
    this.#turn += 1;
    this.#files = [];
    this.#builder = new EventTableBuilder();
    this.table = undefined;
    this.revision = '';
    this.#tell(NO_LOGS);
  }

  async #readAll(): Promise<void> {
    this.#reading = true;
    for (;;) {
      const next = this.#files.find(({ status }) => status === 'waiting');
      if (next === undefined) break;
      await this.#read(next);
      this.#rebuild();
      this.#report();
    }
    this.#reading = false;
  }

  async #read(own: OwnFile): Promise<void> {
    const turn = this.#turn;
    const reader = new LogReader(this.#builder, { file: this.#files.indexOf(own) });
    own.status = 'reading';
    try {
      for await (const { bytes, done } of unpackedBytes(own.file)) {
        if (turn !== this.#turn) {
          own.status = 'stopped';
          own.report = reader.end(true);
          return;
        }
        reader.push(bytes);
        own.done = done;
        own.report = reader.report();
        if (this.#now() - this.#told > TELL_EVERY) this.#report();
      }
      own.report = reader.end();
      own.status = 'read';
    } catch {
      // The file went away or may not be read; what came before stands.
      own.report = reader.end(true);
      own.status = 'failed';
    }
  }

  #rebuild(): void {
    if (this.#files.length === 0) return;
    this.#revisions += 1;
    this.revision = `own-${this.#revisions}`;
    this.table = this.#builder.finish();
  }

  #report(): void {
    // A file that was read while all were removed has nothing to tell.
    if (this.#files.length === 0) return;
    this.#told = this.#now();
    const open = this.#files.some(({ status }) => status === 'waiting' || status === 'reading');
    this.#tell({
      files: this.#files.map(({ file, status }) => ({ name: file.name, bytes: file.size, status })),
      progress: open
        ? {
            done: sum(this.#files.map(({ done }) => done)),
            total: sum(
              this.#files.map(({ file, status, done }) =>
                status === 'stopped' ? done : file.size,
              ),
            ),
          }
        : undefined,
      report: joinReports(this.#files),
      events: this.table?.rows ?? 0,
      revision: this.revision,
    });
  }
}

const joinReports = (files: readonly OwnFile[]): OwnLogsReport | undefined => {
  const reports = files.flatMap(({ file, report }) =>
    report ? [{ name: file.name, report }] : [],
  );
  if (reports.length === 0) return undefined;
  const named = files.length > 1;
  return {
    formats: [...new Set(reports.flatMap(({ report }) => report.formats))],
    lines: sum(reports.map(({ report }) => report.lines)),
    events: sum(reports.map(({ report }) => report.events)),
    repeats: sum(reports.map(({ report }) => report.repeats)),
    rejectedLines: sum(reports.map(({ report }) => report.rejectedLines)),
    rejected: reports
      .flatMap(({ name, report }) =>
        report.rejected.map((line) => (named ? { ...line, file: name } : line)),
      )
      .slice(0, REJECTED_KEPT),
  };
};

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
