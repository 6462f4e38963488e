import type { OrganizationId } from '#src/contract/ids.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { Scope } from '#src/contract/rule.ts';
import type { Session } from '#src/contract/session.ts';

/** Whether a rule with this scope watches the organization. */
export const inScope = (scope: Scope, id: OrganizationId): boolean => {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'some':
      return scope.organizationIds.includes(id);
    case 'all_but':
      return !scope.organizationIds.includes(id);
    default:
      return scope satisfies never;
  }
};

/** The organizations of those given that the scope watches today, in their order. */
export const organizationsInScope = (
  scope: Scope,
  organizations: readonly Organization[],
): Organization[] => organizations.filter(({ id }) => inScope(scope, id));

/** Whether the person's permissions reach the organization. */
export const withinSession = (session: Session, id: OrganizationId): boolean =>
  session.organizations.kind === 'all' || session.organizations.organizationIds.includes(id);
