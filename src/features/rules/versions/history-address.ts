import { useSearchParams } from 'react-router-dom';

/** What a version is compared with. */
export const AGAINST = ['before', 'running', 'typed'] as const;
export type Against = (typeof AGAINST)[number];

export interface HistoryAddress {
  readonly isOpen: boolean;
  /** undefined: the newest */
  readonly version: number | undefined;
  readonly against: Against;
  readonly open: (what?: { readonly version?: number; readonly against?: Against }) => void;
  readonly close: () => void;
}

/** The history of a rule is a place in the address: `?panel=history&version=3&against=running`. */
export const useHistoryAddress = (): HistoryAddress => {
  const [query, setQuery] = useSearchParams();
  const number = Number(query.get('version'));
  const isOpen = query.get('panel') === 'history';
  return {
    isOpen,
    version: Number.isInteger(number) && number > 0 ? number : undefined,
    against: AGAINST.find((one) => one === query.get('against')) ?? 'before',
    open: ({ version, against } = {}) => {
      const next = new URLSearchParams(query);
      next.set('panel', 'history');
      if (version === undefined) next.delete('version');
      else next.set('version', String(version));
      if (against === undefined || against === 'before') next.delete('against');
      else next.set('against', against);
      // Going from version to version is no journey of its own.
      setQuery(next, { replace: isOpen });
    },
    close: () => {
      const next = new URLSearchParams(query);
      for (const name of ['panel', 'version', 'against']) next.delete(name);
      setQuery(next);
    },
  };
};
