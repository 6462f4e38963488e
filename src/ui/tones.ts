/** What a colour says. Never the only carrier: a word and an icon stand beside it. */
export type Tone = 'good' | 'info' | 'warning' | 'bad' | 'neutral';

const colors = {
  good: 'var(--mui-palette-success-main)',
  info: 'var(--mui-palette-info-main)',
  warning: 'var(--mui-palette-warning-main)',
  bad: 'var(--mui-palette-error-main)',
  neutral: 'var(--mui-palette-text-secondary)',
} as const satisfies Record<Tone, string>;

export const toneColor = (tone: Tone): string => colors[tone];
export const toneSurface = (tone: Tone): string =>
  `color-mix(in srgb, ${colors[tone]} 11%, transparent)`;
