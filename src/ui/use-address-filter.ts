import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

export interface AddressFilter {
  readonly search: URLSearchParams;
  /** sets one value; '' takes it out */
  readonly set: (name: string, value: string) => void;
  readonly clear: () => void;
}

/** State of an address that was chosen on the page itself, and not by coming there. */
export const CHOSEN_HERE = { chosenHere: true } as const;
const NOTHING: readonly string[] = [];

/**
 * A list's filter and order, held by the address. A change of it is no step to go back over. `kept` are the
 * names that clearing leaves; the same array each time.
 */
export const useAddressFilter = (kept: readonly string[] = NOTHING): AddressFilter => {
  const [search, setSearch] = useSearchParams();
  const set = useCallback(
    (name: string, value: string) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true, state: CHOSEN_HERE },
      ),
    [setSearch],
  );
  const clear = useCallback(
    () =>
      setSearch((before) => [...before].filter(([name]) => kept.includes(name)), {
        replace: true,
        state: CHOSEN_HERE,
      }),
    [setSearch, kept],
  );
  return { search, set, clear };
};
