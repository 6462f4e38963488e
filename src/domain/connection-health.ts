import type { Mend } from '#src/contract/capability.ts';
import type { ConnectionFacts, ConnectionStatus, HealthClass } from '#src/contract/connection.ts';
import { ACTIONS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { lackingPermissions, lackingRoles } from './granted.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import type { ActionFacts } from './providers/action-facts.ts';
import { providers } from './providers/providers.ts';

interface Trouble {
  /** what has to be done, and who can */
  readonly mend: Pick<Mend, 'kind' | 'owner'>;
  /** whether it passes without anybody: such a failure alone does not break a connection */
  readonly healsByItself: boolean;
}

const byReconnecting: Trouble = {
  mend: { kind: 'reconnect', owner: 'connection_owner' },
  healsByItself: false,
};
const byWaiting: Trouble = { mend: { kind: 'wait', owner: 'provider' }, healsByItself: true };

const troubles: Record<HealthClass, Trouble> = {
  app_disabled: byReconnecting,
  // A reconnect would be refused by the same policy.
  blocked_by_policy: {
    mend: { kind: 'change_policy', owner: 'organization' },
    healsByItself: false,
  },
  config_error: byReconnecting,
  consent_missing: byReconnecting,
  credential_expired: byReconnecting,
  credential_invalid: byReconnecting,
  not_installed: byReconnecting,
  owner_disabled: byReconnecting,
  reauth_required: byReconnecting,
  throttled: byWaiting,
  token_invalid: byReconnecting,
  transient: byWaiting,
};

/** What mends a trouble of this class, and who can. */
export const mendOfTrouble = (healthClass: HealthClass): Trouble['mend'] =>
  troubles[healthClass].mend;

/** Nothing runs over a broken connection. */
export const isBroken = (facts: ConnectionFacts): boolean =>
  facts.failure !== undefined && !troubles[facts.failure.healthClass].healsByItself;

export interface MissingPermission {
  readonly permission: string;
  readonly actions: Action[];
}

/** What an upgrade would ask for: each permission or role with the actions that need it. */
export const missingPermissions = (facts: ConnectionFacts): MissingPermission[] => {
  if (facts.connectedAt === undefined) return [];
  const missing = new Map<string, Action[]>();
  for (const action of ACTIONS) {
    const needs: ActionFacts = providers[facts.product][action];
    if (needs.kind !== 'can') continue;
    const [leastRole] = lackingRoles(needs, facts);
    const lacking = [
      ...lackingPermissions(needs, facts),
      ...(leastRole === undefined ? [] : [leastRole]),
    ];
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

/** What the trouble is, what mends it, who can, and whether it passes by itself. */
export const describeHealth = (
  healthClass: HealthClass,
): { cause: Message; mend: Message; owner: Message; healsByItself: boolean } => {
  const { mend, healsByItself } = troubles[healthClass];
  return {
    cause: message(`health.${healthClass}.cause`),
    mend: message(`health.${healthClass}.mend`),
    owner: message(`owner.${mend.owner}`),
    healsByItself,
  };
};
