import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FailureKind } from '#src/contract/demo.ts';
import { renderApp } from '#src/testing/render-app.tsx';
import { setFailures } from '#mocks/node.ts';

/** What the list of rules says for each way in which asking for it can fail. */
const listFailures: [FailureKind, RegExp, RegExp][] = [
  ['failing', /the backend failed/i, /tell whoever runs the backend/i],
  ['forbidden', /you may not do this/i, /may not write rules.*ask/i],
  ['conflict', /somebody else has changed this/i, /compare the two/i],
  ['invalid', /cannot be saved as it is/i, /nothing was changed/i],
  ['too_many', /too many requests/i, /in 20 seconds/i],
  ['unavailable', /not available/i, /in 30 seconds/i],
  ['drop_network', /no answer from the backend/i, /try again in a moment/i],
  ['break_contract', /something unexpected/i, /listRules/],
];

describe('when the list of rules cannot be had', () => {
  it.each(listFailures)(
    'an analyst is told what happened (%s) and can try again',
    async (kind, title, text) => {
      const { user } = await renderApp('/rules', { failures: [{ kind, where: 'listRules' }] });
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent(title);
      expect(alert).toHaveTextContent(text);
      // The rest of the page stands.
      expect(screen.getByRole('heading', { level: 1, name: 'Rules' })).toBeVisible();
      expect(screen.getByRole('navigation', { name: 'Main' })).toBeVisible();

      setFailures();
      await user.click(within(alert).getByRole('button', { name: 'Try again' }));
      expect(await screen.findByRole('table', { name: 'Rules' })).toBeVisible();
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    },
  );
});

it('a page whose first question fails keeps the shell, and can be tried again', async () => {
  const { user } = await renderApp('/rules', {
    failures: [{ kind: 'failing', where: 'listOrganizations' }],
  });
  expect(
    await screen.findByRole('heading', { level: 1, name: 'This page could not be shown' }),
  ).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(/the backend failed/i);
  expect(screen.getByRole('link', { name: 'Connections' })).toBeVisible();

  setFailures();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table', { name: 'Rules' })).toBeVisible();
});

it('an address that leads nowhere says so and leads back', async () => {
  const { user, place } = await renderApp('/no/such/page');
  expect(screen.getByRole('heading', { level: 1, name: 'No such page' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Go to the rules' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Rules' })).toBeVisible();
  expect(place()).toBe('/rules');
});

it('when nobody can be asked who is here, that is said, with a way to ask again', async () => {
  await renderApp('/rules', {
    failures: [{ kind: 'unavailable', where: 'getSession' }],
    heading: false,
  });
  expect(await screen.findByRole('alert')).toHaveTextContent(/not available/i);
  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
});

it('an ended session leads to signing in, and back to the same place', async () => {
  const { user, place } = await renderApp('/rules?search=spray', {
    failures: [{ kind: 'signed_out', where: 'all' }],
  });
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Your session has ended' }),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Sign in again' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Rules' })).toBeVisible();
  expect(place()).toBe('/rules?search=spray');
  expect(screen.getByRole('searchbox', { name: 'Search rules' })).toHaveValue('spray');
});
