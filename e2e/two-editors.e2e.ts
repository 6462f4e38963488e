import { openAs, secondTab } from './demo.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test.use({ expectedProblems: [/status of 412/] });

test('two people edit one rule: the second is told, sees both versions field by field, and chooses', async ({
  page,
}) => {
  await openAs(page, 'analyst', '/rules/rule-6');
  const other = await secondTab(page, 'manager', '/rules/rule-6');

  await page.getByLabel('Name', { exact: true }).fill('Push fatigue, mine');
  await page.getByLabel('Description').fill('Written by the analyst');
  await expect(page.getByText('kept in this browser')).toBeVisible();

  await other.getByLabel('Name', { exact: true }).fill('Push fatigue, theirs');
  await other.getByLabel('Within').fill('20');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.getByText(/Saved as version 2, proposed. Version 1 runs on/)).toBeVisible();

  // The analyst is told without having asked, and nothing he typed has changed.
  await expect(page.getByText('Mira Castellan saved version 2')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Push fatigue, mine');
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  const dialog = page.getByRole('dialog', { name: 'Somebody else has changed this rule' });
  const name = dialog.getByRole('radiogroup', { name: 'Name' });
  await expect(name).toContainText('Push fatigue, mine');
  await expect(name).toContainText('Push fatigue, theirs');
  await expect(dialog.getByRole('heading', { name: /Name/ })).toContainText(
    'both of you changed it',
  );
  // What only one of the two changed is chosen already.
  await expect(
    dialog.getByRole('radiogroup', { name: 'Pattern' }).getByRole('radio', { name: /Theirs/ }),
  ).toBeChecked();
  await expect(
    dialog.getByRole('radiogroup', { name: 'Description' }).getByRole('radio', { name: /Mine/ }),
  ).toBeChecked();
  await expectNoAxeViolations(page);
  await name.getByRole('radio', { name: /Theirs/ }).check();
  await dialog.getByRole('button', { name: 'Put together' }).click();

  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Push fatigue, theirs');
  await expect(page.getByLabel('Description')).toHaveValue('Written by the analyst');
  await expect(page.getByLabel('Within')).toHaveValue('20');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/Saved as version 3, proposed/)).toBeVisible();
  await expect(other.getByText('Robin Vale saved version 3')).toBeVisible();
});
