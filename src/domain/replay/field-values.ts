import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { FieldName } from '#src/contract/condition.ts';
import type { Product } from '#src/contract/product.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { fold } from '#src/domain/events/fold.ts';
import { parameterField } from '#src/domain/event-fields.ts';
import type { SignalCache } from './signal-cache.ts';

/** A value that events carry in a field, and how many of them. */
export interface ValueCount {
  readonly value: string;
  readonly events: number;
}

/** A field that events of a product carry. */
export interface FieldUse {
  readonly field: FieldName;
  /** events that carry it */
  readonly events: number;
  /** the value that most of them have */
  readonly example: string;
}

/** How often each value of a field stands in the events of a product, the commonest first; written forms of one value count together. */
const counted = (table: EventTable, product: Product, field: FieldName, cache: SignalCache) =>
  cache.fact(table, JSON.stringify(['field values', product, field]), (): ValueCount[] => {
    const { codes, values } = table.text(field);
    const perCode = new Uint32Array(values.length);
    for (const row of cache.product(table, product)) {
      const code = codes[row] ?? 0;
      perCode[code] = (perCode[code] ?? 0) + 1;
    }
    const found = new Map<string, { value: string; events: number; most: number }>();
    perCode.forEach((events, code) => {
      if (code === 0 || events === 0) return;
      const value = values[code] ?? '';
      const known = found.get(fold(value)) ?? { value, events: 0, most: 0 };
      known.events += events;
      if (events > known.most) {
        known.value = value;
        known.most = events;
      }
      found.set(fold(value), known);
    });
    return [...found.values()]
      .map(({ value, events }) => ({ value, events }))
      .toSorted((a, b) => b.events - a.events || (a.value < b.value ? -1 : 1));
  });

/** The commonest values of a field that hold a text, without case; all values for ''. */
export const fieldValues = (
  table: EventTable,
  cache: SignalCache,
  {
    product,
    field,
    text,
    most,
  }: { product: Product; field: FieldName; text: string; most: number },
): ValueCount[] => {
  const wanted = fold(text.trim());
  const found: ValueCount[] = [];
  for (const one of counted(table, product, field, cache)) {
    if (found.length === most) break;
    if (fold(one.value).includes(wanted)) found.push(one);
  }
  return found;
};

/** The fields that events of a product carry, the provider's own parameters too, the commonest first. */
export const fieldUses = (table: EventTable, cache: SignalCache, product: Product): FieldUse[] =>
  cache.fact(table, JSON.stringify(['field uses', product]), () => {
    const parameters = [...table.parameters.keys()].map(parameterField);
    return [...EVENT_FIELDS, ...parameters]
      .flatMap((field): FieldUse[] => {
        const values = counted(table, product, field, cache);
        const [first] = values;
        if (first === undefined) return [];
        const events = values.reduce((sum, one) => sum + one.events, 0);
        return [{ field, events, example: first.value }];
      })
      .toSorted((a, b) => b.events - a.events);
  });
