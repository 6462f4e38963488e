import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ruleIdSchema, userIdSchema } from '#src/contract/ids.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import { deleteWorkingCopy } from '#src/data/working-copy.ts';
import { writeRuleFile } from '#src/domain/rule-file/write-rule-file.ts';
import { renderApp } from '#src/testing/render-app.tsx';
import { ruleOf } from '#src/testing/rule-files.ts';
import { theBackend } from '#mocks/node.ts';

const RULE = ruleIdSchema.parse('rule-2');
const ME = userIdSchema.parse('user-analyst');
const saved = () => ruleBodySchema.parse(theBackend().store.rules.get(RULE)?.rule);
const yaml = () => screen.findByRole('region', { name: 'The rule as YAML' }, { timeout: 20_000 });
const field = (name: string) => screen.findByRole('textbox', { name });

const open = async () => {
  const app = await renderApp(`/rules/${RULE}`);
  await app.user.click(await screen.findByRole('button', { name: 'YAML' }));
  await yaml();
  return app;
};
const paste = async (user: Awaited<ReturnType<typeof open>>['user'], text: string) => {
  await user.click(screen.getByRole('button', { name: 'Paste YAML…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Paste YAML' });
  await user.click(within(dialog).getByRole('textbox', { name: 'Rule as YAML or JSON' }));
  await user.paste(text);
  return within(dialog);
};

let downloads: { readonly name: string; readonly text: Promise<string> }[] = [];
beforeEach(async () => {
  downloads = [];
  let blob = new Blob();
  // jsdom has neither addresses of blobs nor downloads.
  URL.createObjectURL = (given: Blob) => {
    blob = given;
    return 'blob:one';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    downloads.push({ name: this.download, text: blob.text() });
  });
  await deleteWorkingCopy(ME, RULE);
});
afterEach(() => vi.restoreAllMocks());

describe('the rule as YAML', () => {
  it('an analyst reads what is typed as it is typed, copies it, and the address shows the view again', async () => {
    const { user, place } = await open();
    expect(place()).toBe(`/rules/${RULE}?beside=yaml`);
    expect((await yaml()).textContent).toBe(writeRuleFile(saved()));
    // The sentence stays in view.
    expect(screen.getByRole('region', { name: 'The rule in words' })).toBeVisible();
    await user.type(await field('Name'), ' again');
    await waitFor(async () => expect(await yaml()).toHaveTextContent(`${saved().name} again`));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('The YAML is copied.')).toBeVisible();
    const copied = await navigator.clipboard.readText();
    expect(ruleOf(copied).body).toEqual({ ...saved(), name: `${saved().name} again` });
    await user.click(screen.getByRole('button', { name: 'Replay' }));
    expect(place()).toBe(`/rules/${RULE}`);
  });

  it('an analyst downloads the version that is saved, or what is typed, and is told which', async () => {
    const { user } = await open();
    const download = screen.getByRole('button', { name: 'Download as YAML' });
    await user.click(download);
    expect(await screen.findByText('Downloaded version 1.')).toBeVisible();
    await user.clear(await field('Description'));
    await user.type(await field('Description'), 'typed');
    await screen.findByText('As it is typed. Not saved.');
    await user.click(download);
    await waitFor(() => expect(downloads).toHaveLength(2));
    expect(downloads.map(({ name }) => name)).toEqual(
      Array(2).fill('brute-force-then-success-okta.yaml'),
    );
    const [first, second] = await Promise.all(downloads.map(({ text }) => text));
    expect(ruleOf(first ?? '').body).toEqual(saved());
    expect(ruleOf(second ?? '').body).toEqual({ ...saved(), description: 'typed' });
  });

  it('an analyst sees on which line something is not right, and goes to its field', async () => {
    const { user } = await open();
    await user.clear(await field('Within'));
    const remarks = await screen.findByRole('list', { name: 'Remarks by line' });
    const remark = within(remarks).getByRole('button', {
      name: 'Enter a window from 1 second to 90 days.',
    });
    const lines = writeRuleFile(saved()).split('\n');
    // What is left out is where it would stand.
    expect(remark.closest('li')).toHaveTextContent(`Line ${lines.indexOf('pattern:') + 1}`);
    await user.click(remark);
    expect(await field('Within')).toHaveFocus();
  });
});

describe('YAML pasted over the form', () => {
  it('an analyst sees what differs, puts it into the form, and can throw it away again; nothing is saved', async () => {
    const { user } = await open();
    const next = { ...saved(), name: 'Pasted', severity: 'informational' as const };
    const dialog = await paste(user, writeRuleFile(next));
    expect((await dialog.findByText('Name')).parentElement).toHaveTextContent('Pasted');
    expect(dialog.getByText('Severity, tags and notes').parentElement).toHaveTextContent(
      'Informational',
    );
    expect(dialog.queryByText('Pattern')).not.toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Put into the form' }));
    expect(await field('Name')).toHaveValue('Pasted');
    expect(await screen.findByText(/Nothing is saved yet\./)).toBeVisible();
    expect(theBackend().store.rules.get(RULE)?.rule.version).toBe(1);
    await user.click(await screen.findByRole('button', { name: 'Throw changes away' }));
    expect(await field('Name')).toHaveValue(saved().name);
  });

  it('a rule written by hand, without ids, is the same rule: its signals keep theirs', async () => {
    const { user } = await open();
    const [first] = saved().signals;
    const text = writeRuleFile(saved()).replaceAll(/^ +id: .*\n/gm, '');
    expect(text).not.toContain('id:');
    const dialog = await paste(user, text);
    expect(await dialog.findByText('It says the same as the form.')).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Put into the form' })).toBeDisabled();
    expect(first?.id).not.toBe(first?.name);
  });

  it('an analyst is told where a text is no rule, however long it is', async () => {
    const { user } = await open();
    const dialog = await paste(
      user,
      `apiVersion: respond/v1\nname: ${'x'.repeat(100_000)}\nsteps: []\n`,
    );
    const refused = within(await dialog.findByRole('list', { name: 'Refused' }));
    expect(dialog.getByText('This is no rule yet:')).toBeVisible();
    expect(refused.getByText('2:1')).toBeVisible();
    expect(refused.getByText('3:1').parentElement).toHaveTextContent('There is no steps here.');
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(await field('Name')).toHaveValue(saved().name);
  });
});

it('a viewer reads and keeps the YAML, and can paste nothing', async () => {
  await renderApp(`/rules/${RULE}?beside=yaml`, { persona: 'viewer' });
  await yaml();
  expect(screen.getByRole('button', { name: 'Download as YAML' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Paste YAML…' })).not.toBeInTheDocument();
});
