import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import {
  BACKSLASH,
  BRACE_CLOSE,
  BRACE_OPEN,
  BRACKET_CLOSE,
  BRACKET_OPEN,
  COLON,
  COMMA,
  GatheredBytes,
  isSpace,
  NEWLINE,
  QUOTE,
} from './byte-text.ts';
import { tooLong } from './line-records.ts';
import type { LogRecord, TakeRecord } from './log-report.ts';

/** Members of a page under which a list of records stands, as the text is read: Google, Graph, Azure, Duo. */
const LISTS: ReadonlySet<string> = new Set(
  ['items', 'value', 'records', 'Records', 'authlogs'].map((name) => `"${name}"`),
);
const LONGEST_KEY = 10;

/**
 * Cuts a JSON document into its records without holding the document: the elements of its list (`LISTS`), of
 * a list at the top, or objects one after the other, however they are broken into lines.
 *
 * A record that is broken is given up where that shows (a line that ends inside a text, brackets that do not
 * fit, a new record where none can begin), and reading goes on at the next line that begins one.
 */
export class DocumentRecords {
  /** lines that are not empty */
  lines = 0;
  #line = 1;
  #column = 0;
  #lineIsEmpty = true;
  /** open brackets */
  readonly #stack: number[] = [];
  #inText = false;
  #escaped = false;
  /** the byte before this one that is no space */
  #before = 0;
  /** the last text at the first level, to know the key of the list */
  #key = '';
  /** depth of the list whose elements are records; 0: records stand at the top */
  #listDepth = 0;
  /** the record that is being read, or was given up; depth 0: none */
  #recordDepth = 0;
  #recordLine = 0;
  #recordColumn = 0;
  /** bytes before this chunk, and where the record began */
  #position = 0;
  #began = 0;
  /** its first member stands on the line of its bracket */
  #recordCompact = false;
  #skipping = false;
  readonly #gathered = new GatheredBytes();

  push(chunk: Uint8Array, take: TakeRecord): void {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      const begins = this.#lineIsEmpty && !isSpace(byte);
      if (begins) {
        this.#lineIsEmpty = false;
        this.lines += 1;
      }
      const atRecordsColumn = begins && this.#column <= this.#recordColumn;
      if (this.#recordDepth > 0 && this.#breaksRecord(byte, atRecordsColumn)) {
        take(this.#giveUp(message('log.not_json')));
      }
      if (this.#skipping && atRecordsColumn && isBracket(byte)) this.#skipping = false;
      if (!this.#skipping) {
        const inRecord = this.#recordDepth > 0;
        const closed = this.#step(byte);
        if (!inRecord && this.#recordDepth > 0) {
          from = at;
          this.#began = this.#position + at;
        }
        if (closed) {
          this.#gathered.add(chunk.subarray(from, at + 1));
          take(this.#finish());
        }
      }
      this.#count(byte);
    }
    this.#position += chunk.length;
    // A copy: whoever reads the file may use the chunk again.
    if (this.#recordDepth > 0) this.#gathered.add(chunk.slice(from));
  }

  end(take: TakeRecord): void {
    if (this.#recordDepth > 0) take(this.#giveUp(message('log.cut_off')));
    else if (this.#stack.length > 0 && !this.#skipping) {
      take({ line: this.#line, rejected: message('log.cut_off') });
    }
  }

  #count(byte: number): void {
    if (byte === NEWLINE) {
      this.#line += 1;
      this.#column = 0;
      this.#lineIsEmpty = true;
    } else this.#column += 1;
  }

  /** Moves on by one byte; true when it closed a record. */
  #step(byte: number): boolean {
    if (this.#inText) {
      this.#stepInText(byte);
      return false;
    }
    if (isSpace(byte)) return false;
    const before = this.#before;
    this.#before = byte;
    if (before === BRACE_OPEN && this.#stack.length === this.#recordDepth) {
      this.#recordCompact = this.#line === this.#recordLine;
    }
    switch (byte) {
      case QUOTE:
        this.#inText = true;
        if (this.#stack.length === 1) this.#key = '"';
        return false;
      case BRACE_OPEN:
      case BRACKET_OPEN:
        this.#open(byte, before);
        return false;
      case BRACE_CLOSE:
      case BRACKET_CLOSE:
        return this.#close();
      default:
        return false;
    }
  }

  #stepInText(byte: number): void {
    if (this.#stack.length === 1 && this.#key.length <= LONGEST_KEY) {
      this.#key += String.fromCharCode(byte);
    }
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inText = false;
  }

  #open(byte: number, before: number): void {
    const depth = this.#stack.push(byte);
    if (byte === BRACKET_OPEN) {
      const isList = depth === 2 && before === COLON && LISTS.has(this.#key);
      if (this.#listDepth > 0 || (depth !== 1 && !isList)) return;
      this.#listDepth = depth;
      // What was read so far was not a record but the page around the records.
      this.#recordDepth = 0;
      this.#gathered.take();
    } else if (this.#recordDepth === 0 && depth === this.#listDepth + 1) {
      this.#recordDepth = depth;
      this.#recordLine = this.#line;
      this.#recordColumn = this.#column;
    }
  }

  #close(): boolean {
    const depth = this.#stack.length;
    this.#stack.pop();
    if (depth === this.#listDepth) this.#listDepth = 0;
    return this.#recordDepth > 0 && depth === this.#recordDepth;
  }

  #finish(): LogRecord {
    this.#recordDepth = 0;
    const bytes = this.#gathered.length;
    const text = this.#gathered.take();
    const line = this.#recordLine;
    return text === undefined
      ? { line, rejected: tooLong() }
      : { line, text, offset: this.#began, bytes };
  }

  #breaksRecord(byte: number, atRecordsColumn: boolean): boolean {
    // A text has no line ends in it.
    if (this.#inText) return byte === NEWLINE;
    const inside = this.#stack.at(-1);
    if (byte === BRACE_CLOSE) return inside !== BRACE_OPEN;
    if (byte === BRACKET_CLOSE) return inside !== BRACKET_OPEN;
    if (byte !== BRACE_OPEN || !atRecordsColumn) return false;
    // In an object no value follows a comma without a key; and where a record begins on one line, the next
    // line does not begin like it unless it goes on with a list or a member.
    const goesOn = this.#before === BRACKET_OPEN || this.#before === COLON;
    return (
      (inside === BRACE_OPEN && this.#before === COMMA) ||
      (this.#recordCompact && this.#line === this.#recordLine + 1 && !goesOn)
    );
  }

  #giveUp(rejected: Message): LogRecord {
    this.#stack.length = this.#recordDepth - 1;
    this.#recordDepth = 0;
    this.#inText = false;
    this.#escaped = false;
    this.#gathered.take();
    this.#skipping = true;
    return { line: this.#recordLine, rejected };
  }
}

const isBracket = (byte: number): boolean =>
  byte === BRACE_OPEN || byte === BRACKET_CLOSE || byte === BRACE_CLOSE;
