import { queryOptions } from '@tanstack/react-query';
import type { NormalizedEvent } from '#src/contract/event.ts';

/** Rows of one step that are shown at once; a step may have a million. */
export const MOST_ROWS = 200;

/** The first events of some rows. Not server state, but the worker's answer has the same three states. */
export const eventsAt = (
  /** of the events that the rows are places in: they never change under it */
  revision: string,
  rows: readonly number[],
  events: (rows: readonly number[]) => Promise<NormalizedEvent[]>,
) => {
  const shown = rows.slice(0, MOST_ROWS);
  return queryOptions({
    queryKey: ['replay-events', revision, shown],
    queryFn: () => events(shown),
    enabled: shown.length > 0,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
};
