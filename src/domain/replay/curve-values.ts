import { RULE_LIMITS } from '#src/contract/rule.ts';

/** The number of a pattern that a curve is about. */
export type CurveNumber = 'threshold' | 'windowMs';

/** So far a threshold is counted one by one. */
const SMALL = 10;
const FACTORS = [0.2, 0.25, 0.33, 0.5, 0.66, 0.8, 1, 1.25, 1.5, 2, 3, 4, 5];

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Durations that somebody would write, each about half as long again as the one before. */
const DURATIONS = [
  ...[1, 2, 5, 10, 20, 30].map((n) => n * SECOND),
  ...[1, 2, 3, 5, 10, 15, 20, 30, 45].map((n) => n * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12].map((n) => n * HOUR),
  ...[1, 2, 3, 5, 7, 14, 30, 60, 90].map((n) => n * DAY),
];
const EACH_SIDE = 5;

/**
 * Where a curve is looked at: values around the present one, ascending, the present one among them. One by one
 * for a small threshold, else in even factors; windows at durations that somebody would write (milliseconds).
 */
export const curveValues = (number: CurveNumber, present: number): readonly number[] => {
  switch (number) {
    case 'threshold':
      return thresholds(present);
    case 'windowMs':
      return durations(present);
    default:
      return number satisfies never;
  }
};

const thresholds = (present: number): number[] => {
  const wanted =
    present <= SMALL
      ? Array.from({ length: Math.max(SMALL, present + SMALL / 2) }, (_, index) => index + 1)
      : FACTORS.map((factor) => Math.round(present * factor));
  return distinct(wanted.filter((value) => value >= 1 && value <= RULE_LIMITS.threshold));
};

const durations = (present: number): number[] => {
  const shorter = DURATIONS.filter((ms) => ms < present).slice(-EACH_SIDE);
  const longer = DURATIONS.filter((ms) => ms > present).slice(0, EACH_SIDE);
  return distinct([...shorter, present, ...longer]);
};

const distinct = (values: readonly number[]): number[] =>
  [...new Set(values)].toSorted((a, b) => a - b);
