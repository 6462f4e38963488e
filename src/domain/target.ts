import type { Account } from '#src/contract/account.ts';
import type { TargetRefusal } from '#src/contract/capability.ts';
import type { ConnectionFacts } from '#src/contract/connection.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

/** Roles that may act on administrators, by the provider's own names. */
const rolesAboveAdmins: Record<Product, readonly string[]> = {
  microsoft_365: ['Privileged Authentication Administrator', 'Global Administrator'],
  google_workspace: ['Super Admin'],
  okta: ['Super Administrator'],
  duo: [],
  slack: [],
  other: [],
};

/**
 * Why the action would leave this account alone, by what the directory says of it today. Protection and
 * the connection's own account come first: they hold whatever else is true.
 *
 * Sources: Entra “Revoke user access” and “Who can reset passwords”; Okta and Google administrator roles.
 */
export const targetRefusals = (
  action: Action,
  product: Product,
  account: Account | undefined,
  connection: ConnectionFacts | undefined,
): TargetRefusal[] => {
  if (account === undefined) return [{ code: 'not_in_directory' }];
  const refusals: TargetRefusal[] = [];
  if (account.protected) refusals.push({ code: 'protected', why: account.protected.reason });
  if (connection?.connectionAccount?.toLowerCase() === account.name.toLowerCase()) {
    refusals.push({ code: 'connection_account' });
  }
  const here = account.products.find((entry) => entry.product === product);
  if (here === undefined) return [...refusals, { code: 'not_at_product' }];

  const changesPassword = action === 'reset_password' || action === 'force_password_change';
  if (action === 'block_sign_in' && here.disabled) refusals.push({ code: 'already_disabled' });
  // A session of a guest belongs to the guest's own tenant; so does the password.
  if (account.kind === 'guest' && action !== 'block_sign_in') refusals.push({ code: 'guest' });
  if (here.syncedFromDirectory && action !== 'expire_sessions')
    refusals.push({ code: 'synced_from_directory' });
  if (here.federated && changesPassword) refusals.push({ code: 'federated' });
  const above = rolesAboveAdmins[product];
  if (
    here.adminRole !== undefined &&
    above.length > 0 &&
    !above.some((role) => connection?.grantedRoles.includes(role))
  ) {
    refusals.push({ code: 'admin_above_role', adminRole: here.adminRole });
  }
  return refusals;
};

export const describeTargetRefusal = (refusal: TargetRefusal): Message => {
  switch (refusal.code) {
    case 'protected':
      return message('target.protected', { why: refusal.why });
    case 'admin_above_role':
      return message('target.admin_above_role', { role: refusal.adminRole });
    case 'connection_account':
    case 'synced_from_directory':
    case 'guest':
    case 'already_disabled':
    case 'federated':
    case 'not_in_directory':
    case 'not_at_product':
      return message(`target.${refusal.code}`);
    default:
      return refusal satisfies never;
  }
};
