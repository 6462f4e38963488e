import { useMemo } from 'react';
import { rangeText, readRange } from '#src/domain/replay/history-range.ts';
import { useAddressFilter } from '#src/ui/use-address-filter.ts';
import type { Narrowed } from './ReplayTimeline.tsx';

/** The part of the range whose triggers alone are listed, held by the address; none that lies outside of the range. */
export const useNarrowed = (range: {
  readonly from: number;
  readonly until: number;
}): readonly [Narrowed | undefined, (narrowed: Narrowed | undefined) => void] => {
  const { search, set } = useAddressFilter();
  const text = search.get('at') ?? '';
  const { from, until } = range;
  const narrowed = useMemo(() => {
    const read = readRange(text);
    return read?.kind === 'between' && read.until > from && read.from <= until
      ? { from: read.from, until: read.until }
      : undefined;
  }, [text, from, until]);
  return [
    narrowed,
    (next) => set('at', next === undefined ? '' : rangeText({ kind: 'between', ...next })),
  ];
};
