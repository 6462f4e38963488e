import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPerDay, countPerHour, partsOf } from './trigger-counts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const noon = Date.UTC(2026, 10, 3, 12, 30);

describe('triggers by day and by hour', () => {
  it('counts each hour that the range touches, the hour of its beginning first', () => {
    expect(countPerHour([noon, noon + 10, noon + 2 * HOUR], noon, noon + 2 * HOUR + 1)).toEqual([
      2, 0, 1,
    ]);
    expect(partsOf([2, 0, 1], noon, HOUR)[0]).toEqual({ at: noon - 30 * 60_000, count: 2 });
  });
  it('counts each day that the range touches', () => {
    expect(countPerDay([noon, noon + DAY], noon, noon + 2 * DAY)).toEqual([1, 1, 0]);
  });
  it('has no hours where a range is longer than two weeks', () => {
    expect(countPerHour([noon], noon, noon + 14 * DAY)).toHaveLength(14 * 24 + 1);
    expect(countPerHour([noon], noon, noon + 15 * DAY)).toEqual([]);
  });
  it('never makes a list of centuries', () => {
    expect(countPerDay([0], 0, 400 * 365 * DAY)).toHaveLength(4_000);
    expect(countPerHour([0], 0, 400 * 365 * DAY)).toEqual([]);
  });
  it('counts every time inside the range once, in the part that holds it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 * HOUR }),
        fc.integer({ min: 0, max: 10 * DAY }),
        fc.array(fc.nat(10 * DAY), { maxLength: 30 }),
        (from, length, offsets) => {
          const until = from + length;
          const times = offsets.map((offset) => from + (offset % (length + 1)));
          for (const [counts, unit] of [
            [countPerHour(times, from, until), HOUR],
            [countPerDay(times, from, until), DAY],
          ] as const) {
            expect(partsOf(counts, from, unit)).toEqual(
              counts.map((_, index) => {
                const at = Math.floor(from / unit) * unit + index * unit;
                return { at, count: times.filter((t) => t >= at && t < at + unit).length };
              }),
            );
            expect(counts.reduce((sum, count) => sum + count, 0)).toBe(times.length);
          }
        },
      ),
    );
  });
});
