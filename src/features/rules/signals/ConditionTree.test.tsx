import { screen, waitFor, within } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { Comparison, Condition } from '#src/contract/condition.ts';
import { renderPiece } from '#src/testing/render-piece.tsx';
import { ConditionTree } from './ConditionTree.tsx';

const equals = (value: string): Comparison => ({ op: 'equals', field: 'app', value });
let now: Condition | undefined;
const note = (condition: Condition) => {
  now = condition;
};

const Held = ({ start }: { readonly start: Condition }) => {
  const [condition, setCondition] = useState(start);
  useEffect(() => note(condition));
  return (
    <ConditionTree
      condition={condition}
      pointer="/signals/0/condition"
      onEdit={(change) => setCondition(change)}
    />
  );
};
const values = () => screen.getAllByRole('combobox', { name: 'Value' });
const tool = (name: string, at: number) => screen.getAllByRole('button', { name }).at(at);

describe('the conditions of a signal, by keyboard', () => {
  const three: Condition = { op: 'all', conditions: [equals('a'), equals('b'), equals('c')] };

  it('a condition that is moved keeps the focus, so that the key moves it on', async () => {
    const { user } = await renderPiece(<Held start={three} />);
    tool('Move down', 0)?.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(tool('Move down', 1)).toHaveFocus());
    await user.keyboard('{Enter}');
    expect(now).toEqual({ op: 'all', conditions: [equals('b'), equals('c'), equals('a')] });
    // At the end it cannot go further down: the next tool that can be used has the focus.
    await waitFor(() => expect(tool('Move up', 2)).toHaveFocus());
  });

  it('after a condition is removed the focus is on its neighbour', async () => {
    const { user } = await renderPiece(<Held start={three} />);
    tool('Remove the condition', 2)?.focus();
    await user.keyboard('{Enter}');
    expect(now).toEqual({ op: 'all', conditions: [equals('a'), equals('b')] });
    await waitFor(() => expect(tool('Remove the condition', 1)).toHaveFocus());
  });

  it('a condition that is added waits for its field', async () => {
    const { user } = await renderPiece(<Held start={{ op: 'all', conditions: [] }} />);
    await user.click(screen.getByRole('button', { name: 'Condition' }));
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Field' })).toHaveFocus());
  });

  it('a condition can be copied, put into a group, and taken out of it', async () => {
    const { user } = await renderPiece(<Held start={{ op: 'all', conditions: [equals('a')] }} />);
    const choose = async (at: number, name: string) => {
      const more = tool('More for this condition', at);
      if (more === undefined) throw new Error('no such condition');
      await user.click(more);
      await user.click(await screen.findByRole('menuitem', { name }));
      await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
    };
    await choose(0, 'Duplicate');
    expect(now).toEqual({ op: 'all', conditions: [equals('a'), equals('a')] });
    await choose(0, 'Put into a group');
    expect(now).toEqual({
      op: 'all',
      conditions: [{ op: 'any', conditions: [equals('a')] }, equals('a')],
    });
    const group = screen.getByRole('group', { name: 'Any of these' });
    expect(within(group).getByRole('combobox', { name: 'Value' })).toHaveValue('a');
    await choose(0, 'Take the group away');
    expect(now).toEqual({ op: 'all', conditions: [equals('a'), equals('a')] });
  });

  it('what is typed goes where it was typed, however deep', async () => {
    const { user } = await renderPiece(
      <Held
        start={{ op: 'all', conditions: [equals('a'), { op: 'not', condition: equals('b') }] }}
      />,
    );
    const [, second] = values();
    if (second === undefined) throw new Error('two values were expected');
    await user.type(second, 'x');
    await user.tab();
    expect(now).toEqual({
      op: 'all',
      conditions: [equals('a'), { op: 'not', condition: equals('bx') }],
    });
  });

  const nested: Condition = {
    op: 'all',
    conditions: [equals('a'), { op: 'any', conditions: [equals('b'), equals('c')] }],
  };
  const more = async (
    user: Awaited<ReturnType<typeof renderPiece>>['user'],
    at: number,
    name: string,
  ) => {
    const button = tool('More for this condition', at);
    if (button === undefined) throw new Error('no such condition');
    button.focus();
    await user.keyboard('{Enter}');
    (await screen.findByRole('menuitem', { name })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
  };

  it('an analyst moves a condition into a group and out of it again, and hears where it is', async () => {
    const { user } = await renderPiece(<Held start={nested} />);
    await more(user, 0, 'Move into the group below');
    expect(now).toEqual({
      op: 'all',
      conditions: [{ op: 'any', conditions: [equals('a'), equals('b'), equals('c')] }],
    });
    expect(await screen.findByText('Condition 1 of 3 in “Any of these”')).toBeInTheDocument();
    const group = within(screen.getByRole('group', { name: 'Any of these' }));
    await waitFor(() =>
      expect(group.getAllByRole('button', { name: 'More for this condition' })[1]).toHaveFocus(),
    );
    await more(user, 1, 'Move out of the group');
    expect(now).toEqual({
      op: 'all',
      conditions: [{ op: 'any', conditions: [equals('b'), equals('c')] }, equals('a')],
    });
    expect(await screen.findByText('Condition 2 of 2 in “All of these”')).toBeInTheDocument();
  });

  it('the arrow at the end of a group leads out of it', async () => {
    const { user } = await renderPiece(<Held start={nested} />);
    // The condition “b” is the first of the inner group.
    tool('Move up', 2)?.focus();
    await user.keyboard('{Enter}');
    expect(now).toEqual({
      op: 'all',
      conditions: [equals('a'), equals('b'), { op: 'any', conditions: [equals('c')] }],
    });
    await waitFor(() => expect(tool('Move up', 1)).toHaveFocus());
  });

  it('where a condition stands in no inner group nothing offers to lead out', async () => {
    const { user } = await renderPiece(<Held start={three} />);
    const first = tool('More for this condition', 0);
    if (first === undefined) throw new Error('no such condition');
    await user.click(first);
    expect(await screen.findByRole('menuitem', { name: 'Move down' })).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: /group (above|below)|out of/ })).toBeNull();
  });
});

describe('the values of a condition', () => {
  it('an analyst is told which of the pasted ranges are wrong', async () => {
    const { user } = await renderPiece(
      <Held start={{ op: 'in_network', field: 'ip', values: [] }} />,
    );
    await user.click(screen.getByRole('combobox', { name: 'Addresses or ranges' }));
    await user.paste('10.0.0.0/8, 10.0.0.300, 2001:db8::/32, 1.2.3.4/33');
    expect(
      await screen.findByText('Neither an address nor a range: “10.0.0.300” and “1.2.3.4/33”.'),
    ).toBeVisible();
    expect(now).toMatchObject({
      values: ['10.0.0.0/8', '10.0.0.300', '2001:db8::/32', '1.2.3.4/33'],
    });
  });

  it('an analyst types the name of a country, and says for whom a value is new', async () => {
    const { user, rerenderPiece } = await renderPiece(
      <Held start={{ op: 'country_is', field: 'country', values: [] }} />,
    );
    await user.type(screen.getByRole('combobox', { name: 'Countries' }), 'France{Enter}');
    expect(now).toMatchObject({ values: ['FR'] });
    expect(screen.getByText('FR France')).toBeVisible();
    rerenderPiece(
      <Held key="2" start={{ op: 'first_seen', field: 'country', per: 'account', days: 14 }} />,
    );
    await user.click(await screen.findByRole('combobox', { name: 'New for' }));
    await user.click(screen.getByRole('option', { name: 'the organization' }));
    expect(now).toMatchObject({ per: 'organization', days: 14 });
    expect(screen.getByText('days')).toBeVisible();
  });

  it('a result offers the results there are, and takes any text', async () => {
    const { user } = await renderPiece(
      <Held start={{ op: 'equals', field: 'result', value: '' }} />,
    );
    const value = screen.getByRole('combobox', { name: 'Value' });
    await user.click(value);
    expect((await screen.findAllByRole('option')).map((one) => one.textContent)).toEqual([
      'success',
      'failure',
      'challenge',
      'denied',
    ]);
    await user.click(screen.getByRole('option', { name: 'denied' }));
    expect(now).toMatchObject({ value: 'denied' });
    await user.clear(value);
    await user.type(value, '<b>😀{Enter}');
    await user.tab();
    expect(now).toMatchObject({ value: '<b>😀' });
  });
});
