import { loadEditorPartWords } from '#src/messages/i18n.ts';

/** A part of the editor that comes after what is seen first, with its words: they are read together. */
export const withPartWords = async <T>(part: Promise<T>): Promise<T> => {
  const [loaded] = await Promise.all([part, loadEditorPartWords()]);
  return loaded;
};
