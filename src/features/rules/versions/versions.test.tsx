import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { setFailures, theBackend } from '#mocks/node.ts';
import { API_BASE } from '#src/contract/api.ts';
import { PERSONA_HEADER } from '#src/contract/demo.ts';
import type { PersonaId } from '#src/contract/demo.ts';
import { ruleIdSchema } from '#src/contract/ids.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleSave } from '#src/contract/rule.ts';
import { deleteWorkingCopy } from '#src/data/working-copy.ts';
import { renderApp } from '#src/testing/render-app.tsx';

/** Inbox rule after sign-in; watched as alert-only in the seeds. */
const RULE = ruleIdSchema.parse('rule-5');
const NAME = 'Inbox rule after sign-in from a rented network';

const field = (name: string) => screen.findByRole('textbox', { name });
const saveButton = () => screen.getByRole('button', { name: 'Save' });
const stored = () => {
  const found = theBackend().store.rules.get(RULE);
  if (found === undefined) throw new Error('the seeds have no such rule');
  return found;
};

/** A next version, saved by the manager from a browser of her own. */
const saveVersion = async (change: Partial<RuleSave>): Promise<void> => {
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
const hours = (n: number) => ({ pattern: { ...stored().rule.pattern, windowMs: n * 3_600_000 } });
const open = (query = '', persona: PersonaId = 'manager') =>
  // A dialog over the page hides its heading.
  renderApp(`/rules/${RULE}${query}`, { persona, heading: query === '' });
// It is loaded when it is first opened.
const LATER = { timeout: 15_000 };
const historyDialog = () => screen.findByRole('dialog', { name: 'Versions of the rule' }, LATER);
const versionList = async () =>
  within(await historyDialog()).findByRole('list', { name: 'Versions' }, LATER);

beforeEach(() =>
  Promise.all(['user-manager', 'user-analyst'].map((user) => deleteWorkingCopy(user, RULE))),
);

describe('the history of a rule', () => {
  it('an analyst sees every version with its note, and what differs from the one before', async () => {
    await saveVersion({ ...hours(12), note: 'A day was too long' });
    const { user, place } = await open('', 'analyst');
    await user.click(await screen.findByRole('button', { name: 'Versions' }));
    const dialog = await historyDialog();
    const versions = await within(dialog).findByRole('list', { name: 'Versions' });
    expect(within(versions).getByRole('button', { name: /Version 2 ?proposed/ })).toHaveTextContent(
      'A day was too long',
    );
    expect(within(versions).getByRole('button', { name: /Version 1 ?runs/ })).toBeVisible();
    const differences = within(dialog).getByRole('list', { name: 'What differs' });
    expect(differences).toHaveTextContent(/Window.*1 day.*12 hours/);
    // Marked in the sentence: gone from the one, new in the other.
    expect(
      [...dialog.querySelectorAll('del, ins')].map(({ textContent }) => textContent),
    ).toContain('[new:12 hours]');
    expect(place()).toBe(`/rules/${RULE}?panel=history`);
    await user.click(within(versions).getByRole('button', { name: /Version 1/ }));
    expect(place()).toBe(`/rules/${RULE}?panel=history&version=1`);
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(place()).toBe(`/rules/${RULE}`);
  });

  it('an analyst compares a version with what is typed', async () => {
    const { user } = await open('?panel=history');
    await user.click(within(await historyDialog()).getByRole('button', { name: 'Close' }));
    await user.type(await field('Name'), ' (tuned)');
    await user.click(screen.getByRole('button', { name: 'Versions' }));
    const differences = await within(await historyDialog()).findByRole('list', {
      name: 'What differs',
    });
    expect(differences).toHaveTextContent(/Name.*\(tuned\)/);
    await deleteWorkingCopy('user-manager', RULE);
  });

  it('whoever follows a link to a version that is not there is told, and sees the newest', async () => {
    await open('?panel=history&version=40');
    expect(await screen.findByText(/There is no version 40 of this rule/)).toBeVisible();
  });

  it('an analyst restores a version: it is saved as a new one, and the form shows it', async () => {
    await saveVersion({ name: 'Renamed by mistake' });
    const { user } = await open('?panel=history&version=1');
    await user.click(await screen.findByRole('button', { name: 'Restore version 1…' }, LATER));
    const dialog = await screen.findByRole('dialog', { name: 'Restore version 1' }, LATER);
    expect(within(dialog).getByText(/saved as version 3, a copy of version 1/)).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: 'Note' }), 'The name was right');
    await user.click(within(dialog).getByRole('button', { name: 'Restore as version 3' }));
    await waitFor(() => expect(stored().rule.version).toBe(3));
    expect(stored().versions.at(-1)).toMatchObject({
      restoredFrom: 1,
      note: 'The name was right',
      body: { name: NAME },
    });
    await user.click(within(await historyDialog()).getByRole('button', { name: 'Close' }));
    expect(await field('Name')).toHaveValue(NAME);
    expect(screen.queryByText(/What you have here is older/)).not.toBeInTheDocument();
  });

  it('is warned that restoring throws away what is typed, and told when the backend refuses', async () => {
    await saveVersion({ name: 'Renamed by mistake' });
    const { user } = await open();
    await user.type(await field('Description'), ' More.');
    await user.click(screen.getByRole('button', { name: 'Versions' }));
    await user.click(within(await versionList()).getByRole('button', { name: /^Version 1/ }));
    await user.click(await screen.findByRole('button', { name: 'Restore version 1…' }, LATER));
    const dialog = await screen.findByRole('dialog', { name: 'Restore version 1' }, LATER);
    expect(within(dialog).getByText(/Restoring throws it away/)).toBeVisible();
    setFailures({ kind: 'conflict', where: 'writes' });
    await user.click(within(dialog).getByRole('button', { name: 'Restore as version 3' }));
    expect(await within(dialog).findByText(/Somebody else has changed this/)).toBeVisible();
    setFailures();
    await user.click(within(dialog).getByRole('button', { name: 'Put it into the form' }));
    expect(await field('Name')).toHaveValue(NAME);
    expect(stored().rule.version).toBe(2);
    await deleteWorkingCopy('user-manager', RULE);
  });

  it('a viewer reads the history, and nothing offers to restore', async () => {
    await saveVersion({ name: 'Another name' });
    await open('?panel=history&version=1', 'viewer');
    const dialog = await historyDialog();
    expect(await within(dialog).findByRole('heading', { name: 'Version 1' })).toBeVisible();
    expect(within(dialog).queryByRole('button', { name: /Restore/ })).not.toBeInTheDocument();
  });

  it('whoever cannot be given the versions is told so, and can try again', async () => {
    const { user } = await renderApp(`/rules/${RULE}?panel=history`, {
      failures: [{ kind: 'failing', where: 'listRuleVersions' }],
      heading: false,
    });
    const dialog = await historyDialog();
    expect(await within(dialog).findByText('The backend failed')).toBeVisible();
    setFailures();
    await user.click(within(dialog).getByRole('button', { name: 'Try again' }));
    expect(await within(dialog).findByRole('heading', { name: 'Version 1' })).toBeVisible();
  });
});

describe('a version that runs and one that is proposed', () => {
  it('a manager who edits a rule that is evaluated is told that the old version runs on, and puts the new one in its place', async () => {
    const { user } = await open();
    const within24 = await field('Within');
    await user.clear(within24);
    await user.type(within24, '2');
    await user.type(await field('Note for the history'), 'Two days');
    await user.click(saveButton());
    expect(
      await screen.findByText(/Saved as version 2, proposed. Version 1 runs on/),
    ).toBeVisible();
    expect(stored()).toMatchObject({ running: 1, rule: { version: 2, note: 'Two days' } });
    expect(await screen.findByText('Version 2 is proposed.')).toBeVisible();
    expect(
      await screen.findByText(/Of version 1, which runs. Version 2 is proposed/),
    ).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Put version 2 in its place…' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Put version 2 in the place of version 1',
    });
    expect(await within(dialog).findByText(/go on as alert-only/)).toBeVisible();
    expect(within(dialog).getByRole('list', { name: 'What differs' })).toHaveTextContent(
      /Window.*1 day.*2 days/,
    );
    const put = within(dialog).getByRole('button', { name: 'Put version 2 in place' });
    await user.click(put);
    expect(within(dialog).getByText(/Say in a few words why/)).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Reviewed');
    await user.click(put);
    expect(await screen.findByText('Version 2 runs now.', {}, LATER)).toBeVisible();
    expect(stored().running).toBe(2);
    await waitFor(() =>
      expect(screen.queryByText('Version 2 is proposed.')).not.toBeInTheDocument(),
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('a manager is told what weakens, which organizations join and which leave', async () => {
    const all = stored().arming.map(({ organizationId }) => organizationId);
    theBackend().store.rules.set(RULE, {
      ...stored(),
      arming: stored().arming.map((record) => ({ ...record, mode: 'automated' })),
    });
    await saveVersion({ scope: { kind: 'some', organizationIds: all.slice(1) } });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Put version 2 in its place…' }));
    const dialog = await screen.findByRole('dialog', { name: /Put version 2/ });
    expect(
      await within(dialog).findByText(/23 organizations where it was stronger fall back/),
    ).toBeVisible();
    expect(within(dialog).getByText(/1 organization is watched no more \(/)).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Reviewed');
    setFailures({ kind: 'conflict', where: 'writes' });
    await user.click(within(dialog).getByRole('button', { name: 'Put version 2 in place' }));
    expect(
      await within(dialog).findByText(/Somebody else changed the outcome mode meanwhile/),
    ).toBeVisible();
    setFailures();
  });

  it('a manager is told beforehand that a test fails, or that the version is incomplete', async () => {
    await saveVersion({
      ...hours(12),
      tests: [{ name: 'nothing is enough', events: [], expect: 'fires' }],
    });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Put version 2 in its place…' }));
    const dialog = await screen.findByRole('dialog', { name: /Put version 2/ });
    expect(await within(dialog).findByText(/test.*fail/i)).toBeVisible();
    expect(
      within(dialog).queryByRole('button', { name: 'Put version 2 in place' }),
    ).not.toBeInTheDocument();
  });

  it('a viewer sees which version runs, and why he may not put another in its place', async () => {
    await saveVersion(hours(12));
    const { user } = await open('', 'viewer');
    await user.click(await screen.findByRole('button', { name: 'Put version 2 in its place…' }));
    const dialog = await screen.findByRole('dialog', { name: /Put version 2/ });
    expect(await within(dialog).findByText(/You may not arm rules/)).toBeVisible();
  });

  it('an analyst who changes words alone is told of no proposal', async () => {
    const { user } = await open('', 'analyst');
    await user.type(await field('Description'), ' More.');
    await user.click(saveButton());
    expect(await screen.findByText('Saved as version 2. Saving never arms.')).toBeVisible();
    expect(stored().running).toBe(2);
  });
});

describe('the form against the version that runs', () => {
  it('an analyst sees which triggers come, go and stay, and the words that differ', async () => {
    const { user } = await open();
    expect(
      await screen.findByText(/^\d+ triggers? in 30 days/, {}, { timeout: 20_000 }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Against version/ })).not.toBeInTheDocument();
    const [first] = await screen.findAllByLabelText('At least');
    if (first === undefined) throw new Error('no step');
    await user.clear(first);
    await user.type(first, '50');
    await user.click(
      await screen.findByRole(
        'button',
        { name: 'Against version 1 that runs' },
        { timeout: 20_000 },
      ),
    );
    const section = screen.getByRole('region', { name: 'Against version 1 that runs' });
    const lost = await within(section).findByRole('button', { name: /lost/ }, { timeout: 20_000 });
    expect(lost).toHaveTextContent(/^[1-9]\d* ?lost/);
    expect(within(section).getByRole('button', { name: /added/ })).toHaveTextContent(/^0/);
    await user.click(lost);
    const listed = within(section).getByRole('region', { name: 'Triggers: lost' });
    expect(within(listed).getAllByRole('listitem').length).toBeGreaterThan(0);
    expect(section).toHaveTextContent('As the form has it');
    // What the form leaves open cannot be compared, and that is said.
    await user.clear(first);
    expect(await within(section).findByText(/cannot be replayed as it stands/)).toBeVisible();
    await user.type(first, '1');
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: /Against version/ })).not.toBeInTheDocument(),
    );
  }, 60_000);
});

describe('a rule as a whole', () => {
  const choose = async (user: Awaited<ReturnType<typeof open>>['user'], item: RegExp) => {
    await user.click(await screen.findByRole('button', { name: 'More about this rule' }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };

  it('a manager disables a rule, sees that it is, and enables it again', async () => {
    const { user } = await open();
    await choose(user, /Disable/);
    const dialog = await screen.findByRole('dialog', { name: 'Disable this rule' });
    await user.type(await within(dialog).findByRole('textbox', { name: 'Reason' }), 'Too noisy');
    await user.click(within(dialog).getByRole('button', { name: 'Disable' }));
    expect(await screen.findByText(/This rule is disabled: it is evaluated/)).toBeVisible();
    expect(stored().status).toBe('disabled');
    expect(await screen.findByText(/nothing of this is in force/)).toBeVisible();
    const [enable] = screen.getAllByRole('button', { name: 'Enable…' });
    if (enable === undefined) throw new Error('no way back');
    await user.click(enable);
    await user.click(
      await within(await screen.findByRole('dialog')).findByRole('button', { name: 'Enable' }),
    );
    await waitFor(() => expect(stored().status).toBe('enabled'));
    await waitFor(() => expect(screen.queryByText(/is disabled: it/)).not.toBeInTheDocument());
  });

  it('a manager archives a rule and brings it back, disabled', async () => {
    const { user } = await open();
    await choose(user, /Archive/);
    const archive = await screen.findByRole('button', { name: 'Archive' });
    await waitFor(() => expect(archive).toBeEnabled());
    await user.click(archive);
    expect(await screen.findByText(/This rule is archived/)).toBeVisible();
    await choose(user, /Restore from the archive/);
    const restore = await screen.findByRole('button', { name: 'Restore' });
    await waitFor(() => expect(restore).toBeEnabled());
    await user.click(restore);
    expect(await screen.findByText(/This rule is disabled: it is evaluated/)).toBeVisible();
  });

  it('an analyst is told beforehand why a rule over organizations of others stays as it is', async () => {
    const { user } = await open('', 'analyst');
    await choose(user, /Disable/);
    expect(await screen.findByText(/organizations that are not yours/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Disable' })).not.toBeInTheDocument();
  });

  it('an analyst duplicates a rule: a new one that is not saved yet and says of which it is a copy', async () => {
    const { user, place } = await open('', 'analyst');
    await choose(user, /Duplicate/);
    await waitFor(() => expect(place()).toMatch(/^\/rules\/new\?draft=/));
    expect(await screen.findByDisplayValue(`${NAME} (copy)`)).toBeVisible();
    expect(
      screen.getByText(`A copy of “${NAME}”. It is kept in this browser alone until you save it.`),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Throw it away' }));
    expect(await field('Name')).toHaveValue('');
  });
});
