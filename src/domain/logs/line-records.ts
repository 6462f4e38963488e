import { message } from '#src/domain/message.ts';
import { GatheredBytes, NEWLINE } from './byte-text.ts';
import { LONGEST_RECORD_BYTES } from './log-report.ts';
import type { LogRecord } from './log-report.ts';

/** Cuts chunks of UTF-8 into lines; `\r\n`, empty lines and a last line without an end are fine. */
export class LineRecords {
  /** lines that are not empty */
  lines = 0;
  #line = 1;
  readonly #gathered = new GatheredBytes();

  *push(chunk: Uint8Array): Generator<LogRecord> {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, from);
      if (end < 0) break;
      this.#gathered.add(chunk.subarray(from, end));
      yield* this.#record();
      this.#line += 1;
      from = end + 1;
    }
    // A copy: whoever reads the file may use the chunk again.
    this.#gathered.add(chunk.slice(from));
  }

  *end(): Generator<LogRecord> {
    yield* this.#record();
  }

  *#record(): Generator<LogRecord> {
    const text = this.#gathered.take();
    if (text === undefined) {
      this.lines += 1;
      yield { line: this.#line, rejected: tooLong() };
      return;
    }
    const trimmed = text.trim();
    if (trimmed === '') return;
    this.lines += 1;
    yield { line: this.#line, text: trimmed };
  }
}

export const tooLong = () =>
  message('log.too_long', { megabytes: LONGEST_RECORD_BYTES / 1024 / 1024 });
