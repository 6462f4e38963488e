import type { FieldName } from '#src/contract/condition.ts';
import { foldAddress } from '#src/domain/events/address.ts';
import { fold } from '#src/domain/events/fold.ts';

/** A value of a condition as it compares with the values of a field. */
export const comparable = (field: FieldName, value: string): string =>
  fold(field === 'ip' ? foldAddress(value) : value);

const DECIMAL = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** NaN, a text that is no number, is neither greater nor less. */
export const decimal = (text: string): number => (DECIMAL.test(text) ? Number(text) : Number.NaN);
