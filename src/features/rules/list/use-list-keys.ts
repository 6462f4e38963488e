import type { RefObject } from 'react';
import type { TableHandle } from '#src/ui/DataTable.tsx';
import { useShortcuts } from '#src/ui/use-shortcuts.ts';

/** `/` leads to the search field, and j or k to the rows, from anywhere on the page. */
export const useListKeys = (
  search: RefObject<HTMLInputElement | null>,
  table: RefObject<TableHandle | null>,
): void => {
  const toRows = () => table.current?.focus();
  useShortcuts([
    {
      keys: '/',
      run: () => {
        search.current?.focus();
        search.current?.select();
      },
    },
    // On a row they have moved on already.
    { keys: 'j', run: toRows },
    { keys: 'k', run: toRows },
  ]);
};
