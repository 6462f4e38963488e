import { loadListWords, withWords } from '#src/messages/i18n.ts';

/** A part of the list that is opened later. */
const withListWords = <T>(part: Promise<T>): Promise<T> => withWords(part, loadListWords());

export const bulkBar = async () => (await withListWords(import('./bulk/BulkBar.tsx'))).BulkBar;
export const actDialog = async () =>
  (await withListWords(import('./bulk/ActDialog.tsx'))).ActDialog;
export const rowMenu = async () => (await withListWords(import('./bulk/RowMenu.tsx'))).RowMenu;
export const rulePreview = async () =>
  (await withListWords(import('./preview/RulePreview.tsx'))).RulePreview;
export const columnChooser = async () =>
  (await withListWords(import('./views/ColumnChooser.tsx'))).ColumnChooser;
export const viewManager = async () =>
  (await withListWords(import('./views/ViewManager.tsx'))).ViewManager;
