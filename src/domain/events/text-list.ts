const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Texts side by side as UTF-8: a third of what an array of strings takes. */
export class TextList {
  readonly length: number;
  readonly #bytes: Uint8Array;
  /** where each begins, and after the last where it ends */
  readonly #starts: Float64Array | Uint32Array;

  constructor(bytes: Uint8Array, starts: Float64Array | Uint32Array) {
    this.#bytes = bytes;
    this.#starts = starts;
    this.length = starts.length - 1;
  }

  /** The text at a place; '' outside. */
  at(place: number): string {
    const from = this.#starts[place] ?? 0;
    const until = this.#starts[place + 1] ?? from;
    // Ids are short and plain: faster than the decoder's start.
    if (until - from > 64) return decoder.decode(this.#bytes.subarray(from, until));
    let text = '';
    for (let at = from; at < until; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      if (byte > 0x7f) return decoder.decode(this.#bytes.subarray(from, until));
      text += String.fromCharCode(byte);
    }
    return text;
  }

  /** Order of two places by their bytes, which is that of their code points. */
  compare(a: number, b: number): number {
    const [fromA, untilA] = [this.#starts[a] ?? 0, this.#starts[a + 1] ?? 0];
    const [fromB, untilB] = [this.#starts[b] ?? 0, this.#starts[b + 1] ?? 0];
    const length = Math.min(untilA - fromA, untilB - fromB);
    for (let at = 0; at < length; at += 1) {
      const difference = (this.#bytes[fromA + at] ?? 0) - (this.#bytes[fromB + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return untilA - fromA - (untilB - fromB);
  }

  /** The texts at these places, in their order. */
  pick(places: Uint32Array): TextList {
    const starts = new Float64Array(places.length + 1);
    let size = 0;
    places.forEach((place, at) => {
      size += (this.#starts[place + 1] ?? 0) - (this.#starts[place] ?? 0);
      starts[at + 1] = size;
    });
    const bytes = new Uint8Array(size);
    places.forEach((place, at) => {
      bytes.set(
        this.#bytes.subarray(this.#starts[place], this.#starts[place + 1]),
        starts[at] ?? 0,
      );
    });
    return new TextList(bytes, narrow(starts, size));
  }

  get byteLength(): number {
    return this.#bytes.byteLength + this.#starts.byteLength;
  }
}

const narrow = (starts: Float64Array, size: number): Float64Array | Uint32Array =>
  size < 2 ** 32 ? Uint32Array.from(starts) : starts;

/** Collects texts, and knows which it has already. */
export class GrowingTexts {
  length = 0;
  #bytes = new Uint8Array(1 << 16);
  #starts = new Float64Array(1 << 12);
  #hashes = new Uint32Array(1 << 12);
  #size = 0;

  push(text: string): void {
    this.#reserve(text.length * 3);
    const bytes = this.#bytes;
    const from = this.#size;
    const { length } = text;
    let hash = length;
    let place = 0;
    // Two characters at a time: the hash is a chain in which each link waits for the one before.
    for (; place + 1 < length; place += 2) {
      const one = text.charCodeAt(place);
      const two = text.charCodeAt(place + 1);
      if ((one | two) > 0x7f) break;
      bytes[from + place] = one;
      bytes[from + place + 1] = two;
      hash = Math.imul(hash ^ (one << 8) ^ two, 0x01000193);
    }
    let at = from + length;
    const isOdd = length % 2 === 1;
    const last = isOdd ? text.charCodeAt(length - 1) : 0;
    if (place + 1 < length || last > 0x7f) {
      at = from + encoder.encodeInto(text, bytes.subarray(from)).written;
      hash = hashOf(bytes, from, at);
    } else if (isOdd) {
      bytes[at - 1] = last;
      hash = Math.imul(hash ^ last, 0x01000193);
    }
    this.#size = at;
    if (this.length + 1 === this.#starts.length) this.#grow();
    this.#hashes[this.length] = hash;
    this.length += 1;
    this.#starts[this.length] = at;
  }

  /** A hash of the text at a place, 32 bits. */
  hash(place: number): number {
    return this.#hashes[place] ?? 0;
  }

  isSame(a: number, b: number): boolean {
    if (this.#hashes[a] !== this.#hashes[b]) return false;
    const from = this.#starts[a] ?? 0;
    const other = this.#starts[b] ?? 0;
    const length = (this.#starts[a + 1] ?? 0) - from;
    if ((this.#starts[b + 1] ?? 0) - other !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (this.#bytes[from + at] !== this.#bytes[other + at]) return false;
    }
    return true;
  }

  /** What was collected so far. */
  list(): TextList {
    return new TextList(
      this.#bytes.subarray(0, this.#size),
      this.#starts.subarray(0, this.length + 1),
    );
  }

  #grow(): void {
    const starts = new Float64Array(this.#starts.length * 2);
    starts.set(this.#starts);
    this.#starts = starts;
    const hashes = new Uint32Array(starts.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** FNV-1a over bytes. */
const hashOf = (bytes: Uint8Array, from: number, until: number): number => {
  let hash = 0x811c9dc5;
  for (let at = from; at < until; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash;
};
