const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:[.,](\d+))?\s*(?:([Zz])|([+-])(\d{2}):?(\d{2}))$/;

/**
 * A time of RFC 3339, any offset and any number of decimals. `ms` is UTC milliseconds, cut, not rounded;
 * `beyond` are the decimals after the milliseconds, without zeros at the end. Undefined when it is no such
 * time; a time without an offset is none, since nobody can know when it was.
 */
export const parseTime = (text: string): { ms: number; beyond: string } | undefined => {
  const parts = PATTERN.exec(text.trim());
  if (parts === null) return undefined;
  const [
    ,
    year,
    month,
    day,
    hour,
    minute,
    second,
    decimals = '',
    ,
    sign,
    offsetHours,
    offsetMinutes,
  ] = parts;
  const ms = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    // A leap second is the last one of its minute.
    Math.min(59, Number(second)),
    Number(decimals.padEnd(3, '0').slice(0, 3)),
  );
  const date = new Date(ms);
  const isDate = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!isDate || Number(minute) > 59 || Number(second) > 60) return undefined;
  const offset =
    (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * (sign === '-' ? -1 : 1);
  return { ms: ms - offset * 60_000, beyond: decimals.slice(3).replace(/0+$/, '') };
};
