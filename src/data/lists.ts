import { queryOptions, useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { KeptList, ListBody } from '#src/contract/named-list.ts';
import type { NamedList } from '#src/contract/named-list.ts';
import { namedListAt } from '#src/domain/named-lists.ts';
import { call } from './client.ts';
import type { Answer } from './client.ts';
import { isProblem } from './errors.ts';
import { keys } from './query-keys.ts';

/** All lists that a condition may name, without their entries. */
export const listsQuery = () =>
  queryOptions({
    queryKey: keys.lists(),
    queryFn: async ({ signal }) =>
      (await call('listLists', { query: { limit: 1_000 } }, { signal })).data.items,
    staleTime: 30_000,
  });

/** One list with its entries, and the version that a save has to name. */
export const listQuery = (name: string) =>
  queryOptions({
    queryKey: [...keys.lists(), name],
    queryFn: ({ signal }) => call('getList', { params: { listName: name } }, { signal }),
    staleTime: 30_000,
    retry: (count, error) => !isProblem(error, 'not-found') && count < 2,
  });

const NONE: ReadonlyMap<string, NamedList> = new Map();

/**
 * What is in the lists of these names today, for a replay; one that nobody keeps is left out, and the replay
 * says so. Undefined while they are loading.
 */
export const useNamedLists = (
  names: readonly string[],
): ReadonlyMap<string, NamedList> | undefined =>
  useQueries({
    queries: names.map((name) => listQuery(name)),
    combine: combineLists,
  });

type Results = readonly {
  readonly isPending: boolean;
  readonly data: Answer<KeptList> | undefined;
}[];

// One function for all: what it gives stays the same object while the answers do.
const combineLists = (results: Results): ReadonlyMap<string, NamedList> | undefined => {
  if (results.length === 0) return NONE;
  if (results.some(({ isPending }) => isPending)) return undefined;
  const now = Date.now();
  return new Map(
    results.flatMap(({ data }) =>
      data === undefined ? [] : [[data.data.name, namedListAt(data.data, now)]],
    ),
  );
};

export interface SaveList {
  readonly name: string;
  readonly body: ListBody;
  /** undefined for a new list */
  readonly etag: string | undefined;
  /** names this intent to create, so that a repeated click creates once */
  readonly idempotencyKey: string;
}

/** Keep a new list, or replace what is in one. */
export const useSaveList = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ name, body, etag, idempotencyKey }: SaveList): Promise<Answer<KeptList>> =>
      etag === undefined
        ? call('createList', { body: { ...body, name } }, { idempotencyKey })
        : call('saveList', { params: { listName: name }, body }, { ifMatch: etag }),
    onSuccess: (saved) => {
      queryClient.setQueryData([...keys.lists(), saved.data.name], saved);
      void queryClient.invalidateQueries({ queryKey: keys.lists(), exact: true });
      void queryClient.invalidateQueries({ queryKey: keys.rules() });
    },
  });
};

/** Take away a list that no rule names. */
export const useRemoveList = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ name, etag }: { name: string; etag: string }) =>
      call('removeList', { params: { listName: name } }, { ifMatch: etag }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.lists(), exact: true }),
  });
};

/** What is in the lists of these names today, for a file, and the names of those that cannot be read. */
export const fetchNamedLists = async (
  queryClient: QueryClient,
  names: readonly string[],
): Promise<{ lists: NamedList[]; missing: string[] }> => {
  const answers = await Promise.allSettled(names.map((name) => queryClient.query(listQuery(name))));
  return {
    lists: answers.flatMap((answer) =>
      answer.status === 'fulfilled' ? [namedListAt(answer.value.data, Date.now())] : [],
    ),
    missing: names.filter((_name, at) => answers[at]?.status === 'rejected'),
  };
};
