const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type Unit = keyof typeof UNITS;

/** Milliseconds of a duration as a file writes it: 90s, 1h30m, or a number of milliseconds. */
export const durationMs = (text: string | number): number => {
  if (typeof text === 'number') return text;
  const parts = text.matchAll(/(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)/g);
  // The expression finds these five units alone.
  return [...parts].reduce(
    (sum, [, n, unit]) => sum + Math.round(Number(n) * UNITS[unit as Unit]),
    0,
  );
};

/** The shortest form in whole units: 90000 → 1m30s. */
export const durationText = (ms: number): string => {
  let left = ms;
  const parts = (['d', 'h', 'm', 's', 'ms'] as const).flatMap((unit) => {
    const n = Math.floor(left / UNITS[unit]);
    left -= n * UNITS[unit];
    return n === 0 ? [] : [`${n}${unit}`];
  });
  return parts.length === 0 ? '0s' : parts.join('');
};
