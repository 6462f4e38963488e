import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '#src/testing/render-app.tsx';
import { setFailures, theBackend } from '#mocks/node.ts';

const table = () => screen.findByRole('table', { name: 'Rules' });
const headers = async () =>
  within(await table())
    .getAllByRole('columnheader')
    .map((header) => header.textContent)
    .filter((text) => text !== '' && text !== 'Acts');

describe('columns', () => {
  it('an analyst chooses and orders columns; the address opens the same view elsewhere', async () => {
    const { user, place } = await renderApp('/rules');
    await table();
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    const chooser = await screen.findByRole('dialog', { name: 'Columns' });
    for (const name of ['Signals', 'Severity', 'Organizations', 'Last change'])
      await user.click(await within(chooser).findByRole('checkbox', { name }));
    await user.click(within(chooser).getByRole('checkbox', { name: 'Tags' }));
    await user.click(within(chooser).getByRole('checkbox', { name: 'Version' }));
    await user.click(within(chooser).getByRole('button', { name: 'Tags: further left' }));
    expect(await headers()).toEqual([
      'Rule',
      'Outcome mode',
      'Tags',
      'Triggers in 30 days',
      'Version',
    ]);
    expect(place()).toBe('/rules?columns=mode%2Ctags%2Ctriggers%2Cversion');
    await user.click(within(chooser).getByRole('button', { name: 'As at first' }));
    expect(place()).toBe('/rules');
  });

  it('an analyst finds his columns again when he comes back', async () => {
    const { user, go, place } = await renderApp('/rules?columns=owner');
    expect(await headers()).toEqual(['Rule', 'Owner']);
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    const chooser = await screen.findByRole('dialog', { name: 'Columns' });
    await user.click(await within(chooser).findByRole('checkbox', { name: 'Techniques' }));
    await go('/connections');
    await screen.findByRole('heading', { level: 1, name: 'Connections' });
    await go('/rules');
    expect(await headers()).toEqual(['Rule', 'Owner', 'Techniques']);
    expect(place()).toBe('/rules?columns=owner%2Ctechniques');
  });

  it('a rule says which version is proposed and which runs', async () => {
    const { store } = theBackend();
    for (const [id, one] of store.rules)
      if (one.rule.name === 'Push fatigue (Duo)')
        store.rules.set(id, { ...one, rule: { ...one.rule, version: 5 }, running: 4 });
    store.change({ resource: 'rules' });
    await renderApp('/rules?columns=version,status&search=duo');
    expect(await screen.findByRole('row', { name: /Push fatigue \(Duo\)/ })).toHaveTextContent(
      'v5 proposedv4 runsEnabled',
    );
  });
});

describe('views', () => {
  const open = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
    await user.click(screen.getByRole('button', { name: 'Views' }));
    return screen.findByRole('dialog', { name: 'Views' });
  };

  it('an analyst saves what is shown under a name, opens it again, names it anew and removes it', async () => {
    const { user, place, go } = await renderApp('/rules?severity=high&sort=name&columns=owner');
    await table();
    const views = await open(user);
    const name = await within(views).findByRole('textbox', { name: 'Save what is shown as' });
    await user.click(within(views).getByRole('button', { name: 'Save' }));
    expect(within(views).getByText('Give it a name.')).toBeVisible();
    await user.type(name, 'Urgent');
    await user.click(within(views).getByRole('button', { name: 'Save' }));
    expect(within(views).getByRole('link', { name: 'Urgent' }).closest('li')).toHaveAttribute(
      'aria-current',
      'true',
    );
    await user.keyboard('{Escape}');

    await go('/rules');
    expect(await screen.findByText('12 of 12 rules')).toBeVisible();
    const again = await open(user);
    await user.click(await within(again).findByRole('link', { name: 'Urgent' }));
    expect(place()).toBe('/rules?severity=high&sort=name&columns=owner');
    expect(await headers()).toEqual(['Rule', 'Owner']);

    await user.click(within(again).getByRole('button', { name: 'Rename Urgent' }));
    const renamed = within(again).getByRole('textbox', { name: 'New name of Urgent' });
    expect(renamed).toHaveFocus();
    await user.clear(renamed);
    await user.type(renamed, 'Loud{Enter}');
    await user.click(within(again).getByRole('button', { name: 'Remove Loud' }));
    await user.click(within(again).getByRole('button', { name: 'Remove' }));
    expect(within(again).queryByRole('link', { name: 'Loud' })).not.toBeInTheDocument();
  });

  it('an analyst can begin with a view of his, and still see all', async () => {
    const { user, place, go } = await renderApp('/rules?mode=draft');
    await table();
    const views = await open(user);
    await user.type(
      await within(views).findByRole('textbox', { name: 'Save what is shown as' }),
      'Drafts{Enter}',
    );
    await user.click(within(views).getByRole('button', { name: 'Begin with Drafts' }));
    await go('/connections');
    await screen.findByRole('heading', { level: 1, name: 'Connections' });
    await go('/rules');
    expect(await screen.findByText('1 of 12 rules')).toBeVisible();
    expect(place()).toBe('/rules?mode=draft');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('12 of 12 rules')).toBeVisible();
    expect(place()).toBe('/rules');
  });
});

describe('the preview', () => {
  it('an analyst reads a rule at length beside the list, and the next one with the next row', async () => {
    const { user } = await renderApp('/rules?sort=name&search=push');
    await table();
    await user.keyboard('j');
    expect(screen.getByRole('link', { name: 'Push fatigue (Duo)' })).toHaveFocus();
    await user.keyboard('p');
    const first = await screen.findByRole('complementary', {
      name: 'Preview of Push fatigue (Duo)',
    });
    expect(await within(first).findByText(/^When an account in any/)).toBeVisible();
    expect(await within(first).findByText('24 organizations')).toBeVisible();
    await user.keyboard('{ArrowDown}');
    expect(
      await screen.findByRole('complementary', { name: 'Preview of Push fatigue (Okta)' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Push fatigue (Okta)' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it('an analyst reads of a disabled rule that it is evaluated nowhere, since when and why', async () => {
    const { store } = theBackend();
    for (const [id, one] of store.rules)
      if (one.rule.name === 'Push fatigue (Duo)')
        store.rules.set(id, {
          ...one,
          status: 'disabled',
          statusChange: { at: one.rule.updatedAt, by: one.rule.updatedBy, reason: 'Too loud' },
        });
    store.change({ resource: 'rules' });
    const { user } = await renderApp('/rules?search=duo');
    await user.click(await screen.findByRole('button', { name: 'Preview Push fatigue (Duo)' }));
    const preview = await screen.findByRole('complementary');
    expect(within(preview).getByRole('heading', { level: 2 })).toHaveFocus();
    expect(await within(preview).findByText(/evaluated nowhere/)).toBeVisible();
    expect(within(preview).getByText(/: Too loud/)).toBeVisible();
    await user.click(within(preview).getByRole('button', { name: 'Close the preview' }));
    expect(screen.getByRole('link', { name: 'Push fatigue (Duo)' })).toHaveFocus();
  });

  it('what cannot be loaded is said in its place, and can be asked for again', async () => {
    const { user } = await renderApp('/rules?search=duo');
    await table();
    setFailures({ kind: 'failing', where: 'getRule' });
    await user.keyboard('j ');
    const preview = await screen.findByRole('complementary');
    const again = await within(preview).findByRole(
      'button',
      { name: 'Try again' },
      { timeout: 15_000 },
    );
    setFailures();
    await user.click(again);
    expect(await within(preview).findByText(/^When an account in any/)).toBeVisible();
  });
});

describe('keys', () => {
  it('/ leads to the search, and letters typed there stay letters', async () => {
    const { user } = await renderApp('/rules');
    await table();
    await user.keyboard('/');
    const search = screen.getByRole('searchbox', { name: 'Search rules' });
    expect(search).toHaveFocus();
    await user.keyboard('jxp/');
    expect(search).toHaveValue('jxp/');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it('x chooses the row, Shift+x all up to it, and Tab stops at one row alone', async () => {
    const { user } = await renderApp('/rules?sort=name');
    const [first, second, third] = within(await table()).getAllByRole('link');
    await user.keyboard('jx');
    expect(first).toHaveFocus();
    expect(await screen.findByText('1 selected')).toBeVisible();
    await user.keyboard('jj');
    expect(third).toHaveFocus();
    await user.keyboard('{Shift>}X{/Shift}');
    expect(await screen.findByText('3 selected')).toBeVisible();
    expect(second).toHaveAttribute('tabindex', '-1');
    expect(third).toHaveAttribute('tabindex', '0');
    await user.keyboard('k');
    expect(second).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^(?!Rules$)/),
    );
  });
});
