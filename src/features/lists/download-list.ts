import type { ListEntry } from '#src/contract/named-list.ts';
import { writeListFile } from '#src/domain/list-file.ts';
import { downloadText } from '#src/ui/download-text.ts';

/** Hands entries to the person as a CSV file named for the list. A colon is no part of a file's name everywhere. */
export const downloadList = (name: string, entries: readonly ListEntry[]): void =>
  downloadText(`${name.replaceAll(/[^\w.@-]+/g, '-')}.csv`, writeListFile(entries), 'text/csv');
