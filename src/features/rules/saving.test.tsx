import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { setFailures, theBackend } from '#mocks/node.ts';
import { API_BASE } from '#src/contract/api.ts';
import { PERSONA_HEADER } from '#src/contract/demo.ts';
import { ruleIdSchema } from '#src/contract/ids.ts';
import type { RuleId } from '#src/contract/ids.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { keys } from '#src/data/query-keys.ts';
import { deleteWorkingCopy, loadWorkingCopy, saveWorkingCopy } from '#src/data/working-copy.ts';
import { renderApp } from '#src/testing/render-app.tsx';

const ME = 'user-analyst';
const RULE = ruleIdSchema.parse('rule-2');
const NAME = 'Brute force, then success (Okta)';

const field = (name: string) => screen.findByRole('textbox', { name });
const saveButton = () => screen.getByRole('button', { name: 'Save' });
const stored = (id: RuleId) => theBackend().store.rules.get(id)?.rule;
const kept = () => screen.findByText(/What you type is kept in this browser/);

/** Somebody else saves the rule, from a browser of their own. */
const theySave = async (change: Partial<RuleBody>): Promise<void> => {
  const address = new URL(`${API_BASE}/rules/${RULE}`, location.href);
  const read = await fetch(address);
  const body = { ...ruleBodySchema.parse(await read.json()), ...change };
  const write = await fetch(address, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      'If-Match': read.headers.get('ETag') ?? '',
      [PERSONA_HEADER]: 'manager',
    },
    body: JSON.stringify(body),
  });
  expect(write.status).toBe(200);
};

beforeEach(() => Promise.all([RULE, 'one'].map((thing) => deleteWorkingCopy(ME, thing))));

describe('saving a rule', () => {
  it('an analyst writes a new rule and saves it: it has an address of its own, and nothing is armed', async () => {
    const { user, place } = await renderApp('/rules/new?draft=one');
    await user.type(await field('Name'), 'Many failures');
    await user.clear(await field('Events'));
    await user.type(await field('Events'), '12');
    await user.click(saveButton());
    expect(await screen.findByText('Saved as version 1. Saving never arms.')).toBeVisible();
    await waitFor(() => expect(place()).toMatch(/^\/rules\/rule-\d+$/));
    expect(await field('Name')).toHaveValue('Many failures');
    const id = ruleIdSchema.parse(place().slice('/rules/'.length));
    expect(stored(id)).toMatchObject({ name: 'Many failures', pattern: { threshold: 12 } });
    expect(theBackend().store.rules.get(id)?.arming).toEqual([]);
    expect(await loadWorkingCopy(ME, 'one')).toBeUndefined();
  });

  it('what an analyst types while a save is under way stays, over the version that was saved', async () => {
    const { user } = await renderApp(`/rules/${RULE}`);
    await user.type(await field('Name'), ' again');
    setFailures({ kind: 'slow', where: 'saveRule' });
    await user.click(saveButton());
    await user.type(await field('Description'), ' And more.');
    expect(await screen.findByText('Saved as version 2. Saving never arms.')).toBeVisible();
    expect(stored(RULE)?.name).toBe(`${NAME} again`);
    expect(stored(RULE)?.description).not.toContain('And more.');
    expect(await field('Description')).toHaveDisplayValue(/And more\./);
    setFailures();
    await user.click(saveButton());
    await waitFor(() => expect(stored(RULE)?.version).toBe(3));
    expect(stored(RULE)?.description).toContain('And more.');
  });

  it('what is typed while a new rule is saved for the first time moves with it to its address', async () => {
    const { user, place } = await renderApp('/rules/new?draft=one');
    await user.type(await field('Name'), 'First thought');
    setFailures({ kind: 'slow', where: 'createRule' });
    await user.click(saveButton());
    await user.type(await field('Description'), 'Second thought');
    await waitFor(() => expect(place()).toMatch(/^\/rules\/rule-\d+$/));
    expect(await screen.findByText(/What you had typed and not saved is here again/)).toBeVisible();
    expect(await field('Description')).toHaveValue('Second thought');
    expect(await field('Name')).toHaveValue('First thought');
  });

  it('an analyst who saves after somebody else sees both versions part by part, and chooses', async () => {
    const { user } = await renderApp(`/rules/${RULE}`);
    const name = await field('Name');
    await user.clear(name);
    await user.type(name, 'Mine');
    await theySave({ name: 'Theirs', description: 'Written by them' });
    await user.click(saveButton());
    const dialog = await screen.findByRole('dialog', {
      name: 'Somebody else has changed this rule',
    });
    const names = await within(dialog).findByRole('radiogroup', { name: 'Name' });
    expect(within(names).getByRole('radio', { name: /Mine/ })).toBeChecked();
    const descriptions = within(dialog).getByRole('radiogroup', { name: 'Description' });
    expect(within(descriptions).getByRole('radio', { name: /Theirs/ })).toBeChecked();
    expect(within(dialog).queryByRole('radiogroup', { name: 'Pattern' })).not.toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Put together' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.click(saveButton());
    expect(await screen.findByText('Saved as version 3. Saving never arms.')).toBeVisible();
    expect(stored(RULE)).toMatchObject({ name: 'Mine', description: 'Written by them' });
  });

  it('an analyst whose answer is lost keeps every word, and saving again makes one rule', async () => {
    const { user, place } = await renderApp('/rules/new?draft=one');
    await user.type(await field('Name'), 'Only once');
    setFailures({ kind: 'drop_network', where: 'createRule' });
    await user.click(saveButton());
    expect(await screen.findByText(/The backend cannot be reached|No answer/)).toBeVisible();
    expect(await field('Name')).toHaveValue('Only once');
    setFailures();
    await user.click(saveButton());
    await waitFor(() => expect(place()).toMatch(/^\/rules\/rule-\d+$/));
    const made = [...theBackend().store.rules.values()].filter((r) => r.rule.name === 'Only once');
    expect(made).toHaveLength(1);
  });
});

describe('what is typed and not saved', () => {
  it('asks before leaving, and is here again when one comes back', async () => {
    const { user, go, place } = await renderApp(`/rules/${RULE}`);
    await user.type(await field('Name'), ' half');
    await kept();
    await user.click(screen.getByRole('link', { name: 'Connections' }));
    const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' });
    await user.click(within(dialog).getByRole('button', { name: 'Stay' }));
    expect(place()).toBe(`/rules/${RULE}`);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.click(screen.getByRole('link', { name: 'Connections' }));
    await user.click(await screen.findByRole('button', { name: 'Leave, keep it' }));
    await screen.findByRole('heading', { name: 'Connections' });
    await go(`/rules/${RULE}`);
    expect(await screen.findByText(/What you had typed and not saved is here again/)).toBeVisible();
    expect(await field('Name')).toHaveValue(`${NAME} half`);
    await user.click(screen.getByRole('button', { name: 'Throw it away' }));
    expect(await field('Name')).toHaveValue(NAME);
    expect(await loadWorkingCopy(ME, RULE)).toBeUndefined();
  });

  it('typed back to what is saved, nothing is kept and nothing is asked', async () => {
    const { user } = await renderApp(`/rules/${RULE}`);
    await user.type(await field('Name'), 'x');
    await kept();
    await user.type(await field('Name'), '{Backspace}');
    expect(await screen.findByText('Saved.')).toBeVisible();
    await waitFor(async () => expect(await loadWorkingCopy(ME, RULE)).toBeUndefined());
    await user.click(screen.getByRole('link', { name: 'Connections' }));
    expect(await screen.findByRole('heading', { name: 'Connections' })).toBeVisible();
  });

  it('over a version that is not the newest any more, the comparison opens', async () => {
    const { user, go, queryClient } = await renderApp(`/rules/${RULE}`);
    await user.type(await field('Name'), ' half');
    await kept();
    await user.click(screen.getByRole('link', { name: 'Connections' }));
    await user.click(await screen.findByRole('button', { name: 'Leave, keep it' }));
    await screen.findByRole('heading', { name: 'Connections' });
    await theySave({ description: 'Written by them' });
    // The stream of changes has told this browser that what it knows of the rule is old.
    await waitFor(() =>
      expect(queryClient.getQueryState(keys.rule(RULE))?.isInvalidated).toBe(true),
    );
    await go(`/rules/${RULE}`);
    const dialog = await screen.findByRole('dialog', {
      name: 'Somebody else has changed this rule',
    });
    expect(await within(dialog).findByRole('radiogroup', { name: 'Description' })).toBeVisible();
  });

  it('kept by a build whose form was another, is said to be unreadable', async () => {
    await saveWorkingCopy(ME, RULE, {
      values: { title: 'x' },
      base: undefined,
      baseEtag: '',
      at: 0,
    });
    await renderApp(`/rules/${RULE}`);
    expect(await screen.findByText(/An older version of the console kept something/)).toBeVisible();
    expect(await field('Name')).toHaveValue(NAME);
  });
});
