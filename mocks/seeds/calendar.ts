const DAY = 86_400_000;

/** Public holidays that many have off, as month-day; by country, and `*` everywhere. */
const holidays: Record<string, readonly string[]> = {
  '*': ['01-01', '12-25'],
  GB: ['12-26'],
  IE: ['12-26'],
  DE: ['10-03', '12-26', '05-01'],
  FR: ['07-14', '11-11', '11-01', '05-01'],
  PL: ['11-11', '11-01', '05-03'],
  ES: ['11-01', '12-06', '05-01'],
  US: ['07-04', '11-11', '11-26'],
  JP: ['11-03', '11-23', '05-05'],
  NO: ['05-17'],
  BR: ['11-02', '11-15', '11-20'],
  SG: ['08-09'],
  IN: ['08-15', '01-26'],
};

export interface WorkDay {
  /** UTC milliseconds of local midnight */
  readonly midnight: number;
  readonly working: boolean;
}

const offsetAt = (zone: Intl.DateTimeFormat, at: number): number => {
  const name = zone.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
};

/** The days from `from` to `until` in a zone, daylight saving included, with weekends and holidays marked. */
export const workDays = (
  timeZone: string,
  country: string,
  from: number,
  until: number,
): WorkDay[] => {
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const off = new Set([...(holidays['*'] ?? []), ...(holidays[country] ?? [])]);
  const days: WorkDay[] = [];
  for (let noon = Math.floor(from / DAY) * DAY + DAY / 2; noon < until + DAY; noon += DAY) {
    const midnight = noon - DAY / 2 - offsetAt(zone, noon);
    const date = new Date(noon);
    const weekday = date.getUTCDay();
    days.push({
      midnight,
      working: weekday !== 0 && weekday !== 6 && !off.has(date.toISOString().slice(5, 10)),
    });
  }
  return days;
};
