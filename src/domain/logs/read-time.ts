import { reject } from './log-format.ts';
import type { ParsedRecord } from './log-format.ts';
import { parseTime } from './rfc3339.ts';

/** UTC milliseconds, or the record as rejected, saying what is wrong with its time. */
export type ReadTime = { readonly ms: number } | { readonly rejection: ParsedRecord };

/**
 * The time in a text of RFC 3339. One without a zone is said to be that: nobody can know when it
 * was.
 */
export const readTime = (field: string, text: string): ReadTime => {
  const time = parseTime(text);
  if (time !== undefined) return { ms: time.ms };
  const values = { field, value: text.slice(0, 60) };
  return {
    rejection: reject(
      parseTime(`${text.trim()}Z`) === undefined ? 'log.bad_time' : 'log.no_zone',
      values,
    ),
  };
};

/** The last millisecond that a Date can be (ECMA-262, "Time Values and Time Range"). */
const LAST = 8_640_000_000_000_000;

/** A number of milliseconds since 1970, cut to whole ones; undefined when no Date can be it. */
export const wholeMilliseconds = (number: number | undefined): number | undefined =>
  number === undefined || Math.abs(number) > LAST ? undefined : Math.trunc(number);
