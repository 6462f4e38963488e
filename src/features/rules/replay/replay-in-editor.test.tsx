import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '#src/testing/render-app.tsx';

const replayed = (words: RegExp) =>
  // The whole history is fetched and read first, in this very thread.
  screen.findByText(words, { selector: 'p' }, { timeout: 15_000 });
const discard = async (user: Awaited<ReturnType<typeof renderApp>>['user']) =>
  user.click(screen.getByRole('button', { name: 'Throw changes away' }));

// Repeated sign-in errors: at least 4 events in 2 minutes.
describe('the replay beside the form', () => {
  it('an analyst chooses how much of the history is replayed, and a copied link says the same', async () => {
    const { user, place } = await renderApp('/rules/rule-10?range=7d');
    expect(await replayed(/^\d+ triggers in 7 days, /)).toBeVisible();

    await user.click(screen.getByRole('button', { name: '24 h' }));
    expect(await replayed(/^\d+ triggers? in 24 hours/)).toBeVisible();
    expect(place()).toContain('range=24h');

    await user.click(screen.getByRole('button', { name: 'Own' }));
    const own = within(screen.getByRole('group', { name: 'Own range' }));
    const from = own.getByLabelText('From (UTC)');
    await user.clear(from);
    expect(own.getByText('Enter a date and a time.')).toBeVisible();
    await user.type(from, '2099-01-01T00:00');
    expect(own.getByText('The end has to be after the beginning.')).toBeVisible();
    expect(place()).toMatch(/range=\d{4}-/);
    expect(place()).not.toContain('2099');
  });

  it('an analyst moves the mark on the curve, and the form, the sentence and the count follow', async () => {
    const { user } = await renderApp('/rules/rule-10');
    await replayed(/triggers? in 30 days/);
    await user.click(screen.getByText('What if'));
    const threshold = await screen.findByRole('slider', { name: 'Threshold' });
    await waitFor(() =>
      expect(threshold).toHaveAttribute(
        'aria-valuetext',
        expect.stringMatching(/^4: \d+ triggers$/),
      ),
    );
    const count = Number(/: (\d+)/.exec(threshold.getAttribute('aria-valuetext') ?? '')?.[1]);
    expect(await replayed(new RegExp(`^${count} triggers in 30 days`))).toBeVisible();

    threshold.focus();
    await user.keyboard('{ArrowRight}');
    const said = threshold.getAttribute('aria-valuetext') ?? '';
    expect(said).toMatch(/^5: \d+ triggers?$/);
    expect(await screen.findByRole('textbox', { name: 'Events' })).toHaveValue('5');
    const after = Number(/: (\d+)/.exec(said)?.[1]);
    expect(after).toBeLessThan(count);
    expect(await replayed(new RegExp(`^${after} triggers? in 30 days`))).toBeVisible();

    const section = within(screen.getByRole('region', { name: 'Window' }));
    await user.click(section.getByRole('button', { name: 'as a table' }));
    expect(section.getByRole('row', { name: /2 minutes.*now/ })).toBeVisible();
    await user.click(section.getByRole('button', { name: 'Set to 10 minutes' }));
    expect(screen.getByRole('textbox', { name: 'Within' })).toHaveValue('10');
    await discard(user);
  });

  it('an analyst makes an exception of what a trigger shows, and goes on at its reason', async () => {
    const { user } = await renderApp('/rules/rule-10?range=7d');
    await replayed(/triggers? in 7 days/);
    const list = within(screen.getByRole('list', { name: 'Triggers' }));
    const [row] = list.getAllByRole('button');
    if (row === undefined) throw new Error('no trigger is listed');
    await user.click(row);
    const detail = within(await screen.findByRole('region', { name: /^Trigger 1 of/ }));
    const account = detail.getByRole('heading', { level: 3, name: /@/ }).textContent;
    expect(
      await detail.findByRole('img', { name: /The steps of this trigger in time/ }),
    ).toBeVisible();
    await detail.findAllByRole('row');
    const make = detail.getByRole('button', { name: /Make an exception/ });
    await user.click(make);
    const choice = screen.queryByRole('menuitem', { name: new RegExp(`Account: ${account}`) });
    if (choice !== null) await user.click(choice);

    const exception = within(await screen.findByRole('region', { name: 'Exception 1' }));
    await waitFor(() => expect(exception.getByLabelText('Reason')).toHaveFocus());
    expect(exception.getByDisplayValue(account)).toBeVisible();
    expect(exception.getByLabelText('Owner')).not.toHaveValue('');
    const until = Date.parse(exception.getByLabelText<HTMLInputElement>('Until the end of').value);
    expect((until - Date.now()) / 86_400_000).toBeGreaterThan(88);
    expect(await exception.findByText(/it takes out \d+ events? of/)).toBeVisible();
    await discard(user);
  });

  it('an analyst sees whom the rule would have hit, and what they are', async () => {
    const { user } = await renderApp('/rules/rule-10');
    await replayed(/triggers? in 30 days/);
    const hit = within(await screen.findByRole('region', { name: 'Accounts hit' }));
    await user.click(await hit.findByRole('button', { name: /^\d+ guests?$/ }));
    const table = within(hit.getByRole('table'));
    const [, ...rows] = table.getAllByRole('row');
    expect(rows.length).toBeGreaterThan(0);
    for (const one of rows) expect(one).toHaveTextContent('guest');
    expect(hit.getByText(/By what the directory says today/)).toBeVisible();
    await user.click(hit.getByRole('button', { name: /^\d+ guests?$/ }));
    expect(hit.queryByRole('table')).not.toBeInTheDocument();
  });

  it('a viewer looks at the curve, and is told who may change the number', async () => {
    const { user } = await renderApp('/rules/rule-10?range=7d', { persona: 'viewer' });
    await replayed(/triggers? in 7 days/);
    await user.click(screen.getByText('What if'));
    const threshold = await screen.findByRole('slider', { name: 'Threshold' });
    threshold.focus();
    await user.keyboard('{ArrowRight}');
    expect(threshold).toHaveAttribute('aria-valuenow', '4');
    expect(screen.getByText(/ask somebody who may write rules/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Make an exception/ })).not.toBeInTheDocument();
  });
});
