import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/find-chromium.ts';

/**
 * Serves the built demo on a port, and gives a page of a manager in a real Chromium and how to open a path in
 * it. `npm run build:demo` first. Everything is closed at the end.
 */
export const withBuiltDemo = async (
  port: number,
  run: (page: Page, open: (path: string) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const server = spawn(
    'npx',
    ['vite', 'preview', '--outDir', 'dist-demo', '--port', String(port), '--strictPort'],
    { stdio: 'ignore', detached: true },
  );
  const executablePath = findChromium();
  const browser = await chromium.launch(
    executablePath ? { executablePath, args: chromiumFlags } : {},
  );
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => sessionStorage.setItem('respond-demo-persona', 'manager'));
    await run(page, async (path) => {
      for (let tries = 0; ; tries += 1) {
        try {
          await page.goto(`http://localhost:${port}${path}`);
          return;
        } catch (error) {
          // The server takes a moment to begin.
          if (tries > 20) throw error;
          await new Promise((resolve) => setTimeout(resolve, 300));
        }
      }
    });
  } finally {
    await browser.close();
    // One that could not begin is gone already.
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid);
  }
};
