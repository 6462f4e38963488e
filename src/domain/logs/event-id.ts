import { canonicalJson } from './canonical-json.ts';
import { contentHash } from './content-hash.ts';

/** Ids of providers have some forty characters; an event's id has 500 at the most. */
const LONGEST_KEY = 200;

/**
 * The id of an event, by which a repeat is known: the provider's own id of the record, as it is, so that
 * whoever reads it finds the record there; the hash of all of the record where it has none, in whatever
 * order its members stand.
 */
export const eventId = (format: string, key: string | undefined, record: unknown): string => {
  if (key === undefined) return `${format}:${contentHash(canonicalJson(record))}`;
  return key.length > LONGEST_KEY ? `${format}:${contentHash(key)}` : key;
};
