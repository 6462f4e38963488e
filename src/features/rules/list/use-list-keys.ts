import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { TableHandle } from '#src/ui/DataTable.tsx';
import { isCommand, isTyping } from '#src/ui/is-typing.ts';

/** Whether the key was pressed where the page's own keys do not count. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

/** `/` leads to the search field, and j or k to the rows, from anywhere on the page. */
export const useListKeys = (
  search: RefObject<HTMLInputElement | null>,
  table: RefObject<TableHandle | null>,
): void => {
  // Keys that are pressed while nothing of the page has the focus are known to the document alone.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isCommand(event)) return;
      if (isTyping(event.target) || isElsewhere(event.target)) return;
      if (event.key === '/') search.current?.select();
      else if (event.key === 'j' || event.key === 'k') table.current?.focus();
      else return;
      if (event.key === '/') search.current?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [search, table]);
};
