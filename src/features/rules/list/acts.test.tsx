import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ruleIdSchema } from '#src/contract/ids.ts';
import { renderApp } from '#src/testing/render-app.tsx';
import { setFailures, theBackend } from '#mocks/node.ts';

const table = () => screen.findByRole('table', { name: 'Rules' });
const row = (name: RegExp) => screen.findByRole('row', { name });
const pick = (name: RegExp) => screen.getByRole('checkbox', { name });
const stored = (name: string) => {
  const found = [...theBackend().store.rules.values()].find(({ rule }) => rule.name === name);
  if (found === undefined) throw new Error(`no rule ${name}`);
  return found;
};

describe('acts on many rules', () => {
  it('a manager is told first what would happen, gives a reason, and can undo it', async () => {
    const { user } = await renderApp('/rules', { persona: 'manager' });
    await table();
    await user.click(pick(/Select Push fatigue \(Okta\)/));
    await user.click(pick(/Select Push fatigue \(Duo\)/));
    expect(await screen.findByText('2 selected')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Disable' }));
    const dialog = await screen.findByRole('dialog', { name: 'Disable 2 rules' });
    expect(await within(dialog).findByText('2 rules can be disabled')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Disable 2 rules' }));
    expect(within(dialog).getByText(/Say in a few words why/)).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Moved');
    await user.click(within(dialog).getByRole('button', { name: 'Disable 2 rules' }));

    expect(await screen.findByText('Disabled 2 rules.')).toBeVisible();
    expect(screen.queryByText('2 selected')).not.toBeInTheDocument();
    await waitFor(async () =>
      expect(await row(/Push fatigue \(Duo\)/)).toHaveTextContent('Disabled'),
    );
    expect(stored('Push fatigue (Duo)').statusChange?.reason).toBe('Moved');

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone.')).toBeVisible();
    await waitFor(async () =>
      expect(await row(/Push fatigue \(Duo\)/)).toHaveTextContent('Alert-only'),
    );
  });

  it('an analyst reads how many cannot, and why, and does it to the others', async () => {
    const { store } = theBackend();
    const duo = stored('Push fatigue (Duo)');
    const scope = {
      kind: 'some' as const,
      organizationIds: [store.organizations[0]?.id ?? never()],
    };
    store.rules.set(duo.rule.id, {
      ...duo,
      rule: { ...duo.rule, scope },
      versions: duo.versions.map((one) => ({ ...one, body: { ...one.body, scope } })),
    });
    const { user } = await renderApp('/rules?search=push+fatigue');
    await table();
    await user.click(pick(/Select all that are loaded/));
    await user.click(await screen.findByRole('button', { name: 'Archive' }));
    const dialog = await screen.findByRole('dialog', { name: 'Archive 2 rules' });
    expect(await within(dialog).findByText('1 rule can be archived')).toBeVisible();
    expect(within(dialog).getByText('1 cannot')).toBeVisible();
    expect(
      within(dialog).getByText(/It watches 6 organizations that are not yours/),
    ).toHaveTextContent('Ask a SOC manager.');
    await user.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Not used');
    await user.click(within(dialog).getByRole('button', { name: 'Archive 1 rule' }));
    expect(await screen.findByText('Archived 1 rule.')).toBeVisible();
    expect(await screen.findByText('1 of 12 rules')).toBeVisible();
    expect(stored('Push fatigue (Okta)').status).toBe('enabled');
  });

  it('a viewer is told that none can, and whom to ask', async () => {
    const { user } = await renderApp('/rules', { persona: 'viewer' });
    await table();
    await user.click(pick(/Select Push fatigue \(Okta\)/));
    await user.click(await screen.findByRole('button', { name: 'To alert-only' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('None of them can')).toBeVisible();
    expect(within(dialog).getByText(/Your role may not arm rules/)).toBeVisible();
    expect(within(dialog).queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.getByText('1 selected')).toBeVisible();
  });

  it('an analyst can tag rules and find them by the tag', async () => {
    const { user, place } = await renderApp('/rules');
    await table();
    await user.click(pick(/Select Push fatigue \(Okta\)/));
    await user.click(pick(/Select Push fatigue \(Duo\)/));
    await user.click(await screen.findByRole('button', { name: 'Add tags' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add tags to 2 rules' });
    await user.click(within(dialog).getByRole('button', { name: 'Add tags to 2 rules' }));
    expect(within(dialog).getByText('Choose at least one tag.')).toBeVisible();
    await user.type(within(dialog).getByRole('combobox', { name: 'Tags' }), 'phones{Enter}');
    expect(await within(dialog).findByText('2 rules can be tagged')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Add tags to 2 rules' }));
    expect(await screen.findByText('Tagged 2 rules.')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('option', { name: 'phones' })).toBeInTheDocument());
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tag' }), 'phones');
    expect(await screen.findByText('2 of 12 rules')).toBeVisible();
    expect(place()).toBe('/rules?tag=phones');
  });

  it('a manager reads of what failed in the dialog, and nothing typed is lost', async () => {
    const { user } = await renderApp('/rules', { persona: 'manager' });
    await table();
    await user.click(pick(/Select Push fatigue \(Okta\)/));
    await user.click(await screen.findByRole('button', { name: 'Disable' }));
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByText('1 rule can be disabled');
    await user.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Too noisy');
    setFailures({ kind: 'failing', where: 'writes' });
    await user.click(within(dialog).getByRole('button', { name: 'Disable 1 rule' }));
    expect(await within(dialog).findByRole('alert')).toBeVisible();
    expect(within(dialog).getByRole('textbox', { name: /Reason/ })).toHaveValue('Too noisy');
    setFailures();
    await user.click(within(dialog).getByRole('button', { name: 'Disable 1 rule' }));
    expect(await screen.findByText('Disabled 1 rule.')).toBeVisible();
  });
});

describe('choosing rules', () => {
  it('an analyst can choose a range with Shift, and all that match though they are not loaded', async () => {
    const { store } = theBackend();
    const { rule, ...rest } = stored('Sign-in from Tor');
    for (let n = 1; n <= 230; n += 1) {
      const id = ruleIdSchema.parse(`rule-${1_000 + n}`);
      store.rules.set(id, { ...rest, rule: { ...rule, id, name: `Copy ${n}`, updatedAt: n } });
    }
    store.change({ resource: 'rules' });
    const { user } = await renderApp('/rules?search=copy&sort=-updated');
    await table();
    await user.click(pick(/Select Copy 230$/));
    await user.keyboard('{Shift>}');
    await user.click(pick(/Select Copy 227$/));
    await user.keyboard('{/Shift}');
    expect(await screen.findByText('4 selected')).toBeVisible();
    expect(pick(/Select Copy 228$/)).toBeChecked();
    expect(pick(/Select all that are loaded/)).toBePartiallyChecked();
    await user.click(screen.getByRole('button', { name: 'Select all 230 that match' }));
    expect(await screen.findByText('230 selected')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
    expect(screen.queryByText('230 selected')).not.toBeInTheDocument();
    expect(pick(/Select Copy 228$/)).not.toBeChecked();
  });

  it('what was chosen under one filter is not chosen under another', async () => {
    const { user } = await renderApp('/rules');
    await table();
    await user.click(pick(/Select Push fatigue \(Okta\)/));
    expect(await screen.findByText('1 selected')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Product' }), 'Okta');
    await screen.findByText('2 of 12 rules');
    expect(screen.queryByText('1 selected')).not.toBeInTheDocument();
    expect(pick(/Select Push fatigue \(Okta\)/)).not.toBeChecked();
  });
});

describe('the menu of one rule', () => {
  it('an analyst can duplicate a rule and go on with the copy in the editor', async () => {
    const { user, place } = await renderApp('/rules?search=okta');
    await user.click(await screen.findByRole('button', { name: 'More for Push fatigue (Okta)' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate and edit' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'New rule' }, { timeout: 15_000 }),
    ).toBeVisible();
    expect(place()).toMatch(/^\/rules\/new\?draft=/);
    expect(await screen.findByRole('textbox', { name: /^Name/ })).toHaveValue(
      'Copy of Push fatigue (Okta)',
    );
    expect(screen.getByText(/A copy of “Push fatigue \(Okta\)”/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Throw it away' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue(''));
  });

  it('a manager can archive a rule, finds it among the archived, and restores it', async () => {
    const { user, go } = await renderApp('/rules', { persona: 'manager' });
    await user.click(await screen.findByRole('button', { name: 'More for Sign-in from Tor' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Archive…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Archive 1 rule' });
    await within(dialog).findByText('1 rule can be archived');
    await user.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Never armed');
    await user.click(within(dialog).getByRole('button', { name: 'Archive 1 rule' }));
    expect(await screen.findByText('11 of 12 rules')).toBeVisible();

    await go('/rules?status=archived');
    await row(/Sign-in from Tor/);
    await user.click(screen.getByRole('button', { name: 'More for Sign-in from Tor' }));
    const menu = await screen.findByRole('menu');
    expect(within(menu).queryByRole('menuitem', { name: 'Disable…' })).not.toBeInTheDocument();
    await user.click(within(menu).getByRole('menuitem', { name: 'Restore…' }));
    const again = await screen.findByRole('dialog', { name: 'Restore 1 rule' });
    await within(again).findByText('1 rule can be restored');
    await user.type(within(again).getByRole('textbox', { name: /Reason/ }), 'Wanted again');
    await user.click(within(again).getByRole('button', { name: 'Restore 1 rule' }));
    expect(await screen.findByText('No rule matches these filters')).toBeVisible();
    expect(stored('Sign-in from Tor').status).toBe('disabled');
  });

  it('when all rules are archived, the list says so and leads to them', async () => {
    const { store } = theBackend();
    for (const [id, one] of store.rules) store.rules.set(id, { ...one, status: 'archived' });
    store.change({ resource: 'rules' });
    const { user, place } = await renderApp('/rules');
    expect(await screen.findByText('All rules are archived')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Show the archived rules' }));
    expect(place()).toBe('/rules?status=archived');
    expect(await screen.findByText('12 of 12 rules')).toBeVisible();
  });
});

const never = (): never => {
  throw new Error('the seeds have no organization');
};
