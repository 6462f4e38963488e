import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAYS } from '#src/contract/schedule.ts';
import type { Schedule, WeeklyHours } from '#src/contract/schedule.ts';
import { isZone, scheduleTest } from './schedule.ts';

const MINUTE = 60_000;
const at = (text: string): number => new Date(text).getTime();
const EVERY_DAY = [...DAYS];
const weekly = (...hours: WeeklyHours[]): Schedule => ({ kind: 'weekly', hours });

/** The times, as written, that lie in the schedule. */
const inside = (schedule: Schedule | undefined, zone: string, ...times: string[]): string[] => {
  const test = scheduleTest(schedule);
  return times.filter((time) => test(at(time), zone));
};

describe('a schedule', () => {
  it('of nothing, or of always, is always', () => {
    const times = ['2026-01-05T12:00:00Z', '2026-01-04T03:00:00Z', '1969-12-31T23:59:59Z'];
    expect(inside(undefined, 'UTC', ...times)).toEqual(times);
    expect(inside({ kind: 'always' }, 'UTC', ...times)).toEqual(times);
  });
  it.each<[zone: string, first: string, last: string]>([
    ['UTC', '2026-01-05T08:00:00.000Z', '2026-01-05T17:59:59.999Z'],
    ['Europe/Berlin', '2026-01-05T07:00:00.000Z', '2026-01-05T16:59:59.999Z'],
    ['Europe/Berlin', '2026-07-06T06:00:00.000Z', '2026-07-06T15:59:59.999Z'],
    ['America/New_York', '2026-01-05T13:00:00.000Z', '2026-01-05T22:59:59.999Z'],
    ['Asia/Kolkata', '2026-01-05T02:30:00.000Z', '2026-01-05T12:29:59.999Z'],
    ['Asia/Kathmandu', '2026-01-05T02:15:00.000Z', '2026-01-05T12:14:59.999Z'],
    ['Pacific/Kiritimati', '2026-01-04T18:00:00.000Z', '2026-01-05T03:59:59.999Z'],
    ['UTC', '1969-12-29T08:00:00.000Z', '1969-12-29T17:59:59.999Z'],
    ['Europe/Berlin', '1965-01-04T07:00:00.000Z', '1965-01-04T16:59:59.999Z'],
  ])('of business hours is 8 to 18 on Monday in %s, %s to %s', (zone, first, last) => {
    const times = [at(first) - 1, at(first), at(last), at(last) + 1];
    const during = scheduleTest({ kind: 'business_hours' });
    const outside = scheduleTest({ kind: 'outside_business_hours' });
    expect(times.map((time) => during(time, zone))).toEqual([false, true, true, false]);
    expect(times.map((time) => outside(time, zone))).toEqual([true, false, false, true]);
  });
  it('of business hours has five days', () => {
    const noons = [5, 6, 7, 8, 9, 10, 11].map((day) => `2026-01-${String(day).padStart(2, '0')}`);
    expect(
      inside({ kind: 'business_hours' }, 'UTC', ...noons.map((day) => `${day}T12:00:00Z`)),
    ).toHaveLength(5);
    expect(inside({ kind: 'business_hours' }, 'UTC', '2026-01-10T12:00:00Z')).toEqual([]);
  });
  it('keeps to its own zone where it has one', () => {
    const schedule: Schedule = { kind: 'business_hours', zone: 'Asia/Tokyo' };
    const times = ['2026-01-05T00:00:00Z', '2026-01-05T12:00:00Z'];
    expect(inside(schedule, 'UTC', ...times)).toEqual(['2026-01-05T00:00:00Z']);
  });
  it('asks two zones apart', () => {
    const test = scheduleTest({ kind: 'business_hours' });
    const time = at('2026-01-05T07:30:00Z');
    const zones = ['UTC', 'Europe/Berlin', 'UTC'];
    expect(zones.map((zone) => test(time, zone))).toEqual([false, true, false]);
  });
});

describe('hours of a week', () => {
  it('past midnight end on the next day', () => {
    const night = weekly({ days: ['fri'], from: '22:00', until: '06:00' });
    const inNight = ['2026-01-09T22:00:00Z', '2026-01-10T00:00:00Z', '2026-01-10T05:59:59Z'];
    expect(
      inside(
        night,
        'UTC',
        '2026-01-09T05:00:00Z',
        '2026-01-09T21:59:59Z',
        ...inNight,
        '2026-01-10T06:00:00Z',
        '2026-01-10T23:00:00Z',
      ),
    ).toEqual(inNight);
  });
  it('of Sunday night reach into Monday', () => {
    const night = weekly({ days: ['sun'], from: '23:30', until: '00:30' });
    const inNight = ['2026-01-11T23:30:00Z', '2026-01-12T00:29:59Z'];
    expect(inside(night, 'UTC', ...inNight, '2026-01-12T00:30:00Z')).toEqual(inNight);
  });
  it('until 24:00 end with the day', () => {
    const evening = weekly({ days: ['mon'], from: '20:00', until: '24:00' });
    const times = ['2026-01-05T20:00:00Z', '2026-01-05T23:59:59.999Z'];
    expect(inside(evening, 'UTC', ...times, '2026-01-06T00:00:00Z')).toEqual(times);
  });
  it.each([
    ['00:00', '24:00'],
    ['00:00', '00:00'],
  ])('from %s until %s are the whole day', (from, until) => {
    const day = weekly({ days: ['tue'], from, until });
    const times = ['2026-01-06T00:00:00Z', '2026-01-06T23:59:59.999Z'];
    expect(
      inside(day, 'UTC', '2026-01-05T23:59:59.999Z', ...times, '2026-01-07T00:00:00Z'),
    ).toEqual(times);
  });
  it('may overlap', () => {
    const both = weekly(
      { days: ['mon'], from: '08:00', until: '12:00' },
      { days: ['mon', 'tue'], from: '10:00', until: '14:00' },
    );
    const times = ['2026-01-05T08:00:00Z', '2026-01-05T11:00:00Z', '2026-01-05T13:59:00Z'];
    expect(inside(both, 'UTC', ...times, '2026-01-06T09:00:00Z')).toEqual(times);
  });
});

describe('the night of a change of clocks', () => {
  const minutesInside = (zone: string, from: string, until: string, start: string, end: string) => {
    const test = scheduleTest(weekly({ days: EVERY_DAY, from, until }));
    const found: string[] = [];
    for (let time = at(start); time < at(end); time += MINUTE) {
      if (test(time, zone)) found.push(new Date(time).toISOString().slice(11, 16));
    }
    return found;
  };
  const [day, nextDay] = ['T00:00:00Z', 'T12:00:00Z'];

  it.each([
    ['Europe/Berlin', '2026-03-29'],
    ['America/New_York', '2026-03-08'],
  ])('forward in %s has no hour of 02:00', (zone, date) => {
    expect(minutesInside(zone, '02:00', '03:00', date + day, date + nextDay)).toEqual([]);
  });
  it.each([
    ['Europe/Berlin', '2026-03-29', '00:59', '01:00'],
    ['America/New_York', '2026-03-08', '06:59', '07:00'],
  ])('forward in %s goes from 01:59 to 03:00', (zone, date, last, first) => {
    const before = minutesInside(zone, '01:00', '02:00', date + day, date + nextDay);
    const after = minutesInside(zone, '03:00', '04:00', date + day, date + nextDay);
    expect([before.length, before.at(-1), after.length, after[0]]).toEqual([60, last, 60, first]);
  });
  it.each([
    ['Europe/Berlin', '2026-10-25', '02:00', '03:00', '00:00', '01:59'],
    ['America/New_York', '2026-11-01', '01:00', '02:00', '05:00', '06:59'],
  ])('back in %s, %s, has both passes of %s to %s', (zone, date, from, until, first, last) => {
    const found = minutesInside(zone, from, until, date + day, date + nextDay);
    expect([found.length, found[0], found.at(-1)]).toEqual([120, first, last]);
  });
  it('back by half an hour has that half twice', () => {
    // Lord Howe Island: 2026-04-05, 02:00 becomes 01:30.
    const found = minutesInside(
      'Australia/Lord_Howe',
      '01:30',
      '02:00',
      '2026-04-04T12:00:00Z',
      '2026-04-04T20:00:00Z',
    );
    expect([found.length, found[0], found.at(-1)]).toEqual([60, '14:30', '15:29']);
  });
});

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
];

it('at any time of 1972 to 2100 the clock is that of the zone', () => {
  const clock = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => [h, m].map(twoDigits).join(':'));
  fc.assert(
    fc.property(
      fc.integer({ min: at('1972-01-02T00:00:00Z'), max: at('2100-01-01T00:00:00Z') }),
      fc.constantFrom(...zones),
      fc.subarray([...DAYS], { minLength: 1 }),
      clock,
      clock,
      (time, zone, days, from, until) => {
        const parts = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          weekday: 'short',
          hour: '2-digit',
          minute: '2-digit',
        }).formatToParts(time);
        const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
        const today = DAYS.findIndex((one) => one === part('weekday').toLowerCase());
        const yesterday = DAYS[(today + 6) % 7];
        const now = `${part('hour')}:${part('minute')}`;
        const isToday = days.some((one) => one === DAYS[today]);
        const wasYesterday = days.some((one) => one === yesterday);
        const expected =
          from < until
            ? isToday && from <= now && now < until
            : (isToday && from <= now) || (wasYesterday && now < until);
        const schedule = weekly({ days, from, until });
        expect(scheduleTest(schedule)(time, zone)).toBe(expected);
      },
    ),
    { numRuns: 500 },
  );
});

const twoDigits = (n: number): string => String(n).padStart(2, '0');

it('only zones that are known are zones', () => {
  expect(
    ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Mars/Base', '', 'Europe/Berlin '].map(isZone),
  ).toEqual([true, true, true, false, false, false]);
});
