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
import { isBroken, mendOfTrouble } from './connection-health.ts';
import { lackingLicences, lackingPermissions, lackingRoles } from './granted.ts';
import type { CanFacts } from './granted.ts';
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

/**
 * May this action run here? All reasons that are true, the one to mend first leading: what nobody can
 * mend, what the organization decided, what its connection lacks, and last what the person lacks.
 */
export const capability = (
  product: Product,
  action: Action,
  context: CapabilityContext,
): CapabilityAnswer => answerFrom(providers[product][action], product, action, context);

/**
 * The same for given facts of a provider. Apart from the table, because no row of it leads to every
 * reason today (a licence, a pair of which nothing is known), and each of them is decided here.
 */
export const answerFrom = (
  facts: ActionFacts,
  product: Product,
  action: Action,
  { organization, connection, session }: CapabilityContext,
): CapabilityAnswer => {
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
  facts: CanFacts,
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
  const roles = lackingRoles(facts, connection);
  if (roles.length > 0) reasons.push({ code: 'role_missing', roles: [...roles] });
  const licences = lackingLicences(facts, connection);
  if (licences.length > 0) reasons.push({ code: 'licence_missing', licences });
  return reasons;
};

const mends: Record<Exclude<CapabilityReasonCode, 'connection_broken'>, Mend> = {
  product_cannot: { kind: 'none', owner: 'nobody' },
  not_known: { kind: 'none', owner: 'nobody' },
  not_connected: { kind: 'connect', owner: 'connection_owner' },
  permission_missing: { kind: 'upgrade_permissions', owner: 'connection_owner' },
  role_missing: { kind: 'grant_role', owner: 'connection_owner' },
  licence_missing: { kind: 'add_licence', owner: 'organization' },
  organization_policy: { kind: 'change_policy', owner: 'organization' },
  managed_elsewhere: { kind: 'use_other_product', owner: 'organization' },
  persona_may_not: { kind: 'ask_person', owner: 'manager' },
};

/** Reasons whose page is the connection's: there it is told in full, and mended by those who may. */
const seenAtConnection: readonly CapabilityReasonCode[] = [
  'not_connected',
  'connection_broken',
  'permission_missing',
  'role_missing',
];

const mendOf = (reason: CapabilityReason, connection: ConnectionFacts | undefined): Mend => {
  const mend =
    reason.code === 'connection_broken' ? mendOfTrouble(reason.healthClass) : mends[reason.code];
  return connection !== undefined && seenAtConnection.includes(reason.code)
    ? { ...mend, connectionId: connection.id }
    : mend;
};

const refuse = (
  reasons: readonly CapabilityReason[],
  connection: ConnectionFacts | undefined,
): CapabilityAnswer => ({
  available: false,
  reasons: reasons.map((reason) => ({ reason, mend: mendOf(reason, connection) })),
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
        since: reason.since,
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
