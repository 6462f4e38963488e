import type { Locator, Page } from '@playwright/test';
import { Keyboard } from './by-keyboard.ts';
import { openAs } from './demo.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';

// The history is read, and each control is gone to by Tab.
test.describe.configure({ timeout: 240_000 });

interface SignalWish {
  readonly name: string;
  readonly product?: RegExp;
  /** the provider's own name of the activity */
  readonly activity: string;
}

/** The editor of a new rule, as somebody has it who uses the keyboard alone. */
class Builder {
  readonly keys: Keyboard;
  readonly page: Page;
  readonly sentence: Locator;
  readonly replay: Locator;

  constructor(page: Page) {
    this.page = page;
    this.keys = new Keyboard(page);
    this.sentence = page.getByRole('region', { name: 'The rule in words' });
    this.replay = page.getByRole('region', { name: 'Replay' });
  }

  static async open(page: Page, name: string): Promise<Builder> {
    await openAs(page, 'analyst', '/rules');
    const builder = new Builder(page);
    await builder.keys.goTo(page.getByRole('link', { name: 'New rule' }));
    await builder.keys.press('Enter');
    await expect(page.getByRole('heading', { name: 'New rule' })).toBeVisible();
    await builder.keys.write(page.getByRole('textbox', { name: 'Name', exact: true }), name);
    return builder;
  }

  signal(number: number): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^Signal ${number}\\b`) });
  }

  async writeSignals(...wishes: readonly SignalWish[]): Promise<void> {
    for (const [index, { name, product, activity }] of wishes.entries()) {
      if (index > 0)
        await this.keys.use(this.page.getByRole('button', { name: /^Add (a )?signal/ }));
      const card = this.signal(index + 1);
      await this.keys.write(card.getByRole('textbox', { name: /^Signal name/ }), name);
      if (product !== undefined)
        await this.keys.choose(card.getByRole('combobox', { name: 'Product' }), product);
      await this.keys.pick(
        card.getByRole('combobox', { name: 'Activities' }),
        activity,
        new RegExp(activity.replaceAll('.', '\\.')),
      );
    }
  }

  /** A condition of a signal that has none yet; its value is written by whoever asks. */
  async addCondition(number: number, field: RegExp, typed: string, operator?: RegExp) {
    const card = this.signal(number);
    await this.keys.use(card.getByRole('button', { name: /^(Add (a )?)?condition$/i }));
    await this.keys.pick(card.getByRole('combobox', { name: 'Field' }), typed, field);
    if (operator !== undefined)
      await this.keys.choose(card.getByRole('combobox', { name: 'Operator' }), operator);
    return card;
  }

  async setKind(name: string): Promise<void> {
    await this.keys.use(this.page.getByRole('button', { name, exact: true }));
  }

  async setWindow(amount: string, unit: RegExp): Promise<void> {
    const within = this.page.getByRole('textbox', { name: 'Within', exact: true });
    await this.keys.write(within, amount);
    await this.keys.choose(
      this.page
        .locator('*:has(> * > * > #field-pattern-windowMs)')
        .getByRole('combobox', { name: 'Unit' }),
      unit,
    );
  }

  text(name: string | RegExp, nth = 0): Locator {
    return this.page.getByRole('textbox', { name, exact: typeof name === 'string' }).nth(nth);
  }

  async expectSentence(...parts: readonly (string | RegExp)[]): Promise<void> {
    for (const part of parts) await expect(this.sentence).toContainText(part);
  }

  /** The replay of what was built has so many triggers, at least. */
  async expectTriggers(): Promise<void> {
    await expect(this.replay).toContainText(/[1-9]\d* triggers?\b/, { timeout: 60_000 });
    await expect(this.replay.getByRole('list', { name: 'Triggers' })).toBeVisible();
  }

  async expectNoTrigger(): Promise<void> {
    await expect(this.replay).toContainText('The pattern was never completed.', {
      timeout: 60_000,
    });
  }
}

test('brute force, then success', async ({ page }) => {
  const builder = await Builder.open(page, 'Guessed password');
  await builder.writeSignals(
    { name: 'Failed', activity: 'UserLoginFailed' },
    { name: 'Succeeded', activity: 'UserLoggedIn' },
  );
  await builder.setKind('Steps in order');
  await builder.keys.write(builder.text('At least', 0), '5');
  await builder.expectSentence(
    'has “Failed” 5 times and then “Succeeded” at Microsoft 365',
    'within 10 minutes',
  );
  await builder.expectTriggers();

  // What it found is kept with it as a test.
  const { keys, replay } = builder;
  await keys.goTo(replay.getByRole('list', { name: 'Triggers' }).getByRole('button').first());
  await keys.press('Enter');
  const trigger = replay.getByRole('region', { name: /^Trigger 1 of/ });
  await keys.use(trigger.getByRole('button', { name: 'Must fire' }));
  await keys.use(trigger.getByRole('button', { name: 'Show it' }));
  await expect(page.getByRole('textbox', { name: 'Name of test 1' })).toBeFocused();
  const tests = page.getByRole('region', { name: 'Tests' });
  await expect(tests).toContainText('Passes');
  await keys.use(tests.getByRole('button', { name: '6 events' }));
  await expectNoAxeViolations(page, '#field-tests');
  await keys.write(tests.getByRole('textbox', { name: 'After of event 6' }), '3h');
  await expect(tests).toContainText('Fails');
  await expect(page.getByRole('button', { name: 'The test fails' })).toBeVisible();
});

test('push fatigue: five denied, then an approval', async ({ page }) => {
  const builder = await Builder.open(page, 'Push fatigue');
  await builder.writeSignals(
    { name: 'Denied', product: /^Okta/, activity: 'user.mfa.okta_verify.deny_push' },
    { name: 'Approved', product: /^Okta/, activity: 'user.authentication.auth_via_mfa' },
  );
  await builder.setKind('Steps in order');
  await builder.keys.write(builder.text('At least', 0), '5');
  await builder.expectSentence('has “Denied” 5 times and then “Approved” at Okta');
  await builder.expectTriggers();
});

test('a sign-in from a new country, then a forwarding rule within a day', async ({ page }) => {
  const builder = await Builder.open(page, 'Forwarding after a new country');
  await builder.writeSignals(
    { name: 'From a new country', activity: 'UserLoggedIn' },
    { name: 'Forwarding rule', activity: 'New-InboxRule' },
  );
  const first = await builder.addCondition(1, /^Country/, 'country', /new/);
  await builder.keys.write(first.getByRole('textbox', { name: /^Not seen in/ }), '14');
  const second = await builder.addCondition(2, /^Object/i, 'object', /^contains/);
  await builder.keys.write(second.getByRole('combobox', { name: 'Value' }), 'Forward');
  await builder.setKind('Steps in order');
  await builder.setWindow('1', /^days?/);
  await builder.expectSentence('“From a new country”', 'then “Forwarding rule”', 'within 1 day');
  await builder.expectTriggers();
});

test('a second factor removed and not added again within 12 hours', async ({ page }) => {
  const builder = await Builder.open(page, 'Second factor gone');
  await builder.writeSignals(
    { name: 'Factor removed', product: /^Okta/, activity: 'user.mfa.factor.deactivate' },
    { name: 'Factor added', product: /^Okta/, activity: 'user.mfa.factor.activate' },
  );
  const { keys } = builder;
  // A new signal joins what is counted; this one must not be there.
  await keys.goTo(page.getByRole('combobox', { name: 'Signals counted' }));
  await keys.press('Backspace');
  await keys.write(builder.text('Events'), '1');
  await keys.use(page.getByRole('button', { name: 'Add what must not happen' }));
  const absent = page.getByRole('group', { name: 'Must not happen 1' });
  await keys.choose(
    absent.getByRole('combobox', { name: /^Signal that must not/ }),
    /^Factor added/,
  );
  await keys.use(absent.getByRole('button', { name: /^How far before or after/ }));
  const long = absent.getByRole('group', { name: 'Absent for' });
  await keys.write(long.getByRole('textbox'), '12');
  await keys.choose(long.getByRole('combobox', { name: 'Unit' }), /^hours/);
  await builder.expectSentence('“Factor removed”', /no “Factor added”/, '12 hours');
  await builder.expectTriggers();
});

test('any three of five weak signs within an hour', async ({ page }) => {
  const builder = await Builder.open(page, 'Weak signs');
  await builder.writeSignals(
    { name: 'Failed', activity: 'UserLoginFailed' },
    { name: 'Signed in', activity: 'UserLoggedIn' },
    { name: 'Denied', activity: 'MfaDenied' },
    { name: 'Password changed', activity: 'Change user password.' },
    { name: 'Inbox rule', activity: 'New-InboxRule' },
  );
  await builder.setKind('Steps in any order');
  await builder.keys.write(builder.text('How many of the steps'), '3');
  await builder.setWindow('1', /^hours?/);
  await builder.expectSentence(/3 of/, '“Password changed”', 'within 1 hour');
  await expect(builder.replay).toContainText(/triggers?\b.* in 30 days|never completed/, {
    timeout: 60_000,
  });
});

test('a spray from one address over twenty accounts across organizations', async ({ page }) => {
  const builder = await Builder.open(page, 'Spray');
  await builder.writeSignals({
    name: 'Failed',
    product: /^Google/,
    activity: 'login_failure',
  });
  const { keys } = builder;
  await builder.setKind('Count of different values');
  await keys.write(builder.text('Different values'), '20');
  await builder.setWindow('1', /^hours?/);
  const same = page.getByRole('combobox', { name: 'For the same' });
  await keys.goTo(same);
  await keys.press('Backspace');
  await keys.pick(same, 'IP', /^IP address/);
  await keys.use(page.getByRole('checkbox', { name: /over several organizations/ }));
  await builder.expectSentence('20', /account/i, /IP address/i, 'within 1 hour');
  await builder.expectTriggers();
});

test.describe(() => {
  // The name of a list is asked for while it is half typed.
  test.use({ expectedProblems: [/404/] });

  test('an admin role granted outside business hours by somebody who is not on the list', async ({
    page,
  }) => {
    const builder = await Builder.open(page, 'Role at night');
    await builder.writeSignals({ name: 'Role granted', activity: 'Add member to role.' });
    const card = await builder.addCondition(1, /^Account/, 'account', /not in the list/);
    const { keys } = builder;
    await keys.goTo(card.getByLabel(/list/i).last());
    await page.keyboard.type('Role administrators');
    await keys.press('Tab');
    await keys.write(builder.text('Events'), '1');
    await keys.choose(page.getByRole('combobox', { name: 'The rule counts' }), /outside/i);
    await builder.expectSentence('“Role granted”', /outside business hours/);
    await builder.expectNoTrigger();
  });
});
