import { parseTime } from './rfc3339.ts';

const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:[.,]\d+)?$/;
// Windows PowerShell writes a time so when it makes JSON of an object.
const MILLISECONDS = /^\/Date\((-?\d{1,15})\)\/$/;
const MONTH_FIRST =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AaPp])\.?[Mm]\.?)?$/;

/**
 * UTC milliseconds of a field that its documentation says is UTC, so that a time without a zone is
 * one too. A zone that is written counts.
 */
export const parseUtc = (text: string): number | undefined => {
  const trimmed = text.trim();
  const ms = MILLISECONDS.exec(trimmed)?.[1];
  if (ms !== undefined) return Number(ms);
  return parseTime(WITHOUT_ZONE.test(trimmed) ? `${trimmed}Z` : trimmed)?.ms;
};

/** The same for a column that may have been written as `3/1/2026, 9:00:00 AM`: month, day, year. */
export const parseUtcOrMonthFirst = (text: string): number | undefined => {
  const parts = MONTH_FIRST.exec(text.trim());
  if (parts === null) return parseUtc(text);
  const [, month = '', day = '', year = '', hourText = '', minute = '', second = '00', half] =
    parts;
  const hour = half === undefined ? Number(hourText) : twelveHours(Number(hourText), half);
  if (hour === undefined || hour > 23) return undefined;
  const two = (part: string | number) => String(part).padStart(2, '0');
  return parseUtc(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}Z`);
};

const twelveHours = (hour: number, half: string): number | undefined =>
  hour < 1 || hour > 12 ? undefined : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
