import { wordDifference } from '#src/domain/difference/word-difference.ts';
import type { Run } from '#src/domain/difference/word-difference.ts';

/** A phrase of the sentence in the reader's words, and the field it is of. */
export interface Phrase {
  readonly pointer: string;
  readonly text: string;
}

/** Two sentences with what differs marked: phrase by phrase where both have one of a field, and in it word by word. */
export const sentenceRuns = (
  before: readonly Phrase[],
  after: readonly Phrase[],
): { readonly before: readonly Run[]; readonly after: readonly Run[] } => {
  const marked = (
    phrases: readonly Phrase[],
    others: readonly Phrase[],
    side: 'before' | 'after',
  ) =>
    phrases.flatMap(({ pointer, text }, index): Run[] => {
      const other = others.find((one) => one.pointer === pointer)?.text ?? '';
      const runs =
        side === 'before' ? wordDifference(text, other).before : wordDifference(other, text).after;
      return index === 0 ? [...runs] : [{ text: ' ', changed: false }, ...runs];
    });
  return { before: marked(before, after, 'before'), after: marked(after, before, 'after') };
};
