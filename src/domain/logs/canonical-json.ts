import { isRecord } from './json-shape.ts';

/** Deeper than any record of a log, and far from where a call stack ends. */
const DEEPEST = 100;

/**
 * JSON that is the same text for the same content, in whatever order the members of its objects
 * stand.
 */
export const canonicalJson = (value: unknown, depth = 0): string => {
  if (depth > DEEPEST) return '"…"';
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key], depth + 1)}`);
  return `{${members.join(',')}}`;
};
