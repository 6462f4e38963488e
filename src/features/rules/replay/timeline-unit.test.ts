import { expect, it } from 'vitest';
import { timelineParts, timelineUnit } from './timeline-unit.ts';

const DAY = 86_400_000;
const answer = (days: number, hours: number) => ({
  perDay: Array.from({ length: days }, () => 0),
  perHour: Array.from({ length: hours }, (_, at) => at),
  from: 0,
  until: days * DAY - 1,
});

it.each([
  [answer(1, 24), null, 'hour'],
  [answer(3, 72), null, 'hour'],
  [answer(4, 96), null, 'day'],
  [answer(7, 168), 'hour', 'hour'],
  [answer(1, 24), 'day', 'day'],
  [answer(30, 0), 'hour', 'day'],
  [answer(1, 24), 'minute', 'hour'],
] as const)('a timeline of %o where %s is asked for is by %s', (given, asked, unit) => {
  expect(timelineUnit(given, asked)).toBe(unit);
});

it('the bars are of the unit', () => {
  expect(timelineParts(answer(2, 48), 'hour')[3]).toEqual({ at: 3 * 3_600_000, count: 3 });
  expect(timelineParts(answer(2, 48), 'day').map(({ at }) => at)).toEqual([0, DAY]);
});
