import { loadListWords } from '#src/messages/i18n.ts';

/** A part with its words: they are read together. */
const withWords = async <T>(part: Promise<T>): Promise<T> => {
  const [loaded] = await Promise.all([part, loadListWords()]);
  return loaded;
};

export const bulkBar = async () => (await withWords(import('./bulk/BulkBar.tsx'))).BulkBar;
export const actDialog = async () => (await withWords(import('./bulk/ActDialog.tsx'))).ActDialog;
export const rowMenu = async () => (await withWords(import('./bulk/RowMenu.tsx'))).RowMenu;
export const rulePreview = async () =>
  (await withWords(import('./preview/RulePreview.tsx'))).RulePreview;
export const columnChooser = async () =>
  (await withWords(import('./views/ColumnChooser.tsx'))).ColumnChooser;
export const viewManager = async () =>
  (await withWords(import('./views/ViewManager.tsx'))).ViewManager;
