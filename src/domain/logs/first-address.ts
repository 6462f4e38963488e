import { foldAddress } from '#src/domain/events/address.ts';
import { normalizeAddress } from '#src/domain/networks.ts';

const LONGEST = 60;

/** What stands where a provider has no address. */
const NONE = new Set(['<null>', 'null', 'none', 'unknown', 'not available', '-']);

/**
 * The first text that is an address, without port and brackets; where none is, the first that says
 * anything at all: a log may hide an address, and the text still tells events apart.
 */
export const firstAddress = (...texts: readonly (string | undefined)[]): string | undefined => {
  const said = texts.flatMap((text) => {
    const trimmed = text?.trim() ?? '';
    return trimmed === '' || NONE.has(trimmed.toLowerCase()) ? [] : [trimmed];
  });
  const address = said.find((text) => normalizeAddress(text) !== undefined) ?? said[0];
  return address === undefined ? undefined : foldAddress(address).slice(0, LONGEST);
};
