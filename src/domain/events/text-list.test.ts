import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GrowingTexts } from './text-list.ts';
import type { TextList } from './text-list.ts';

/** Short and long, plain and not; no half of a pair, which UTF-8 cannot say. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary-ascii', minLength: 60, maxLength: 70 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom('', 'a', 'ä', 'ab', 'z', '￿', '𝄞', '\u0000', 'é'.repeat(40)),
);
const texts = fc.array(text, { maxLength: 30 });

const growing = (all: readonly string[]): GrowingTexts => {
  const found = new GrowingTexts();
  for (const one of all) found.push(one);
  return found;
};
const allOf = (list: TextList): string[] =>
  Array.from({ length: list.length }, (_, place) => list.at(place));

it('gives back each text at its place', () => {
  fc.assert(
    fc.property(texts, (all) => {
      expect(allOf(growing(all).list())).toEqual(all);
    }),
  );
});

it('is empty text outside', () => {
  const list = growing(['a', 'b']).list();
  expect([list.at(2), list.at(100), list.at(-1)]).toEqual(['', '', '']);
});

it('orders by code points', () => {
  const order = (a: string, b: string): number => {
    const [left, right] = [a, b].map((one) => Array.from(one, (c) => c.codePointAt(0) ?? 0));
    const at = (left ?? []).findIndex((point, place) => point !== right?.[place]);
    return at < 0
      ? (left?.length ?? 0) - (right?.length ?? 0)
      : (left?.[at] ?? 0) - (right?.[at] ?? -1);
  };
  fc.assert(
    fc.property(text, text, (a, b) => {
      const list = growing([a, b]).list();
      expect(Math.sign(list.compare(0, 1))).toBe(Math.sign(order(a, b)));
      expect(list.compare(0, 0)).toBe(0);
    }),
    { examples: [['￿', '𝄞']] },
  );
});

it('picks places in any order, and more than once', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(40), { maxLength: 20 }), (all, wanted) => {
      const places = wanted.filter((place) => place < all.length);
      const list = growing(all).list().pick(Uint32Array.from(places));
      expect(allOf(list)).toEqual(places.map((place) => all[place]));
    }),
  );
});

it('knows two texts as the same only if they are, and then by one hash', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const found = growing(all);
      all.forEach((one, a) =>
        all.forEach((other, b) => {
          expect(found.isSame(a, b)).toBe(one === other);
          if (one === other) expect(found.hash(a)).toBe(found.hash(b));
        }),
      );
    }),
  );
});

it('grows over its first room in texts and in bytes, and what was given before stands', () => {
  const found = new GrowingTexts();
  const all = Array.from({ length: 9_000 }, (_, n) => `${n} ${'ü'.repeat(n % 40)}`);
  all.slice(0, 4_000).forEach((one) => {
    found.push(one);
  });
  const early = found.list();
  all.slice(4_000).forEach((one) => {
    found.push(one);
  });
  expect(found.length).toBe(9_000);
  expect(allOf(found.list())).toEqual(all);
  expect(allOf(early)).toEqual(all.slice(0, 4_000));
});

it('takes the bytes of its texts and four for each place', () => {
  expect(
    growing(['ab', 'ü', ''])
      .list()
      .pick(Uint32Array.of(0, 1, 2)).byteLength,
  ).toBe(4 + 4 * 4);
});
