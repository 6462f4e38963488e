import type { Organization } from '#src/contract/organization.ts';
import { fold } from '#src/domain/events/fold.ts';

/** How many organizations have a tag, by the tag without case; the commonest first. */
export const tagCounts = (
  organizations: readonly Pick<Organization, 'tags'>[],
): ReadonlyMap<string, { readonly tag: string; readonly count: number }> => {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const { tags } of organizations) {
    for (const key of new Set(tags.map(fold))) {
      const tag = tags.find((one) => fold(one) === key) ?? key;
      counts.set(key, { tag, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return new Map(
    [...counts].toSorted(([a, one], [b, two]) => two.count - one.count || a.localeCompare(b)),
  );
};
