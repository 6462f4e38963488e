import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { theBackend } from '#mocks/node.ts';
import { deleteWorkingCopy } from '#src/data/working-copy.ts';
import { renderApp } from '#src/testing/render-app.tsx';

const stored = () =>
  [...theBackend().store.rules.values()].find(({ rule }) => rule.id === 'rule-1')?.rule;
const sentence = () => screen.getByRole('region', { name: 'The rule in words' });

// What one test leaves unsaved is not offered to the next.
beforeEach(() => deleteWorkingCopy('user-analyst', 'rule-1'));

describe('the scope of a rule', () => {
  it('an analyst scopes by tag: how many have it, one that none has yet, and the sentence says so', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await user.click(await screen.findByRole('button', { name: 'Those with a tag' }));
    const tags = await screen.findByRole('combobox', { name: /^Tags: organizations/ });
    await user.click(tags);
    const health = theBackend().store.organizations.filter((organization) =>
      organization.tags.includes('health'),
    ).length;
    await user.click(await screen.findByRole('option', { name: `health (${health})` }));
    expect(
      screen.getByText(`${health} organizations in scope today.`, { exact: false }),
    ).toBeVisible();
    await user.type(tags, 'pilot{Enter}');
    expect(screen.getByText(/No organization has pilot today/)).toBeVisible();
    expect(sentence()).toHaveTextContent('in any organization tagged “health” or “pilot” has');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(stored()?.scope).toEqual({ kind: 'tagged', tags: ['health', 'pilot'] }),
    );
  });

  it('an analyst leaves accounts out by name, from the directory or typed', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await user.click(await screen.findByRole('combobox', { name: 'Accounts' }));
    await user.click(screen.getByRole('option', { name: 'All but these accounts' }));
    const account = theBackend().store.accounts.find(({ kind }) => kind === 'service');
    const name = account?.name ?? '';
    const names = await screen.findByRole('combobox', { name: 'Accounts excluded' });
    await screen.findByText(/accounts of the directory in scope today/);
    await user.type(names, name.toUpperCase());
    const option = await screen.findByRole('option', { name: new RegExp(name) });
    expect(option).toHaveTextContent('service account');
    await user.click(option);
    await user.type(names, 'later@example.com{Enter}');
    expect(sentence()).toHaveTextContent(
      `When an account other than ${name} or later@example.com in any organization`,
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(stored()?.scope.accounts).toEqual({
        kind: 'all_but',
        accounts: [name, 'later@example.com'],
      }),
    );
  });

  it('an analyst takes the accounts of a list, and is told when nobody keeps it', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await user.click(await screen.findByRole('combobox', { name: 'Accounts' }));
    await user.click(screen.getByRole('option', { name: 'Accounts in a list' }));
    const list = await screen.findByRole('combobox', { name: 'List' });
    await user.click(list);
    await user.click(await screen.findByRole('option', { name: /VIP accounts/ }));
    expect(sentence()).toHaveTextContent('When an account in the list “VIP accounts” in any');
    const count = await screen.findByText(/accounts of the directory in scope today/);
    expect(Number.parseInt(count.textContent, 10)).toBeGreaterThan(0);
    await user.clear(list);
    await user.type(list, 'nobody has it');
    await user.tab();
    expect(await screen.findByText(/Nobody keeps a list of this name yet/)).toBeVisible();
    await user.click(screen.getByRole('combobox', { name: 'Accounts' }));
    await user.click(
      within(screen.getByRole('listbox')).getByRole('option', { name: 'All accounts' }),
    );
    expect(sentence()).toHaveTextContent('When an account in any organization');
  });
});
