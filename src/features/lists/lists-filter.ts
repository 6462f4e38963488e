import { listKindSchema } from '#src/contract/named-list.ts';
import type { ListKind, ListSummary } from '#src/contract/named-list.ts';
import { fold } from '#src/domain/events/fold.ts';

const SORTS = ['name', 'count', 'used', 'updated'] as const;
type SortBy = (typeof SORTS)[number];

export interface ListsFilter {
  readonly search: string;
  readonly kind: ListKind | undefined;
  /** `name` or `-name` */
  readonly sort: string;
}

/** The page's state, as the address holds it; a hand-written address may say anything. */
export const listsFilterOf = (search: URLSearchParams): ListsFilter => {
  const kind = listKindSchema.safeParse(search.get('kind'));
  const sort = search.get('sort') ?? '';
  return {
    search: search.get('search')?.slice(0, 200) ?? '',
    kind: kind.success ? kind.data : undefined,
    sort: SORTS.some((by) => sort === by || sort === `-${by}`) ? sort : 'name',
  };
};

const compare = {
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
  count: (a, b) => a.count - b.count,
  used: (a, b) => a.usedBy.length - b.usedBy.length,
  updated: (a, b) => a.updatedAt - b.updatedAt,
} as const satisfies Record<SortBy, (a: ListSummary, b: ListSummary) => number>;

/** The lists that the filter shows, in its order. All of them are here: there are hundreds, not thousands. */
export const shownLists = (
  lists: readonly ListSummary[],
  { search, kind, sort }: ListsFilter,
): ListSummary[] => {
  const wanted = fold(search.trim());
  const falling = sort.startsWith('-');
  const by = SORTS.find((one) => one === sort.replace('-', '')) ?? 'name';
  return lists
    .filter(
      (list) =>
        (kind === undefined || list.kind === kind) &&
        [list.name, list.description, ...list.usedBy.map(({ name }) => name)].some((text) =>
          fold(text).includes(wanted),
        ),
    )
    .toSorted(
      (a, b) => (falling ? -1 : 1) * compare[by](a, b) || a.name.localeCompare(b.name, 'en'),
    );
};
