import { openAs, secondTab } from './demo.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('a connection owner mends a connection, and the open picker of another person offers the action there without a reload', async ({
  page,
}) => {
  // Fjord Marine's Microsoft 365 is broken: nothing can run there.
  await openAs(page, 'manager', '/rules/rule-1');
  const coverage = page.getByRole('button', {
    name: /of 24 organizations: where Block sign-in falls back/,
  });
  await expect(coverage).toBeVisible();
  const before = Number(
    /^(\d+) of 24/.exec((await coverage.getAttribute('aria-label')) ?? '')?.[1],
  );
  await coverage.click();
  await expect(
    page.getByText(/the credential has expired \(AADSTS7000222\)/).first(),
  ).toBeVisible();

  const owner = await secondTab(page, 'connection_owner', '/connections?status=broken');
  const row = owner.getByRole('row', { name: /Fjord Marine/ });
  await expect(row).toContainText('The credential has expired');
  await expect(row).toContainText('Brute force, then success (Microsoft 365)');
  await expectNoAxeViolations(owner);

  // Checking alone mends nothing that needs a new credential.
  await row.getByRole('button', { name: 'Check now' }).click();
  await expect(owner.getByText('Checked: the connection is Broken.')).toBeVisible();
  await owner.getByRole('button', { name: 'Close' }).last().click();
  await row.getByRole('button', { name: 'Reconnect' }).click();
  await expect(owner.getByRole('dialog')).toContainText('Make a new secret or certificate');
  await expectNoAxeViolations(owner);
  await owner.getByRole('dialog').getByRole('button', { name: 'Reconnect' }).click();
  await expect(owner.getByText('The connection is Active now.')).toBeVisible();
  await expect(row).toBeHidden();

  await expect(
    page.getByRole('button', {
      name: new RegExp(`^${before + 1} of 24 organizations: where Block sign-in`),
    }),
  ).toBeVisible();
});
