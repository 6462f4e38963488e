import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { setFailures, theBackend } from '#mocks/node.ts';
import { signalIdSchema } from '#src/contract/ids.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import { deleteWorkingCopy } from '#src/data/working-copy.ts';
import { renderApp } from '#src/testing/render-app.tsx';
import { keptThing } from './kept-thing.ts';

/** The history is loaded before anything is replayed. */
const HISTORY = { timeout: 30_000 };
const NAME = 'Trusted networks';
const ADDRESS = '/lists/Trusted%20networks';

/** A rule over failed sign-ins from outside the list, in place of the first seeded one. */
const useList = (complete = true): void => {
  const { store } = theBackend();
  const [stored] = store.rules.values();
  if (stored === undefined) throw new Error('no rule');
  const id = signalIdSchema.parse('failed');
  const body = ruleBodySchema.parse({
    name: 'Failures from outside',
    description: '',
    scope: { kind: 'all' },
    signals: [
      {
        id,
        name: 'Failed sign-in',
        product: 'microsoft_365',
        activities: ['UserLoginFailed'],
        condition: { op: 'not_in_list', field: 'ip', list: NAME },
      },
    ],
    pattern: {
      kind: 'event_count',
      signalIds: complete ? [id] : [],
      threshold: 3,
      groupBy: ['account'],
      windowMs: 3_600_000,
    },
    response: { target: { kind: 'group_account' }, actions: [] },
  });
  const rule = { ...stored.rule, ...body };
  const versions = stored.versions.map((version) => ({ ...version, body }));
  store.rules.set(rule.id, { ...stored, rule, versions });
  store.change({ resource: 'rules' }, { resource: 'lists' });
};

const addEverything = async (user: Awaited<ReturnType<typeof renderApp>>['user']) => {
  const field = await screen.findByRole('textbox', { name: 'Values to add' });
  await user.type(field, '0.0.0.0/0{Enter}');
};
const effect = async () =>
  (await screen.findByRole('list', { name: 'Rules that use the list' }, HISTORY)).querySelector(
    'li',
  ) ?? document.body;

beforeEach(() => deleteWorkingCopy('user-analyst', keptThing(NAME)));

describe('what a change of a list would do', { timeout: 60_000 }, () => {
  it('an analyst sees before saving which triggers a rule would lose, and finds the rule', async () => {
    useList();
    const { user } = await renderApp(ADDRESS);
    expect(await screen.findByText(/Nothing is changed yet/)).toBeVisible();
    await addEverything(user);
    await user.click(await screen.findByRole('button', { name: 'Replay with both' }));
    const rule = within(await effect());
    expect(rule.getByRole('link', { name: 'Failures from outside' })).toHaveAttribute(
      'href',
      '/rules/rule-1',
    );
    expect(await rule.findByText(/^\d+ the same$/, {}, HISTORY)).toBeVisible();
    expect(rule.getByText('0 added')).toBeVisible();
    const lost = Number.parseInt(rule.getByText(/^\d+ lost$/).textContent, 10);
    expect(lost).toBeGreaterThan(5);
    expect(rule.getByText('version 1, which is evaluated')).toBeVisible();
    await user.click(rule.getByRole('button', { name: 'Which' }));
    expect(rule.getByText(`and ${lost - 6} more`)).toBeVisible();
    expect(rule.getAllByText(/@/).length).toBe(6);
    // Taken back, nothing would change any more.
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/Nothing is changed yet/)).toBeVisible();
  });

  it('a draft that is not complete is said to find nothing', async () => {
    useList(false);
    const { user } = await renderApp(ADDRESS);
    await addEverything(user);
    await user.click(await screen.findByRole('button', { name: 'Replay with both' }));
    expect(await screen.findByText(/This draft is not complete/, {}, HISTORY)).toBeVisible();
  });

  it('a rule that cannot be loaded says so in its place', async () => {
    useList();
    const { user } = await renderApp(ADDRESS);
    await addEverything(user);
    setFailures({ kind: 'forbidden', where: 'getArming' });
    await user.click(await screen.findByRole('button', { name: 'Replay with both' }));
    expect(await within(await effect()).findByRole('alert')).toHaveTextContent(/may not/);
  });
});
