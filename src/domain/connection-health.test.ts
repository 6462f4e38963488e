import { describe, expect, it } from 'vitest';
import { HEALTH_CLASSES } from '#src/contract/connection.ts';
import type { ConnectionFacts, HealthClass } from '#src/contract/connection.ts';
import { connectionIdSchema, organizationIdSchema, userIdSchema } from '#src/contract/ids.ts';
import { ACTIONS, PRODUCTS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { capability } from './capability.ts';
import {
  connectionStatus,
  describeHealth,
  isBroken,
  missingPermissions,
  neededPermissions,
} from './connection-health.ts';
import { errorCodes, healthClassOf } from './providers/error-codes.ts';

const organizationId = organizationIdSchema.parse('org-a');
const connectionOf = (product: Product, over: Partial<ConnectionFacts> = {}): ConnectionFacts => ({
  id: connectionIdSchema.parse('con-a'),
  organizationId,
  product,
  connectedAt: 1,
  grantedPermissions: [],
  grantedRoles: [],
  licences: [],
  ...over,
});
const answerOf = (product: Product, action: Action, connection: ConnectionFacts) =>
  capability(product, action, {
    organization: {
      id: organizationId,
      name: 'Org',
      domain: 'org.example',
      timeZone: 'UTC',
      country: 'GB',
      industry: 'None',
      tags: [],
      accounts: 1,
      policy: { forbiddenActions: [], managedElsewhere: [] },
    },
    connection,
    session: {
      id: 's',
      user: { id: userIdSchema.parse('u'), name: 'Somebody', role: 'manager' },
      permissions: ['response.choose'],
      organizations: { kind: 'all' },
      signInUrl: '/',
    },
  });

/** By hand from the providers' documentation: short names, each standing for the provider's own. */
const names = {
  // Microsoft Graph
  enable: 'User.EnableDisableAccount.All',
  read: 'User.Read.All',
  write: 'User.ReadWrite.All',
  directory: 'Directory.ReadWrite.All',
  revoke: 'User.RevokeSessions.All',
  password: 'User-PasswordProfile.ReadWrite.All',
  asUser: 'Directory.AccessAsUser.All',
  // Google
  user: 'https://www.googleapis.com/auth/admin.directory.user',
  security: 'https://www.googleapis.com/auth/admin.directory.user.security',
  suspendUsers: 'Users > Update > Suspend users',
  resetPassword: 'Users > Update > Reset password',
  forceChange: 'Users > Update > Force password change',
  userSecurity: 'Security > User Security Management',
  userManagement: 'User Management Admin',
  superAdmin: 'Super Admin',
  // Okta
  manage: 'okta.users.manage',
  helpDesk: 'Help Desk Administrator',
  group: 'Group Administrator',
  organization: 'Organization Administrator',
  superAdministrator: 'Super Administrator',
  suspend: 'okta.users.lifecycle.suspend',
  clearSessions: 'okta.users.lifecycle.clearSessions',
  oktaReset: 'okta.users.credentials.resetPassword',
  oktaExpire: 'okta.users.credentials.expirePassword',
  // Duo
  duoWrite: 'Grant resource - Write',
} as const;
type Name = keyof typeof names;
type Held = (name: Name) => boolean;

const permissionNames: Record<Product, Name[]> = {
  microsoft_365: ['enable', 'read', 'write', 'directory', 'revoke', 'password', 'asUser'],
  google_workspace: ['user', 'security'],
  okta: ['manage'],
  duo: ['duoWrite'],
  slack: [],
  other: [],
};
const roleNames: Record<Product, Name[]> = {
  microsoft_365: [],
  google_workspace: [
    'suspendUsers',
    'resetPassword',
    'forceChange',
    'userSecurity',
    'userManagement',
    'superAdmin',
  ],
  okta: [
    'helpDesk',
    'group',
    'organization',
    'superAdministrator',
    'suspend',
    'clearSessions',
    'oktaReset',
    'oktaExpire',
  ],
  duo: [],
  slack: [],
  other: [],
};

const oktaHelp = (has: Held) =>
  has('helpDesk') || has('group') || has('organization') || has('superAdministrator');
/** Whether what was granted is enough, in one sentence for each product and action. */
const enough: Record<Product, Record<Action, (has: Held) => boolean>> = {
  microsoft_365: {
    block_sign_in: (has) => (has('enable') && has('read')) || has('write') || has('directory'),
    expire_sessions: (has) => has('revoke') || has('write') || has('directory'),
    reset_password: (has) => has('password') || has('asUser'),
    force_password_change: (has) => has('password') || has('asUser'),
  },
  google_workspace: {
    block_sign_in: (has) =>
      has('user') && (has('suspendUsers') || has('userManagement') || has('superAdmin')),
    expire_sessions: (has) => has('security') && (has('userSecurity') || has('superAdmin')),
    reset_password: (has) =>
      has('user') && (has('resetPassword') || has('userManagement') || has('superAdmin')),
    force_password_change: (has) =>
      has('user') && (has('forceChange') || has('userManagement') || has('superAdmin')),
  },
  okta: {
    block_sign_in: (has) =>
      has('manage') && (has('organization') || has('superAdministrator') || has('suspend')),
    expire_sessions: (has) => has('manage') && (oktaHelp(has) || has('clearSessions')),
    reset_password: (has) => has('manage') && (oktaHelp(has) || has('oktaReset')),
    force_password_change: (has) => has('manage') && (oktaHelp(has) || has('oktaExpire')),
  },
  duo: {
    block_sign_in: (has) => has('duoWrite'),
    expire_sessions: () => false,
    reset_password: () => false,
    force_password_change: () => false,
  },
  slack: {
    block_sign_in: () => false,
    expire_sessions: () => false,
    reset_password: () => false,
    force_password_change: () => false,
  },
  other: {
    block_sign_in: () => false,
    expire_sessions: () => false,
    reset_password: () => false,
    force_password_change: () => false,
  },
};
const possible = (product: Product, action: Action) => enough[product][action](() => true);

/** Every set that can be granted. */
const subsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);

describe('what was granted', () => {
  it.each(PRODUCTS)('%s: every set of permissions and roles', (product) => {
    for (const permissions of subsets(permissionNames[product]))
      for (const roles of subsets(roleNames[product])) {
        const held = new Set([...permissions, ...roles]);
        const connection = connectionOf(product, {
          grantedPermissions: permissions.map((name) => names[name]),
          grantedRoles: roles.map((name) => names[name]),
        });
        const can = ACTIONS.filter((action) => enough[product][action]((name) => held.has(name)));
        const lack = ACTIONS.filter((action) => possible(product, action) && !can.includes(action));
        expect(ACTIONS.filter((action) => answerOf(product, action, connection).available)).toEqual(
          can,
        );
        const asked = missingPermissions(connection);
        expect(ACTIONS.filter((a) => asked.some(({ actions }) => actions.includes(a)))).toEqual(
          lack,
        );
        expect(connectionStatus(connection)).toBe(lack.length > 0 ? 'upgradable' : 'active');
      }
  });

  it('a permission is no role, and a role no permission', () => {
    const swapped = connectionOf('okta', {
      grantedPermissions: ['Super Administrator'],
      grantedRoles: ['okta.users.manage'],
    });
    expect(missingPermissions(swapped).map(({ permission }) => permission)).toContain(
      'okta.users.manage',
    );
    expect(answerOf('okta', 'expire_sessions', swapped)).toMatchObject({
      reasons: [{ reason: { code: 'permission_missing' } }, { reason: { code: 'role_missing' } }],
    });
  });

  it.each(PRODUCTS)('%s: a full set-up lacks nothing', (product) => {
    const { permissions, roles } = neededPermissions(product);
    const whole = connectionOf(product, { grantedPermissions: permissions, grantedRoles: roles });
    expect(connectionStatus(whole)).toBe('active');
    expect(missingPermissions(whole)).toEqual([]);
  });

  it('what was never connected is new, and nothing of it is missing yet', () => {
    const { connectedAt: _never, ...facts } = connectionOf('okta');
    expect(connectionStatus(facts)).toBe('new');
    expect(missingPermissions(facts)).toEqual([]);
  });
});

describe('what is wrong with a connection', () => {
  // By hand: whether the connection is broken by it, and who can mend it.
  const classes: Record<HealthClass, [broken: boolean, owner: string]> = {
    app_disabled: [true, 'owner.connection_owner'],
    blocked_by_policy: [true, 'owner.organization'],
    config_error: [true, 'owner.connection_owner'],
    consent_missing: [true, 'owner.connection_owner'],
    credential_expired: [true, 'owner.connection_owner'],
    credential_invalid: [true, 'owner.connection_owner'],
    not_installed: [true, 'owner.connection_owner'],
    owner_disabled: [true, 'owner.connection_owner'],
    reauth_required: [true, 'owner.connection_owner'],
    throttled: [false, 'owner.provider'],
    token_invalid: [true, 'owner.connection_owner'],
    transient: [false, 'owner.provider'],
  };
  it.each(HEALTH_CLASSES)('%s', (healthClass) => {
    const [broken, owner] = classes[healthClass];
    const { permissions, roles } = neededPermissions('okta');
    const facts = connectionOf('okta', {
      grantedPermissions: permissions,
      grantedRoles: roles,
      failure: { code: 'E1', healthClass, since: 5 },
    });
    expect(isBroken(facts)).toBe(broken);
    expect(connectionStatus(facts)).toBe(broken ? 'broken' : 'active');
    expect(describeHealth(healthClass)).toMatchObject({
      owner: { id: owner },
      healsByItself: !broken,
    });
    expect(answerOf('okta', 'block_sign_in', facts)).toMatchObject(
      broken
        ? {
            reasons: [
              {
                reason: { code: 'connection_broken', healthClass, providerCode: 'E1', since: 5 },
                mend: {
                  kind: healthClass === 'blocked_by_policy' ? 'change_policy' : 'reconnect',
                  connectionId: 'con-a',
                },
              },
            ],
          }
        : { available: true },
    );
  });

  it('a code of a provider has a class; one that nobody knows has none', () => {
    expect(healthClassOf('microsoft_365', 'AADSTS7000222')).toBe('credential_expired');
    expect(healthClassOf('google_workspace', 'unauthorized_client')).toBe('consent_missing');
    expect(healthClassOf('okta', 'E0000047')).toBe('throttled');
    expect(healthClassOf('duo', '40103')).toBe('credential_invalid');
    expect(healthClassOf('okta', 'AADSTS7000222')).toBeUndefined();
    expect(healthClassOf('okta', 'constructor')).toBeUndefined();
    for (const product of PRODUCTS)
      for (const code of Object.keys(errorCodes[product]))
        expect(HEALTH_CLASSES).toContain(healthClassOf(product, code));
  });
});
