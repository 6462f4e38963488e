import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, newStack, redone, undone } from './undo-stack.ts';
import type { UndoStack } from './undo-stack.ts';

/** Every edit a step of its own. */
const afterEdits = (values: readonly number[]): UndoStack<number> =>
  values.reduce((stack, value, at) => edited(stack, value, at * 1_000), newStack(0));

describe('undo', () => {
  it('goes back through every step and forward again to the same state', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 20 }), (values) => {
        const end = afterEdits(values);
        const seen: number[] = [];
        let stack = end;
        for (let back = undone(stack); back !== undefined; back = undone(stack)) {
          seen.unshift(stack.present);
          stack = back;
        }
        expect(seen).toEqual(values);
        expect(stack.present).toBe(0);
        for (let on = redone(stack); on !== undefined; on = redone(stack)) stack = on;
        expect(stack.present).toBe(end.present);
        expect(stack.past).toEqual(end.past);
      }),
    );
  });

  it('takes what follows quickly as one step', () => {
    const letters = ['a', 'ab', 'abc'].reduce(
      (stack, value, at) => edited(stack, value, 10_000 + at * 100),
      newStack(''),
    );
    expect(undone(letters)?.present).toBe('');
    expect(undone(edited(letters, 'abc d', 20_000))?.present).toBe('abc');
  });

  it('an edit after an undo is a step of its own, and what was undone is gone', () => {
    const back = undone(afterEdits([1, 2]));
    if (back === undefined) throw new Error('there was something to undo');
    const other = edited(back, 9, 2_100);
    expect(redone(other)).toBeUndefined();
    expect(undone(other)?.present).toBe(1);
  });

  it('remembers no more than a few hundred steps', () => {
    expect(afterEdits(Array.from({ length: 500 }, (_, at) => at)).past).toHaveLength(200);
  });
});
