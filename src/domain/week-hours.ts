import { DAYS } from '#src/contract/schedule.ts';
import type { Day, WeeklyHours } from '#src/contract/schedule.ts';
import { minutesOfWeek } from './schedule.ts';

export const MINUTES_OF_DAY = 1_440;
const MINUTES_OF_WEEK = DAYS.length * MINUTES_OF_DAY;

/** A slot of the week in which all, none or some of the minutes are chosen. */
export type SlotState = 'on' | 'off' | 'part';

/** By day and then by slot of so many minutes, Monday 00:00 first. */
export const slotsOf = (hours: readonly WeeklyHours[], slotMinutes: number): SlotState[] => {
  const minutes = minutesOfWeek(hours);
  return Array.from({ length: MINUTES_OF_WEEK / slotMinutes }, (_, slot) => {
    const inside = minutes.subarray(slot * slotMinutes, (slot + 1) * slotMinutes);
    if (inside.every((minute) => minute === 1)) return 'on';
    return inside.includes(1) ? 'part' : 'off';
  });
};

/** The hours with slots chosen, or not chosen any more. Minutes of other slots stay as they are. */
export const withSlots = (
  hours: readonly WeeklyHours[],
  slotMinutes: number,
  slots: Iterable<number>,
  on: boolean,
): WeeklyHours[] => {
  const minutes = minutesOfWeek(hours);
  for (const slot of slots) minutes.fill(on ? 1 : 0, slot * slotMinutes, (slot + 1) * slotMinutes);
  return hoursOf(minutes);
};

/**
 * Hours that hold exactly these minutes of the week: 1 is chosen. What goes on over midnight for less than a day
 * is one entry, a longer run one for each day; days that are alike are one entry.
 */
export const hoursOf = (minutes: Uint8Array): WeeklyHours[] => {
  const alike = new Map<string, { from: string; until: string; days: Day[] }>();
  for (const { start, length } of runsOf(minutes)) {
    const day = DAYS[Math.floor(start / MINUTES_OF_DAY)];
    if (day === undefined) continue;
    const from = clock(start % MINUTES_OF_DAY);
    const until = clock(((start + length - 1) % MINUTES_OF_DAY) + 1);
    const entry = alike.get(`${from} ${until}`) ?? { from, until, days: [] };
    entry.days.push(day);
    alike.set(`${from} ${until}`, entry);
  }
  return [...alike.values()].map(({ days, from, until }) => ({ days, from, until }));
};

interface Run {
  readonly start: number;
  readonly length: number;
}

/** Runs of chosen minutes by their start, none longer than a day; the week is a circle. */
const runsOf = (minutes: Uint8Array): Run[] => {
  // Begun where nothing is chosen, no run is cut in two by the end of the week.
  const quiet = minutes.indexOf(0);
  const runs: Run[] = [];
  if (quiet < 0) return wholeDays({ start: 0, length: MINUTES_OF_WEEK });
  let length = 0;
  for (let step = 1; step <= MINUTES_OF_WEEK; step += 1) {
    const at = (quiet + step) % MINUTES_OF_WEEK;
    if (minutes[at] === 1) length += 1;
    else if (length > 0) {
      const start = (at - length + MINUTES_OF_WEEK) % MINUTES_OF_WEEK;
      runs.push(...(length < MINUTES_OF_DAY ? [{ start, length }] : wholeDays({ start, length })));
      length = 0;
    }
  }
  return runs.toSorted((a, b) => a.start - b.start);
};

/** A long run, cut at each midnight. */
const wholeDays = ({ start, length }: Run): Run[] => {
  const parts: Run[] = [];
  for (let done = 0; done < length;) {
    const at = (start + done) % MINUTES_OF_WEEK;
    const part = Math.min(length - done, MINUTES_OF_DAY - (at % MINUTES_OF_DAY));
    parts.push({ start: at, length: part });
    done += part;
  }
  return parts;
};

/** 24:00 is the end of a day. */
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Whether the hours begin and end on whole slots. */
export const isOnRaster = (hours: readonly WeeklyHours[], slotMinutes: number): boolean =>
  !slotsOf(hours, slotMinutes).includes('part');
