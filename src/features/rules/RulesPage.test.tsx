import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { keys } from '#src/data/query-keys.ts';
import { renderApp } from '#src/testing/render-app.tsx';
import { setFailures, theBackend } from '#mocks/node.ts';

const table = () => screen.findByRole('table', { name: 'Rules' });
const names = async () =>
  within(await table())
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('the list of rules', () => {
  it('an analyst reads of each rule where it stands, what it watches and what it would have done', async () => {
    await renderApp('/rules');
    const row = await screen.findByRole('row', { name: /Repeated sign-in errors/ });
    expect(row).toHaveTextContent('Alert-only');
    expect(row).toHaveTextContent('All 24');
    expect(row).toHaveTextContent('Failed sign-in · Failed sign-in at Google');
    expect(row).toHaveTextContent('Google Workspace');
    expect(row).toHaveTextContent('Robin Vale');
    expect(
      await within(row).findByRole('img', { name: /\d+ triggers over 30 days, by replay/ }),
    ).toBeVisible();
    expect(screen.getByText('12 of 12 rules')).toBeVisible();
  });

  it('an analyst can search and filter; the address says what was asked', async () => {
    const { user, place } = await renderApp('/rules');
    await table();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Product' }), 'Okta');
    expect(await screen.findByText('2 of 12 rules')).toBeVisible();
    await user.type(screen.getByRole('searchbox', { name: 'Search rules' }), 'push');
    expect(await screen.findByText('1 of 12 rules')).toBeVisible();
    expect(await names()).toEqual(['Push fatigue (Okta)']);
    expect(place()).toBe('/rules?product=okta&search=push');

    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('12 of 12 rules')).toBeVisible();
    expect(place()).toBe('/rules');
    expect(screen.getByRole('searchbox', { name: 'Search rules' })).toHaveValue('');
  });

  it('an analyst who opens a copied link sees the same view', async () => {
    await renderApp('/rules?mode=draft&sort=name&nonsense=1&product=no-such');
    expect(await names()).toEqual(['Sign-in from Tor']);
    expect(screen.getByRole('combobox', { name: 'Outcome mode' })).toHaveDisplayValue('Draft');
    expect(screen.getByRole('combobox', { name: 'Product' })).toHaveDisplayValue('Any');
    expect(screen.getByRole('columnheader', { name: 'Rule' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  });

  it('a manager can put the rules with the most triggers first', async () => {
    const { user, place } = await renderApp('/rules', { persona: 'manager' });
    await table();
    await user.click(screen.getByRole('button', { name: 'Triggers in 30 days' }));
    const header = await screen.findByRole('columnheader', { name: 'Triggers in 30 days' });
    expect(header).toHaveAttribute('aria-sort', 'descending');
    expect(place()).toBe('/rules?sort=-triggers');
    expect((await names())[0]).toBe('Repeated sign-in errors');
  });

  it('the arrow keys lead from rule to rule, and Enter opens one', async () => {
    const { user, place } = await renderApp('/rules?sort=name');
    const [first, second] = within(await table()).getAllByRole('link');
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(first).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('heading', { level: 1, name: first?.textContent ?? '' }),
    ).toBeVisible();
    expect(place()).toMatch(/^\/rules\/rule-\d+$/);
  });
});

describe('when there is nothing to list', () => {
  it('an analyst whose filter matches nothing can clear it', async () => {
    const { user, place } = await renderApp('/rules?search=no+such+rule');
    expect(await screen.findByText('No rule matches these filters')).toBeVisible();
    const [, clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await user.click(clear ?? document.body);
    expect(await table()).toBeVisible();
    expect(place()).toBe('/rules');
  });

  it('an analyst without any rule is led to the first one', async () => {
    const { store } = theBackend();
    store.rules.clear();
    store.change({ resource: 'rules' });
    await renderApp('/rules');
    expect(await screen.findByText('No rules yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Write the first rule' })).toHaveAttribute(
      'href',
      '/rules/new',
    );
  });

  it('the shape of the list is there while it loads', async () => {
    await renderApp('/rules', { failures: [{ kind: 'slow', where: 'listRules' }] });
    expect(await screen.findByRole('status', { name: 'Loading the rules' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Rules' })).toBeVisible();
  });
});

it('a list that could not be refreshed says that it may be old, and can be asked for again', async () => {
  const { user, queryClient } = await renderApp('/rules');
  await table();
  setFailures({ kind: 'failing', where: 'listRules' });
  await queryClient.invalidateQueries({ queryKey: keys.rules() });
  expect(await screen.findByText(/What you see may be old/)).toBeVisible();
  expect(await table()).toBeVisible();
  setFailures();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await expect.poll(() => screen.queryByText(/What you see may be old/)).toBeNull();
});

it('a viewer is told why no rule can be written, and whom to ask', async () => {
  const { user } = await renderApp('/rules', { persona: 'viewer' });
  const button = await screen.findByRole('button', { name: 'New rule' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription(
    'Your role may not write rules. Ask a SOC analyst or a SOC manager.',
  );
  await user.hover(button);
  expect(screen.getByRole('tooltip')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('link', { name: 'New rule' })).not.toBeInTheDocument();
});
