import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '#src/testing/render-app.tsx';

const palette = () => screen.findByRole('dialog', { name: 'Go to, or do' });
const options = async () =>
  within(await palette())
    .getAllByRole('option')
    .map((option) => option.textContent);

describe('the palette', () => {
  it('an analyst goes to a rule by a few letters and Enter', async () => {
    const { user, place } = await renderApp('/rules');
    await screen.findByRole('table', { name: 'Rules' });
    await user.keyboard('{Control>}k{/Control}');
    expect(within(await palette()).getByRole('combobox')).toHaveFocus();
    await user.keyboard('push duo');
    await waitFor(async () => expect((await options())[0]).toContain('Push fatigue (Duo)'));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Push fatigue (Duo)');
    expect(place()).toMatch(/^\/rules\/rule-\d+$/);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('an analyst goes to what an organization is watched by, with the arrows', async () => {
    const { user, place } = await renderApp('/connections');
    await user.click(await screen.findByRole('button', { name: 'Go to, or do' }));
    await palette();
    await user.keyboard('marine');
    await waitFor(async () => expect((await options())[0]).toContain('Fjord Marine'));
    const list = within(await palette());
    const [first, second] = list.getAllByRole('option');
    await user.keyboard('{ArrowDown}');
    expect(list.getByRole('combobox')).toHaveAttribute('aria-activedescendant', second?.id);
    await user.keyboard('{ArrowUp}');
    expect(first).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(place()).toBe('/rules?organization=org-fjord'));
  });

  it('a viewer is not offered what he may not do, and whoever finds nothing is told so', async () => {
    const { user } = await renderApp('/rules', { persona: 'viewer' });
    await screen.findByRole('table', { name: 'Rules' });
    await user.keyboard('{Control>}k{/Control}');
    expect((await options()).join()).not.toContain('New rule');
    await user.keyboard('no such thing at all');
    expect(await screen.findByText(/Nothing here is called so/)).toBeVisible();
    await user.keyboard('{Enter}{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('the list of shortcuts opens with ?, but not while somebody types', async () => {
    const { user } = await renderApp('/rules');
    await screen.findByRole('table', { name: 'Rules' });
    await user.click(screen.getByRole('searchbox', { name: 'Search rules' }));
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    screen.getByRole('heading', { level: 1 }).focus();
    await user.keyboard('?');
    const list = within(await screen.findByRole('dialog', { name: 'Shortcuts' }));
    expect(list.getByText('Redo')).toBeVisible();
    await user.click(list.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});
