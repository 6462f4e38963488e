import { describe, expect, it } from 'vitest';
import type { ListKind } from '#src/contract/named-list.ts';
import { englishWords } from '#src/messages/english-words.ts';
import { entrySearch, listValueKey, readListValue } from './list-entries.ts';

describe('a value of a list', () => {
  it.each<[ListKind, string, string]>([
    ['networks', ' 192.0.2.7/25 ', '192.0.2.0/25'],
    ['networks', '192.0.2.7', '192.0.2.7'],
    ['networks', '192.0.2.7/32', '192.0.2.7'],
    ['networks', '::ffff:192.0.2.1', '192.0.2.1'],
    ['networks', '2001:DB8:0:0::1/33', '2001:db8::/33'],
    ['networks', '10.255.255.255/9', '10.128.0.0/9'],
    ['networks', '10.1.2.3/0', '0.0.0.0/0'],
    ['countries', 'fr', 'FR'],
    ['countries', 'South Korea', 'KR'],
    ['countries', 'UK', 'GB'],
    ['accounts', ' Ada@example.com', 'Ada@example.com'],
    ['texts', 'a, b 👩‍🚒', 'a, b 👩‍🚒'],
    ['texts', '<b>=1+1</b>', '<b>=1+1</b>'],
  ])('of kind %s, “%s” is kept as %s', (kind, text, value) => {
    expect(readListValue(kind, text)).toEqual({ value });
  });

  it.each<[ListKind, string, RegExp]>([
    ['networks', '192.0.2.0/33', /“192.0.2.0\/33” is no address/],
    ['networks', '192.0.2', /is no address/],
    ['networks', 'example.com', /is no address/],
    ['countries', 'Atlantis', /“Atlantis” is no country/],
    ['countries', 'EU', /is no country/],
    ['accounts', 'ada\u200B@example.com', /cannot be seen/],
    ['accounts', 'a\tb', /cannot be seen/],
    ['texts', 'a\u0000b', /cannot be seen/],
    ['texts', 'x'.repeat(2_001), /2,001 characters: 2,000 fit/],
    ['texts', '  ', /no value/],
  ])('of kind %s, “%s” is refused with its reason', (kind, text, words) => {
    const read = readListValue(kind, text);
    expect('problem' in read && englishWords(read.problem)).toMatch(words);
  });

  it('quotes no more of a long text than its beginning', () => {
    const read = readListValue('networks', 'x'.repeat(1_000));
    expect('problem' in read && englishWords(read.problem).length).toBeLessThan(140);
  });

  it('is the same entry in another case, and a network however it is written', () => {
    expect(listValueKey('accounts', 'ADA@example.com')).toBe(
      listValueKey('accounts', 'ada@Example.com'),
    );
    expect(listValueKey('networks', '192.0.2.9/24')).toBe(listValueKey('networks', '192.0.2.0/24'));
    expect(listValueKey('networks', '192.0.2.0/25')).not.toBe(
      listValueKey('networks', '192.0.2.0/24'),
    );
  });
});

describe('the search among entries', () => {
  const found = (kind: ListKind, text: string, value: string, note?: string) =>
    entrySearch(kind, text, (code) => (code === 'FR' ? 'France' : ''))({
      value,
      ...(note === undefined ? {} : { note }),
    });
  it.each([
    [found('accounts', 'ADA', 'ada@example.com'), true],
    [found('accounts', 'board', 'ada@example.com', 'The Board'), true],
    [found('accounts', 'bob', 'ada@example.com', 'The Board'), false],
    [found('countries', 'fran', 'FR'), true],
    [found('networks', '192.0.2.77', '192.0.2.0/25'), true],
    [found('networks', '192.0.2.200', '192.0.2.0/25'), false],
    [found('networks', '2001:db8::1', '2001:DB8::/32'), true],
    [found('texts', '', 'anything'), true],
  ])('case %#', (answer, expected) => expect(answer).toBe(expected));
});
