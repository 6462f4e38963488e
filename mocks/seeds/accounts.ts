import type { Account, AccountAtProduct, AccountKind } from '#src/contract/account.ts';
import { accountIdSchema } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import { organizationSeeds } from './organizations.ts';
import type { OrganizationSeed } from './organizations.ts';
import { Random } from './random.ts';

const given =
  'ada ben cara dev eli fay gus hana ines jon kim lea max nia omar pia quin rui sol tara uma vic wen xan yara zoe arlo bea cyr dot'.split(
    ' ',
  );
const family =
  'ash birch clay dale elm fern glen heath isle jade knoll lake moor nook oak pike quay reed sand thorn umbra vale wold yew zinc brook cliff down field grove'.split(
    ' ',
  );

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const adminRoles: Partial<Record<Product, string>> = {
  microsoft_365: 'Global Administrator',
  google_workspace: 'Super Admin',
  okta: 'Super Administrator',
};

const kindOf = (index: number, random: Random): AccountKind => {
  if (index === 0) return 'admin';
  if (index <= 2) return 'service';
  if (index === 3) return 'admin';
  return random.chance(0.05) ? 'guest' : 'member';
};

const atProduct = (
  product: Product,
  kind: AccountKind,
  hybrid: boolean,
  random: Random,
): AccountAtProduct => {
  const role = kind === 'admin' ? adminRoles[product] : undefined;
  return {
    product,
    disabled: kind === 'member' && random.chance(0.02),
    syncedFromDirectory:
      product === 'microsoft_365' && hybrid && kind === 'member' && random.chance(0.6),
    federated: product === 'google_workspace' && hybrid && kind === 'member',
    ...(role === undefined ? {} : { adminRole: role }),
  };
};

/** The accounts of one organization. The first is its break-glass administrator and protected; two are services. */
const accountsOf = ({ organization, products }: OrganizationSeed, random: Random): Account[] => {
  // Some organizations still master their people on premises or at another identity provider.
  const hybrid = random.chance(0.4);
  const taken = new Set<string>();
  return Array.from({ length: organization.accounts }, (_unused, index) => {
    const kind = kindOf(index, random);
    const first = random.pick(given);
    const last = random.pick(family);
    let local = kind === 'service' ? (index === 1 ? 'svc-backup' : 'svc-sync') : `${first}.${last}`;
    if (index === 0) local = 'break-glass';
    for (let n = 2; taken.has(local); n += 1) local = `${first}.${last}${n}`;
    taken.add(local);
    const mail = kind === 'guest' ? `${local}@partner.example` : `${local}@${organization.domain}`;
    // People of an organization have its identity products; only some sit in Slack.
    const held = products.filter((product) => product !== 'slack' || kind === 'member');
    return {
      id: accountIdSchema.parse(`${organization.id}.${index}`),
      organizationId: organization.id,
      name: mail,
      displayName:
        index === 0
          ? 'Break-glass administrator'
          : kind === 'service'
            ? capital(local)
            : `${capital(first)} ${capital(last)}`,
      kind,
      products: held.map((product) => atProduct(product, kind, hybrid, random)),
      ...(index === 0 ? { protected: { reason: 'break-glass account' } } : {}),
    };
  });
};

/** Every account of every organization; same seed, same people. */
export const seedAccounts = (seed: number): Account[] => {
  const random = new Random(seed).fork('accounts');
  return organizationSeeds.flatMap((entry) =>
    accountsOf(entry, random.fork(entry.organization.id)),
  );
};
