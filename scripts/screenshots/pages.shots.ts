import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { DEMO_BASE, PERSONA_STORAGE_KEY, demoStateSchema } from '#src/contract/demo.ts';
import type { Failure, PersonaId } from '#src/contract/demo.ts';
import { paths, routePatterns } from '#src/paths.ts';

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly persona?: PersonaId;
  /** how the backend fails while the page loads */
  readonly failures?: readonly Failure[];
  /** taken as soon as the page has its heading, while the rest still loads */
  readonly early?: boolean;
  /** what is done before the picture is taken */
  readonly then?: (page: Page) => Promise<void>;
}

/** One that fires often, so that its replay has something to show. */
const openRule = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Repeated sign-in errors' }).click();
  await page.waitForURL(/\/rules\/(?!new)[^/?]+/);
};
const openFirstConnection = async (page: Page): Promise<void> => {
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/\/connections\/[^/?]+/);
};
const failing = (kind: Failure['kind'], where: Failure['where']): readonly Failure[] => [
  { kind, where },
];

const shots: readonly Shot[] = [
  { name: 'rules', address: paths.rules() },
  { name: 'rules-none-match', address: paths.rules({ search: 'no such rule' }) },
  {
    name: 'rules-loading',
    address: paths.rules(),
    failures: failing('slow', 'listRules'),
    early: true,
  },
  { name: 'rules-failing', address: paths.rules(), failures: failing('failing', 'listRules') },
  { name: 'rules-refused', address: paths.rules(), failures: failing('forbidden', 'listRules') },
  {
    name: 'rules-broken-contract',
    address: paths.rules(),
    failures: failing('break_contract', 'listRules'),
  },
  { name: 'rules-viewer', address: paths.rules(), persona: 'viewer' },
  { name: 'rule-new', address: paths.newRule() },
  { name: 'rule', address: paths.rules(), then: openRule },
  { name: 'rule-viewer', address: paths.rules(), persona: 'viewer', then: openRule },
  { name: 'connections', address: paths.connections() },
  {
    name: 'connections-broken',
    address: paths.connections({ status: 'broken' }),
    persona: 'connection_owner',
  },
  {
    name: 'connections-failing',
    address: paths.connections(),
    failures: failing('unavailable', 'listConnections'),
  },
  {
    name: 'connection',
    address: paths.connections(),
    persona: 'connection_owner',
    then: openFirstConnection,
  },
  { name: 'console-failing', address: paths.rules(), failures: failing('failing', 'reads') },
  { name: 'console-offline', address: paths.rules(), failures: failing('drop_network', 'reads') },
  { name: 'not-found', address: '/no-such-page' },
  { name: 'sign-in', address: `/${routePatterns.demoSignIn}` },
];

/** Only a page of the demo reaches its switches; they hold for the tab that sets them. */
const fail = async (page: Page, failures: readonly Failure[]): Promise<void> => {
  const status = await page.evaluate(
    async ([url, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(url, { method: 'PUT', body, headers })).status;
    },
    [`${DEMO_BASE}/failures`, JSON.stringify(failures)] as const,
  );
  expect(status).toBe(200);
};
const failuresInForce = async (page: Page): Promise<readonly Failure[]> =>
  demoStateSchema.parse(
    await page.evaluate(async (url) => (await fetch(url)).json() as Promise<unknown>, DEMO_BASE),
  ).failures;

/** A window as high as the page: a picture of more than the window has what sticks to its edges in the middle. */
const makeRoom = async (page: Page): Promise<void> => {
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size !== null && height > size.height) await page.setViewportSize({ ...size, height });
};

for (const { name, address, persona = 'analyst', failures = [], early = false, then } of shots) {
  test(name, async ({ context, page }, { project }) => {
    await page.addInitScript(([key, id]) => sessionStorage.setItem(key, id), [
      PERSONA_STORAGE_KEY,
      persona,
    ] as const);
    if (failures.length > 0) {
      // The backend ends with its last tab, and forgets the failures: another tab keeps it while this one loads anew.
      const other = await context.newPage();
      await other.goto(paths.rules());
      await other.getByRole('heading', { level: 1 }).waitFor();
      await page.goto(paths.rules());
      await page.getByRole('heading', { level: 1 }).waitFor();
      await fail(page, failures);
      await page.bringToFront();
    }
    await page.goto(address);
    // Where nobody could be asked who is here, an alert stands alone.
    const begun = page.getByRole('heading', { level: 1 }).or(page.getByRole('alert'));
    await begun.first().waitFor();
    if (!early) {
      await then?.(page);
      // Figures and the replay come last; a page that failed has nothing under way.
      await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
      await page.waitForTimeout(1_000);
      await makeRoom(page);
    }
    await page.screenshot({ path: `screenshots/${name}-${project.name}.png` });
    // A picture of a page in good health under the name of a failure would show nothing.
    expect(await failuresInForce(page)).toEqual(failures);
  });
}
