import { openAs, secondTab } from './demo.ts';
import { expect, test } from './fixtures.ts';

test('two tabs talk to one backend, and a reload of the last tab loses nothing', async ({
  page,
}) => {
  await openAs(page, 'manager', '/rules');
  const other = await secondTab(page, 'manager', '/rules/rule-12');
  await other.getByLabel('Name', { exact: true }).fill('Sign-in through Tor, agreed');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Sign-in through Tor, agreed' })).toBeVisible();
  await other.close();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Sign-in through Tor, agreed' })).toBeVisible();
});

test('a page that the service worker of the demo has let go loads itself once more, and shows what it should', async ({
  page,
}) => {
  await openAs(page, 'manager', '/rules');
  const other = await secondTab(page, 'manager', '/connections');
  // So does MSW when it takes the last page for closed while the next is on its way.
  await other.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.unregister();
  });
  await other.goto('/rules');
  await expect(other.getByRole('link', { name: 'Push fatigue (Duo)' })).toBeVisible();
});

test.describe('a network that fails', () => {
  test.use({ expectedProblems: [/net::ERR_FAILED/] });

  test('whoever uses the demo can make the network fail, is told, and goes on when it is back', async ({
    page,
  }) => {
    await openAs(page, 'manager', '/rules');
    await page.getByRole('button', { name: 'Make it fail' }).click();
    await page.getByLabel('Network lost').check();
    await page.getByRole('link', { name: 'Push fatigue (Duo)' }).click();
    await expect(page.getByText('No answer from the backend').first()).toBeVisible();
    await page.getByRole('button', { name: 'All well again' }).click();
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(page.getByRole('heading', { name: 'Push fatigue (Duo)' })).toBeVisible();
  });
});
