import { DAYS } from '#src/contract/schedule.ts';
import type { Day, WeeklyHours } from '#src/contract/schedule.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

/** Days in a row as a range: Mon–Fri, or Sat and Sun. */
const describeDays = (days: readonly Day[]): Message[] => {
  const rows: Day[][] = [];
  for (const [index, day] of DAYS.entries()) {
    if (!days.includes(day)) continue;
    const row = rows.at(-1);
    if (row !== undefined && row.at(-1) === DAYS[index - 1]) row.push(day);
    else rows.push([day]);
  }
  return rows.flatMap((row) => {
    const [first, last] = [row[0], row.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (row.length < 3) return row.map((day) => message(`day_short.${day}`));
    return [
      message('hours.days', {
        from: message(`day_short.${first}`),
        to: message(`day_short.${last}`),
      }),
    ];
  });
};

/** Hours of a week, each entry as “Mon–Fri 18:00–08:00”. */
export const describeHours = (hours: readonly WeeklyHours[]): Message[] =>
  hours.map(({ days, from, until }) =>
    days.length === DAYS.length
      ? message('hours.every_day', { from, until })
      : message('hours.entry', { days: describeDays(days), from, until }),
  );
