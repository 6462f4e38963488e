import type {
  CapabilityAnswer,
  CapabilityCell,
  CapabilityReason,
  CapabilityReasonCode,
  Mend,
} from '#src/contract/capability.ts';
import type { ConnectionFacts } from '#src/contract/connection.ts';
import type { Organization } from '#src/contract/organization.ts';
import { ACTIONS, PRODUCTS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import type { Session } from '#src/contract/session.ts';
import { isBroken } from './connection-health.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import type { ActionFacts } from './providers/action-facts.ts';
import { providers } from './providers/providers.ts';
import { withinSession } from './scope.ts';

export interface CapabilityContext {
  readonly organization: Organization;
  readonly connection: ConnectionFacts | undefined;
  readonly session: Session;
}

type Can = Extract<ActionFacts, { kind: 'can' }>;

/** Permissions of the action that were not granted, narrowly or by a broader one. */
export const lackingPermissions = (facts: Can, connection: ConnectionFacts): string[] => {
  const granted = new Set(connection.grantedPermissions);
  if (facts.broader.some((permission) => granted.has(permission))) return [];
  return facts.permissions.filter((permission) => !granted.has(permission));
};

const lacksAnyOf = (needed: readonly string[], held: readonly string[]): boolean =>
  needed.length > 0 && !needed.some((name) => held.includes(name));

/**
 * May this action run here? All reasons that are true, the one to mend first leading: what nobody can
 * mend, what the organization decided, what its connection lacks, and last what the person lacks.
 */
export const capability = (
  product: Product,
  action: Action,
  { organization, connection, session }: CapabilityContext,
): CapabilityAnswer => {
  const facts = providers[product][action];
  if (facts.kind === 'cannot') return refuse([{ code: 'product_cannot' }], connection);
  if (facts.kind === 'not_known') return refuse([{ code: 'not_known' }], connection);

  const reasons: CapabilityReason[] = [];
  const elsewhere = organization.policy.managedElsewhere.find((entry) => entry.product === product);
  if (elsewhere) reasons.push({ code: 'managed_elsewhere', managedIn: elsewhere.managedIn });
  if (organization.policy.forbiddenActions.includes(action))
    reasons.push({ code: 'organization_policy' });
  reasons.push(...connectionReasons(facts, connection));
  if (
    !session.permissions.includes('response.choose') ||
    !withinSession(session, organization.id)
  ) {
    reasons.push({ code: 'persona_may_not', ask: 'manager' });
  }
  return reasons.length === 0
    ? { available: true, verified: facts.verified }
    : refuse(reasons, connection);
};

const connectionReasons = (
  facts: Can,
  connection: ConnectionFacts | undefined,
): CapabilityReason[] => {
  // Nothing was asked for yet, so that nothing can be missing: connecting asks for all of it.
  if (connection?.connectedAt === undefined) return [{ code: 'not_connected' }];
  const reasons: CapabilityReason[] = [];
  const { failure } = connection;
  if (failure && isBroken(connection)) {
    reasons.push({
      code: 'connection_broken',
      healthClass: failure.healthClass,
      providerCode: failure.code,
      since: failure.since,
    });
  }
  const permissions = lackingPermissions(facts, connection);
  if (permissions.length > 0) reasons.push({ code: 'permission_missing', permissions });
  if (lacksAnyOf(facts.anyRoleOf, connection.grantedRoles)) {
    reasons.push({ code: 'role_missing', roles: [...facts.anyRoleOf] });
  }
  const licences = facts.licences.filter((licence) => !connection.licences.includes(licence));
  if (licences.length > 0) reasons.push({ code: 'licence_missing', licences });
  return reasons;
};

const mends = {
  product_cannot: { kind: 'none', owner: 'nobody' },
  not_known: { kind: 'none', owner: 'nobody' },
  not_connected: { kind: 'connect', owner: 'connection_owner' },
  permission_missing: { kind: 'upgrade_permissions', owner: 'connection_owner' },
  role_missing: { kind: 'grant_role', owner: 'connection_owner' },
  licence_missing: { kind: 'add_licence', owner: 'organization' },
  connection_broken: { kind: 'reconnect', owner: 'connection_owner' },
  organization_policy: { kind: 'change_policy', owner: 'organization' },
  managed_elsewhere: { kind: 'use_other_product', owner: 'organization' },
  persona_may_not: { kind: 'ask_person', owner: 'manager' },
} as const satisfies Record<CapabilityReasonCode, Mend>;

const mendedAtConnection: readonly Mend['kind'][] = [
  'connect',
  'upgrade_permissions',
  'grant_role',
  'reconnect',
];

const refuse = (
  reasons: readonly CapabilityReason[],
  connection: ConnectionFacts | undefined,
): CapabilityAnswer => ({
  available: false,
  reasons: reasons.map((reason) => {
    const mend = mends[reason.code];
    return {
      reason,
      mend:
        connection && mendedAtConnection.includes(mend.kind)
          ? { ...mend, connectionId: connection.id }
          : mend,
    };
  }),
});

/** The whole matrix organization × product × action, for one person. A product that an organization does not have has no cells. */
export const capabilityCells = (
  organizations: readonly Organization[],
  connections: readonly ConnectionFacts[],
  session: Session,
): CapabilityCell[] => {
  const byKey = new Map(connections.map((c) => [`${c.organizationId} ${c.product}`, c]));
  return organizations.flatMap((organization) =>
    PRODUCTS.flatMap((product) => {
      const connection = byKey.get(`${organization.id} ${product}`);
      return connection === undefined
        ? []
        : ACTIONS.map((action) => ({
            organizationId: organization.id,
            product,
            action,
            answer: capability(product, action, { organization, connection, session }),
          }));
    }),
  );
};

/** The reason in words. */
export const describeReason = (
  reason: CapabilityReason,
  product: Product,
  action: Action,
): Message => {
  const names = {
    product: message(`product.${product}`),
    action: message(`action.${action}`),
  };
  switch (reason.code) {
    case 'product_cannot':
    case 'not_known':
    case 'not_connected':
    case 'organization_policy':
      return message(`capability.${reason.code}`, names);
    case 'permission_missing':
      return message('capability.permission_missing', {
        ...names,
        permissions: reason.permissions,
      });
    case 'role_missing':
      return message('capability.role_missing', { ...names, roles: reason.roles });
    case 'licence_missing':
      return message('capability.licence_missing', { ...names, licences: reason.licences });
    case 'connection_broken':
      return message('capability.connection_broken', {
        ...names,
        cause: message(`health.${reason.healthClass}.cause`),
        code: reason.providerCode,
      });
    case 'managed_elsewhere':
      return message('capability.managed_elsewhere', { ...names, managedIn: reason.managedIn });
    case 'persona_may_not':
      return message('capability.persona_may_not', names);
    default:
      return reason satisfies never;
  }
};

/** What would mend it, and who can. */
export const describeMend = (mend: Mend): Message => message(`mend.${mend.kind}`);
