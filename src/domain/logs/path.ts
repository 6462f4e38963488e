import { isRecord, textAt } from './json-shape.ts';

/** The member at a path of names with dots between them ("client.userAgent.os"). */
export const valueAtPath = (record: unknown, path: string): unknown => {
  let value = record;
  for (const name of path.split('.')) {
    value = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
};

/**
 * The member at a path as text; undefined when it is missing, empty, or neither text nor number.
 */
export const textAtPath = (record: unknown, path: string): string | undefined =>
  textAt({ value: valueAtPath(record, path) }, 'value');

/** The first of the paths that has a text. */
export const firstText = (record: unknown, paths: readonly string[]): string | undefined =>
  paths.map((path) => textAtPath(record, path)).find((text) => text !== undefined);

/** The member at a path as a number: one, or the text of one, as a cell of CSV has it. */
export const numberAtPath = (record: unknown, path: string): number | undefined => {
  const text = textAtPath(record, path)?.trim();
  const number = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
};

/** The member at a path as a whole number from 0. */
export const countAtPath = (record: unknown, path: string): number | undefined => {
  const number = numberAtPath(record, path);
  return Number.isSafeInteger(number) && number !== undefined && number >= 0 ? number : undefined;
};
