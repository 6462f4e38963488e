import { CONDITION_LIMITS } from '#src/contract/condition.ts';
import { LIST_LIMITS } from '#src/contract/named-list.ts';
import type { ListEntry, ListKind } from '#src/contract/named-list.ts';
import { fold } from './events/fold.ts';
import { countryCode } from './logs/country-code.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import { inNetworks, networkText, normalizeAddress, parseNetwork } from './networks.ts';

export type ReadValue = { readonly value: string } | { readonly problem: Message };

const SHOWN = 60;
/** A text as it is quoted in a message: its beginning. */
export const shownValue = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;

/**
 * A value as a list of this kind keeps it, or why it keeps none: a country as its two letters, a network in
 * its one written form, an account or a text as it is written.
 */
export const readListValue = (kind: ListKind, text: string): ReadValue => {
  const value = text.trim();
  if (value === '') return { problem: message('list_entry.no_value') };
  if (value.length > CONDITION_LIMITS.value) {
    return {
      problem: message('list_entry.too_long', {
        length: value.length,
        most: CONDITION_LIMITS.value,
      }),
    };
  }
  const shown = shownValue(value);
  switch (kind) {
    case 'networks': {
      const network = parseNetwork(value);
      return network === undefined
        ? { problem: message('list_entry.no_network', { value: shown }) }
        : { value: networkText(network) };
    }
    case 'countries': {
      const code = countryCode(value);
      return code === undefined
        ? { problem: message('list_entry.no_country', { value: shown }) }
        : { value: code };
    }
    case 'accounts':
      // A mark of direction or a space of no width comes along when a name is copied from a page.
      return /[\p{Cc}\p{Cf}]/u.test(value)
        ? { problem: message('list_entry.hidden', { value: shown }) }
        : { value };
    case 'texts':
      // Here what has no width may be meant: it joins the parts of an emoji.
      return /\p{Cc}/u.test(value)
        ? { problem: message('list_entry.hidden', { value: shown }) }
        : { value };
    default:
      return kind satisfies never;
  }
};

/** Two values with the same key are one entry, as conditions compare them. */
export const listValueKey = (kind: ListKind, value: string): string => {
  const read = readListValue(kind, value);
  return fold('value' in read ? read.value : value);
};

export const noteProblem = ({ value, note = '' }: ListEntry): Message | undefined =>
  note.length > LIST_LIMITS.note
    ? message('list_entry.note_too_long', {
        value: shownValue(value),
        length: note.length,
        most: LIST_LIMITS.note,
      })
    : undefined;

/**
 * Whether an entry is found by a text, for a list of this kind: in its value or note, or, for an address,
 * because its range holds it. `words` are what else is said of the value (a country's name).
 */
export const entrySearch = (
  kind: ListKind,
  text: string,
  words: (value: string) => string = () => '',
): ((entry: ListEntry) => boolean) => {
  const wanted = fold(text.trim());
  if (wanted === '') return () => true;
  const address = kind === 'networks' ? normalizeAddress(wanted) : undefined;
  return ({ value, note = '' }) =>
    fold(value).includes(wanted) ||
    fold(note).includes(wanted) ||
    fold(words(value)).includes(wanted) ||
    (address !== undefined && holds(value, address));
};

const holds = (range: string, address: string): boolean => {
  const network = parseNetwork(range);
  return network !== undefined && inNetworks(address, [network]);
};
