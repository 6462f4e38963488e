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
