import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { theBackend } from '#mocks/node.ts';
import { ruleIdSchema } from '#src/contract/ids.ts';
import { deleteWorkingCopy } from '#src/data/working-copy.ts';
import { renderApp } from '#src/testing/render-app.tsx';

const RULE = ruleIdSchema.parse('rule-1');

const tests = async () =>
  within(await screen.findByRole('region', { name: 'Tests' }, { timeout: 15_000 }));
const test = async (number: number) =>
  within(await (await tests()).findByRole('listitem', { name: new RegExp(`^Test ${number}:`) }));
const firstTrigger = async () => {
  // The whole history is fetched and read first, in this very thread.
  const list = await screen.findByRole('list', { name: 'Triggers' }, { timeout: 15_000 });
  const [first] = within(list).getAllByRole('button');
  if (first === undefined) throw new Error('no trigger is listed');
  return first;
};
const stored = () =>
  theBackend()
    .store.rules.get(RULE)
    ?.rule.tests?.map(({ name }) => name);

beforeEach(() => deleteWorkingCopy('user-analyst', RULE));

describe('the tests of a rule', () => {
  it('an analyst sees at once which test an edit breaks, and why', async () => {
    const { user } = await renderApp(`/rules/${RULE}`);
    expect(await (await test(1)).findByText('Passes')).toBeVisible();
    expect(await screen.findByRole('button', { name: '2 tests pass' })).toBeVisible();

    const [atLeast] = await screen.findAllByRole('textbox', { name: 'At least' });
    if (atLeast === undefined) throw new Error('no step');
    await user.clear(atLeast);
    await user.type(atLeast, '6');
    expect(await (await test(1)).findByText('Fails')).toBeVisible();
    expect(
      (await test(1)).getByText('It does not fire, and the test says that it must.'),
    ).toBeVisible();
    expect(await (await test(2)).findByText('Passes')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: '1 of 2 tests fails' }));
    expect((await test(1)).getByRole('textbox', { name: 'Name of test 1' })).toHaveFocus();
    expect(await screen.findByText(/^1 test of this rule fails\. Mend the rule/)).toBeVisible();

    await user.clear(atLeast);
    await user.type(atLeast, '5');
    expect(await (await test(1)).findByText('Passes')).toBeVisible();
  });

  it('an analyst makes a test of a trigger and of events chosen in it, and saves them with the rule', async () => {
    const { user } = await renderApp(`/rules/${RULE}`);
    await user.click(await firstTrigger());
    const detail = within(await screen.findByRole('region', { name: /^Trigger 1 of/ }));
    await user.click(detail.getByRole('button', { name: 'Must fire' }));
    expect(await detail.findByText('The test is added.')).toBeVisible();
    await user.click(detail.getByRole('button', { name: 'Show it' }));
    expect((await test(3)).getByRole('textbox', { name: 'Name of test 3' })).toHaveFocus();
    expect(await (await test(3)).findByText('Passes')).toBeVisible();
    expect(
      (await test(3)).getByText(/^It must fire for .+@.+ after .+, and for nobody else/),
    ).toBeVisible();

    const [one, two] = await detail.findAllByRole('checkbox', {
      name: 'Choose this event for a test',
    });
    if (one === undefined || two === undefined) throw new Error('no events to choose');
    await user.click(one);
    await user.click(two);
    const chosen = within(detail.getByRole('group', { name: 'Make a test of 2 events:' }));
    await user.click(chosen.getByRole('button', { name: 'Must not fire' }));
    expect(await (await test(4)).findByText('Passes')).toBeVisible();
    expect((await test(4)).getByRole('button', { name: '2 events' })).toBeVisible();
    expect(await screen.findByRole('button', { name: '4 tests pass' })).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(stored()).toHaveLength(4));
  });

  it('an analyst says of a trigger that it must not fire: red until the rule is changed, and it cannot be evaluated', async () => {
    const { user } = await renderApp(`/rules/${RULE}`);
    await user.click(await firstTrigger());
    const detail = within(await screen.findByRole('region', { name: /^Trigger 1 of/ }));
    await user.click(detail.getByRole('button', { name: 'Must not fire' }));
    expect(await screen.findByRole('button', { name: /^1 of \d tests fails$/ })).toBeVisible();
    expect(
      (await tests()).getByText(/^It fired for .+, which the test does not expect/),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const ladder = within(await screen.findByRole('list', { name: 'Outcome mode, step by step' }));
    expect(
      await ladder.findByText(/^1 test of this rule fails\. Mend the rule, or take the test away/),
    ).toBeVisible();

    const fails = (await tests()).getByText('Fails').closest('li');
    if (fails === null) throw new Error('no test fails');
    await user.click(within(fails).getByRole('button', { name: /^Remove test/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(ladder.queryByText(/test of this rule fails/)).not.toBeInTheDocument(),
    );
  });

  it('an analyst renames, turns, copies and edits a test, and puts back one that was removed', async () => {
    const { user } = await renderApp(`/rules/${RULE}`);
    expect(await (await test(1)).findByText('Passes')).toBeVisible();
    const name = (await test(1)).getByRole('textbox', { name: 'Name of test 1' });
    await user.clear(name);
    expect(await (await test(1)).findByText('A name of up to 120 characters')).toBeVisible();
    await user.type(name, 'Another name');
    expect(
      await tests().then((list) => list.findByRole('listitem', { name: 'Test 1: Another name' })),
    ).toBeVisible();

    await user.click((await test(1)).getByRole('button', { name: 'Must not fire' }));
    expect(await (await test(1)).findByText('Fails')).toBeVisible();
    await user.click((await test(1)).getByRole('button', { name: 'Must fire' }));
    expect(await (await test(1)).findByText('Passes')).toBeVisible();

    await user.click((await test(1)).getByRole('button', { name: 'Duplicate test 1' }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Name of test 2' })).toHaveFocus(),
    );
    expect(screen.getByRole('textbox', { name: 'Name of test 2' })).toHaveValue('Another name (2)');

    await user.click((await test(2)).getByRole('button', { name: '2 events' }));
    const after = (await test(2)).getByRole('textbox', { name: 'After of event 2' });
    await user.clear(after);
    await user.type(after, 'soon');
    expect(await (await test(2)).findByText('A duration, as 30s, 10m or 1h30m')).toBeVisible();
    await user.clear(after);
    await user.type(after, '2h');
    expect(await (await test(2)).findByText('Fails')).toBeVisible();
    await user.click((await test(2)).getByRole('button', { name: 'Remove event 2' }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Remove event 1' })).toHaveFocus(),
    );

    await user.click((await test(2)).getByRole('button', { name: 'Remove test 2' }));
    expect(await screen.findByText('The test “Another name (2)” is removed.')).toBeVisible();
    const back = screen.getByRole('button', { name: 'Put it back' });
    expect(back).toHaveFocus();
    await user.click(back);
    expect(await screen.findByRole('textbox', { name: 'Name of test 2' })).toHaveValue(
      'Another name (2)',
    );
  });

  it('an analyst is told that tests wait for a rule that can be run', async () => {
    const { user } = await renderApp(`/rules/${RULE}`);
    expect(await (await test(1)).findByText('Passes')).toBeVisible();
    await user.clear(await screen.findByRole('textbox', { name: 'Within' }));
    expect(
      await screen.findByText('They run once the rule is complete enough for a replay.'),
    ).toBeVisible();
    expect((await test(1)).getByText('Not run')).toBeVisible();
  });

  it('an analyst of a rule without tests is told how to make one', async () => {
    await renderApp('/rules/rule-3');
    expect(await (await tests()).findByText(/^No test yet\. Open a trigger/)).toBeVisible();
  });

  it('a viewer reads the tests and how they do, and changes nothing', async () => {
    await renderApp(`/rules/${RULE}`, { persona: 'viewer' });
    expect(await (await test(1)).findByText('Passes')).toBeVisible();
    expect((await test(1)).getByRole('textbox', { name: 'Name of test 1' })).toBeDisabled();
    expect((await test(1)).queryByRole('button', { name: /^Remove/ })).not.toBeInTheDocument();
    expect((await test(1)).getByRole('button', { name: 'Must not fire' })).toBeDisabled();
  });
});
