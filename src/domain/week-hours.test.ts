import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS, weeklyHoursSchema } from '#src/contract/schedule.ts';
import type { WeeklyHours } from '#src/contract/schedule.ts';
import { minutesOfWeek } from './schedule.ts';
import { hoursOf, isOnRaster, slotsOf, withSlots } from './week-hours.ts';

const slots = (day: number, from: number, until: number) =>
  Array.from({ length: until - from }, (_, hour) => day * 24 + from + hour);

describe('hours of a week and a grid of them', () => {
  const rows: [string, number[], WeeklyHours[]][] = [
    ['none', [], []],
    ['one hour', slots(2, 9, 10), [{ days: ['wed'], from: '09:00', until: '10:00' }]],
    [
      'the same on two days',
      [...slots(0, 9, 17), ...slots(4, 9, 17)],
      [{ days: ['mon', 'fri'], from: '09:00', until: '17:00' }],
    ],
    [
      'over midnight',
      [...slots(0, 22, 24), ...slots(1, 0, 6)],
      [{ days: ['mon'], from: '22:00', until: '06:00' }],
    ],
    [
      'over the end of the week',
      [...slots(6, 23, 24), ...slots(0, 0, 1)],
      [{ days: ['sun'], from: '23:00', until: '01:00' }],
    ],
    ['until midnight', slots(3, 20, 24), [{ days: ['thu'], from: '20:00', until: '24:00' }]],
    [
      'a weekend and its evenings',
      [...slots(4, 18, 24), ...slots(5, 0, 24), ...slots(6, 0, 24), ...slots(0, 0, 8)],
      [
        { days: ['mon'], from: '00:00', until: '08:00' },
        { days: ['fri'], from: '18:00', until: '24:00' },
        { days: ['sat', 'sun'], from: '00:00', until: '24:00' },
      ],
    ],
    ['all', slots(0, 0, 168), [{ days: [...DAYS], from: '00:00', until: '24:00' }]],
  ];
  it.each(rows)('%s', (_name, chosen, hours) => {
    const found = withSlots([], 60, chosen, true);
    expect(found).toEqual(hours);
    const on = slotsOf(found, 60).flatMap((state, slot) => (state === 'on' ? [slot] : []));
    expect(on).toEqual(chosen.toSorted((a, b) => a - b));
  });

  const minute = fc.integer({ min: 0, max: 287 }).map((n) => n * 5);
  const clock = (at: number) =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  const entry = fc.record({
    days: fc.subarray([...DAYS], { minLength: 1 }),
    from: minute.map(clock),
    until: minute.map(clock),
  });
  const someHours = fc.array(entry, { maxLength: 4 });

  it('hours to minutes and back are the same minutes, in a form the contract holds', () => {
    fc.assert(
      fc.property(someHours, (hours) => {
        const minutes = minutesOfWeek(hours);
        const again = hoursOf(minutes);
        for (const one of again) expect(weeklyHoursSchema.safeParse(one).success).toBe(true);
        expect(Buffer.from(minutesOfWeek(again)).equals(Buffer.from(minutes))).toBe(true);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('slots that are set are set, and no minute of another slot changes', () => {
    fc.assert(
      fc.property(
        someHours,
        fc.constantFrom(60, 30),
        fc.array(fc.nat(167), { maxLength: 6 }),
        fc.boolean(),
        (hours, slotMinutes, chosen, on) => {
          const before = minutesOfWeek(hours);
          const after = minutesOfWeek(withSlots(hours, slotMinutes, chosen, on));
          const set = new Set(chosen);
          const wrong = after.findIndex(
            (value, at) =>
              value !== (set.has(Math.floor(at / slotMinutes)) ? Number(on) : before[at]),
          );
          expect(wrong).toBe(-1);
        },
      ),
      { numRuns: 150, seed: 6 },
    );
  });

  it('knows which hours are not on the raster', () => {
    const half: WeeklyHours[] = [{ days: ['mon'], from: '08:30', until: '10:00' }];
    expect(isOnRaster(half, 60)).toBe(false);
    expect(isOnRaster(half, 30)).toBe(true);
    expect(slotsOf(half, 60).slice(8, 11)).toEqual(['part', 'on', 'off']);
  });
});
