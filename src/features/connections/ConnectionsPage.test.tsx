import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '#src/testing/render-app.tsx';
import { setFailures, theBackend } from '#mocks/node.ts';

const table = () => screen.findByRole('table', { name: 'Connections' });
const fjord = () => screen.findByRole('row', { name: /Fjord Marine/ });

describe('the list of connections', () => {
  it('a connection owner reads status, cause, since when, and which rules it weakens, the worst first', async () => {
    await renderApp('/connections', { persona: 'connection_owner' });
    const [, first] = within(await table()).getAllByRole('row');
    expect(first).toHaveTextContent('Broken');
    const row = await fjord();
    expect(row).toHaveTextContent('The credential has expired');
    expect(row).toHaveTextContent(/AADSTS7000222, since/);
    expect(
      within(row).getByRole('link', { name: 'Brute force, then success (Microsoft 365)' }),
    ).toHaveAttribute('href', '/rules/rule-1');
    expect(screen.getByRole('link', { name: '6 Broken' })).toBeVisible();
    expect(screen.getByText(/rules lack actions in \d+ organizations/)).toBeVisible();
  });

  it('a connection owner can filter by status, product and organization; the address says so', async () => {
    const { user, place } = await renderApp('/connections', { persona: 'connection_owner' });
    await table();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Status' }), 'Upgradable');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Product' }), 'Microsoft 365');
    expect(await screen.findByText('3 of 55 connections')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Organization' }), 'Ember Foods');
    expect(await screen.findByText('1 of 55 connections')).toBeVisible();
    expect(await screen.findByRole('row', { name: /Ember Foods/ })).toHaveTextContent(
      'Lacks User.EnableDisableAccount.All, User-PasswordProfile.ReadWrite.All',
    );
    expect(place()).toBe(
      '/connections?status=upgradable&product=microsoft_365&organization=org-ember',
    );
  });

  it('a link with several values of a filter shows them all', async () => {
    await renderApp('/connections?status=broken,new', { persona: 'connection_owner' });
    expect(await screen.findByText('9 of 55 connections')).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Status' })).toHaveDisplayValue('New, Broken');
  });

  it('an analyst reads of their own organizations only, and is told whom to ask to mend', async () => {
    await renderApp('/connections', { persona: 'analyst' });
    expect(await screen.findByText('40 of 40 connections')).toBeVisible();
    expect(
      screen.getByText('Your role may not mend connections. Ask a connection owner.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Reconnect' })).not.toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /Harbor Credit Union/ })).not.toBeInTheDocument();
  });
});

describe('mending', () => {
  it('a connection owner can check, and reconnect once they know what it takes', async () => {
    const { user } = await renderApp('/connections', { persona: 'connection_owner' });
    const check = within(await fjord()).getByRole('button', { name: 'Check now' });
    expect(check).toHaveAccessibleDescription('Microsoft 365 of Fjord Marine');
    await user.click(check);
    expect(await screen.findByText('Checked: the connection is Broken.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));

    await user.click(within(await fjord()).getByRole('button', { name: 'Reconnect' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Reconnect: Microsoft 365 of Fjord Marine',
    });
    expect(dialog).toHaveTextContent('Make a new secret or certificate');
    expect(dialog).toHaveTextContent('No further permission is asked for');
    await user.click(within(dialog).getByRole('button', { name: 'Reconnect' }));
    expect(await screen.findByText('The connection is Active now.')).toBeVisible();
    expect(await screen.findByRole('link', { name: '5 Broken' })).toBeVisible();
  });

  it('a connection owner is told which permission is asked for which action, and may leave it', async () => {
    const { user } = await renderApp('/connections?organization=org-ember&status=upgradable', {
      persona: 'connection_owner',
    });
    const row = await screen.findByRole('row', { name: /Ember Foods/ });
    await user.click(within(row).getByRole('button', { name: 'Grant what is missing' }));
    const dialog = await screen.findByRole('dialog');
    const asked = within(dialog).getAllByRole('listitem');
    expect(asked.map((item) => item.textContent)).toEqual([
      'User.EnableDisableAccount.Allneeded to block sign-in',
      'User-PasswordProfile.ReadWrite.Allneeded to reset the password and force a password change at the next sign-in',
    ]);
    await user.click(within(dialog).getByRole('button', { name: 'Not now' }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(row).toHaveTextContent('Upgradable');
  });

  it('a connection owner whom the backend refuses is told why', async () => {
    const { user } = await renderApp('/connections', { persona: 'connection_owner' });
    const row = await fjord();
    setFailures({ kind: 'forbidden', where: 'checkConnection' });
    await user.click(within(row).getByRole('button', { name: 'Check now' }));
    expect(await screen.findByText(/You may not do this/)).toBeVisible();
    expect(row).toHaveTextContent('Broken');
  });
});

describe('one connection', () => {
  it('opens by its address with all facts, and closes onto the same filters', async () => {
    const { user, place } = await renderApp('/connections?status=broken', {
      persona: 'connection_owner',
    });
    await user.click(within(await fjord()).getByRole('link', { name: 'Fjord Marine' }));
    const drawer = await screen.findByRole('dialog', { name: 'Connection' });
    expect(place()).toBe('/connections/con-fjord-microsoft_365?status=broken');
    expect(await within(drawer).findByText('svc-sync@fjord.example')).toBeVisible();
    expect(drawer).toHaveTextContent('cannot block sign-in and expire account logins here');
    expect(drawer).toHaveTextContent('User.RevokeSessions.All');
    await user.click(within(drawer).getByRole('button', { name: 'Close' }));
    expect(place()).toBe('/connections?status=broken');
  });

  it('that is not there is said in its place; the list stands', async () => {
    await renderApp('/connections/con-no-such', { heading: false });
    const drawer = await screen.findByRole('dialog', { name: 'Connection' });
    expect(await within(drawer).findByRole('alert')).toHaveTextContent(/not/i);
    expect(await screen.findByText('40 of 40 connections')).toBeInTheDocument();
  });
});

describe('when there is nothing to list', () => {
  it('somebody whose filter matches nothing can clear it', async () => {
    const { user, place } = await renderApp('/connections?search=nobody');
    expect(await screen.findByText('No connection matches these filters')).toBeVisible();
    const [, clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await user.click(clear ?? document.body);
    expect(await table()).toBeVisible();
    expect(place()).toBe('/connections');
  });

  it('somebody without any connection is told so', async () => {
    const { store } = theBackend();
    store.connections.clear();
    store.change({ resource: 'connections' });
    await renderApp('/connections');
    expect(await screen.findByText('No connections yet')).toBeVisible();
  });

  it('the shape of the list is there while it loads', async () => {
    await renderApp('/connections', { failures: [{ kind: 'slow', where: 'listConnections' }] });
    expect(await screen.findByRole('status', { name: 'Loading the connections' })).toBeVisible();
  });

  it('what went wrong is said, and the list can be asked for again', async () => {
    const { user } = await renderApp('/connections', {
      failures: [{ kind: 'unavailable', where: 'listConnections' }],
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(/not available/i);
    setFailures();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await table()).toBeVisible();
  });
});
