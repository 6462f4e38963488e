/** The day on which a moment (UTC milliseconds) is over, where the reader is: 2026-12-31. */
export const dayOf = (at: number): string => {
  const date = new Date(at - 1);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** The moment at which a day (2026-12-31) is over where the reader is, UTC milliseconds. */
export const dayEnd = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).getTime();
};

/** Whether a field of a date holds one. A browser without such a field lets anything be typed. */
export const isDay = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayEnd(text) : Number.NaN;
  return !Number.isNaN(at) && dayOf(at) === text;
};
