import { describe, expect, it } from 'vitest';
import { inNetworks, normalizeAddress, parseNetwork } from './networks.ts';

describe('addresses', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1:443', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['2001:DB8::0001', '2001:db8::1'],
    ['[2001:db8::1]:8443', '2001:db8::1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['192.0.2', undefined],
    ['0xc0.0.2.1', undefined],
    ['host.example', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(normalizeAddress(text)).toBe(expected);
  });
});

describe('networks', () => {
  it.each([
    ['192.0.2.0/24', '192.0.2.255', true],
    ['192.0.2.0/24', '192.0.3.0', false],
    ['192.0.2.7', '192.0.2.7:80', true],
    ['192.0.2.77/24', '192.0.2.1', true],
    ['0.0.0.0/0', '203.0.113.9', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['::ffff:192.0.2.0/120', '192.0.2.9', true],
  ])('%s holds %s: %s', (range, address, expected) => {
    const network = parseNetwork(range);
    expect(network).toBeDefined();
    expect(network !== undefined && inNetworks(address, [network])).toBe(expected);
  });

  it.each([
    '192.0.2.0/33',
    '192.0.2.0/-1',
    '192.0.2.0/',
    '2001:db8::/129',
    'nonsense',
    '192.0.2.0/24/8',
  ])('%s is none', (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  });
});
