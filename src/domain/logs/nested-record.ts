import { isRecord } from './json-shape.ts';
import { readJsonText } from './json-text.ts';

/** A column deeper than this is no path. */
const DEEPEST = 10;

/**
 * A record whose keys are paths ("actor.alternateId", "target.0.type") as the record they describe.
 * In a row of CSV, where everything is text, a cell that is JSON of a record or a list becomes
 * that.
 */
export const nestedRecord = (
  record: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const entries = Object.entries(record);
  const isRow = entries.every(([, value]) => typeof value === 'string');
  if (!isRow && !entries.some(([key]) => key.includes('.'))) return record;
  let nested: Record<string, unknown> = {};
  for (const [key, value] of entries) {
    const path = key.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
    // `__proto__` in a file must not become the prototype of anything.
    if (path.length > DEEPEST || path.includes('__proto__')) continue;
    nested = withMember(nested, path, isRow ? readJsonText(value) : value);
  }
  return nested;
};

const withMember = (
  record: Record<string, unknown>,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> => {
  if (rest.length === 0) return { ...record, [name]: value };
  const inner = Object.hasOwn(record, name) ? record[name] : undefined;
  return { ...record, [name]: withMember(isRecord(inner) ? inner : {}, rest, value) };
};

/**
 * A list: itself, the members "0", "1", … of what was a list in columns, or a single record as a
 * list of one.
 */
export const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [];
  return Object.hasOwn(value, '0') ? Object.values(value) : [value];
};
