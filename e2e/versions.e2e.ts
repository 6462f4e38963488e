import { openAs } from './demo.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('a manager edits a rule that runs: it is proposed, compared, put in place, and the old one restored', async ({
  page,
}) => {
  await openAs(page, 'manager', '/rules/rule-6');
  await page.getByLabel('At least').first().fill('8');

  // On the same history: what comes, goes and stays, and which words differ.
  const replay = page.getByRole('region', { name: 'Replay' });
  await replay.getByRole('button', { name: 'Against version 1 that runs' }).click();
  const against = replay.getByRole('region', { name: 'Against version 1 that runs' });
  await against.getByRole('button', { name: /[1-9] lost/ }).click();
  await expect(against.getByRole('region', { name: 'Triggers: lost' })).toContainText('@');
  await expect(against.locator('del')).toContainText('5');
  await expect(against.locator('ins')).toContainText('8');
  await expectNoAxeViolations(page);

  await page.getByLabel('Note for the history').fill('Five was too few');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/Saved as version 2, proposed. Version 1 runs on/)).toBeVisible();
  await expect(page.getByText('Version 2 is proposed.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Outcome mode' })).toContainText(
    'Of version 1, which runs.',
  );

  await page.getByRole('button', { name: 'Put version 2 in its place…' }).click();
  const put = page.getByRole('dialog', { name: 'Put version 2 in the place of version 1' });
  await expect(put).toContainText('24 organizations go on as alert-only.');
  await expect(put.getByRole('list', { name: 'What differs' })).toContainText('At least');
  await expectNoAxeViolations(page);
  await put.getByLabel('Reason').fill('Reviewed on a month of history');
  await put.getByRole('button', { name: 'Put version 2 in place' }).click();
  await expect(page.getByText('Version 2 runs now.')).toBeVisible();
  await expect(page.getByText('Version 2 is proposed.')).toBeHidden();

  // The versions have a place in the address.
  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  const history = page.getByRole('dialog', { name: 'Versions of the rule' });
  await expect(history).toContainText('Five was too few');
  await history
    .getByRole('list', { name: 'Versions' })
    .getByRole('button', { name: /^Version 1/ })
    .click();
  await expect(page).toHaveURL(/panel=history&version=1$/);
  await page.reload();
  await expect(history.getByRole('heading', { name: 'Version 1', exact: true })).toBeVisible();
  await expectNoAxeViolations(page);

  await history.getByRole('button', { name: 'Restore version 1…' }).click();
  const restore = page.getByRole('dialog', { name: 'Restore version 1' });
  await expect(restore).toContainText('Version 2 runs on; version 3 is proposed');
  await expectNoAxeViolations(page);
  await restore.getByLabel('Note').fill('Eight missed the real one');
  await restore.getByRole('button', { name: 'Restore as version 3' }).click();
  await expect(page.getByText(/Version 1 is restored as version 3, proposed/)).toBeVisible();
  await history.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByLabel('At least').first()).toHaveValue('5');
  await expect(page.getByText('Version 3 is proposed.')).toBeVisible();
});
