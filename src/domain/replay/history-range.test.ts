import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observedRange, rangeText, readRange } from './history-range.ts';

const DAY = 86_400_000;
const at = (day: number, hour = 0) => Date.UTC(2026, 10, day, hour);
const covers = { from: at(1), until: at(30, 12) };

describe('what of the history is replayed', () => {
  it.each(['24h', '7d', '14d', '30d'])('%s stands in an address as it is', (text) => {
    const range = readRange(text);
    expect(range && rangeText(range)).toBe(text);
  });
  it('any range from a minute until another comes back out of the address', () => {
    fc.assert(
      fc.property(fc.nat(40_000_000), fc.integer({ min: 1, max: 900_000 }), (minute, length) => {
        const from = minute * 60_000;
        const range = { kind: 'between' as const, from, until: from + length * 60_000 };
        expect(readRange(rangeText(range))).toEqual(range);
      }),
    );
  });
  it.each([
    '',
    '8d',
    'toString',
    '2026-11-03T09:00',
    '2026-11-03T09:00..2026-11-03T09:00',
    '2026-11-04T09:00..2026-11-03T09:00',
    '2026-99-03T09:00..2026-99-04T09:00',
  ])('“%s” is no range', (text) => {
    expect(readRange(text)).toBeUndefined();
  });
  it('the last days end where the history ends, and begin no earlier than it', () => {
    expect(observedRange({ kind: 'last', last: '7d' }, covers)).toEqual({
      from: covers.until - 7 * DAY,
      until: covers.until,
    });
    expect(observedRange({ kind: 'last', last: '30d' }, covers)).toEqual(covers);
  });
  it('the end of an own range is not included, and what reaches beyond the history is cut', () => {
    expect(observedRange({ kind: 'between', from: at(3), until: at(4) }, covers)).toEqual({
      from: at(3),
      until: at(4) - 1,
    });
    expect(observedRange({ kind: 'between', from: 0, until: at(60) }, covers)).toEqual(covers);
  });
});
