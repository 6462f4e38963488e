import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { FieldName } from '#src/contract/condition.ts';
import { fold } from './fold.ts';

/** What has a text column: the fields of a condition, and what belongs to an event beside them. */
export type ColumnName = 'organizationId' | 'product' | 'ownAction' | FieldName;

/** Columns every table has, in this order; parameters of providers come beside them. */
export const STORED_COLUMNS = ['organizationId', 'product', 'ownAction', ...EVENT_FIELDS] as const;
export type StoredColumn = (typeof STORED_COLUMNS)[number];

/**
 * A column as codes into a dictionary. Code 0 means that the event lacks the field; `values[0]` is ''.
 * Numbers (`asn`, `severity`) are dictionaries of their decimal text too: a comparison is decided
 * once per value, not once per event.
 */
export interface TextColumn {
  readonly codes: Uint32Array;
  readonly values: readonly string[];
}

/** A column that few events carry: `codes[i]` belongs to row `rows[i]`, rows ascending. */
export interface SparseColumn extends TextColumn {
  readonly rows: Uint32Array;
}

/** The values of a column without case: `of[code]` is the code of the folded value, 0 stays 0. */
export interface FoldedValues {
  readonly of: Uint32Array;
  readonly values: readonly string[];
}

export const foldValues = (values: readonly string[]): FoldedValues => {
  const codes = new Map<string, number>();
  const folded = [''];
  const of = new Uint32Array(values.length);
  for (let code = 1; code < values.length; code += 1) {
    const text = fold(values[code] ?? '');
    let known = codes.get(text);
    if (known === undefined) {
      known = folded.length;
      codes.set(text, known);
      folded.push(text);
    }
    of[code] = known;
  }
  return { of, values: folded };
};

/** Grows by doubling; `done` gives exactly what was written. */
export class GrowingCodes {
  length = 0;
  #codes = new Uint32Array(1024);

  push(code: number): void {
    if (this.length === this.#codes.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    this.#codes[this.length] = code;
    this.length += 1;
  }

  /** The code at a place; 0 where none was written. */
  at(place: number): number {
    return place < this.length ? (this.#codes[place] ?? 0) : 0;
  }

  done(): Uint32Array {
    return this.#codes.subarray(0, this.length);
  }
}

/** Numbers that grow by doubling. */
export class GrowingNumbers {
  length = 0;
  #numbers = new Float64Array(1024);

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  done(): Float64Array {
    return this.#numbers.subarray(0, this.length);
  }
}

const RECENT = 512;

/** Gives each distinct text a code; '' is code 0, the missing value. */
export class Dictionary {
  readonly values: string[] = [''];
  readonly #codes = new Map<string, number>([['', 0]]);
  /**
   * Texts that came lately, by a few of their characters: to be compared with one of them, a text need not be
   * hashed as a whole, and a browser's name has a hundred characters.
   */
  readonly #recent: string[] = Array.from({ length: RECENT }, () => '');
  readonly #recentCodes = new Uint32Array(RECENT);

  code(text: string): number {
    const { length } = text;
    if (length === 0) return 0;
    const slot =
      (text.charCodeAt(length - 1) * 31 +
        text.charCodeAt(length >> 1) * 17 +
        text.charCodeAt(length >> 2) * 7 +
        length) &
      (RECENT - 1);
    if (this.#recent[slot] === text) return this.#recentCodes[slot] ?? 0;
    const code = this.#codeOf(text);
    this.#recent[slot] = text;
    this.#recentCodes[slot] = code;
    return code;
  }

  #codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.#codes.set(text, code);
    this.values.push(text);
    return code;
  }
}
