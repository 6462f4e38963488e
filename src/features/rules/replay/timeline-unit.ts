import type { ReplayAnswer } from '#src/domain/replay/replay-answer.ts';
import { partsOf } from '#src/domain/replay/trigger-counts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const TIMELINE_UNITS = { hour: HOUR, day: DAY } as const;
export type TimelineUnit = keyof typeof TIMELINE_UNITS;

/** So far hours are shown unless days are asked for. */
const HOURS_UP_TO = 3 * DAY;

type Counted = Pick<ReplayAnswer, 'perDay' | 'perHour' | 'from' | 'until'>;

/** Hours for a short range, days for a long one, or what is asked for where there is it. */
export const timelineUnit = (answer: Counted, asked: string | null): TimelineUnit => {
  if (answer.perHour.length === 0) return 'day';
  if (asked === 'hour' || asked === 'day') return asked;
  return answer.until - answer.from <= HOURS_UP_TO ? 'hour' : 'day';
};

/** The bars of a timeline, each with the time when it begins. */
export const timelineParts = (answer: Counted, unit: TimelineUnit) =>
  partsOf(unit === 'hour' ? answer.perHour : answer.perDay, answer.from, TIMELINE_UNITS[unit]);
