import { loadEditorPartWords, loadVersionWords, withWords } from '#src/messages/i18n.ts';

/** A part of the editor that comes after what is seen first. */
export const withPartWords = <T>(part: Promise<T>): Promise<T> =>
  withWords(part, loadEditorPartWords());

/** A part of the editor that says what differs between versions. */
export const withVersionWords = <T>(part: Promise<T>): Promise<T> =>
  withWords(part, loadVersionWords());
