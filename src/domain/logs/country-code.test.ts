import { expect, it } from 'vitest';
import { countryCode } from './country-code.ts';

it.each([
  ['United States', 'US'],
  ['United States of America', 'US'],
  ['  united  kingdom ', 'GB'],
  ['Germany', 'DE'],
  ['France', 'FR'],
  ['Russia', 'RU'],
  ['Russian Federation', 'RU'],
  ['Czechia', 'CZ'],
  ['Czech Republic', 'CZ'],
  ['Türkiye', 'TR'],
  ['Turkey', 'TR'],
  ['South Korea', 'KR'],
  ['Republic of Korea', 'KR'],
  ['Korea, Republic of', 'KR'],
  ['Viet Nam', 'VN'],
  ['Vietnam', 'VN'],
  ['Hong Kong', 'HK'],
  ['The Netherlands', 'NL'],
  ['Netherlands (the)', 'NL'],
  ['Bahamas, The', 'BS'],
  ['Côte d’Ivoire', 'CI'],
  ["Cote d'Ivoire", 'CI'],
  ['Ivory Coast', 'CI'],
  ['Trinidad and Tobago', 'TT'],
  ['Bosnia & Herzegovina', 'BA'],
  ['Saint Lucia', 'LC'],
  ['St. Lucia', 'LC'],
  ['Congo', 'CG'],
  ['Democratic Republic of the Congo', 'CD'],
  ['Myanmar', 'MM'],
  ['Kosovo', 'XK'],
  ['us', 'US'],
  // a code by its present form
  ['UK', 'GB'],
  ['DD', 'DE'],
  ['Atlantis', undefined],
  ['European Union', undefined],
  ['Unknown Region', undefined],
  ['EU', undefined],
  ['XX', undefined],
  ['USSR', undefined],
  ['constructor', undefined],
  ['', undefined],
  ['x'.repeat(10_000), undefined],
  [undefined, undefined],
])('%s is %s', (name, code) => {
  expect(countryCode(name)).toBe(code);
});

it('has a country for every code of ISO that engines know, and every name leads back', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const codes = letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .filter((code) => countryCode(code) === code);
  // 249 of ISO 3166-1, and Kosovo
  expect(codes).toHaveLength(250);
  expect(codes.filter((code) => countryCode(names.of(code)) !== code)).toEqual([]);
});
