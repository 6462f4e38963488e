const names = new Map<string, Intl.DisplayNames>();

/** A country by its two letters, in the language of the reader; '' for letters that name none. */
export const countryName = (code: string, locale: string): string => {
  const language = locale === 'pseudo' ? 'en' : locale;
  let display = names.get(language);
  if (display === undefined) {
    display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    names.set(language, display);
  }
  return /^[A-Z]{2}$/.test(code) ? (display.of(code) ?? '') : '';
};
