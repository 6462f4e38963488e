import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config.ts';

/** `npm run screenshots`: a picture of every page and its main states, light and dark, wide and narrow. */
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const schemes = ['light', 'dark'] as const;

export default defineConfig({
  ...journeys,
  testDir: './screenshots',
  testMatch: '**/*.shots.ts',
  outputDir: '../test-results/screenshots',
  reporter: [['list']],
  projects: Object.entries(sizes).flatMap(([size, viewport]) =>
    schemes.map((colorScheme) => ({
      name: `${size}-${colorScheme}`,
      use: { viewport, colorScheme },
    })),
  ),
});
