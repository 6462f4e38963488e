/** ISO 3166-1 alpha-2, as Intl names them: every pair of letters that has a name of its own. */
export const countryCodes: readonly string[] = (() => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  // Codes that Intl names but that are no country: private use, groups and things of the past.
  const not = new Set([
    'EU',
    'EZ',
    'UN',
    'QO',
    'ZZ',
    'XA',
    'XB',
    'AN',
    'BU',
    'CS',
    'DD',
    'FX',
    'NT',
    'SU',
    'TP',
    'YU',
    'ZR',
    'NH',
    'DY',
    'HV',
    'RH',
    'VD',
    'YD',
    'UK',
    'AC',
    'CP',
    'CQ',
    'DG',
    'EA',
    'IC',
    'TA',
  ]);
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !not.has(code) && names.of(code) !== undefined);
})();

/** “France”; undefined when nobody knows the code. */
export const countryName = (code: string, locale: string): string | undefined => {
  try {
    return new Intl.DisplayNames(locale === 'pseudo' ? 'en' : locale, {
      type: 'region',
      fallback: 'none',
    }).of(code.toUpperCase());
  } catch {
    return undefined;
  }
};

/** “FR France”; the code alone when nobody knows it. */
export const countryLabel = (code: string, locale: string): string => {
  const name = countryName(code, locale);
  return name === undefined ? code : `${code.toUpperCase()} ${name}`;
};

/** The code of what somebody typed: a code, or a country's name. Anything else stays as it is, to be told wrong. */
export const countryCodeOf = (text: string, locale: string): string => {
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
  const wanted = text.trim().toLowerCase();
  return countryCodes.find((code) => countryName(code, locale)?.toLowerCase() === wanted) ?? text;
};
