import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULE_LIMITS } from '#src/contract/rule.ts';
import { curveValues } from './curve-values.ts';

const MINUTE = 60_000;

describe('the values of a curve', () => {
  it('are every number for a small threshold', () => {
    expect(curveValues('threshold', 3)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(curveValues('threshold', 8).at(-1)).toBe(13);
  });
  it('are even factors for a large one', () => {
    expect(curveValues('threshold', 100)).toEqual([
      20, 25, 33, 50, 66, 80, 100, 125, 150, 200, 300, 400, 500,
    ]);
  });
  it('are durations that somebody would write for a window', () => {
    expect(curveValues('windowMs', 10 * MINUTE).map((ms) => ms / MINUTE)).toEqual([
      0.5, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60,
    ]);
  });
  it('ascend, hold the present one, and stay within the limits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('threshold' as const, 'windowMs' as const),
        fc.integer({ min: 1, max: RULE_LIMITS.threshold }),
        (number, n) => {
          const present = number === 'threshold' ? n : n * 7_000;
          const values = curveValues(number, present);
          expect(values).toContain(present);
          expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b));
          expect(values.length).toBeLessThanOrEqual(20);
          const limits =
            number === 'threshold' ? { min: 1, max: RULE_LIMITS.threshold } : RULE_LIMITS.windowMs;
          for (const value of values.filter((one) => one !== present)) {
            expect(value).toBeGreaterThanOrEqual(limits.min);
            expect(value).toBeLessThanOrEqual(limits.max);
          }
        },
      ),
    );
  });
});
