import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { FieldName } from '#src/contract/condition.ts';
import { parameterField, parameterName } from '#src/domain/event-fields.ts';
import type { FieldUse } from '#src/domain/replay/field-values.ts';

const MOST_PARAMETERS = 60;

/** The fields that can be chosen: those of every event, then the provider's own as the history has them, and the one that is chosen. */
export const fieldOptions = (
  uses: readonly FieldUse[] | undefined,
  chosen: FieldName | undefined,
): FieldName[] => [
  ...new Set<FieldName>([
    ...EVENT_FIELDS,
    ...(uses ?? []).map(({ field }) => field).filter((field) => parameterName(field) !== undefined),
    ...(chosen === undefined ? [] : [chosen]),
  ]),
];

/**
 * The fields whose name or words hold a text. Of the provider's own only so many are listed at once; a text
 * that finds none of all names a parameter.
 */
export const findFields = (
  options: readonly FieldName[],
  typed: string,
  words: (field: FieldName) => string,
): FieldName[] => {
  const text = typed.trim().toLowerCase();
  const found = options.filter(
    (field) => words(field).toLowerCase().includes(text) || field.toLowerCase().includes(text),
  );
  const name = typed.trim().replace(/^parameters\./, '');
  if (found.length === 0 && name !== '') return [parameterField(name.slice(0, 120))];
  let parameters = 0;
  return found.filter((field) => {
    if (parameterName(field) === undefined) return true;
    parameters += 1;
    return parameters <= MOST_PARAMETERS;
  });
};
