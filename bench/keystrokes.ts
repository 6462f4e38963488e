import type { Page } from '@playwright/test';
import type { RuleBody, Signal } from '../src/contract/rule.ts';
import { ruleBodySchema, ruleSchema } from '../src/contract/rule.ts';
import { API_BASE } from '../src/contract/api.ts';
import { PERSONA_HEADER } from '../src/contract/demo.ts';
import { withBuiltDemo } from './built-demo.ts';
import { OWN_EVENTS, writeEvents } from './own-events.ts';
import { median, ms, p95 } from './spread.ts';

/**
 * From a key to the frame that shows it, in a rule of 50 signals with 500 conditions whose replay runs over a
 * million events: in fields of the form, and by turns in an empty text field that is put on the same page.
 */
const PORT = 4184;
const SIGNALS = 50;
const CONDITIONS = 10;
const ROUNDS = 5;
const KEYS = 'abcdefghijkl'.split('');
/** A little longer than the pause after which a text is handed over: the work of one key meets the next. */
const BETWEEN_MS = 170;

const signal = (n: number): Signal =>
  ({
    id: `signal-${n}`,
    name: `Signal ${n}`,
    product: 'microsoft_365',
    activities: n % 2 === 0 ? ['UserLoginFailed'] : ['UserLoggedIn'],
    condition: {
      op: 'all',
      conditions: Array.from({ length: CONDITIONS }, (_, at) => ({
        op: 'not_equals',
        field: 'userAgent',
        value: `agent ${n} ${at}`,
      })),
    },
    // The brand is the parser's to give, below.
  }) as unknown as Signal;

const large = (): RuleBody => {
  const signals = Array.from({ length: SIGNALS }, (_, n) => signal(n + 1));
  return ruleBodySchema.parse({
    name: 'A large rule',
    description: '',
    scope: { kind: 'all' },
    signals,
    pattern: {
      kind: 'temporal',
      steps: signals.map(({ id }) => ({ signalId: id, atLeast: 1 })),
      required: 2,
      groupBy: ['account'],
      windowMs: 3_600_000,
    },
    response: { target: { kind: 'group_account' }, actions: [] },
  });
};

const create = async (page: Page): Promise<string> => {
  const answer = await page.evaluate(
    async ({ path, header, body }) => {
      const response = await fetch(path, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
          [header]: 'manager',
        },
        body: JSON.stringify(body),
      });
      return (await response.json()) as unknown;
    },
    { path: `${API_BASE}/rules`, header: PERSONA_HEADER, body: large() },
  );
  return ruleSchema.parse(answer).id;
};

interface Watched {
  keys: number[];
}

/** Notes for every key how long it took until the frame after it was painted. */
const watchKeys = (page: Page) =>
  page.evaluate(() => {
    const store = globalThis as unknown as Watched;
    store.keys = [];
    document.addEventListener(
      'keydown',
      (event) => {
        const pressed = event.timeStamp;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => store.keys.push(performance.now() - pressed);
          port2.postMessage(undefined);
        });
      },
      true,
    );
    const plain = document.createElement('input');
    plain.setAttribute('aria-label', 'Plain field');
    document.querySelector('main')?.prepend(plain);
  });

const typeInto = async (page: Page, field: ReturnType<Page['getByLabel']>): Promise<number[]> => {
  await field.fill('');
  await field.focus();
  await page.waitForTimeout(1_500);
  await page.evaluate(() => {
    (globalThis as unknown as Watched).keys = [];
  });
  for (const key of KEYS) {
    await page.keyboard.press(key);
    await page.waitForTimeout(BETWEEN_MS);
  }
  return page.evaluate(() => (globalThis as unknown as Watched).keys);
};

await withBuiltDemo(PORT, async (page, open) => {
  await open('/rules');
  await page.getByRole('table').first().waitFor();
  await open(`/rules/${await create(page)}`);
  const replay = page.getByRole('region', { name: 'Replay' });
  const file = writeEvents(OWN_EVENTS);
  await replay.getByRole('button', { name: 'My logs' }).click();
  await page.getByLabel('Log files').setInputFiles(file);
  await replay
    .getByText(`${OWN_EVENTS.toLocaleString('en')} events`)
    .first()
    .waitFor({ timeout: 300_000 });
  await replay
    .getByText(/triggers? in/)
    .first()
    .waitFor({ timeout: 60_000 });
  const unfold = page.getByRole('button', { name: 'Unfold all' });
  if (await unfold.isVisible()) await unfold.click();
  // 50 cards are drawn in slices; what is measured begins after them.
  await page
    .getByRole('region', { name: /^Signal 50/ })
    .getByLabel('Value', { exact: true })
    .first()
    .waitFor();
  await watchKeys(page);
  const fields = {
    'an empty text field': page.getByLabel('Plain field'),
    'the name of the rule': page.getByLabel('Name', { exact: true }).first(),
    'the value of a condition': page
      .getByRole('region', { name: /^Signal 25/ })
      .getByLabel('Value', { exact: true })
      .first(),
  };
  const taken = new Map<string, number[]>(Object.keys(fields).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, field] of Object.entries(fields))
      taken.get(name)?.push(...(await typeInto(page, field)));
  }
  const plain = taken.get('an empty text field') ?? [];
  let slow = 0;
  for (const [name, keys] of taken) {
    const ratios = [median(keys) / median(plain), p95(keys) / p95(plain)];
    if (ratios.some((ratio) => !(ratio <= 3))) slow += 1;
    console.log(
      `${name}: median ${ms(median(keys))}, p95 ${ms(p95(keys))} (${keys.length} keys), ` +
        `${ratios.map((ratio) => ratio.toFixed(2)).join(' and ')} × the empty one (at most 3)`,
    );
  }
  process.exitCode = slow === 0 ? 0 : 1;
});
