import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '#src/testing/render-app.tsx';

const button = (name: string) => screen.findByRole('button', { name });
const name = () => screen.findByRole('textbox', { name: 'Name' });

describe('undo in the rule builder', () => {
  it('an analyst takes steps back and forward, by button and by key, also what was removed', async () => {
    const { user } = await renderApp('/rules/rule-1');
    expect(await button('Undo')).toBeDisabled();
    const cards = () => screen.findAllByRole('button', { name: 'Remove signal' });
    const [, second] = await cards();
    if (second === undefined) throw new Error('the rule has two signals');
    await user.click(second);
    await waitFor(async () => expect(await cards()).toHaveLength(1));
    await user.click(await button('Undo'));
    await waitFor(async () => expect(await cards()).toHaveLength(2));
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(async () => expect(await cards()).toHaveLength(1));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await cards()).toHaveLength(2));
    expect(await button('Undo')).toBeDisabled();
  });

  it('an analyst saves by key from inside of a text', async () => {
    const { user } = await renderApp('/rules/rule-3');
    await user.type(await name(), '!');
    await user.keyboard('{Control>}s{/Control}');
    expect(await screen.findByText(/Saved as version 2/)).toBeVisible();
  });
});

describe('a new rule that was never saved', () => {
  it('is offered to its author on the next blank page, with its name and time', async () => {
    const first = await renderApp('/rules/new?draft=lost');
    await first.user.type(await name(), 'Half a rule');
    expect(await screen.findByText(/What you type is kept in this browser/)).toBeVisible();
    cleanup();
    const second = await renderApp('/rules/new?draft=fresh');
    const link = await screen.findByRole('link', { name: 'Half a rule' });
    await second.user.click(link);
    await waitFor(async () => expect(await name()).toHaveValue('Half a rule'));
    expect(second.place()).toBe('/rules/new?draft=lost');
    await second.user.click(await button('Throw it away'));
    cleanup();
    await renderApp('/rules/new?draft=fresh', { persona: 'manager' });
    await name();
    expect(screen.queryByText(/not saved:/)).not.toBeInTheDocument();
  });
});
