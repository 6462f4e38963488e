import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setFailures, theBackend } from '#mocks/node.ts';
import { signalIdSchema } from '#src/contract/ids.ts';
import { renderApp } from '#src/testing/render-app.tsx';

const table = () => screen.findByRole('table', { name: 'Lists' });
const row = async (name: string) =>
  within(await table())
    .getByRole('link', { name })
    .closest('tr') ?? document.body;

/** The first seeded rule names the list. */
const useInRule = (list: string): string => {
  const { store } = theBackend();
  const [stored] = store.rules.values();
  if (stored === undefined) throw new Error('no rule');
  const id = signalIdSchema.parse('listed');
  const [signal] = stored.rule.signals;
  if (signal === undefined) throw new Error('no signal');
  const condition = { op: 'in_list' as const, field: 'ip' as const, list };
  const rule = { ...stored.rule, signals: [...stored.rule.signals, { ...signal, id, condition }] };
  store.rules.set(rule.id, { ...stored, rule });
  store.change({ resource: 'lists' }, { resource: 'rules' });
  return rule.name;
};

describe('the lists', () => {
  it('an analyst sees what each holds, until when, who uses it, and who keeps it', async () => {
    const rule = useInRule('Trusted networks');
    await renderApp('/lists');
    expect(await screen.findByText('7 of 7 lists')).toBeVisible();
    const trusted = await row('Trusted networks');
    expect(trusted).toHaveTextContent('Networks');
    expect(trusted).toHaveTextContent(/next in \d+ days/);
    expect(within(trusted).getByRole('link', { name: rule })).toHaveAttribute(
      'href',
      '/rules/rule-1',
    );
    expect(trusted).toHaveTextContent('Mira Castellan');
    const guests = await row('group: Guests');
    expect(guests).toHaveTextContent('in the directory');
    expect(guests).toHaveTextContent('no rule');
  });

  it('an analyst finds a list by its kind, and by a rule that uses it; the address holds it', async () => {
    const rule = useInRule('Trusted networks');
    const { user, place } = await renderApp('/lists?kind=countries');
    expect(await screen.findByText('1 of 7 lists')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Any');
    await user.type(screen.getByRole('searchbox'), rule);
    expect(await screen.findByText('1 of 7 lists')).toBeVisible();
    expect(await row('Trusted networks')).toBeVisible();
    expect(place()).toMatch(/^\/lists\?search=Brute/);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'no such thing');
    expect(await screen.findByText('No list matches these filters')).toBeVisible();
  });

  it('an analyst sorts by number of entries', async () => {
    const { user } = await renderApp('/lists');
    await user.click(within(await table()).getByRole('button', { name: 'Entries' }));
    const links = within(await table()).getAllByRole('link');
    expect(links[0]).toHaveTextContent('group: Guests');
  });

  it('an analyst makes a list and goes on with its entries', async () => {
    const { user, place } = await renderApp('/lists?create=Crown+jewels', { heading: false });
    const dialog = await screen.findByRole('dialog', { name: 'New list' });
    const name = within(dialog).getByRole('textbox', { name: 'Name' });
    expect(name).toHaveFocus();
    expect(name).toHaveValue('Crown jewels');
    await user.click(within(dialog).getByRole('combobox', { name: 'Kind' }));
    await user.click(await screen.findByRole('option', { name: 'Accounts' }));
    await user.click(within(dialog).getByRole('button', { name: 'Make the list' }));
    expect(await screen.findByRole('heading', { name: 'Crown jewels' })).toBeVisible();
    expect(place()).toBe('/lists/Crown%20jewels');
    expect(await screen.findByText('Nothing is in this list')).toBeVisible();
    expect(theBackend().store.lists.get('Crown jewels')).toMatchObject({ kind: 'accounts' });
  });

  it.each([
    ['vip ACCOUNTS', 'There is a list “VIP accounts” already.'],
    ['', 'Enter a name.'],
    ['a/b', 'Letters A to Z, digits, spaces and . : @ - _ only.'],
    ['x'.repeat(61), '61 characters: 60 fit.'],
  ])('a list cannot be called “%s”: it is said at the name', async (name, words) => {
    const { user } = await renderApp('/lists');
    await user.click(screen.getByRole('button', { name: 'New list' }));
    const dialog = await screen.findByRole('dialog', { name: 'New list' });
    if (name !== '') await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), name);
    await user.click(within(dialog).getByRole('button', { name: 'Make the list' }));
    expect(within(dialog).getByText(words)).toBeVisible();
    expect(theBackend().store.lists.size).toBe(7);
  });

  it('an analyst whose answer is lost makes one list by trying again', async () => {
    const { user, place } = await renderApp('/lists?create=Once', { heading: false });
    const dialog = await screen.findByRole('dialog', { name: 'New list' });
    setFailures({ kind: 'drop_network', where: 'createList' });
    await user.click(within(dialog).getByRole('button', { name: 'Make the list' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(/reached|answer/);
    setFailures();
    await user.click(within(dialog).getByRole('button', { name: 'Make the list' }));
    await waitFor(() => expect(place()).toBe('/lists/Once'));
  });

  it('a viewer is told why there is no new list', async () => {
    const { user } = await renderApp('/lists', { persona: 'viewer' });
    const button = screen.getByRole('button', { name: 'New list' });
    expect(button).toHaveAccessibleDescription(/Your role may not change lists/);
    await user.click(button);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('somebody without any list is told what one is for', async () => {
    const { store } = theBackend();
    store.lists.clear();
    store.change({ resource: 'lists' });
    await renderApp('/lists');
    expect(await screen.findByText('No lists yet')).toBeVisible();
  });

  it('what went wrong is said, and the lists can be asked for again', async () => {
    const { user } = await renderApp('/lists', {
      failures: [{ kind: 'unavailable', where: 'listLists' }],
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(/not available/i);
    setFailures();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await table()).toBeVisible();
  });

  it('while they load the shape of the table is there', async () => {
    await renderApp('/lists', { failures: [{ kind: 'slow', where: 'listLists' }] });
    expect(await screen.findByRole('status', { name: 'Loading the lists' })).toBeVisible();
  });
});
