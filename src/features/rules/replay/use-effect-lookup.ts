import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { capabilityQuery } from '#src/data/capability.ts';
import { connectionsQuery } from '#src/data/connections.ts';
import { directoryQuery } from '#src/data/directory.ts';
import type { EffectLookup } from '#src/domain/response.ts';
import { effectLookup } from './effect-lookup.ts';

const nothing = effectLookup([], [], []);

export interface LoadedLookup {
  readonly lookup: EffectLookup;
  /** something is not there yet, so that effects are not known */
  readonly missing: boolean;
  /** set when loading has failed */
  readonly retry: (() => void) | undefined;
}

/** Today's directory, connections and capability, for saying what a trigger would have done. Own logs have none of them. */
export const useEffectLookup = (ownLogs: boolean): LoadedLookup => {
  const capability = useQuery({ ...capabilityQuery(), enabled: !ownLogs });
  const directory = useQuery({ ...directoryQuery(), enabled: !ownLogs });
  const connections = useInfiniteQuery({ ...connectionsQuery({}), enabled: !ownLogs });
  const cells = capability.data?.cells;
  const accounts = directory.data?.accounts;
  const pages = connections.data?.pages;
  const lookup = useMemo(
    () =>
      ownLogs || cells === undefined || accounts === undefined || pages === undefined
        ? nothing
        : effectLookup(
            cells,
            accounts,
            pages.flatMap(({ items }) => items),
          ),
    [ownLogs, cells, accounts, pages],
  );
  const failed = [capability, directory, connections].filter(
    (query) => query.isError && query.data === undefined,
  );
  return {
    lookup,
    missing: !ownLogs && lookup === nothing,
    retry: failed.length === 0 ? undefined : () => failed.forEach((query) => void query.refetch()),
  };
};
