const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

const known = (locale: string): string => (locale === 'pseudo' || locale === '' ? 'en' : locale);

/** To make a format costs a hundred times what it costs to use one, and a list shows dozens of times. */
const remembered = <F>(make: (name: string) => F): ((name: string) => F) => {
  const made = new Map<string, F>();
  return (name) => {
    const before = made.get(name);
    if (before !== undefined) return before;
    const format = make(name);
    made.set(name, format);
    return format;
  };
};
const inZone = (zone: string) => (zone === '' ? {} : { timeZone: zone });
const relative = remembered((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const dated = remembered((locale) =>
  remembered(
    (zone) =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: 'medium',
        hourCycle: 'h23',
        ...inZone(zone),
      }),
  ),
);
const named = remembered(
  (zone) => new Intl.DateTimeFormat('en', { timeZoneName: 'short', ...inZone(zone) }),
);

/** “3 hours ago”. Times are UTC milliseconds. */
export const relativeTime = (at: number, now: number, locale: string): string => {
  const format = relative(known(locale));
  for (const [unit, size] of units) {
    const n = Math.trunc((at - now) / size);
    if (n !== 0) return format.format(n, unit);
  }
  return format.format(0, 'minute');
};

/** Date and time with the zone's name. */
export const absoluteTime = (at: number, locale: string, zone = ''): string =>
  `${dated(known(locale))(zone).format(at)} ${zoneName(at, zone)}`;

const zoneName = (at: number, zone: string): string =>
  named(zone)
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
