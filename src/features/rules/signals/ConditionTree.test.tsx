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
});
