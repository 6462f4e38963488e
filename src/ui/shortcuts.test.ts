import { describe, expect, it } from 'vitest';
import { keyCaps, matchesKeys } from './shortcuts.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('keys', () => {
  it.each([
    ['mod+k', press('k', { ctrlKey: true }), true],
    ['mod+k', press('K', { metaKey: true }), true],
    ['mod+k', press('k'), false],
    ['mod+k', press('k', { ctrlKey: true, altKey: true }), false],
    ['mod+z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['mod+shift+z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('?'), true],
    ['?', press('?', { ctrlKey: true }), false],
    ['n', press('n'), true],
    ['n', press('N', { shiftKey: true }), false],
  ])('%s for %o: %s', (keys, event, expected) => {
    expect(matchesKeys(keys, event)).toBe(expected);
  });

  it('are named as they stand on the caps', () => {
    expect(keyCaps('mod+shift+z')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyCaps('?')).toEqual(['?']);
  });
});
