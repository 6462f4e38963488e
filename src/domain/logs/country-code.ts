/**
 * Okta and Duo write a country as its English name ("United States"); an event has ISO 3166-1
 * alpha-2. The names are those of Unicode CLDR, which every engine carries (`Intl.DisplayNames`),
 * read backwards, and a table of the names that other lists of countries write differently.
 * https://tc39.es/ecma402/#intl-displaynames-objects
 * https://www.iso.org/iso-3166-country-codes.html
 */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'Bolivia, Plurinational State of': 'BO',
  'Bonaire, Sint Eustatius and Saba': 'BQ',
  'Brunei Darussalam': 'BN',
  Burma: 'MM',
  'Cabo Verde': 'CV',
  'Congo, Democratic Republic of the': 'CD',
  'Congo, The Democratic Republic of the': 'CD',
  'Democratic Republic of the Congo': 'CD',
  'DR Congo': 'CD',
  Congo: 'CG',
  'Congo Republic': 'CG',
  'Republic of the Congo': 'CG',
  'Czech Republic': 'CZ',
  'East Timor': 'TL',
  England: 'GB',
  'Falkland Islands (Malvinas)': 'FK',
  'Great Britain': 'GB',
  'Hashemite Kingdom of Jordan': 'JO',
  'Holy See': 'VA',
  'Holy See (Vatican City State)': 'VA',
  'Hong Kong': 'HK',
  'Hong Kong SAR': 'HK',
  'Iran, Islamic Republic of': 'IR',
  'Islamic Republic of Iran': 'IR',
  'Ivory Coast': 'CI',
  'Korea, Republic of': 'KR',
  'Republic of Korea': 'KR',
  Korea: 'KR',
  "Korea, Democratic People's Republic of": 'KP',
  "Democratic People's Republic of Korea": 'KP',
  "Lao People's Democratic Republic": 'LA',
  'Libyan Arab Jamahiriya': 'LY',
  Macau: 'MO',
  Macao: 'MO',
  'Macau SAR': 'MO',
  Macedonia: 'MK',
  'Macedonia, the former Yugoslav Republic of': 'MK',
  'Micronesia, Federated States of': 'FM',
  'Federated States of Micronesia': 'FM',
  'Moldova, Republic of': 'MD',
  'Republic of Moldova': 'MD',
  Myanmar: 'MM',
  Palestine: 'PS',
  'Palestinian Territory': 'PS',
  'Palestinian Territory, Occupied': 'PS',
  'Palestine, State of': 'PS',
  Pitcairn: 'PN',
  'Republic of Lithuania': 'LT',
  'Russian Federation': 'RU',
  'Saint Helena, Ascension and Tristan da Cunha': 'SH',
  'Saint Martin (French part)': 'MF',
  'Sint Maarten (Dutch part)': 'SX',
  'Slovak Republic': 'SK',
  Swaziland: 'SZ',
  'Syrian Arab Republic': 'SY',
  'Taiwan, Province of China': 'TW',
  'Tanzania, United Republic of': 'TZ',
  'United Republic of Tanzania': 'TZ',
  Turkey: 'TR',
  'United States of America': 'US',
  USA: 'US',
  'Vatican City State': 'VA',
  'Venezuela, Bolivarian Republic of': 'VE',
  'Viet Nam': 'VN',
  'Virgin Islands, British': 'VG',
  'Virgin Islands, U.S.': 'VI',
  'United States Virgin Islands': 'VI',
};

/**
 * Two-letter codes that CLDR has a name for and ISO does not assign: groups of countries, reserved
 * codes, and codes for tests. XK stays: ISO leaves it to its users, and all of them mean Kosovo.
 */
const NO_COUNTRY = 'AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' ');

const A = 65;
const LETTERS = 26;

/** The code as it is written now ("UK" is GB); undefined when it names no country. */
const current = (code: string): string | undefined => {
  // A locale's region is put into its present form: a withdrawn code (DD) becomes its successor.
  const { region } = new Intl.Locale(`und-${code}`);
  return region === undefined || NO_COUNTRY.includes(region) || names().of(region) === undefined
    ? undefined
    : region;
};

/**
 * The name without case, accents, punctuation and "the", and with "and" and "saint" written out.
 */
const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()
    .replace(/^the | the$/, '')
    .replaceAll(/\bst\b/g, 'saint');

let displayNames: Intl.DisplayNames | undefined;
const names = (): Intl.DisplayNames =>
  (displayNames ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }));

let codesByName: ReadonlyMap<string, string> | undefined;
const codes = (): ReadonlyMap<string, string> => (codesByName ??= new Map(allNames()));

const allNames = (): [string, string][] => {
  const found: [string, string][] = [];
  for (let first = A; first < A + LETTERS; first += 1) {
    for (let second = A; second < A + LETTERS; second += 1) {
      const code = String.fromCharCode(first, second);
      const name = current(code) === code ? names().of(code) : undefined;
      if (name !== undefined) found.push([foldName(name), code]);
    }
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) found.push([foldName(name), code]);
  return found;
};

/** ISO 3166-1 alpha-2 of a country by its English name or its code; undefined when it is none. */
export const countryCode = (name: string | undefined): string | undefined => {
  const text = name?.trim() ?? '';
  // The longest name has some fifty letters.
  if (text === '' || text.length > 100) return undefined;
  return /^[a-z]{2}$/i.test(text) ? current(text) : codes().get(foldName(text));
};
