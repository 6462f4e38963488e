import Papa from 'papaparse';
import { message } from '#src/domain/message.ts';
import { GatheredBytes, NEWLINE, QUOTE } from './byte-text.ts';
import { tooLong } from './line-records.ts';
import type { TakeRecord } from './log-report.ts';

/** Separators that exports use; a spreadsheet of another country writes semicolons. */
const SEPARATORS = [',', ';', '\t'];

/** Cuts chunks of UTF-8 into rows of CSV; a row goes on over line ends inside quotes. The first names columns. */
export class CsvRecords {
  /** lines that are not empty; a row is one */
  lines = 0;
  #line = 1;
  #rowLine = 1;
  #inQuotes = false;
  #position = 0;
  #began = 0;
  readonly #gathered = new GatheredBytes();

  push(chunk: Uint8Array, take: TakeRecord): void {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      // A quote inside quotes is written twice: it closes and opens again.
      if (byte === QUOTE) this.#inQuotes = !this.#inQuotes;
      if (byte !== NEWLINE) continue;
      this.#line += 1;
      if (this.#inQuotes) continue;
      this.#gathered.add(chunk.subarray(from, at));
      this.#row(take);
      from = at + 1;
      this.#began = this.#position + from;
      this.#rowLine = this.#line;
    }
    this.#position += chunk.length;
    // A copy: whoever reads the file may use the chunk again.
    this.#gathered.add(chunk.slice(from));
  }

  end(take: TakeRecord): void {
    if (this.#inQuotes) {
      this.#gathered.take();
      take({ line: this.#rowLine, rejected: message('log.cut_off') });
    } else this.#row(take);
  }

  #row(take: TakeRecord): void {
    const bytes = this.#gathered.length;
    const text = this.#gathered.take();
    if (text?.trim() === '') return;
    this.lines += 1;
    take(
      text === undefined
        ? { line: this.#rowLine, rejected: tooLong() }
        : { line: this.#rowLine, text, offset: this.#began, bytes },
    );
  }
}

/** Rows as objects of text by column; the first row gives the names. */
export class CsvColumns {
  #names: readonly string[] | undefined;
  #separator = ',';

  /** Undefined for the row of names. */
  record(text: string): Record<string, string> | undefined {
    if (this.#names === undefined) {
      const counts = SEPARATORS.map((separator) => text.split(separator).length);
      this.#separator = SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
      this.#names = this.#cells(text).map((name) => name.trim());
      return undefined;
    }
    const cells = this.#cells(text);
    return Object.fromEntries(this.#names.map((name, at) => [name, cells[at] ?? '']));
  }

  #cells(text: string): string[] {
    return (
      Papa.parse<string[]>(text.replace(/\r$/, ''), { delimiter: this.#separator }).data[0] ?? []
    );
  }
}
