import type { CapabilityReason, Mend } from '#src/contract/capability.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import type { ActionCoverage } from '#src/domain/response.ts';

/** Organizations in scope that share one reason why an action cannot run there. */
export type FallbackGroup =
  | {
      readonly kind: 'reason';
      readonly product: Product;
      readonly reason: CapabilityReason;
      readonly mend: Mend;
      readonly organizationIds: readonly OrganizationId[];
      /** where to mend it, one connection an organization at most */
      readonly connectionIds: readonly string[];
    }
  /** none of the rule's products is there: the rule sees no event of theirs */
  | { readonly kind: 'no_product'; readonly organizationIds: readonly OrganizationId[] };

const DAY = 24 * 3_600_000;

// Reasons that read alike are one line to a reader: of when one began, only the day is said.
const sameReason = (reason: CapabilityReason): string => {
  switch (reason.code) {
    case 'connection_broken':
      return `${reason.code} ${reason.healthClass} ${reason.providerCode} ${Math.floor(reason.since / DAY)}`;
    case 'permission_missing':
      return `${reason.code} ${reason.permissions.join(' ')}`;
    case 'role_missing':
      return `${reason.code} ${reason.roles.join(' ')}`;
    case 'licence_missing':
      return `${reason.code} ${reason.licences.join(' ')}`;
    case 'managed_elsewhere':
      return `${reason.code} ${reason.managedIn}`;
    case 'persona_may_not':
      return `${reason.code} ${reason.ask}`;
    case 'product_cannot':
    case 'not_known':
    case 'not_connected':
    case 'organization_policy':
      return reason.code;
    default:
      return reason satisfies never;
  }
};

/**
 * Why an action falls back to alert-only, grouped so that twelve organizations with one cause are one
 * line. Each organization stands under the reason that is to be mended first at each of its products;
 * the largest group leads.
 */
export const fallbackGroups = (coverage: ActionCoverage): FallbackGroup[] => {
  const fallBack = new Set(coverage.fallBack);
  const groups = new Map<string, Extract<FallbackGroup, { kind: 'reason' }>>();
  const withProduct = new Set<OrganizationId>();
  for (const { organizationId, product, answer } of coverage.entries) {
    if (answer.available || !fallBack.has(organizationId)) continue;
    withProduct.add(organizationId);
    const [first] = answer.reasons;
    if (first === undefined) continue;
    const key = `${product} ${sameReason(first.reason)}`;
    const group = groups.get(key);
    groups.set(key, {
      kind: 'reason',
      product,
      reason: first.reason,
      mend: first.mend,
      organizationIds: [...(group?.organizationIds ?? []), organizationId],
      connectionIds: [
        ...(group?.connectionIds ?? []),
        ...(first.mend.connectionId ? [first.mend.connectionId] : []),
      ],
    });
  }
  const sorted: FallbackGroup[] = [...groups.values()].toSorted(
    (a, b) => b.organizationIds.length - a.organizationIds.length,
  );
  const without = coverage.fallBack.filter((id) => !withProduct.has(id));
  return without.length === 0
    ? sorted
    : [...sorted, { kind: 'no_product', organizationIds: without }];
};
