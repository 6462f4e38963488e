import type { OrganizationId } from '#src/contract/ids.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { Scope } from '#src/contract/rule.ts';
import type { Session } from '#src/contract/session.ts';
import { fold } from './events/fold.ts';

/** Whether a rule with this scope watches the organization. */
export const inScope = (scope: Scope, { id, tags }: Pick<Organization, 'id' | 'tags'>): boolean => {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'some':
      return scope.organizationIds.includes(id);
    case 'all_but':
      return !scope.organizationIds.includes(id);
    case 'tagged': {
      const has = new Set(tags.map(fold));
      return scope.tags.some((tag) => has.has(fold(tag)));
    }
    default:
      return scope satisfies never;
  }
};

/** The organizations of those given that the scope watches today, in their order. */
export const organizationsInScope = (
  scope: Scope,
  organizations: readonly Organization[],
): Organization[] => organizations.filter((organization) => inScope(scope, organization));

/** Whether the person's permissions reach the organization. */
export const withinSession = (session: Session, id: OrganizationId): boolean =>
  session.organizations.kind === 'all' || session.organizations.organizationIds.includes(id);

const named = (scope: Scope | undefined): readonly OrganizationId[] =>
  scope !== undefined && 'organizationIds' in scope ? scope.organizationIds : [];

/**
 * Organizations out of the person's reach that a change of scope (undefined: from no rule at all) names
 * anew, or whose watching it ends or begins by naming them no longer, or by other tags. A rule over `all`
 * names nobody, so that anybody who may write can write one; what it may do where is asked per organization.
 */
export const scopeChangedBeyondReach = (
  before: Scope | undefined,
  after: Scope,
  session: Session,
  organizations: readonly Organization[],
): OrganizationId[] => {
  const stays = (id: OrganizationId) =>
    before?.kind === after.kind && named(before).includes(id) && named(after).includes(id);
  const watched = (scope: Scope | undefined) =>
    scope === undefined ? [] : organizationsInScope(scope, organizations).map(({ id }) => id);
  const [then, now] = [new Set(watched(before)), new Set(watched(after))];
  const ends = before === undefined ? [] : [...named(before), ...tagged(before, then)];
  const touched = [
    ...named(after),
    ...[...ends, ...tagged(after, now)].filter((id) => then.has(id) !== now.has(id)),
  ].filter((id) => !stays(id) && !withinSession(session, id));
  return [...new Set(touched)];
};

const tagged = (scope: Scope, watched: ReadonlySet<OrganizationId>): readonly OrganizationId[] =>
  scope.kind === 'tagged' ? [...watched] : [];
