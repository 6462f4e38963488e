import type { I18n } from '@lingui/core';

/** A moment to the second, in the zone given and with its name; a zone that the runtime does not know becomes UTC. */
export const zonedTime = (i18n: I18n, at: number, timeZone: string | undefined): string => {
  const format = (zone: string) =>
    i18n.date(new Date(at), {
      timeZone: zone,
      year: 'numeric',
      month: 'short',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    });
  try {
    return format(timeZone ?? 'UTC');
  } catch {
    return format('UTC');
  }
};

/** A day of the observed range, in UTC as the replay counts its days. */
export const utcDay = (i18n: I18n, at: number): string =>
  i18n.date(new Date(at), { timeZone: 'UTC', month: 'short', day: 'numeric' });

/** An hour by its beginning, with its day and the zone. */
export const utcHour = (i18n: I18n, at: number): string =>
  i18n.date(new Date(at), {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });

/** First and last day of the observed range, with the zone said. */
export const rangeWords = (i18n: I18n, from: number, until: number): string => {
  const format = new Intl.DateTimeFormat(i18n.locale === 'pseudo' ? 'en' : i18n.locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
  return `${format.formatRange(new Date(from), new Date(until))} (UTC)`;
};

/** From an hour until another, the latter not included: “Nov 3, 09:00 – 11:00 UTC”. */
export const hourSpan = (i18n: I18n, from: number, until: number): string =>
  new Intl.DateTimeFormat(i18n.locale === 'pseudo' ? 'en' : i18n.locale, {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatRange(new Date(from), new Date(until));

/** An end of an axis, to the second, with its day where the other end has another; an unknown zone becomes UTC. */
export const axisTime = (
  i18n: I18n,
  axis: { readonly from: number; readonly until: number },
  end: 'from' | 'until',
  timeZone: string | undefined,
): string => {
  const format = (zone: string) => {
    const day = (at: number) =>
      i18n.date(new Date(at), { timeZone: zone, month: 'short', day: 'numeric' });
    const time = i18n.date(new Date(axis[end]), {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    return day(axis.from) === day(axis.until) ? time : `${day(axis[end])}, ${time}`;
  };
  try {
    return format(timeZone ?? 'UTC');
  } catch {
    return format('UTC');
  }
};
