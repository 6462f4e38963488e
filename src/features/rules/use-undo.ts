import { useEffect, useState } from 'react';
import { edited, newStack, redone, replaced, undone } from './undo-stack.ts';

export interface Undo {
  /** undefined where there is nothing to undo */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/**
 * The steps of what is edited. `show` puts an earlier state on the screen; it comes back as `values`, perhaps
 * as another object that is the same, and is no step then.
 */
export const useUndo = <T>(
  values: T,
  same: (a: T, b: T) => boolean,
  show: (values: T) => void,
): Undo => {
  const [stack, setStack] = useState(() => newStack(values));
  // Which edits are one step is a thing of time.
  useEffect(() => {
    setStack((before) => {
      if (before.present === values) return before;
      return same(before.present, values)
        ? replaced(before, values)
        : edited(before, values, performance.now());
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- how two are compared does not change
  }, [values]);
  const go = (next: typeof stack | undefined) =>
    next === undefined
      ? undefined
      : () => {
          setStack(next);
          show(next.present);
        };
  return { undo: go(undone(stack)), redo: go(redone(stack)) };
};
