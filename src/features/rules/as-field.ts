import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { FieldName } from '#src/contract/condition.ts';
import { parameterField } from '#src/domain/event-fields.ts';

/** A known field, or else the name of a parameter. */
export const asField = (text: string): FieldName => {
  const known = EVENT_FIELDS.find((field) => field === text);
  return known ?? parameterField(text.replace(/^parameters\./, ''));
};
