import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

export interface AddressFilter {
  readonly search: URLSearchParams;
  /** sets one value; '' takes it out */
  readonly set: (name: string, value: string) => void;
  readonly clear: () => void;
}

/** A list's filter and order, held by the address. A change of it is no step to go back over. */
export const useAddressFilter = (): AddressFilter => {
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
        { replace: true },
      ),
    [setSearch],
  );
  const clear = useCallback(() => setSearch({}, { replace: true }), [setSearch]);
  return { search, set, clear };
};
