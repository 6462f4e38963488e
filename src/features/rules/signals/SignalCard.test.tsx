import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { goToField } from '#src/features/rules/go-to-field.ts';
import { renderApp } from '#src/testing/render-app.tsx';

const card = (number: number) =>
  screen.findByRole('region', { name: new RegExp(`^Signal ${number}:`) });
/** The history is loaded once for all tests, and takes a while. */
const counted = async (number: number) =>
  within(await card(number)).findByText(/^[\d,]+ events, [\d,]+ accounts$/, undefined, {
    timeout: 30_000,
  });
const sentence = () => screen.getByRole('region', { name: 'The rule in words' });
const names = () =>
  screen
    .getAllByRole('region', { name: /^Signal \d/ })
    .map((one) => one.getAttribute('aria-label')?.replace(/^Signal \d+: /, ''));
type User = Awaited<ReturnType<typeof renderApp>>['user'];
const press = async (user: User, number: number, name: string | RegExp) =>
  user.click(within(await card(number)).getByRole('button', { name }));
/** What was typed is kept between tests. */
const giveUp = async (user: User) => {
  await user.click(screen.getByRole('button', { name: 'Throw changes away' }));
  const sure = screen.queryByRole('button', { name: 'Throw away' });
  if (sure !== null) await user.click(sure);
  await screen.findByText('Saved.');
};

describe('the signals of a rule', () => {
  it(
    'an analyst reads beside each signal what it matches, disables one, and sees its step go',
    { timeout: 60_000 },
    async () => {
      const { user } = await renderApp('/rules/rule-1');
      const first = within(await card(1));
      const figures = /^[\d,]+ events, [\d,]+ accounts/.exec((await counted(1)).textContent)?.[0];
      if (figures === undefined) throw new Error('figures were expected');
      await press(user, 1, 'Disable signal');
      expect(first.getByText('Disabled: the pattern goes without it')).toBeVisible();
      expect(first.getByRole('button', { name: 'Disable signal' })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      expect(sentence()).toHaveTextContent('“Failed sign-in” is disabled and left out.');
      const step = await screen.findByRole('combobox', { name: 'Signal of step 1' });
      expect(step).toHaveTextContent('Failed sign-in (disabled)');
      expect(screen.getByText('Disabled: the pattern goes without it.')).toBeVisible();
      // It still counts, to show what it would bring.
      await waitFor(() => expect(first.getByText(figures)).toBeVisible());
      await press(user, 1, 'Disable signal');
      expect(sentence()).not.toHaveTextContent('left out');
      expect(step).not.toHaveTextContent('(disabled)');
    },
  );

  it('a card that is moved by keyboard keeps the focus, takes its step along, and says where it is', async () => {
    const { user } = await renderApp('/rules/rule-1');
    within(await card(1))
      .getByRole('button', { name: 'Move signal down' })
      .focus();
    await user.keyboard('{Enter}');
    expect(names()).toEqual(['Successful sign-in', 'Failed sign-in']);
    expect(screen.getByText('Failed sign-in, position 2 of 2')).toBeInTheDocument();
    expect(sentence()).toHaveTextContent(/“Successful sign-in”.* then .*“Failed sign-in”/);
    const second = within(await card(2));
    await waitFor(() =>
      expect(second.getByRole('button', { name: 'Move signal up' })).toHaveFocus(),
    );
    await user.keyboard('{Enter}');
    expect(names()).toEqual(['Failed sign-in', 'Successful sign-in']);
  });

  it('steps of an order of their own are told, and the cards can follow them', async () => {
    const { user } = await renderApp('/rules/rule-1');
    const [down] = await screen.findAllByRole('button', { name: 'Move step down' });
    if (down === undefined) throw new Error('a step was expected');
    await user.click(down);
    expect(
      screen.getByText(
        'The steps of the pattern stand in an order of their own: “Successful sign-in” and “Failed sign-in”.',
      ),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Put the cards in it' }));
    expect(names()).toEqual(['Successful sign-in', 'Failed sign-in']);
    expect(screen.queryByText(/an order of their own/)).not.toBeInTheDocument();
    await giveUp(user);
  });

  it('an analyst folds a card to one line, and a link to a field inside unfolds it', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await press(user, 1, 'Fold Failed sign-in');
    const first = within(await card(1));
    expect(first.queryByLabelText('Signal name')).not.toBeInTheDocument();
    expect(first.getByText('Microsoft 365 · UserLoginFailed')).toBeVisible();
    expect(first.getByRole('button', { name: 'Unfold Failed sign-in' })).toHaveFocus();
    await press(user, 1, 'Unfold Failed sign-in');
    await user.clear(first.getByLabelText('Signal name'));
    await user.tab();
    expect(
      await screen.findByRole('region', { name: 'Signal 1: Signal without a name' }),
    ).toBeVisible();
    expect(await screen.findByRole('combobox', { name: 'Signal of step 1' })).toHaveTextContent(
      'Signal without a name',
    );
    await press(user, 1, 'Fold Signal without a name');
    act(() => goToField('/signals/0/activities'));
    await waitFor(() => expect(first.getByRole('combobox', { name: 'Activities' })).toHaveFocus());
    await giveUp(user);
  });

  it('an analyst joins a signal by another field, and takes it back', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await press(user, 2, 'Another field stands for Account…');
    const second = within(await card(2));
    const field = second.getByRole('combobox', { name: 'Account is' });
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveValue('Account');
    await user.clear(field);
    await user.type(field, 'target');
    await user.click(screen.getByRole('option', { name: /^Target account/ }));
    expect(field).toHaveValue('Target account');
    await press(user, 2, 'Account is itself again');
    expect(field).toHaveValue('Account');
    await waitFor(() => expect(screen.getByText('Saved.')).toBeVisible());
  });

  it('an analyst sees which fields the history has, with an example, and how often a value is there', async () => {
    const { user } = await renderApp('/rules/rule-1');
    expect(await counted(1)).toBeVisible();
    await press(user, 1, 'Condition');
    const first = within(await card(1));
    await user.click(first.getByRole('combobox', { name: 'Field' }));
    const list = within(await screen.findByRole('listbox'));
    expect(
      await list.findByRole('option', { name: /^Country [\d,]+ events .* · like US$/ }),
    ).toBeVisible();
    expect(list.getByRole('option', { name: /^Latitude not in this history/ })).toBeVisible();
    await user.click(list.getByRole('option', { name: /^Result/ }));
    await user.click(first.getByRole('combobox', { name: 'Value' }));
    expect(
      (await screen.findAllByRole('option', { name: /^(success|failure) [\d,]+ events$/ })).length,
    ).toBe(2);
    await user.click(screen.getByRole('option', { name: /^failure/ }));
    expect(first.getByRole('combobox', { name: 'Value' })).toHaveValue('failure');
    await user.click(first.getByRole('combobox', { name: 'Activities' }));
    expect(
      await screen.findByRole('option', { name: /^Signed in UserLoggedIn [\d,]+ events$/ }),
    ).toBeVisible();
    await user.keyboard('{Escape}');
    await giveUp(user);
  });

  it('a viewer folds and reads, and changes nothing', async () => {
    const { user } = await renderApp('/rules/rule-1', { persona: 'viewer' });
    const first = within(await card(1));
    expect(first.queryByRole('button', { name: 'Disable signal' })).not.toBeInTheDocument();
    expect(first.queryByRole('button', { name: /Another field/ })).not.toBeInTheDocument();
    await press(user, 1, 'Fold Failed sign-in');
    expect(first.getByText('Failed sign-in')).toBeVisible();
  });
});
