import { describe, expect, it } from 'vitest';
import { dayEnd, dayOf, isDay } from './local-day.ts';

describe('the day until which an entry counts', () => {
  it.each(['2026-12-31', '2028-02-29', '2026-03-29', '2026-10-25'])(
    '%s is over at the midnight after it, and read back as the same day',
    (day) => {
      const end = new Date(dayEnd(day));
      expect([end.getHours(), end.getMinutes()]).toEqual([0, 0]);
      expect(dayOf(dayEnd(day))).toBe(day);
    },
  );

  it('a moment within a day is of that day', () => {
    expect(dayOf(new Date(2026, 10, 24, 18, 30).getTime())).toBe('2026-11-24');
  });

  it.each([
    ['2026-12-31', true],
    ['2026-02-30', false],
    ['31.12.2026', false],
    ['', false],
    ['0026-1-1', false],
  ])('“%s” is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));
});
