import { DAYS } from '#src/contract/schedule.ts';
import type { Schedule, WeeklyHours } from '#src/contract/schedule.ts';

const MINUTES_OF_DAY = 1_440;
const MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;
/** Zones are whole quarter hours off UTC, and change on one: the local time of a quarter is that of its start. */
const QUARTER_MS = 900_000;

export const BUSINESS_HOURS: readonly WeeklyHours[] = [
  { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', until: '18:00' },
];

/** Whether a time (UTC milliseconds) lies in the schedule, in a zone by its IANA name. */
export type ScheduleTest = (time: number, zone: string) => boolean;

/**
 * The schedule as a test. Local time is wall-clock time: on the night the clocks go back both passes of the
 * doubled hour are in "02:00 to 03:00", on the night they go forward none is.
 */
export const scheduleTest = (schedule: Schedule | undefined): ScheduleTest => {
  switch (schedule?.kind) {
    case undefined:
    case 'always':
      return () => true;
    case 'business_hours':
      return weeklyTest(BUSINESS_HOURS, schedule.zone, true);
    case 'outside_business_hours':
      return weeklyTest(BUSINESS_HOURS, schedule.zone, false);
    case 'weekly':
      return weeklyTest(schedule.hours, schedule.zone, true);
    default:
      return schedule satisfies never;
  }
};

const weeklyTest = (
  hours: readonly WeeklyHours[],
  fixedZone: string | undefined,
  inside: boolean,
): ScheduleTest => {
  const minutes = minutesOfWeek(hours);
  const clocks = new Map<string, (time: number) => number>();
  return (time, zone) => {
    const name = fixedZone ?? zone;
    const clock = clocks.get(name) ?? weekClock(name);
    clocks.set(name, clock);
    return (minutes[clock(time)] === 1) === inside;
  };
};

/** By minute of the week, Monday 00:00 first: 1 inside. */
export const minutesOfWeek = (hours: readonly WeeklyHours[]): Uint8Array => {
  const inside = new Uint8Array(MINUTES_OF_WEEK);
  for (const { days, from, until } of hours) {
    const length = minuteOf(until) - minuteOf(from);
    // An end at or before the beginning is on the next day.
    const minutes = length > 0 ? length : length + MINUTES_OF_DAY;
    for (const day of days) {
      const start = DAYS.indexOf(day) * MINUTES_OF_DAY + minuteOf(from);
      for (let at = 0; at < minutes; at += 1) inside[(start + at) % MINUTES_OF_WEEK] = 1;
    }
  }
  return inside;
};

const minuteOf = (clock: string): number => {
  const [hours, minutes] = clock.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The minute of the week, Monday 00:00 being 0, in a zone. Throws RangeError for a zone nobody knows. */
const weekClock = (zone: string): ((time: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const quarters = new Map<number, number>();
  return (time) => {
    const quarter = Math.floor(time / QUARTER_MS);
    let start = quarters.get(quarter);
    if (start === undefined) {
      const parts = new Map(
        format.formatToParts(quarter * QUARTER_MS).map(({ type, value }) => [type, value]),
      );
      start =
        WEEKDAYS.indexOf(parts.get('weekday') ?? '') * MINUTES_OF_DAY +
        Number(parts.get('hour')) * 60 +
        Number(parts.get('minute'));
      quarters.set(quarter, start);
    }
    return (start + Math.floor((time - quarter * QUARTER_MS) / 60_000)) % MINUTES_OF_WEEK;
  };
};

/** Whether Intl knows the zone. */
export const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions() !== undefined;
  } catch {
    return false;
  }
};
