import type { ConnectionFacts } from '#src/contract/connection.ts';
import type { ActionFacts } from './providers/action-facts.ts';

/** The facts of an action that the product can do. */
export type CanFacts = Extract<ActionFacts, { kind: 'can' }>;

/** Permissions of the action that were not granted: all of them are needed, or any broader one. */
export const lackingPermissions = (facts: CanFacts, connection: ConnectionFacts): string[] => {
  const granted = new Set(connection.grantedPermissions);
  if (facts.broader.some((permission) => granted.has(permission))) return [];
  return facts.permissions.filter((permission) => !granted.has(permission));
};

/** The roles of which one is needed and none was given, the least one first; empty when nothing lacks. */
export const lackingRoles = (facts: CanFacts, connection: ConnectionFacts): readonly string[] =>
  facts.anyRoleOf.some((role) => connection.grantedRoles.includes(role)) ? [] : facts.anyRoleOf;

/** Licences of the action that the organization does not hold: all of them are needed. */
export const lackingLicences = (facts: CanFacts, connection: ConnectionFacts): string[] =>
  facts.licences.filter((licence) => !connection.licences.includes(licence));
