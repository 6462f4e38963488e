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

/** “FR France”; the code alone when nobody knows it. */
export const countryLabel = (code: string, locale: string): string => {
  try {
    const name = new Intl.DisplayNames(locale === 'pseudo' ? 'en' : locale, {
      type: 'region',
      fallback: 'none',
    }).of(code.toUpperCase());
    return name === undefined ? code : `${code.toUpperCase()} ${name}`;
  } catch {
    return code;
  }
};
