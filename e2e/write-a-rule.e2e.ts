import { openAs } from './demo.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

test('an analyst goes the whole road: a real log, a rule, what it would have done, saved and watched as alert-only', async ({
  page,
}) => {
  await openAs(page, 'analyst');
  await expect(page.getByRole('heading', { name: 'Rules', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Push fatigue (Okta)' })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: 'New rule' }).click();
  await expect(page.getByRole('heading', { name: 'New rule' })).toBeVisible();

  // A log of one's own, with a repeat and a broken line.
  await page.getByRole('button', { name: 'My logs' }).click();
  await page.getByLabel('Log files').setInputFiles('e2e/samples/google-activities.ndjson');
  const replay = page.getByRole('region', { name: 'Replay' });
  await expect(replay).toContainText('11 lines');
  await expect(replay).toContainText('10 events');
  await expect(replay).toContainText('1 repeat');
  await replay.getByRole('button', { name: /1 line was not understood/ }).click();
  await expect(replay).toContainText('Line 10:');

  // The rule.
  await page.getByLabel('Name', { exact: true }).fill('Guessed password');
  const first = page.getByRole('region', { name: /^Signal 1/ });
  await first.getByLabel('Signal name').fill('Wrong password');
  await first.getByRole('combobox', { name: 'Product' }).click();
  await page.getByRole('option', { name: 'Google Workspace' }).click();
  await first.getByRole('combobox', { name: 'Activities' }).fill('login_failure');
  await page.keyboard.press('Enter');
  await first.getByRole('button', { name: 'Condition' }).click();
  await first.getByRole('combobox', { name: 'Field' }).fill('login_type');
  await page.getByRole('option', { name: /login_type/ }).click();
  await first.getByLabel('Value', { exact: true }).fill('google_password');

  await page.getByRole('button', { name: 'Add signal' }).click();
  const second = page.getByRole('region', { name: /^Signal 2/ });
  await second.getByLabel('Signal name').fill('Signed in');
  await second.getByRole('combobox', { name: 'Product' }).click();
  await page.getByRole('option', { name: 'Google Workspace' }).click();
  await second.getByRole('combobox', { name: 'Activities' }).fill('login_success');
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Steps in order' }).click();
  await page.getByLabel('At least').first().fill('5');
  await expect(page.getByRole('region', { name: 'The rule in words' })).toContainText(
    '“Wrong password” 5 times and then “Signed in” at Google Workspace',
  );
  await expect(replay).toContainText('1 trigger');
  await expect(replay.getByText('noor@sample.example').first()).toBeVisible();

  // On the history of the organizations the same rule finds what it finds there.
  await page.getByRole('button', { name: 'History' }).click();
  await expect(replay).toContainText(/trigger(s)? in 30 days/);

  // Only what can run somewhere is offered, and alert-only is always there.
  await page.getByRole('radio', { name: /Alert and act/ }).check();
  await page.getByRole('checkbox', { name: /Block sign-in/ }).check();
  await page.getByRole('checkbox', { name: /Expire account logins/ }).check();
  await expectNoAxeViolations(page);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved as version 1. Saving never arms.')).toBeVisible();
  await expect(page).toHaveURL(/\/rules\/rule-\d+$/);

  // Saving did not arm: the rule is a draft everywhere. Watching it is an act of its own, with a reason.
  const arming = page.getByRole('region', { name: 'Outcome mode' });
  await arming.getByRole('button', { name: /Move to Alert-only/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Watch it for two weeks first');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Move to Alert-only' }).click();
  await expect(dialog).toBeHidden();
  await expect(arming).toContainText(/18 (of 24 )?organizations/);
  await expect(arming).toContainText('Not open yet');
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: 'Rules' }).first().click();
  await expect(page.getByRole('row', { name: /Guessed password/ })).toContainText('18 Alert-only');
});

test.describe('a session that ends', () => {
  test.use({ expectedProblems: [/status of 401/] });

  test('an analyst is told at the field what is wrong, and nothing typed is lost on reload, on leaving and when the session ends', async ({
    page,
  }) => {
    await openAs(page, 'analyst', '/rules/new');
    await page.getByLabel('Name', { exact: true }).fill('x'.repeat(121));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const told = 'A name has at most 120 characters; this one has 121.';
    await expect(page.getByText(told).first()).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused();

    await page.getByLabel('Name', { exact: true }).fill('Half a thought');
    await page.getByLabel('Within').fill('0');
    await page.getByLabel('Within').blur();
    await expect(page.getByText('Enter a window from 1 second to 90 days.').first()).toBeVisible();
    await expect(page.getByText('kept in this browser')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Half a thought');
    await expect(page.getByLabel('Within')).toHaveValue('0');
    await expect(page.getByText('What you had typed and not saved is here again')).toBeVisible();

    // Leaving asks.
    await page.getByRole('link', { name: 'Connections' }).click();
    await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
    await page.getByRole('button', { name: 'Stay' }).click();
    await page.getByLabel('Within').fill('15');

    // The session ends at the very moment of saving.
    await page.getByRole('button', { name: 'Make it fail' }).click();
    // Of writing only: a refresh in the background would be sent to sign in before the save is.
    await page.getByRole('combobox', { name: 'Which requests' }).click();
    await page.getByRole('option', { name: 'All that write' }).click();
    const set = page.waitForResponse(/__demo\/failures/);
    await page.getByLabel('Session ended (401)').check();
    await set;
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Your session has ended' })).toBeVisible();
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Half a thought');
    await expect(page.getByLabel('Within')).toHaveValue('15');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved as version 1. Saving never arms.')).toBeVisible();
  });
});
