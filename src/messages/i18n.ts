import { setupI18n } from '@lingui/core';
import type { Messages } from '@lingui/core';

export const locales = ['en', 'pseudo'] as const;
export type Locale = (typeof locales)[number];

const catalogues = {
  en: () => import('./catalogues/en.ts'),
  pseudo: () => import('./catalogues/pseudo.ts'),
} as const satisfies Record<Locale, () => Promise<{ messages: Messages }>>;

const demoCatalogues = {
  en: () => import('./catalogues/demo/en.ts'),
  pseudo: () => import('./catalogues/demo/pseudo.ts'),
} as const satisfies Record<Locale, () => Promise<{ messages: Messages }>>;

const editorCatalogues = {
  en: () => import('./catalogues/editor/en.ts'),
  pseudo: () => import('./catalogues/editor/pseudo.ts'),
} as const satisfies Record<Locale, () => Promise<{ messages: Messages }>>;

const editorPartCatalogues = {
  en: () => import('./catalogues/editor-parts/en.ts'),
  pseudo: () => import('./catalogues/editor-parts/pseudo.ts'),
} as const satisfies Record<Locale, () => Promise<{ messages: Messages }>>;

const listCatalogues = {
  en: () => import('./catalogues/list/en.ts'),
  pseudo: () => import('./catalogues/list/pseudo.ts'),
} as const satisfies Record<Locale, () => Promise<{ messages: Messages }>>;

const keptListsCatalogues = {
  en: () => import('./catalogues/kept-lists/en.ts'),
  pseudo: () => import('./catalogues/kept-lists/pseudo.ts'),
} as const satisfies Record<Locale, () => Promise<{ messages: Messages }>>;

const versionCatalogues = {
  en: () => import('./catalogues/versions/en.ts'),
  pseudo: () => import('./catalogues/versions/pseudo.ts'),
} as const satisfies Record<Locale, () => Promise<{ messages: Messages }>>;

/** The one instance: what is rendered outside of React (titles, exports) speaks the same language. */
export const i18n = setupI18n();

export const activateLocale = async (locale: Locale): Promise<void> => {
  const { messages } = await catalogues[locale]();
  i18n.load(locale, messages);
  // A bundler puts a constant here; Node runs this file as it is (the terminal), where nobody has defined one.
  if (typeof __DEMO__ !== 'undefined' && __DEMO__)
    i18n.load(locale, (await demoCatalogues[locale]()).messages);
  i18n.activate(locale);
};

/** A part that is loaded when it is asked for, once its words are there too: they are read together. */
export const withWords = async <T>(part: Promise<T>, ...words: Promise<void>[]): Promise<T> => {
  const [loaded] = await Promise.all([part, ...words]);
  return loaded;
};

const loadMore = async (
  more: Record<Locale, () => Promise<{ messages: Messages }>>,
): Promise<void> => {
  const locale = locales.find((one) => one === i18n.locale) ?? 'en';
  const { messages } = await more[locale]();
  i18n.load(locale, messages);
};

/** The words of what the rule editor shows first, which come with it. */
export const loadFirstEditorWords = (): Promise<void> => loadMore(editorCatalogues);

/** The words of the editor's parts that come later; whatever says them waits for them. */
export const loadEditorPartWords = (): Promise<void> => loadMore(editorPartCatalogues);

/** All words of the rule editor, for whatever speaks of a rule at length elsewhere. */
export const loadEditorWords = async (): Promise<void> => {
  await Promise.all([loadFirstEditorWords(), loadEditorPartWords()]);
};

/** The words of what the list of rules opens: acts, preview, views. A rule at length is said in the editor's words. */
export const loadListWords = async (): Promise<void> => {
  await Promise.all([loadMore(listCatalogues), loadEditorWords()]);
};

/** The words of the pages of kept lists, which come with them. */
export const loadKeptListsWords = (): Promise<void> => loadMore(keptListsCatalogues);

/** The words of what is said of versions of a rule; whatever says them waits for them. */
export const loadVersionWords = async (): Promise<void> => {
  await Promise.all([loadMore(versionCatalogues), loadEditorPartWords()]);
};
