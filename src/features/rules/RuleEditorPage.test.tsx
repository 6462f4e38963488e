import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setFailures } from '#mocks/node.ts';
import { renderApp } from '#src/testing/render-app.tsx';

const field = (name: string) => screen.findByRole('textbox', { name });

describe('the rule editor', () => {
  it('an analyst opens a rule: its fields, its sentence, what can run, and its outcome mode', async () => {
    await renderApp('/rules/rule-1');
    expect(await field('Name')).toHaveValue('Brute force, then success (Microsoft 365)');
    const sentence = screen.getByRole('region', { name: 'The rule in words' });
    expect(sentence).toHaveTextContent(
      'When an account in any organization (24 today) has “Failed sign-in” 5 times and then “Successful sign-in” at Microsoft 365, all within 10 minutes, then raise an alert, block its sign-in, and expire its logins, where that can run.',
    );
    expect(await screen.findByRole('checkbox', { name: /Block sign-in/ })).toBeChecked();
    expect(await screen.findByText('all 24 organizations')).toBeVisible();
  });

  it('an analyst is told at the field, and by name in the bar, what keeps a rule from being saved', async () => {
    const { user } = await renderApp('/rules/new?draft=one');
    await user.click(await field('Name'));
    await user.paste('x'.repeat(121));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText('1 field needs attention:', { exact: false })).toBeVisible();
    const told = 'A name has at most 120 characters; this one has 121.';
    // At the field, in the bar, and in how far the rule is.
    expect(screen.getAllByText(told)).toHaveLength(3);
    expect(await field('Name')).toHaveFocus();
  });

  it('an analyst can save a draft that has no name and no number yet, and finds it so', async () => {
    const { user } = await renderApp('/rules/new?draft=two');
    await user.clear(await field('Events'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Saved as version 1/)).toBeVisible();
    expect(await field('Name')).toHaveValue('');
    expect(await field('Events')).toHaveValue('');
  });

  it('an analyst is told where the backend found something wrong', async () => {
    const { user } = await renderApp('/rules/rule-2');
    await user.type(await field('Name'), ' again');
    setFailures({ kind: 'invalid', where: 'writes' });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The rule cannot be saved as it is.')).toBeVisible();
    expect(screen.getByText('This is not in a form the rule can hold.')).toBeVisible();
    expect(await field('Name')).toHaveValue('Brute force, then success (Okta) again');
  });

  it('a phrase of the sentence leads to its field', async () => {
    const { user } = await renderApp('/rules/rule-1');
    const sentence = await screen.findByRole('region', { name: 'The rule in words' });
    await user.click(within(sentence).getByRole('link', { name: /within 10 minutes/ }));
    expect(await field('Within')).toHaveFocus();
  });

  it('a viewer reads every field and is told whom to ask', async () => {
    await renderApp('/rules/rule-1', { persona: 'viewer' });
    expect(await screen.findByText(/Your role may read rules, not write them/)).toBeVisible();
    expect(await field('Name')).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });

  it('whoever follows an old link is told that there is no such rule', async () => {
    await renderApp('/rules/rule-999');
    expect(await screen.findByText('It does not exist, or it is not yours to see.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Go to the rules' })).toBeVisible();
  });

  it('whoever opens a rule while the backend fails is told so, and can try again', async () => {
    const { user } = await renderApp('/rules/rule-1', {
      failures: [{ kind: 'failing', where: 'getRule' }],
    });
    expect(await screen.findByText('The backend failed')).toBeVisible();
    setFailures();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await field('Name')).toHaveValue('Brute force, then success (Microsoft 365)');
  });
});
