import type { ValueCount } from '#src/domain/replay/field-values.ts';
import type { Choice } from '#src/ui/form/choice.ts';

/**
 * What a field offers: what the events carry, the commonest first, then what is known without them. A value
 * stands once, however it is written.
 */
export const valueChoices = (
  seen: readonly ValueCount[],
  known: readonly Choice[],
  note: (events: number) => string,
): Choice[] => {
  const byFold = new Map(known.map((choice) => [fold(choice.value), choice]));
  const offered = seen.map(({ value, events }): Choice => {
    const same = byFold.get(fold(value));
    byFold.delete(fold(value));
    return {
      value: same?.value ?? value,
      words: same?.words,
      detail: same?.detail,
      note: note(events),
    };
  });
  return [...offered, ...byFold.values()];
};

const fold = (value: string): string => value.toLowerCase();
