import type { OrganizationId } from '#src/contract/ids.ts';
import type { AccountScope, Scope } from '#src/contract/rule.ts';

export const SCOPE_KINDS = [
  'all',
  'some',
  'all_but',
  'tagged',
] as const satisfies readonly Scope['kind'][];

/** What another kind needs stays, as in the pattern. */
export interface ScopeValue {
  readonly kind: Scope['kind'];
  readonly organizationIds: readonly OrganizationId[];
  readonly tags: readonly string[];
  /** undefined: all of them */
  readonly accounts: AccountScope | undefined;
}

export const scopeValue = (scope: Scope): ScopeValue => ({
  kind: scope.kind,
  organizationIds: 'organizationIds' in scope ? scope.organizationIds : [],
  tags: 'tags' in scope ? scope.tags : [],
  accounts: scope.accounts,
});

export const toScope = ({ kind, organizationIds, tags, accounts }: ScopeValue): Scope => {
  const parts = accounts === undefined ? {} : { accounts };
  switch (kind) {
    case 'all':
      return { kind, ...parts };
    case 'some':
    case 'all_but':
      return { kind, organizationIds: [...organizationIds], ...parts };
    case 'tagged':
      return { kind, tags: [...tags], ...parts };
    default:
      return kind satisfies never;
  }
};
