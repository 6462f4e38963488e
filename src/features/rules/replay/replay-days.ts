const DAY = 86_400_000;

/** Counts by UTC day with the start of each day, the day of `from` first. */
export const daysOf = (
  perDay: readonly number[],
  from: number,
): { readonly at: number; readonly count: number }[] => {
  const first = Math.floor(from / DAY) * DAY;
  return perDay.map((count, index) => ({ at: first + index * DAY, count }));
};
