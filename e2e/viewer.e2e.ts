import { openAs } from './demo.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test.use({ expectedProblems: [/status of 403/] });

test('a viewer is refused with the cause, in the screen and by the backend alike', async ({
  page,
}) => {
  await openAs(page, 'viewer', '/rules/rule-1');
  await expect(
    page.getByText('Your role may read rules, not write them. Ask a SOC analyst or a SOC manager.'),
  ).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Replay' })).toContainText('triggers in 30 days');
  await expectNoAxeViolations(page);

  // Whoever goes around the screen meets the same answer.
  const answer = await page.evaluate(async () => {
    const read = await fetch('/api/v1/rules/rule-1');
    const rule = (await read.json()) as Record<string, unknown>;
    const { name, description, scope, signals, pattern, response } = rule;
    const write = await fetch('/api/v1/rules/rule-1', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': read.headers.get('ETag') ?? '' },
      body: JSON.stringify({ name, description, scope, signals, pattern, response }),
    });
    return { status: write.status, body: (await write.json()) as unknown };
  });
  expect(answer).toMatchObject({
    status: 403,
    body: { type: 'urn:respond:problem:forbidden', permission: 'rule.write' },
  });

  await page.goto('/rules');
  const newRule = page.getByRole('button', { name: 'New rule' });
  await newRule.focus();
  await expect(page.getByRole('tooltip')).toContainText('Your role may not write rules');
  await page.goto('/connections');
  await expect(
    page.getByText('Your role may not mend connections. Ask a connection owner.'),
  ).toBeVisible();
});

test('a person is changed in one place, and the change is of this tab alone', async ({ page }) => {
  await openAs(page, 'analyst');
  await page.getByRole('combobox', { name: 'You are' }).click();
  await page.getByRole('option', { name: /Tomas Lind/ }).click();
  await expect(page.getByRole('banner')).toContainText('Tomas Lind');
  await page.reload();
  await expect(page.getByRole('banner')).toContainText('Tomas Lind');
  const other = await page.context().newPage();
  await other.goto('/rules');
  await expect(other.getByRole('banner')).toContainText('Robin Vale');
});
