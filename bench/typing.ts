import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/find-chromium.ts';

/**
 * Typing in the rule editor of the built demo, over its whole history, with the replay on and off by
 * turns in one run. Prints the time in long tasks for each key, and how long a changed number takes
 * until its answer is painted. `npm run build:demo` first.
 */
const PORT = 4183;
const ROUNDS = 6;
const KEYS = 'abcdefghij'.split('');

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(1)} ms`;

const watchLongTasks = (page: Page) =>
  page.addInitScript(() => {
    const store = globalThis as unknown as { longTasks: number };
    store.longTasks = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) store.longTasks += entry.duration;
    }).observe({ type: 'longtask', buffered: true });
  });
const longTasks = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { longTasks: number }).longTasks);

/** Time in long tasks for each key typed into the value of a condition, which changes what is replayed. */
const typeKeys = async (page: Page): Promise<number[]> => {
  const value = page.getByLabel('Value', { exact: true }).first();
  await value.fill('');
  await page.waitForTimeout(600);
  const perKey: number[] = [];
  for (const key of KEYS) {
    const before = await longTasks(page);
    await value.press(key);
    // Longer than the pause after which the text is handed over, so that its replay falls into this key's time.
    await page.waitForTimeout(350);
    perKey.push((await longTasks(page)) - before);
  }
  return perKey;
};

/** From the key that changes a threshold to the frame after the headline has changed. */
const changeNumber = (page: Page, to: number): Promise<number> =>
  page.evaluate(async (next) => {
    const panel = [...document.querySelectorAll('section')].find(
      (section) => section.querySelector('h2')?.textContent === 'Replay',
    );
    if (panel === undefined) throw new Error('no replay panel');
    const headline = () => panel.querySelector('p')?.textContent;
    const input = document.getElementById('field-pattern-steps-0-atLeast') as HTMLInputElement;
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const before = headline();
    const started = performance.now();
    const painted = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (headline() === before || panel.textContent.includes('Updating')) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started), 0));
      });
      observer.observe(panel, { subtree: true, childList: true, characterData: true });
      setTimeout(() => resolve(Number.NaN), 5_000);
    });
    // React watches the property of the element itself: the prototype's setter goes past it, as a key does.
    value?.set?.call(input, String(next));
    input.dispatchEvent(new Event('input', { bubbles: true }));
    return painted;
  }, to);

const server = spawn(
  'npx',
  ['vite', 'preview', '--outDir', 'dist-demo', '--port', String(PORT), '--strictPort'],
  { stdio: 'ignore', detached: true },
);
const executablePath = findChromium();
const browser = await chromium.launch(
  executablePath ? { executablePath, args: chromiumFlags } : {},
);
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => sessionStorage.setItem('respond-demo-persona', 'manager'));
  await watchLongTasks(page);
  for (let tries = 0; ; tries += 1) {
    try {
      await page.goto(`http://localhost:${PORT}/rules/rule-1`);
      break;
    } catch (error) {
      if (tries > 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  const replay = page.getByRole('region', { name: 'Replay' });
  await replay
    .getByText(/in 30 days/)
    .first()
    .waitFor({ timeout: 60_000 });
  const starting = await longTasks(page);
  const events = await page.evaluate(async () => {
    const answer = (await (await fetch('/api/v1/history')).json()) as { events: number };
    return answer.events;
  });
  console.log(`events in the history: ${events.toLocaleString('en')}`);
  console.log(
    `long tasks of the page until the first answer (the history is made meanwhile): ${ms(starting)}`,
  );

  const first = page.getByRole('region', { name: /^Signal 1/ });
  await first.getByRole('button', { name: 'Condition' }).click();
  await first.getByRole('combobox', { name: 'Operator' }).click();
  await page.getByRole('option', { name: 'is not', exact: true }).click();
  const on: number[] = [];
  const off: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.getByRole('button', { name: 'History' }).click();
    await page.waitForTimeout(800);
    on.push(...(await typeKeys(page)));
    // Without logs of one's own there is nothing to replay over.
    await page.getByRole('button', { name: 'My logs' }).click();
    await page.waitForTimeout(800);
    off.push(...(await typeKeys(page)));
  }
  console.log(
    `long tasks a key, replay on:  median ${ms(median(on))}, p95 ${ms(p95(on))} (${on.length} keys)`,
  );
  console.log(
    `long tasks a key, replay off: median ${ms(median(off))}, p95 ${ms(p95(off))} (${off.length} keys)`,
  );
  console.log(`difference of the medians: ${ms(median(on) - median(off))} (at most 10 ms)`);

  await page.getByRole('button', { name: 'History' }).click();
  await page.waitForTimeout(800);
  const answers: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    answers.push(await changeNumber(page, round % 2 === 0 ? 2 : 5));
    await page.waitForTimeout(300);
  }
  const known = answers.filter((value) => !Number.isNaN(value));
  console.log(
    `changed number to painted answer: median ${ms(median(known))}, p95 ${ms(p95(known))} (${known.length} of ${answers.length} changes; 150 ms of it is the typing pause)`,
  );
  process.exitCode = median(on) - median(off) <= 10 && known.length === answers.length ? 0 : 1;
} finally {
  await browser.close();
  if (server.pid !== undefined) process.kill(-server.pid);
}
