import type { SignalId } from '#src/contract/ids.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';

type Parts = Pick<RuleFormValues, 'signals' | 'pattern'>;

/** The signals that steps use, in the order of the steps; undefined when one has several steps. */
const orderOfSteps = (steps: RuleFormValues['pattern']['steps']): string[] | undefined => {
  const ids = steps.flatMap(({ signalId }) => (signalId === '' ? [] : [signalId]));
  return new Set(ids).size === steps.length ? ids : undefined;
};

/** Whether the steps stand as the cards do, each signal with a step of its own. */
export const stepsFollowCards = ({ signals, pattern }: Parts): boolean => {
  const order = orderOfSteps(pattern.steps);
  if (order === undefined) return false;
  const used = new Set(order);
  const cards = signals.flatMap(({ id }) => (used.has(id) ? [id] : []));
  return cards.length === order.length && cards.every((id, index) => id === order[index]);
};

/** Moves the card of a signal to a place among the cards, counted without it. Steps that stand as the cards do go on to. */
export const withSignalMoved = (parts: Parts, id: SignalId, to: number): Parts => {
  const { signals, pattern } = parts;
  const from = signals.findIndex((signal) => signal.id === id);
  const signal = signals[from];
  if (signal === undefined) return parts;
  const moved = signals.toSpliced(from, 1).toSpliced(to, 0, signal);
  if (!stepsFollowCards(parts)) return { signals: moved, pattern };
  const place = new Map<string, number>(moved.map((one, index) => [one.id, index]));
  const placeOf = (signalId: string) => place.get(signalId) ?? moved.length;
  return {
    signals: moved,
    pattern: {
      ...pattern,
      steps: pattern.steps.toSorted((a, b) => placeOf(a.signalId) - placeOf(b.signalId)),
    },
  };
};

/** Puts the cards in the order of the steps: each where it first has one, those without behind. */
export const withCardsLikeSteps = ({ signals, pattern }: Parts): Parts => {
  const order = [...new Set<string>(pattern.steps.map(({ signalId }) => signalId))];
  const placeOf = (id: string) => {
    const place = order.indexOf(id);
    return place === -1 ? order.length : place;
  };
  return { pattern, signals: signals.toSorted((a, b) => placeOf(a.id) - placeOf(b.id)) };
};
