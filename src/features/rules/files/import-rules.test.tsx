import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ruleIdSchema } from '#src/contract/ids.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import { writeRuleFile, writeRuleFiles } from '#src/domain/rule-file/write-rule-file.ts';
import { renderApp } from '#src/testing/render-app.tsx';
import { setFailures, theBackend } from '#mocks/node.ts';

const OKTA = ruleIdSchema.parse('rule-2');
const stored = (id = OKTA) => theBackend().store.rules.get(id);
const named = (name: string) =>
  [...theBackend().store.rules.values()].find(({ rule }) => rule.name === name);
const bodyOf = (id = OKTA) => ruleBodySchema.parse(stored(id)?.rule);

const rule = (name: string, more = '') => `apiVersion: respond/v1
name: ${name}
signals:
  - { name: Failed, product: okta }
pattern: { kind: event_count, threshold: 5, window: 10m }
${more}`;
const file = (text: string | Uint8Array<ArrayBuffer>, name = 'rules.yaml') =>
  new File([text], name);

/** The list of rules, with files dropped on it. */
const drop = async (...files: File[]) => {
  const app = await renderApp('/rules');
  await screen.findByRole('table', { name: 'Rules' });
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files } });
  const dialog = await screen.findByRole('dialog', { name: 'Import rules' }, { timeout: 20_000 });
  await waitFor(
    () => expect(within(dialog).queryByLabelText('Reading the files')).not.toBeInTheDocument(),
    { timeout: 20_000 },
  );
  return { ...app, dialog, report: within(dialog) };
};

describe('rule files dropped on the list', () => {
  it('an analyst sees what is new, what differs and in what, and saves it; what runs goes on', async () => {
    const before = stored();
    const changed = {
      ...bodyOf(),
      description: 'Tighter than before',
      name: bodyOf().name.toUpperCase(),
    };
    const { user, report } = await drop(
      file(`${writeRuleFile(changed)}---\n${rule('Quite new')}`, 'okta.yaml'),
    );
    expect(report.getByText('2 rules understood in 1 file:')).toBeVisible();
    expect(report.getByText(/1 new and 1 differs from a rule here/)).toBeVisible();
    await user.click(report.getByRole('button', { name: `Look into ${changed.name}` }));
    const description = (await report.findByText('Description')).parentElement;
    expect(description).toHaveTextContent('Tighter than before');
    expect(description).toHaveTextContent('Here, version 1(empty)');
    expect(report.queryByText('Pattern')).not.toBeInTheDocument();

    await user.click(report.getByRole('button', { name: 'Import 2 rules' }));
    expect(await report.findByText(/2 rules saved\./)).toHaveTextContent('Nothing was armed.');
    expect(report.getByText('Saved as version 2')).toBeVisible();
    expect(stored()?.rule).toMatchObject({ description: 'Tighter than before', version: 2 });
    expect(stored()?.rule.note).toBe('Imported from okta.yaml');
    expect(stored()?.arming).toEqual(before?.arming);
    expect(named('Quite new')?.arming).toEqual([]);
    expect(report.getByRole('link', { name: 'Quite new' })).toHaveAttribute(
      'href',
      `/rules/${named('Quite new')?.rule.id}`,
    );
    await user.click(report.getByRole('button', { name: 'Close' }));
    expect(await screen.findByText('13 of 13 rules')).toBeVisible();
  });

  it('an edit of a rule that is evaluated is proposed: the running version stays', async () => {
    const running = stored()?.running;
    expect(running).toBe(1);
    const body = bodyOf();
    const { user, report } = await drop(
      file(writeRuleFile({ ...body, pattern: { ...body.pattern, windowMs: 7_000_000 } })),
    );
    await user.click(report.getByRole('button', { name: 'Import 1 rule' }));
    await report.findByText(/1 rule saved\./);
    expect(stored()).toMatchObject({ running: 1, rule: { version: 2 } });
  });

  it('what is here as it is needs no saving, whatever the file is called', async () => {
    const ids = [...theBackend().store.rules.keys()];
    const { report } = await drop(file(writeRuleFiles(ids.map(bodyOf)), 'all.json'));
    expect(report.getByText(new RegExp(`${ids.length} are here as they are`))).toBeVisible();
    expect(report.queryByRole('button', { name: /^Import \d/ })).not.toBeInTheDocument();
  });

  it('an analyst can have a rule of the same name saved as a new one', async () => {
    const { user, report } = await drop(file(rule('Sign-in from Tor')));
    await user.click(report.getByRole('button', { name: 'Look into Sign-in from Tor' }));
    const aim = await report.findByRole('combobox', { name: 'Save it as a version of' });
    expect(aim).toHaveValue('Sign-in from Tor');
    await user.click(aim);
    await user.click(await screen.findByRole('option', { name: 'A new rule' }));
    expect(await report.findByText('New')).toBeVisible();
    await user.click(report.getByRole('button', { name: 'Import 1 rule' }));
    expect(await report.findByText('Saved as version 1')).toBeVisible();
    expect(theBackend().store.rules.size).toBe(13);
  });

  it('an analyst is told of organizations and lists that are not known here, and can have a list made', async () => {
    const [first] = theBackend().store.organizations;
    const { user, report } = await drop(
      file(
        rule(
          'Places',
          `scope: { only: [${first?.domain}, Nobody Ltd] }
lists: [{ name: New places, kind: networks, values: [192.0.2.0/24] }]
exceptions:
  - { condition: { op: in_list, field: ip, list: New places }, reason: ours, owner: desk }
  - { condition: { op: in_list, field: account, list: Gone }, reason: ours, owner: desk }
`,
        ),
      ),
    );
    await user.click(report.getByRole('button', { name: 'Look into Places' }));
    expect(await report.findByText(/left out of the scope: Nobody Ltd\./)).toBeVisible();
    expect(report.getByText(/It names lists that nobody keeps: Gone\./)).toBeVisible();
    expect(report.getByRole('checkbox', { name: /Make “New places”, with 1 entry/ })).toBeChecked();
    await user.click(report.getByRole('button', { name: 'Import 1 rule' }));
    expect(await report.findByText(/“New places” was made/)).toBeVisible();
    await report.findByText(/1 rule saved\./);
    expect(theBackend().store.lists.get('New places')?.entries).toEqual([
      { value: '192.0.2.0/24' },
    ]);
    expect(named('Places')?.rule.scope).toEqual({ kind: 'some', organizationIds: [first?.id] });
  });

  it('a rule that the backend refuses is said to be, the others are saved, and it can be tried again', async () => {
    const { user, report } = await drop(file(`${rule('One')}---\n${rule('Two')}`));
    await user.click(report.getByRole('checkbox', { name: 'Import Two' }));
    setFailures({ kind: 'failing', where: 'createRule' });
    await user.click(report.getByRole('button', { name: 'Import 1 rule' }));
    expect(await report.findByRole('alert')).toHaveTextContent('The backend failed');
    expect(report.getByText('Not saved')).toBeVisible();
    setFailures();
    await user.click(report.getByRole('checkbox', { name: 'Import Two' }));
    await user.click(report.getByRole('button', { name: 'Import 2 rules' }));
    expect(await report.findByText(/2 rules saved\./)).toBeVisible();
    expect(named('One')).toBeDefined();
    expect(named('Two')).toBeDefined();
  });

  it('an analyst is told of what is no rule, by file, line and column', async () => {
    const bomb = Array.from(
      { length: 9 },
      (_, at) =>
        `k${at}: &k${at} [${Array(9)
          .fill(at === 0 ? 'x' : `*k${at - 1}`)
          .join(', ')}]`,
    ).join('\n');
    const { report } = await drop(
      file(rule('x'.repeat(100_000)), 'long.yaml'),
      file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'picture.yml'),
      file(bomb, 'bomb.yaml'),
      file(rule('Nearly').replace('okta', 'Octa'), 'nearly.yaml'),
    );
    expect(report.getByText(/No rule was understood\./)).toBeVisible();
    const refused = within(report.getByRole('list', { name: 'Refused' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(refused).toEqual([
      expect.stringMatching(/^long\.yaml:2:1name: /),
      'picture.yml:1:1This is no text. A rule file is YAML or JSON.',
      expect.stringMatching(/^bomb\.yaml:1:1This is not YAML: /),
      expect.stringMatching(/^nearly\.yaml:4:21signals\.0\.product cannot be "Octa"\. Allowed: /),
    ]);
    for (const line of refused) expect(line.length).toBeLessThan(420);
  });

  it('500 rules of one file are reported, a hundred at first, and UTF-16 is read', async () => {
    const text = Array.from({ length: 500 }, (_, n) => rule(`Rule ${n}`)).join('---\n');
    const { user, report } = await drop(
      file(Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'many.yaml'),
    );
    expect(report.getByText('500 rules understood in 1 file:')).toBeVisible();
    const list = report.getByRole('list', { name: 'Rules in the files' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(100);
    await user.click(report.getByRole('button', { name: 'Choose none' }));
    expect(report.queryByRole('button', { name: /^Import \d/ })).not.toBeInTheDocument();
    expect(report.getByRole('button', { name: 'Show 400 more' })).toBeVisible();
  });
});

it('whoever imports while the backend fails is told so, and can try again', async () => {
  const app = await renderApp('/rules');
  await screen.findByRole('table', { name: 'Rules' });
  setFailures({ kind: 'failing', where: 'listRules' });
  await app.user.upload(screen.getByLabelText('Rule files'), file(rule('One')));
  const dialog = within(await screen.findByRole('dialog', { name: 'Import rules' }));
  expect(await dialog.findByText('The backend failed')).toBeVisible();
  setFailures();
  await app.user.click(dialog.getByRole('button', { name: 'Try again' }));
  expect(await dialog.findByText('1 rule understood in 1 file:')).toBeVisible();
});

it('a viewer is told why nothing can be imported, and a file dropped is left alone', async () => {
  await renderApp('/rules', { persona: 'viewer' });
  const button = await screen.findByRole('button', { name: 'Import' });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription(
    'Your role may not write rules. Ask a SOC analyst or a SOC manager.',
  );
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [file(rule('One'))] } });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});
