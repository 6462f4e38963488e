import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setFailures, theBackend } from '#mocks/node.ts';
import { API_BASE } from '#src/contract/api.ts';
import { PERSONA_HEADER } from '#src/contract/demo.ts';
import { keptListSchema } from '#src/contract/named-list.ts';
import type { ListEntry } from '#src/contract/named-list.ts';
import { deleteWorkingCopy, loadWorkingCopy } from '#src/data/working-copy.ts';
import { renderApp } from '#src/testing/render-app.tsx';
import { keptThing } from './kept-thing.ts';

const ME = 'user-analyst';
const NAME = 'Trusted networks';
const ADDRESS = '/lists/Trusted%20networks';

const stored = (name = NAME) => theBackend().store.lists.get(name);
const values = (name = NAME) => stored(name)?.entries.map(({ value }) => value);
const row = async (value: string) =>
  (await screen.findByText(value)).closest('tr') ?? document.body;
const toAdd = () => screen.findByRole('textbox', { name: 'Values to add' });
const save = () => screen.getByRole('button', { name: 'Save' });
const kept = () => loadWorkingCopy(ME, keptThing(NAME));

/** Somebody else saves the list, from a browser of their own. */
const theySave = async (change: (entries: ListEntry[]) => ListEntry[]): Promise<void> => {
  const address = new URL(`${API_BASE}${ADDRESS}`, location.href);
  const read = await fetch(address);
  const { kind, description, entries } = keptListSchema.parse(await read.json());
  const write = await fetch(address, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      'If-Match': read.headers.get('ETag') ?? '',
      [PERSONA_HEADER]: 'manager',
    },
    body: JSON.stringify({ kind, description, entries: change(entries) }),
  });
  expect(write.status).toBe(200);
};

beforeEach(() => deleteWorkingCopy(ME, keptThing(NAME)));

describe('the entries of a list', () => {
  it('an analyst pastes many lines: good ones are taken, the others stay in the field with their reasons', async () => {
    const { user } = await renderApp(ADDRESS);
    const field = await toAdd();
    await user.click(field);
    await user.paste('203.0.113.0/24\n192.0.2.9/25\nnowhere\n10.0.0.0/40');
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('nowhere\n10.0.0.0/40');
    expect(screen.getByText(/“nowhere” is no address/)).toBeVisible();
    expect(screen.getByText(/“10.0.0.0\/40” is no address/)).toBeVisible();
    expect(screen.getByText(/1 entry is new\..*1 was there already\./)).toBeVisible();
    expect(await row('203.0.113.0/24')).toHaveTextContent('new');
    expect(screen.getByText(/Not saved: 1 new\./)).toBeVisible();
    await user.click(save());
    expect(await screen.findByText('The list is saved.')).toBeVisible();
    expect(values()).toEqual([
      '203.0.113.0/24',
      '192.0.2.0/25',
      '198.51.100.16/28',
      '203.0.113.77',
    ]);
    expect(await row('203.0.113.0/24')).not.toHaveTextContent('new');
  });

  it('an analyst adds a country by its name', async () => {
    const { user } = await renderApp('/lists/Home%20countries');
    await user.type(await toAdd(), 'norway{Enter}');
    expect(await row('NO')).toHaveTextContent('Norway');
  });

  it('an analyst writes a note and an expiry by keyboard, and gives another up', async () => {
    const { user } = await renderApp(ADDRESS);
    const tool = await screen.findByRole('button', {
      name: 'Edit note and expiry of 192.0.2.0/25',
    });
    tool.focus();
    await user.keyboard('{Enter}');
    const edited = within(await row('192.0.2.0/25'));
    const note = edited.getByRole('textbox', { name: 'Note' });
    expect(note).toHaveFocus();
    await user.clear(note);
    await user.type(note, 'head office');
    await user.type(edited.getByLabelText('Until the end of'), '2030-12-31');
    await user.keyboard('{Enter}');
    expect(await row('192.0.2.0/25')).toHaveTextContent(/changed.*head office.*in [\d,]+ days/);
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Edit note and expiry of 192.0.2.0/25' }),
      ).toHaveFocus(),
    );
    await user.keyboard('{Enter}');
    await user.type(edited.getByRole('textbox', { name: 'Note' }), ' of nobody{Escape}');
    expect(await row('192.0.2.0/25')).toHaveTextContent('head office');
    await user.click(save());
    await waitFor(() =>
      expect(stored()?.entries[0]).toEqual({
        value: '192.0.2.0/25',
        note: 'head office',
        expiresAt: new Date(2031, 0, 1).getTime(),
      }),
    );
  });

  it('an analyst takes entries out, sees them until it is saved, and goes back step by step', async () => {
    const { user } = await renderApp(ADDRESS);
    await user.click(await screen.findByRole('button', { name: 'Take 192.0.2.0/25 out' }));
    await user.click(screen.getByRole('button', { name: 'Take 203.0.113.77 out' }));
    expect(await row('192.0.2.0/25')).toHaveTextContent('taken out');
    expect(screen.getByText(/Not saved: 2 taken out\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByText(/Not saved: 1 taken out\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Put 192.0.2.0/25 back as it is saved' }));
    expect(screen.getByText('Saved.')).toBeVisible();
    expect(values()).toHaveLength(3);
  });

  it('an analyst finds the range that holds an address, and what is not saved', async () => {
    const { user, place } = await renderApp(`${ADDRESS}?search=192.0.2.77`);
    expect(await row('192.0.2.0/25')).toBeVisible();
    expect(screen.queryByText('198.51.100.16/28')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Not saved 0' }));
    expect(await screen.findByText('No entry is like this')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all entries' }));
    expect(await row('198.51.100.16/28')).toBeVisible();
    expect(place()).toBe(ADDRESS);
  });

  it('an analyst takes all expired entries out at once', async () => {
    await theySave((entries) =>
      entries.map((entry, at) => (at < 2 ? { ...entry, expiresAt: 1 } : entry)),
    );
    const { user } = await renderApp(ADDRESS);
    expect(await row('192.0.2.0/25')).toHaveTextContent('expired');
    await user.click(screen.getByRole('button', { name: 'Take the expired out' }));
    await user.click(save());
    await waitFor(() => expect(values()).toEqual(['203.0.113.77']));
  });

  it('of 50,000 entries only those in view are drawn', async () => {
    const list = stored('VIP accounts');
    if (list === undefined) throw new Error('no list');
    const entries = Array.from({ length: 50_000 }, (_, at) => ({
      value: `person-${at}@example.com`,
    }));
    theBackend().store.lists.set(list.name, { ...list, entries });
    theBackend().store.change({ resource: 'lists' });
    await renderApp('/lists/VIP%20accounts');
    expect(await row('person-0@example.com')).toBeVisible();
    expect(screen.getByRole('button', { name: 'All 50,000' })).toBeVisible();
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });
});

describe('saving a list', () => {
  it('an analyst who saves after somebody else sees what they did, and puts both together', async () => {
    const { user } = await renderApp(ADDRESS);
    await user.type(await toAdd(), '203.0.113.0/24{Enter}');
    await user.click(screen.getByRole('button', { name: 'Take 203.0.113.77 out' }));
    setFailures({ kind: 'conflict', where: 'saveList' });
    await user.click(save());
    setFailures();
    const early = await screen.findByRole('dialog', { name: /has changed|have changed/ });
    await user.click(await within(early).findByRole('button', { name: 'Decide later' }));
    await theySave((entries) => [
      { value: '198.18.0.0/15' },
      ...entries.map((entry) =>
        entry.value === '203.0.113.77' ? { ...entry, note: 'theirs' } : entry,
      ),
    ]);
    await user.click(await screen.findByRole('button', { name: 'See what they did' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Somebody else has changed this list',
    });
    expect(await within(dialog).findByText('198.18.0.0/15')).toBeVisible();
    expect(dialog).toHaveTextContent(
      '1 entry was touched by both, where yours will stand: 203.0.113.77.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Put together' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.click(save());
    await waitFor(() =>
      expect(values()).toEqual([
        '203.0.113.0/24',
        '198.18.0.0/15',
        '192.0.2.0/25',
        '198.51.100.16/28',
      ]),
    );
  });

  it('what somebody else saves is shown at once where nothing is at stake', async () => {
    await renderApp(ADDRESS);
    await toAdd();
    await theySave((entries) => [...entries, { value: '198.18.0.0/15' }]);
    expect(await row('198.18.0.0/15')).not.toHaveTextContent('new');
    expect(screen.getByText('Saved.')).toBeVisible();
  });

  it('an analyst whose save fails is told, and keeps every change', async () => {
    const { user } = await renderApp(ADDRESS);
    await user.type(await toAdd(), '203.0.113.0/24{Enter}');
    setFailures({ kind: 'failing', where: 'saveList' });
    await user.click(save());
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(await row('203.0.113.0/24')).toHaveTextContent('new');
    setFailures();
    await user.click(save());
    await waitFor(() => expect(values()).toContain('203.0.113.0/24'));
  });
});

describe('what is changed and not saved', () => {
  it('asks before leaving, and is here again when one comes back', async () => {
    const { user, go, place } = await renderApp(ADDRESS);
    await user.type(await toAdd(), '203.0.113.0/24{Enter}');
    await user.click(screen.getByRole('link', { name: 'Rules' }));
    const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' });
    await user.click(within(dialog).getByRole('button', { name: 'Leave, keep it' }));
    await waitFor(() => expect(place()).toBe('/rules'));
    await theySave((entries) => [...entries, { value: '198.18.0.0/15' }]);
    await waitFor(async () => expect(await kept()).toBeDefined());
    await screen.findByRole('heading', { name: 'Rules' });
    await go(ADDRESS);
    expect(
      await screen.findByText(/What you had changed and not saved is here again/),
    ).toBeVisible();
    expect(await row('203.0.113.0/24')).toHaveTextContent('new');
    await user.click(screen.getByRole('button', { name: 'Throw it away' }));
    await waitFor(() => expect(screen.queryByText('203.0.113.0/24')).not.toBeInTheDocument());
    await waitFor(async () => expect(await kept()).toBeUndefined());
  });

  it('thrown away on the way out it does not come back', async () => {
    const { user, place } = await renderApp(ADDRESS);
    await user.type(await toAdd(), '203.0.113.0/24{Enter}');
    await waitFor(async () => expect(await kept()).toBeDefined());
    await user.click(screen.getByRole('link', { name: 'Rules' }));
    await user.click(await screen.findByRole('button', { name: 'Throw it away' }));
    await waitFor(() => expect(place()).toBe('/rules'));
    expect(await kept()).toBeUndefined();
  });
});

describe('who may change a list', () => {
  it('a viewer reads it and is told why he cannot change it', async () => {
    await renderApp(ADDRESS, { persona: 'viewer' });
    expect(await screen.findByText(/Your role may read lists, not change them/)).toBeVisible();
    expect(await row('192.0.2.0/25')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: 'Values to add' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Export CSV' })).toBeVisible();
  });

  it('nobody changes one of the directory, and it says where it is changed', async () => {
    await renderApp('/lists/group%3A%20Guests', { persona: 'manager' });
    expect(await screen.findByText(/The directory keeps this list/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
  });

  it('an address of no list says so', async () => {
    await renderApp('/lists/No%20such');
    expect(await screen.findByRole('alert')).toHaveTextContent(/not/i);
  });
});

describe('removing a list', () => {
  it('an analyst removes one that no rule names, after being asked', async () => {
    const { user, place } = await renderApp(ADDRESS);
    await user.type(await toAdd(), '203.0.113.0/24{Enter}');
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove “Trusted networks”?' });
    expect(dialog).toHaveTextContent('Its 3 entries go with it');
    await user.click(within(dialog).getByRole('button', { name: 'Remove the list' }));
    await waitFor(() => expect(place()).toBe('/lists'));
    expect(stored()).toBeUndefined();
    expect(await kept()).toBeUndefined();
  });

  it('one that a rule names in the meantime stays, and is told to', async () => {
    const { user } = await renderApp(ADDRESS);
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    setFailures({ kind: 'forbidden', where: 'removeList' });
    await user.click(await screen.findByRole('button', { name: 'Remove the list' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/may not/);
    expect(stored()).toBeDefined();
  });
});

describe('files of entries', () => {
  it('an analyst imports a file: what was understood, what was there, and each refused line with its reason', async () => {
    const { user } = await renderApp(ADDRESS);
    await user.click(await screen.findByRole('button', { name: 'Import…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Import entries' });
    const text = 'value,note,expires\n192.0.2.0/25,offices,\n198.18.0.0/15,lab,2030-12-31\nfoo,,\n';
    await user.upload(
      within(dialog).getByLabelText('File of entries'),
      new File([text], 'networks.csv', { type: 'text/csv' }),
    );
    expect(await within(dialog).findByText('1 entry is new.')).toBeVisible();
    expect(within(dialog).getByText('1 is there already.')).toBeVisible();
    expect(
      within(dialog)
        .getByText(/“foo” is no address/)
        .closest('li'),
    ).toHaveTextContent('Line 4:');
    await user.click(within(dialog).getByRole('button', { name: 'Replace the list' }));
    expect(
      within(dialog).getByText('2 that are in the list now would be taken out.'),
    ).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Add to the list' }));
    await user.click(within(dialog).getByRole('button', { name: 'Take 1 entry over' }));
    expect(await row('198.18.0.0/15')).toHaveTextContent(/new.*lab/);
    expect(values()).toHaveLength(3);
  });

  it('an analyst exports what he sees, in a form that no spreadsheet runs', async () => {
    const given: Blob[] = [];
    URL.createObjectURL = (file: Blob) => {
      given.push(file);
      return 'blob:list';
    };
    URL.revokeObjectURL = () => undefined;
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    const { user } = await renderApp(ADDRESS);
    await user.type(await screen.findByRole('textbox', { name: 'Note' }), '=1+1');
    await user.type(await toAdd(), '203.0.113.0/24{Enter}');
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(names).toEqual(['Trusted-networks.csv']));
    expect(await given[0]?.text()).toContain(`"203.0.113.0/24","'=1+1",""`);
  });
});
