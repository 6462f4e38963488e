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

const listCatalogues = {
  en: () => import('./catalogues/list/en.ts'),
  pseudo: () => import('./catalogues/list/pseudo.ts'),
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

/** The words of the rule editor, which come with it. */
export const loadEditorWords = async (): Promise<void> => {
  const locale = locales.find((one) => one === i18n.locale) ?? 'en';
  const { messages } = await editorCatalogues[locale]();
  i18n.load(locale, messages);
};

/** The words of what the list of rules opens: acts, preview, views. A rule at length is said in the editor's words. */
export const loadListWords = async (): Promise<void> => {
  const locale = locales.find((one) => one === i18n.locale) ?? 'en';
  const [{ messages }] = await Promise.all([listCatalogues[locale](), loadEditorWords()]);
  i18n.load(locale, messages);
};
