import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '#src/testing/render-app.tsx';

const field = (name: string) => screen.findByRole('textbox', { name });
const sentence = () => screen.getByRole('region', { name: 'The rule in words' });
type User = Awaited<ReturnType<typeof renderApp>>['user'];
const choose = async (user: User, label: string, option: string) => {
  await user.click(await screen.findByRole('combobox', { name: label }));
  await user.click(within(screen.getByRole('listbox')).getByRole('option', { name: option }));
};
const type = async (user: User, name: string, text: string) => {
  await user.clear(await field(name));
  await user.type(await field(name), text);
};

describe('the pattern of a rule', () => {
  it('an analyst limits steps in time, and says what must not happen', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await user.click(await screen.findByRole('button', { name: 'All of them within…' }));
    await type(user, 'Step 1 within', '2');
    await user.click(screen.getByRole('button', { name: 'Soon after the step before…' }));
    await type(user, 'After step 1, at most', '90');
    const gap = within(screen.getByRole('group', { name: 'After step 1, at most' }));
    await user.click(gap.getByRole('combobox', { name: 'Unit' }));
    await user.click(screen.getByRole('option', { name: 'seconds' }));
    await user.click(screen.getByRole('button', { name: 'Add what must not happen' }));
    await choose(user, 'Signal that must not be there', 'Failed sign-in');
    await user.tab();
    expect(sentence()).toHaveTextContent(
      'has “Failed sign-in” 5 times within 2 minutes and then at most 90 seconds later “Successful sign-in” at Microsoft 365, all within 10 minutes, but no “Failed sign-in” in the 10 minutes after, then raise an alert',
    );
    await choose(user, 'When', 'before or after');
    expect(sentence()).toHaveTextContent('in the 10 minutes before or after,');
    await user.click(screen.getByRole('button', { name: 'Remove what must not happen 1' }));
    await user.click(screen.getByRole('button', { name: 'Remove “Step 1 within”' }));
    expect(sentence()).toHaveTextContent(
      'has “Failed sign-in” 5 times and then at most 90 seconds later “Successful sign-in” at Microsoft 365, all within 10 minutes, then raise',
    );
  });

  it('an analyst asks for any of the steps, and is told where that are more than there are', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await user.click(await screen.findByRole('button', { name: 'Steps in any order' }));
    expect(sentence()).toHaveTextContent(
      'has “Failed sign-in” 5 times and “Successful sign-in” at Microsoft 365, all within 10 minutes in any order,',
    );
    await type(user, 'How many of the steps', '1');
    await user.tab();
    expect(sentence()).toHaveTextContent(
      'has “Failed sign-in” 5 times or “Successful sign-in” at Microsoft 365 within',
    );
    await type(user, 'How many of the steps', '3');
    await user.tab();
    // At the field, in how far the rule is, and beside the replay that waits for it.
    expect(await screen.findAllByText('Enter a whole number from 1 to 2.')).toHaveLength(3);
  });

  it('an analyst asks for a range of a count, and is told when it is upside down', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await user.click(await screen.findByRole('button', { name: 'Count of events' }));
    await choose(user, 'How many', 'from … to');
    await type(user, 'To', '3');
    await user.tab();
    expect((await screen.findAllByText('The upper end is below the lower one.'))[0]).toBeVisible();
    await type(user, 'Events', '2');
    await user.tab();
    expect(sentence()).toHaveTextContent('from 2 to 3 events of');
    expect(screen.queryByText('The upper end is below the lower one.')).not.toBeInTheDocument();
    await choose(user, 'How many', 'fewer than');
    expect(sentence()).toHaveTextContent('fewer than 2 events of');
  });

  it('an analyst lets a group reach over organizations, and keeps it quiet for longer', async () => {
    const { user } = await renderApp('/rules/rule-1');
    const across = await screen.findByRole('checkbox', {
      name: 'One group may reach over several organizations',
    });
    await user.click(across);
    expect(across).toBeChecked();
    await user.click(
      screen.getByRole('button', {
        name: 'Quiet for longer after a trigger (the window, unless said)',
      }),
    );
    expect(await field('Quiet after a trigger')).toHaveValue('5');
  });
});
