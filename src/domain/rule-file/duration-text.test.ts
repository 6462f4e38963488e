import fc from 'fast-check';
import { expect, it } from 'vitest';
import { durationMs, durationText } from './duration-text.ts';

it.each([
  ['0s', 0],
  ['250ms', 250],
  ['90s', 90_000],
  ['1h30m', 5_400_000],
  ['1h 30m', 5_400_000],
  [' 10 m ', 600_000],
  ['1.5h', 5_400_000],
  ['0.5s', 500],
  ['7d', 604_800_000],
  ['1m1ms', 60_001],
])('%s is so many milliseconds', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

it('a number is milliseconds already', () => {
  expect(durationMs(1_234)).toBe(1_234);
});

it.each([
  [0, '0s'],
  [90_000, '1m30s'],
  [600_000, '10m'],
  [86_400_000, '1d'],
  [90_061_001, '1d1h1m1s1ms'],
  [3_600_250, '1h250ms'],
])('%s is written in whole units', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});

it('what is written is read as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 * 86_400_000 }), (ms) => {
      expect(durationMs(durationText(ms))).toBe(ms);
    }),
  );
});
