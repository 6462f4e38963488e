import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '#src/testing/render-app.tsx';

describe('who is here', () => {
  it('a viewer is told what they may not do, and whom to ask', async () => {
    const { user } = await renderApp('/rules', { persona: 'viewer' });
    await user.click(screen.getByRole('button', { name: /who is here: ada quill/i }));
    const card = await screen.findByRole('dialog', { name: 'Ada Quill' });
    expect(card).toHaveTextContent('May not write rules. Ask a SOC analyst or a SOC manager.');
    expect(card).toHaveTextContent('May not mend connections. Ask a connection owner.');
  });

  it('an analyst is told that they hold only some of the organizations', async () => {
    const { user } = await renderApp('/rules', { persona: 'analyst' });
    await user.click(screen.getByRole('button', { name: /who is here: robin vale/i }));
    expect(await screen.findByRole('dialog')).toHaveTextContent(/18 organizations/);
  });
});

describe('the demo bar', () => {
  it('somebody who changes who they are sees what that person sees, at the same place', async () => {
    const { user, place } = await renderApp('/rules?sort=name', { bar: true });
    await screen.findByRole('table', { name: 'Rules' });
    await user.click(screen.getByRole('combobox', { name: 'You are' }));
    await user.click(await screen.findByRole('option', { name: /Ada Quill/ }));
    expect(await screen.findByRole('button', { name: /who is here: ada quill/i })).toBeVisible();
    expect(place()).toBe('/rules?sort=name');
    expect(await screen.findByRole('button', { name: 'New rule' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  it('somebody can make the backend fail, sees that it does on purpose, and can end it', async () => {
    const { user } = await renderApp('/connections', { bar: true });
    await user.click(await screen.findByRole('button', { name: 'Make it fail' }));
    const panel = await screen.findByRole('region', { name: 'Make the backend fail' });
    await user.click(within(panel).getByRole('checkbox', { name: 'Failing (500)' }));
    expect(await screen.findByRole('button', { name: 'Failing on purpose' })).toBeVisible();

    await user.click(screen.getByRole('link', { name: 'Rules' }));
    expect(await screen.findByText(/the backend failed/i)).toBeVisible();

    await user.click(within(panel).getByRole('button', { name: 'All well again' }));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table', { name: 'Rules' })).toBeVisible();
  });
});

it('a page that opens is read from its heading', async () => {
  const { user } = await renderApp('/rules');
  await screen.findByRole('table', { name: 'Rules' });
  await user.click(screen.getByRole('link', { name: 'Connections' }));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Connections' });
  await waitFor(() => expect(heading).toHaveFocus());
  expect(document.title).toContain('Connections');
});

it('the shell says whether changes of others arrive by themselves', async () => {
  await renderApp('/rules');
  expect(await screen.findByText('Live')).toBeInTheDocument();
});
