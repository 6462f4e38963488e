/** A stretch of a text that the other version has too, or has not. */
export interface Run {
  readonly text: string;
  readonly changed: boolean;
}

/** Beyond so many words on a side the whole is marked: nobody reads that word by word. */
const MOST_WORDS = 1_500;

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Two texts word by word: what of each is not in the other, by their longest common words in order. */
export const wordDifference = (
  before: string,
  after: string,
): { readonly before: readonly Run[]; readonly after: readonly Run[] } => {
  if (before === after) return { before: runs([[before, false]]), after: runs([[after, false]]) };
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return { before: runs([[before, true]]), after: runs([[after, true]]) };
  const kept = commonWords(a, b);
  return {
    before: runs(a.map((word, at) => [word, !kept.inBefore.has(at)])),
    after: runs(b.map((word, at) => [word, !kept.inAfter.has(at)])),
  };
};

const commonWords = (a: readonly string[], b: readonly string[]) => {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const inBefore = new Set<number>();
  const inAfter = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      inBefore.add(i);
      inAfter.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return { inBefore, inAfter };
};

/** Neighbours of a kind become one run, and a space between two changed words is changed with them. */
const runs = (words: readonly (readonly [text: string, changed: boolean])[]): Run[] => {
  const found: { text: string; changed: boolean }[] = [];
  for (const [index, [text, isChanged]] of words.entries()) {
    const changed =
      isChanged ||
      (text.trim() === '' && (words[index - 1]?.[1] ?? false) && (words[index + 1]?.[1] ?? false));
    const last = found.at(-1);
    if (last?.changed === changed) last.text += text;
    else if (text !== '') found.push({ text, changed });
  }
  return found;
};
