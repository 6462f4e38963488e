import { isRecord } from './json-shape.ts';
import { scalarText } from './scalar-text.ts';

/**
 * The members of a record, found whatever the case of their names and whatever spaces stand in
 * them.
 */
export type CaseFree = ReadonlyMap<string, unknown>;

/** The same few names come with every record; a file of nonsense does not make them many. */
const MOST_NAMES = 10_000;
const bareNames = new Map<string, string>();

const bare = (name: string): string => {
  const known = bareNames.get(name);
  if (known !== undefined) return known;
  const made = name.replaceAll(/\s/g, '').toLowerCase();
  if (bareNames.size < MOST_NAMES) bareNames.set(name, made);
  return made;
};

/**
 * One API writes `ipAddress`, another export of the same record `IPAddress`, and a portal's CSV "IP
 * address". Of two names that are one here the first with something in it counts. A text that is
 * the JSON of an object stands for the object; whatever else is no record has no members.
 */
export const caseFree = (value: unknown): CaseFree => {
  const record = typeof value === 'string' ? jsonObject(value) : value;
  const members = new Map<string, unknown>();
  if (!isRecord(record)) return members;
  for (const [name, member] of Object.entries(record)) {
    const key = bare(name);
    if (member !== undefined && !hasContent(members.get(key))) members.set(key, member);
  }
  return members;
};

const hasContent = (member: unknown): boolean =>
  scalarText(member) !== undefined || (typeof member === 'object' && member !== null);

export const memberOf = (members: CaseFree, name: string): unknown => members.get(bare(name));

/** The first of the members that has text; numbers and truth values are text too. */
export const textOf = (members: CaseFree, ...names: readonly string[]): string | undefined =>
  names.map((name) => scalarText(memberOf(members, name))).find((text) => text !== undefined);

/** The object that a text holds as JSON. */
export const jsonObject = (text: string): Record<string, unknown> | undefined => {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** The list that a member is, or that its text holds as JSON; anything else is an empty one. */
export const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string' || !value.trimStart().startsWith('[')) return [];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
};
