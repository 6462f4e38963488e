import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from './word-difference.ts';
import type { Run } from './word-difference.ts';

/** Changed stretches in brackets. */
const marked = (runs: readonly Run[]) =>
  runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

describe('two texts, word by word', () => {
  it.each([
    ['within 10 minutes,', 'within 15 minutes,', 'within [10] minutes,', 'within [15] minutes,'],
    ['then alert', 'then alert and block', 'then alert', 'then alert[ and block]'],
    ['one two three', 'one four five', 'one [two three]', 'one [four five]'],
    ['“Failed” 5 times', '“Denied” 5 times', '“[Failed]” 5 times', '“[Denied]” 5 times'],
    ['', 'new', '', '[new]'],
  ])('%s / %s', (before, after, was, is) => {
    const found = wordDifference(before, after);
    expect([marked(found.before), marked(found.after)]).toEqual([was, is]);
  });

  it('loses no letter, and leaves the same on both sides where nothing is marked', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '  ', '.', 'ü'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const found = wordDifference(before, after);
        const whole = (runs: readonly Run[]) => runs.map(({ text: run }) => run).join('');
        expect([whole(found.before), whole(found.after)]).toEqual([before, after]);
        const changes = [...found.before, ...found.after].some(({ changed }) => changed);
        expect(changes).toBe(before !== after);
      }),
      { seed: 7 },
    );
  });

  it('marks a very long text as a whole', () => {
    const long = 'word '.repeat(5_000);
    expect(wordDifference(long, `${long}more`).after).toEqual([
      { text: `${long}more`, changed: true },
    ]);
  });
});
