import type { ListEntry } from '#src/contract/named-list.ts';
import { writeListFile } from '#src/domain/list-file.ts';

/** Hands entries to the person as a CSV file named for the list. */
export const downloadList = (name: string, entries: readonly ListEntry[]): void => {
  const file = new Blob([writeListFile(entries)], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  // A colon is no part of a file's name everywhere.
  link.download = `${name.replaceAll(/[^\w.@-]+/g, '-')}.csv`;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
