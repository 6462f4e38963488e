import type { Keys } from '#src/ui/shortcuts.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly keys?: Keys | undefined;
  readonly run: () => void;
}

/** How well an entry fits: every word has to be in it; at the beginning of a word is better than inside. */
const fit = ({ label, hint = '', group }: PaletteEntry, words: readonly string[]): number => {
  const text = `${label} ${hint} ${group}`.toLowerCase();
  let sum = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at === -1) return 0;
    sum += at === 0 ? 4 : /[^\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') ? 3 : 1;
  }
  return sum + (label.toLowerCase().startsWith(words.join(' ')) ? 4 : 0);
};

/** The entries that fit what is typed, best first within their group; groups in the order of their best entry. */
export const fittingEntries = (
  entries: readonly PaletteEntry[],
  text: string,
  most = 60,
): PaletteEntry[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.slice(0, most);
  const found = entries
    .map((entry) => ({ entry, score: fit(entry, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const groups = [...new Set(found.map(({ entry }) => entry.group))];
  return groups
    .flatMap((group) => found.filter(({ entry }) => entry.group === group))
    .map(({ entry }) => entry)
    .slice(0, most);
};
