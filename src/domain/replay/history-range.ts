const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What of the history is replayed: the last so long, or from a time until another, the latter not included. */
export type HistoryRange =
  | { readonly kind: 'last'; readonly last: LastRange }
  | { readonly kind: 'between'; readonly from: number; readonly until: number };

export const LAST_RANGES = { '24h': DAY, '7d': 7 * DAY, '14d': 14 * DAY, '30d': 30 * DAY } as const;
export type LastRange = keyof typeof LAST_RANGES;

/** As much as most organizations keep. */
export const DEFAULT_RANGE: HistoryRange = { kind: 'last', last: '30d' };

const isLast = (text: string): text is LastRange => Object.hasOwn(LAST_RANGES, text);
const BETWEEN = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)\.\.(\d{4}-\d\d-\d\dT\d\d:\d\d)$/;

/** A moment as an address and a field for date and time have it: UTC, to the minute. */
export const minuteText = (at: number): string => new Date(at).toISOString().slice(0, 16);

/** The other way; undefined for anything else. */
export const minuteOf = (text: string): number | undefined => {
  const at = Date.parse(`${text}Z`);
  return Number.isNaN(at) ? undefined : at;
};

/** As it stands in an address: `7d`, or `2026-11-03T09:00..2026-11-04T00:00` (UTC). */
export const rangeText = (range: HistoryRange): string =>
  range.kind === 'last' ? range.last : `${minuteText(range.from)}..${minuteText(range.until)}`;

/** Undefined for what is no range: an address may say anything. */
export const readRange = (text: string): HistoryRange | undefined => {
  if (isLast(text)) return { kind: 'last', last: text };
  const [, first = '', second = ''] = BETWEEN.exec(text) ?? [];
  const from = minuteOf(first);
  const until = minuteOf(second);
  return from === undefined || until === undefined || from >= until
    ? undefined
    : { kind: 'between', from, until };
};

/**
 * The part of the history that a range is, UTC milliseconds with both ends included. What reaches beyond the
 * history is cut; a range that lies outside of it is its nearest end, where nothing happened.
 */
export const observedRange = (
  range: HistoryRange,
  covers: { readonly from: number; readonly until: number },
): { readonly from: number; readonly until: number } => {
  const within = (at: number) => Math.min(covers.until, Math.max(covers.from, at));
  return range.kind === 'last'
    ? { from: within(covers.until - LAST_RANGES[range.last]), until: covers.until }
    : { from: within(range.from), until: within(range.until - 1) };
};
