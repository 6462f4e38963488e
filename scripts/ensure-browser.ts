import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

const run = (command: string, args: string[], timeout: number): boolean =>
  spawnSync(command, args, { stdio: 'inherit', timeout }).status === 0;

const playwrightHasItsOwn = async (): Promise<boolean> => {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
};

/** A browser for the journeys: the system's, else Playwright's own, else Debian's package. False when none can be had. */
export const ensureBrowser = async (): Promise<boolean> => {
  if (findChromium() ?? (await playwrightHasItsOwn())) return true;
  console.log('No browser found. Trying the one that Playwright brings.');
  const isRoot = process.getuid?.() === 0;
  const args = ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'];
  if (run('npx', args, 600_000) && (await playwrightHasItsOwn())) return true;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log("Trying Debian's package.");
    run('apt-get', ['update', '-q'], 300_000);
    if (run('apt-get', ['install', '-y', '-q', 'chromium'], 600_000) && findChromium()) return true;
  }
  console.error(
    'No browser: install Chromium or Chrome, or run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH.',
  );
  return false;
};

if (import.meta.main) process.exit((await ensureBrowser()) ? 0 : 1);
