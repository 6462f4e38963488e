import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRule, newSignal, withSignal } from '#src/features/rules/rule-form.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';
import { stepsFollowCards, withCardsLikeSteps, withSignalMoved } from './signal-order.ts';

const rule = (...names: string[]): RuleFormValues => {
  const [first = 'a', ...rest] = names;
  return rest.reduce<RuleFormValues>(
    (values, name) => ({ ...values, ...withSignal(values, newSignal(name)) }),
    blankRule(first),
  );
};
type Parts = Pick<RuleFormValues, 'signals' | 'pattern'>;
const cards = ({ signals }: Parts) => signals.map(({ name }) => name).join('');
const steps = ({ signals, pattern }: Parts) =>
  pattern.steps
    .map(({ signalId }) => signals.find(({ id }) => id === signalId)?.name ?? '?')
    .join('');
const idOf = ({ signals }: Parts, name: string) => {
  const signal = signals.find((one) => one.name === name);
  if (signal === undefined) throw new Error(`no signal ${name}`);
  return signal.id;
};
const reversed = (values: RuleFormValues): RuleFormValues => ({
  ...values,
  pattern: { ...values.pattern, steps: values.pattern.steps.toReversed() },
});

describe('the order of the cards of signals', () => {
  it('a card that moves takes its step along', () => {
    const values = rule('a', 'b', 'c');
    const moved = withSignalMoved(values, idOf(values, 'a'), 2);
    expect([cards(moved), steps(moved)]).toEqual(['bca', 'bca']);
    expect(stepsFollowCards(moved)).toBe(true);
  });

  it('a signal without a step moves alone, and the steps still follow', () => {
    const values = rule('a', 'b', 'c');
    const without = {
      ...values,
      pattern: { ...values.pattern, steps: values.pattern.steps.toSpliced(1, 1) },
    };
    expect(stepsFollowCards(without)).toBe(true);
    const moved = withSignalMoved(without, idOf(without, 'b'), 0);
    expect([cards(moved), steps(moved)]).toEqual(['bac', 'ac']);
  });

  it('steps of an order of their own stay, until the cards are put in theirs', () => {
    const values = reversed(rule('a', 'b', 'c'));
    expect(stepsFollowCards(values)).toBe(false);
    const moved = withSignalMoved(values, idOf(values, 'a'), 1);
    expect([cards(moved), steps(moved)]).toEqual(['bac', 'cba']);
    const ordered = withCardsLikeSteps(moved);
    expect([cards(ordered), steps(ordered)]).toEqual(['cba', 'cba']);
    expect(stepsFollowCards(ordered)).toBe(true);
  });

  it('a signal with two steps leaves the steps alone', () => {
    const values = rule('a', 'b');
    const [first] = values.pattern.steps;
    if (first === undefined) throw new Error('a step was expected');
    const twice = {
      ...values,
      pattern: {
        ...values.pattern,
        steps: [...values.pattern.steps, { ...first, key: 'again' }],
      },
    };
    const moved = withSignalMoved(twice, idOf(twice, 'a'), 1);
    expect([cards(moved), steps(moved)]).toEqual(['ba', 'aba']);
  });

  it('no move loses or doubles a signal or a step', () => {
    const values = rule('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(4))),
        fc.boolean(),
        (moves, own) => {
          const start: Parts = own ? reversed(values) : values;
          const end = moves.reduce<Parts>(
            (parts, [name, to]) => withSignalMoved(parts, idOf(parts, name), to),
            start,
          );
          expect(cards(end).split('').toSorted().join('')).toBe('abcde');
          expect(steps(end).split('').toSorted().join('')).toBe('abcde');
          if (!own) expect(steps(end)).toBe(cards(end));
        },
      ),
    );
  });
});
