import { message } from '#src/domain/message.ts';
import { GatheredBytes, NEWLINE } from './byte-text.ts';
import { LONGEST_RECORD_BYTES } from './log-report.ts';
import type { TakeRecord } from './log-report.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Cuts chunks of UTF-8 into lines; `\r\n`, empty lines and a last line without an end are fine. */
export class LineRecords {
  /** lines that are not empty */
  lines = 0;
  #line = 1;
  /** bytes before this chunk, and where the line that is open began */
  #position = 0;
  #began = 0;
  readonly #gathered = new GatheredBytes();

  push(chunk: Uint8Array, take: TakeRecord): void {
    const first = chunk.indexOf(NEWLINE);
    if (first >= 0) {
      this.#lineUntil(chunk, 0, first, take);
      const last = chunk.lastIndexOf(NEWLINE);
      this.#wholeLines(chunk, first + 1, last + 1, take);
      // A copy: whoever reads the file may use the chunk again.
      this.#gathered.add(chunk.slice(last + 1));
    } else this.#gathered.add(chunk.slice());
    this.#position += chunk.length;
  }

  end(take: TakeRecord): void {
    this.#record(take);
  }

  /** The end of a line, whose beginning may have come in the chunk before. */
  #lineUntil(chunk: Uint8Array, from: number, end: number, take: TakeRecord): void {
    this.#gathered.add(chunk.subarray(from, end));
    this.#record(take);
    this.#line += 1;
    this.#began = this.#position + end + 1;
  }

  /** Lines that begin and end in the chunk. Decoding them at once takes a third of decoding one by one. */
  #wholeLines(chunk: Uint8Array, from: number, until: number, take: TakeRecord): void {
    const text = decoder.decode(chunk.subarray(from, until));
    const isPlain = text.length === until - from;
    let at = 0;
    while (at < until - from) {
      // In plain text a place is a byte.
      const end = isPlain ? text.indexOf('\n', at) : chunk.indexOf(NEWLINE, from + at) - from;
      if (!isPlain || end - at > LONGEST_RECORD_BYTES) {
        this.#lineUntil(chunk, from + at, from + end, take);
      } else {
        const line = text.slice(at, end).trim();
        if (line !== '') {
          this.lines += 1;
          const offset = this.#position + from + at;
          take({ line: this.#line, text: line, offset, bytes: end - at });
        }
        this.#line += 1;
        this.#began = this.#position + from + end + 1;
      }
      at = end + 1;
    }
  }

  #record(take: TakeRecord): void {
    const bytes = this.#gathered.length;
    const text = this.#gathered.take();
    if (text === undefined) {
      this.lines += 1;
      take({ line: this.#line, rejected: tooLong() });
      return;
    }
    const trimmed = text.trim();
    if (trimmed === '') return;
    this.lines += 1;
    take({ line: this.#line, text: trimmed, offset: this.#began, bytes });
  }
}

export const tooLong = () =>
  message('log.too_long', { megabytes: LONGEST_RECORD_BYTES / 1024 / 1024 });
