import type { ConnectionFacts } from '#src/contract/connection.ts';
import { connectionIdSchema } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import { neededPermissions } from '#src/domain/connection-health.ts';
import { healthClassOf } from '#src/domain/providers/error-codes.ts';
import { organizationSeeds } from './organizations.ts';

const HOUR = 3_600_000;

/** What differs from a full and healthy set-up: by organization and product. */
const special: Record<string, (facts: ConnectionFacts, until: number) => ConnectionFacts> = {
  'fjord microsoft_365': broken('AADSTS7000222', 31 * HOUR),
  'saffron okta': broken('E0000011', 9 * HOUR),
  'kestrel okta': broken('invalid_client', 75 * HOUR),
  'juniper google_workspace': broken('unauthorized_client', 3 * HOUR),
  'quartz microsoft_365': broken('AADSTS53003', 20 * HOUR),
  'harbor duo': broken('40103', 50 * HOUR),
  'iris okta': broken('E0000047', HOUR / 2),
  'umber microsoft_365': notConnected,
  'tamarind google_workspace': notConnected,
  'larch google_workspace': notConnected,
  'onyx microsoft_365': lacks(['User-PasswordProfile.ReadWrite.All']),
  'ember microsoft_365': lacks([
    'User.EnableDisableAccount.All',
    'User-PasswordProfile.ReadWrite.All',
  ]),
  'alder microsoft_365': lacks(['User.RevokeSessions.All']),
  'dune google_workspace': lacks(['https://www.googleapis.com/auth/admin.directory.user.security']),
  'nimbus okta': lacks(['Organization Administrator']),
  'willow google_workspace': lacks(['Users > Update > Reset password']),
};

function broken(code: string, ago: number) {
  return (facts: ConnectionFacts, until: number): ConnectionFacts => {
    const healthClass = healthClassOf(facts.product, code);
    if (healthClass === undefined) throw new Error(`nothing is known of ${facts.product} ${code}`);
    return { ...facts, failure: { code, healthClass, since: until - ago } };
  };
}

function notConnected(facts: ConnectionFacts): ConnectionFacts {
  const { connectedAt: _never, connectionAccount: _none, ...rest } = facts;
  return { ...rest, grantedPermissions: [], grantedRoles: [] };
}

function lacks(missing: readonly string[]) {
  return (facts: ConnectionFacts): ConnectionFacts => ({
    ...facts,
    grantedPermissions: facts.grantedPermissions.filter((name) => !missing.includes(name)),
    grantedRoles: facts.grantedRoles.filter((name) => !missing.includes(name)),
  });
}

const aboveAdmins: Partial<Record<Product, string>> = {
  microsoft_365: 'Privileged Authentication Administrator',
  google_workspace: 'Super Admin',
  okta: 'Super Administrator',
};

/** One connection for each organization and product that sends events. */
export const seedConnections = (until: number): ConnectionFacts[] =>
  organizationSeeds.flatMap(({ organization, products }) =>
    products.map((product): ConnectionFacts => {
      const slug = organization.id.replace('org-', '');
      const needed = neededPermissions(product);
      const above = organization.tags.includes('premium') ? aboveAdmins[product] : undefined;
      const whole: ConnectionFacts = {
        id: connectionIdSchema.parse(`con-${slug}-${product}`),
        organizationId: organization.id,
        product,
        connectedAt: until - (40 + slug.length * 11) * 24 * HOUR,
        grantedPermissions: needed.permissions,
        grantedRoles: above === undefined ? needed.roles : [...needed.roles, above],
        licences: [],
        connectionAccount: `svc-sync@${organization.domain}`,
        lastCheckAt: until - (5 + (slug.length % 7) * 4) * 60_000,
      };
      return special[`${slug} ${product}`]?.(whole, until) ?? whole;
    }),
  );
