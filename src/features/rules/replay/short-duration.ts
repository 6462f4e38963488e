import type { I18n } from '@lingui/core';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A duration as an axis has room for: “10m”, “1h”. */
export const shortDuration = (i18n: I18n, ms: number): string => {
  const [unit, size] = UNITS.find(([, one]) => ms >= one && ms % one === 0) ?? ['second', 1_000];
  return i18n.number(ms / size, { style: 'unit', unit, unitDisplay: 'narrow' });
};
