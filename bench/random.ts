/** Numbers that look random and are the same on every machine: mulberry32. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 up to, not including, 2 ** 32 */
  bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** 0 up to, not including, 1 */
  share(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** a whole number, 0 up to, not including, `end` */
  below(end: number): number {
    return Math.floor(this.share() * end);
  }

  /** a whole number, both ends included */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  /** a waiting time of this mean, as between events that know nothing of each other */
  waiting(mean: number): number {
    return -mean * Math.log(1 - this.share());
  }
}
