import { LONGEST_RECORD_BYTES } from './log-report.ts';

export const NEWLINE = 0x0a;
export const QUOTE = 0x22;
export const BACKSLASH = 0x5c;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const BRACE_OPEN = 0x7b;
export const BRACE_CLOSE = 0x7d;
export const BRACKET_OPEN = 0x5b;
export const BRACKET_CLOSE = 0x5d;

export const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === NEWLINE;

/** Bytes of one record, gathered over several chunks; `text` gives undefined when they are too many. */
export class GatheredBytes {
  length = 0;
  #parts: Uint8Array[] = [];
  readonly #decoder = new TextDecoder();

  add(bytes: Uint8Array): void {
    this.length += bytes.length;
    // Too long already: only the length is still of interest.
    if (this.length > LONGEST_RECORD_BYTES) this.#parts = [];
    else if (bytes.length > 0) this.#parts.push(bytes);
  }

  /** The text gathered, and a new beginning. */
  take(): string | undefined {
    const parts = this.#parts;
    const { length } = this;
    this.#parts = [];
    this.length = 0;
    if (length > LONGEST_RECORD_BYTES) return undefined;
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return this.#decoder.decode(only);
    const whole = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return this.#decoder.decode(whole);
  }
}

/** Chunks as UTF-8 without a byte order mark; a file in UTF-16 (as PowerShell writes) is turned into it. */
export class Utf8Chunks {
  #utf16: TextDecoder | undefined;
  #begun = false;
  #head = new Uint8Array(0);
  readonly #encoder = new TextEncoder();

  push(chunk: Uint8Array): Uint8Array {
    if (this.#begun) return this.#encoded(chunk);
    const head = new Uint8Array(this.#head.length + chunk.length);
    head.set(this.#head);
    head.set(chunk, this.#head.length);
    // The mark has up to three bytes.
    if (head.length < 3) {
      this.#head = head;
      return new Uint8Array(0);
    }
    return this.#begin(head);
  }

  end(): Uint8Array {
    return this.#begun ? this.#encoded(new Uint8Array(0), true) : this.#begin(this.#head);
  }

  #begin(head: Uint8Array): Uint8Array {
    this.#begun = true;
    const [a, b, c] = head;
    if (a === 0xff && b === 0xfe) this.#utf16 = new TextDecoder('utf-16le');
    else if (a === 0xfe && b === 0xff) this.#utf16 = new TextDecoder('utf-16be');
    return this.#encoded(a === 0xef && b === 0xbb && c === 0xbf ? head.subarray(3) : head);
  }

  #encoded(chunk: Uint8Array, last = false): Uint8Array {
    if (this.#utf16 === undefined) return chunk;
    return this.#encoder.encode(this.#utf16.decode(chunk, { stream: !last }));
  }
}
