import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedLines } from './changed-lines.ts';

const signs = { same: ' ', removed: '-', added: '+', gap: '~' } as const;
const shown = (before: string, after: string) =>
  changedLines(before.replaceAll(' ', '\n'), after.replaceAll(' ', '\n'))?.map(
    ({ kind, text }) => signs[kind] + text,
  );

it.each([
  ['a b c', 'a b c', []],
  ['a b c', 'a x c', [' a', '-b', '+x', ' c']],
  ['a b c d e f g h', 'a b c d e f x h', [' e', ' f', '-g', '+x', ' h']],
  ['a b c d e f g h', 'x b c d e f g h', ['-a', '+x', ' b', ' c', '~']],
  ['a b c d e f g h', 'x b c d e f g y', ['-a', '+x', ' b', ' c', '~', ' f', ' g', '-h', '+y']],
  ['a b', 'a n b', [' a', '+n', ' b']],
])('of %s and %s', (before, after, lines) => {
  expect(shown(before, after)).toEqual(lines);
});

it('what is taken away and added makes one text of the other', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lines, lines, (x, y) => {
      const found = changedLines(x.join('\n'), y.join('\n')) ?? [];
      const count = (kind: string) => found.filter((line) => line.kind === kind).length;
      expect(x.join('').length - count('removed') + count('added')).toBe(y.join('').length);
      expect(found.length === 0).toBe(x.join('\n') === y.join('\n'));
    }),
  );
});

it('of texts too long to compare says so', () => {
  const long = (word: string) => Array.from({ length: 3_000 }, (_, n) => `${word}${n}`).join('\n');
  expect(changedLines(long('a'), long('b'))).toBeUndefined();
});
