import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { withBuiltDemo } from './built-demo.ts';
import { OWN_EVENTS, writeEvents } from './own-events.ts';
import { median, ms, p95 } from './spread.ts';

/**
 * Typing in the rule editor of the built demo, over its whole history, with the replay on and off by
 * turns in one run. Prints the time in long tasks for each key, and how long a changed number takes
 * until its answer is painted. `npm run build:demo` first.
 */
const PORT = 4183;
const ROUNDS = 6;
const KEYS = 'abcdefghij'.split('');

const PAUSE = '150 ms of it is the typing pause';
const spread = (values: readonly number[]) =>
  `median ${ms(median(values))}, p95 ${ms(p95(values))} (${values.length} changes)`;

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
    const headline = () => /[\d,]+ triggers? in/.exec(panel.textContent)?.[0];
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

await withBuiltDemo(PORT, async (page, open) => {
  await watchLongTasks(page);
  await open('/rules/rule-1');
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
  console.log(`changed number to painted answer: ${spread(known)}, ${PAUSE}`);

  // The same over a million events of one's own.
  const file = writeEvents(OWN_EVENTS);
  await page.getByRole('button', { name: 'My logs' }).click();
  const before = { tasks: await longTasks(page), time: Date.now() };
  await page.getByLabel('Log files').setInputFiles(file);
  await replay
    .getByText(`${OWN_EVENTS.toLocaleString('en')} events`)
    .first()
    .waitFor({ timeout: 300_000 });
  await replay
    .getByText(/triggers? in/)
    .first()
    .waitFor({ timeout: 60_000 });
  const seconds = ((Date.now() - before.time) / 1_000).toFixed(1);
  const tasks = ms((await longTasks(page)) - before.tasks);
  const megabytes = Math.round(statSync(file).size / 1e6);
  console.log(
    `${OWN_EVENTS.toLocaleString('en')} events of one's own (${megabytes} MB) read and replayed: ${seconds} s, long tasks of the page ${tasks}`,
  );
  await page.waitForTimeout(2_000);
  const own = [...(await typeKeys(page)), ...(await typeKeys(page)), ...(await typeKeys(page))];
  console.log(
    `long tasks a key over them, less those with the replay off: median ${ms(median(own) - median(off))}, p95 ${ms(p95(own) - p95(off))}`,
  );
  const ownAnswers: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    ownAnswers.push(await changeNumber(page, round % 2 === 0 ? 2 : 5));
    await page.waitForTimeout(500);
  }
  const ownKnown = ownAnswers.filter((value) => !Number.isNaN(value));
  console.log(`changed number to painted answer over them: ${spread(ownKnown)}, ${PAUSE}`);
  process.exitCode =
    median(on) - median(off) <= 10 &&
    known.length === answers.length &&
    ownKnown.length === ownAnswers.length
      ? 0
      : 1;
});
