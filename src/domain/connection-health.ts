import type { ConnectionFacts, ConnectionStatus, HealthClass } from '#src/contract/connection.ts';
import { ACTIONS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import type { ActionFacts } from './providers/action-facts.ts';
import { providers } from './providers/providers.ts';

/** Whether the trouble passes without anybody: such a failure alone does not break a connection. */
const healsByItself = {
  app_disabled: false,
  blocked_by_policy: false,
  config_error: false,
  consent_missing: false,
  credential_expired: false,
  credential_invalid: false,
  not_installed: false,
  owner_disabled: false,
  reauth_required: false,
  throttled: true,
  token_invalid: false,
  transient: true,
} as const satisfies Record<HealthClass, boolean>;

/** Nothing runs over a broken connection. */
export const isBroken = (facts: ConnectionFacts): boolean =>
  facts.failure !== undefined && !healsByItself[facts.failure.healthClass];

export interface MissingPermission {
  readonly permission: string;
  readonly actions: Action[];
}

/** What an upgrade would ask for: each permission or role with the actions that need it. */
export const missingPermissions = (facts: ConnectionFacts): MissingPermission[] => {
  if (facts.connectedAt === undefined) return [];
  const granted = new Set([...facts.grantedPermissions, ...facts.grantedRoles]);
  const missing = new Map<string, Action[]>();
  for (const action of ACTIONS) {
    const needs: ActionFacts = providers[facts.product][action];
    if (needs.kind !== 'can') continue;
    const byBroader = needs.broader.some((permission) => granted.has(permission));
    const lacking = byBroader
      ? []
      : needs.permissions.filter((permission) => !granted.has(permission));
    const [leastRole] = needs.anyRoleOf;
    if (leastRole !== undefined && !needs.anyRoleOf.some((role) => granted.has(role)))
      lacking.push(leastRole);
    for (const permission of lacking)
      missing.set(permission, [...(missing.get(permission) ?? []), action]);
  }
  return [...missing].map(([permission, actions]) => ({ permission, actions }));
};

/** What a full set-up asks for at this product: every permission and the least role of every action. */
export const neededPermissions = (product: Product): { permissions: string[]; roles: string[] } => {
  const permissions = new Set<string>();
  const roles = new Set<string>();
  for (const action of ACTIONS) {
    const needs: ActionFacts = providers[product][action];
    if (needs.kind !== 'can') continue;
    for (const permission of needs.permissions) permissions.add(permission);
    const [leastRole] = needs.anyRoleOf;
    if (leastRole !== undefined) roles.add(leastRole);
  }
  return { permissions: [...permissions], roles: [...roles] };
};

/** The vendor's four words, from the facts. Broken outweighs upgradable: mend the connection before asking for more. */
export const connectionStatus = (facts: ConnectionFacts): ConnectionStatus => {
  if (facts.connectedAt === undefined) return 'new';
  if (isBroken(facts)) return 'broken';
  return missingPermissions(facts).length > 0 ? 'upgradable' : 'active';
};

/** What the trouble is, what mends it, and whether it passes by itself. */
export const describeHealth = (
  healthClass: HealthClass,
): { cause: Message; mend: Message; healsByItself: boolean } => ({
  cause: message(`health.${healthClass}.cause`),
  mend: message(`health.${healthClass}.mend`),
  healsByItself: healsByItself[healthClass],
});
