import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/find-chromium.ts';

const executablePath = findChromium();
/** `npm test` takes a free port, so that it never looks at another checkout's server. */
const port = process.env['PREVIEW_PORT'] ?? '4173';
const address = `http://localhost:${port}`;

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env['CI'],
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    baseURL: address,
    trace: 'retain-on-failure',
    launchOptions: executablePath ? { executablePath, args: chromiumFlags } : {},
  },
  webServer: {
    command: `npm run build:demo && npx vite preview --outDir dist-demo --port ${port} --strictPort`,
    // The pictures have their settings in another folder.
    cwd: import.meta.dirname,
    url: address,
    reuseExistingServer: !process.env['CI'],
    timeout: 120_000,
  },
});
