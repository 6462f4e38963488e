const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

const known = (locale: string): string => (locale === 'pseudo' || locale === '' ? 'en' : locale);

/** “3 hours ago”. Times are UTC milliseconds. */
export const relativeTime = (at: number, now: number, locale: string): string => {
  const format = new Intl.RelativeTimeFormat(known(locale), { numeric: 'auto' });
  for (const [unit, size] of units) {
    const n = Math.trunc((at - now) / size);
    if (n !== 0) return format.format(n, unit);
  }
  return format.format(0, 'minute');
};

/** Date and time with the zone's name. */
export const absoluteTime = (at: number, locale: string, zone?: string): string =>
  new Intl.DateTimeFormat(known(locale), {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(at) + ` ${zoneName(at, zone)}`;

const zoneName = (at: number, zone?: string): string =>
  new Intl.DateTimeFormat('en', {
    timeZoneName: 'short',
    ...(zone === undefined ? {} : { timeZone: zone }),
  })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
