const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A range of centuries (a clock gone wrong in a log) would be a list of nothing. */
const MOST_DAYS = 4_000;
/** Two weeks, which touch one hour more than they have: nobody tells apart more bars than that. */
const MOST_HOURS = 14 * 24 + 1;

/** How many of these times fall into each UTC day of the range, the day of `from` first. */
export const countPerDay = (
  times: readonly number[],
  from: number,
  until: number,
): readonly number[] => countPer(DAY, times, from, until);

/** How many fall into each UTC hour of the range, the hour of `from` first; none for a range too long for hours. */
export const countPerHour = (
  times: readonly number[],
  from: number,
  until: number,
): readonly number[] =>
  Math.floor(until / HOUR) - Math.floor(from / HOUR) < MOST_HOURS
    ? countPer(HOUR, times, from, until)
    : [];

/** When each part begins, with its count. `unitMs` is that of the counts, the part of `from` first. */
export const partsOf = (
  counts: readonly number[],
  from: number,
  unitMs: number,
): { readonly at: number; readonly count: number }[] => {
  const first = Math.floor(from / unitMs) * unitMs;
  return counts.map((count, index) => ({ at: first + index * unitMs, count }));
};

const countPer = (
  unitMs: number,
  times: readonly number[],
  from: number,
  until: number,
): number[] => {
  const first = Math.floor(from / unitMs);
  const parts = Math.min(MOST_DAYS, Math.max(0, Math.floor(until / unitMs) - first + 1));
  const counts = Array.from({ length: parts }, () => 0);
  for (const time of times) {
    const part = Math.floor(time / unitMs) - first;
    if (part >= 0 && part < parts) counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
};
