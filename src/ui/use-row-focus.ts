import { useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { isTyping } from './shortcuts.ts';

export interface RowFocus {
  readonly table: RefObject<HTMLTableElement | null>;
  /** the row at which Tab stops: the last that had the focus while it is in the page, or the first in view */
  readonly tabbable: number;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** puts the focus on the row at which Tab stops */
  readonly focus: () => void;
}

const rowOf = (target: EventTarget): number | undefined => {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]') : null;
  return row === null ? undefined : Number(row.dataset['index']);
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * One row of a table at a time is in the order of Tab; arrows, and j and k, lead to the others. The first link
 * or button of a row stands for it. `onRowKey` says whether it took a key.
 */
export const useRowFocus = (
  indexes: readonly number[],
  first: number,
  onRowKey: (event: KeyboardEvent<HTMLElement>, index: number) => boolean,
  onRowFocus: (index: number) => void,
): RowFocus => {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState(0);
  const tabbable = indexes.includes(active) ? active : first;
  const focusRow = (index: number): boolean => {
    const control = table.current?.querySelector<HTMLElement>(
      `tr[data-index="${index}"] :is(a, button)`,
    );
    control?.focus();
    return control !== undefined && control !== null;
  };
  return {
    table,
    tabbable,
    onFocus: ({ target }) => {
      const index = rowOf(target);
      if (index === undefined) return;
      setActive(index);
      onRowFocus(index);
    },
    onKeyDown: (event) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      // With one of these it is a command of the browser.
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const index = rowOf(event.target);
      if (index === undefined) return;
      const step = steps[event.key];
      const taken = step === undefined ? onRowKey(event, index) : focusRow(index + step);
      if (taken) event.preventDefault();
    },
    focus: () => void focusRow(tabbable),
  };
};
