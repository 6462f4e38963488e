import type { Account } from '#src/contract/account.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import { organizationId, organizationSeeds } from './organizations.ts';
import { signIn } from './deeds.ts';
import type { Place, Recorder } from './recorder.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

export type AttackKind =
  | 'password_spray'
  | 'brute_force_then_success'
  | 'stolen_session'
  | 'forwarding_after_sign_in'
  | 'mfa_fatigue'
  | 'consent_to_unknown_app';

/** An attack woven into the history, so that rules and tests can be held against it. */
export interface Attack {
  readonly kind: AttackKind;
  readonly organizationId: OrganizationId;
  /** accounts that were taken over, or all that were tried in a spray */
  readonly accounts: readonly string[];
  /** UTC milliseconds of the first and the last event */
  readonly from: number;
  readonly until: number;
}

const place = (ip: string, country: string, city: string, network: Place['network']): Place => ({
  ip,
  country,
  city,
  network,
  asn: 64_511,
  device: 'unknown',
  userAgent: 'python-requests/2.32',
});

/** Who can be attacked: an account that is disabled somewhere would give the attack away by itself. */
const members = (accounts: readonly Account[], organization: OrganizationId): string[] =>
  accounts
    .filter((a) => a.organizationId === organization && a.kind === 'member')
    .filter((a) => a.products.every((entry) => !entry.disabled))
    .map((a) => a.name);

type Weave = (
  write: Recorder['record'],
  people: readonly string[],
  at: number,
  where: Place,
) => { accounts: readonly string[]; until: number };

const nth = (people: readonly string[], index: number): string => {
  const name = people[index % people.length];
  if (name === undefined) throw new RangeError('an attack needs an account');
  return name;
};

const spray =
  (
    product: 'microsoft_365' | 'google_workspace',
    count: number,
    organization: OrganizationId,
  ): Weave =>
  (write, people, at, where) => {
    const tried = people.slice(0, count);
    for (const [i, name] of tried.entries())
      write(organization, at + i * 47_000, signIn(product, name, 'failure'), where);
    const last = at + tried.length * 47_000;
    write(organization, last, signIn(product, nth(tried, 3)), where);
    return { accounts: tried, until: last };
  };

const bruteForce =
  (
    product: 'microsoft_365' | 'okta',
    organization: OrganizationId,
    who: number,
    failures: number,
  ): Weave =>
  (write, people, at, where) => {
    const name = nth(people, who);
    for (let i = 0; i < failures; i += 1)
      write(organization, at + i * 21_000, signIn(product, name, 'failure'), where);
    const until = at + failures * 21_000 + 9_000;
    write(organization, until, signIn(product, name), where);
    return { accounts: [name], until };
  };

/** Where the person whose session is stolen signs in: at home in the organization, as on any day. */
const officeOf = (id: OrganizationId): Place => {
  const index = organizationSeeds.findIndex(({ organization }) => organization.id === id);
  const seed = organizationSeeds[index];
  if (seed === undefined) throw new RangeError(`no organization ${id}`);
  return {
    ip: `198.51.100.${10 + index * 4}`,
    country: seed.organization.country,
    city: seed.city,
    network: 'office',
    asn: 64_500 + index,
    device: 'MacBook',
    userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) Version/18.2 Safari/605.1.15',
  };
};

const stolenSession =
  (organization: OrganizationId, who: number): Weave =>
  (write, people, at, where) => {
    const name = nth(people, who);
    write(organization, at, signIn('google_workspace', name), officeOf(organization));
    for (let i = 0; i < 18; i += 1) {
      const deed = {
        product: 'google_workspace' as const,
        activity: 'download',
        category: 'access',
        account: name,
        result: 'success' as const,
        app: 'Drive',
        object: `Ledger ${i + 1}.xlsx`,
        severity: 3,
      };
      write(organization, at + 22 * MINUTE + i * 14_000, deed, where);
    }
    return { accounts: [name], until: at + 22 * MINUTE + 17 * 14_000 };
  };

const forwarding =
  (organization: OrganizationId, who: number): Weave =>
  (write, people, at, where) => {
    const name = nth(people, who);
    write(organization, at, signIn('microsoft_365', name), where);
    const until = at + 11 * MINUTE;
    write(
      organization,
      until,
      {
        product: 'microsoft_365',
        activity: 'New-InboxRule',
        category: 'Exchange',
        account: name,
        targetAccount: name,
        result: 'success',
        app: 'Exchange',
        object: 'Forward to collector@drop.example, delete',
        severity: 3,
      },
      where,
    );
    return { accounts: [name], until };
  };

const fatigue =
  (product: 'okta' | 'duo', organization: OrganizationId, who: number): Weave =>
  (write, people, at, where) => {
    const name = nth(people, who);
    for (let i = 0; i < 7; i += 1) {
      const deny =
        product === 'duo'
          ? signIn('duo', name, 'denied', 'user_denied')
          : {
              product,
              activity: 'user.mfa.okta_verify.deny_push',
              category: 'system',
              account: name,
              result: 'denied' as const,
              app: 'Okta Verify',
              severity: 2,
            };
      write(organization, at + i * 65_000, deny, where);
    }
    const until = at + 7 * 65_000 + 20_000;
    const approve =
      product === 'duo'
        ? signIn('duo', name)
        : {
            product,
            activity: 'user.authentication.auth_via_mfa',
            category: 'system',
            account: name,
            result: 'success' as const,
            app: 'Okta Verify',
            severity: 3,
          };
    write(organization, until, approve, where);
    return { accounts: [name], until };
  };

const consent =
  (organization: OrganizationId, who: number, app: string): Weave =>
  (write, people, at, where) => {
    const name = nth(people, who);
    write(organization, at, signIn('microsoft_365', name), where);
    const until = at + 6 * MINUTE;
    write(
      organization,
      until,
      {
        product: 'microsoft_365',
        activity: 'Consent to application.',
        category: 'AzureActiveDirectory',
        account: name,
        result: 'success',
        app,
        object: 'Mail.Read, Files.Read.All, offline_access',
        severity: 3,
      },
      where,
    );
    return { accounts: [name], until };
  };

/** [kind, organization, days before the end, weave, where from] */
const plan: [AttackKind, string, number, (organization: OrganizationId) => Weave, Place][] = [
  [
    'password_spray',
    'garnet',
    6.3,
    (o) => spray('microsoft_365', 26, o),
    place('192.0.2.230', 'RO', 'Cluj', 'hosting'),
  ],
  [
    'password_spray',
    'poplar',
    17.1,
    (o) => spray('microsoft_365', 34, o),
    place('192.0.2.231', 'NL', 'Utrecht', 'hosting'),
  ],
  [
    'password_spray',
    'juniper',
    2.2,
    (o) => spray('google_workspace', 22, o),
    place('192.0.2.232', 'VN', 'Hue', 'vpn'),
  ],
  [
    'brute_force_then_success',
    'cobalt',
    3.4,
    (o) => bruteForce('microsoft_365', o, 11, 14),
    place('192.0.2.233', 'BG', 'Varna', 'hosting'),
  ],
  [
    'brute_force_then_success',
    'alder',
    12.6,
    (o) => bruteForce('microsoft_365', o, 21, 9),
    place('192.0.2.234', 'TR', 'Izmir', 'tor'),
  ],
  [
    'brute_force_then_success',
    'basalt',
    8.8,
    (o) => bruteForce('okta', o, 7, 12),
    place('192.0.2.235', 'NG', 'Jos', 'vpn'),
  ],
  [
    'stolen_session',
    'nimbus',
    4.7,
    (o) => stolenSession(o, 9),
    place('192.0.2.236', 'LT', 'Kaunas', 'hosting'),
  ],
  [
    'stolen_session',
    'yarrow',
    20.2,
    (o) => stolenSession(o, 5),
    place('192.0.2.237', 'MD', 'Balti', 'hosting'),
  ],
  [
    'forwarding_after_sign_in',
    'mistral',
    5.5,
    (o) => forwarding(o, 14),
    place('192.0.2.238', 'NG', 'Kano', 'vpn'),
  ],
  [
    'forwarding_after_sign_in',
    'fjord',
    1.3,
    (o) => forwarding(o, 8),
    place('192.0.2.239', 'ZA', 'Durban', 'hosting'),
  ],
  [
    'mfa_fatigue',
    'basalt',
    10.4,
    (o) => fatigue('okta', o, 17),
    place('192.0.2.240', 'BR', 'Natal', 'vpn'),
  ],
  [
    'mfa_fatigue',
    'rowan',
    7.9,
    (o) => fatigue('duo', o, 12),
    place('192.0.2.241', 'UA', 'Lviv', 'vpn'),
  ],
  [
    'consent_to_unknown_app',
    'ember',
    9.2,
    (o) => consent(o, 19, 'Mail Sync Helper'),
    place('192.0.2.242', 'PL', 'Torun', 'vpn'),
  ],
  [
    'consent_to_unknown_app',
    'verbena',
    15.7,
    (o) => consent(o, 25, 'PDF Quick Merge'),
    place('192.0.2.243', 'SE', 'Umea', 'hosting'),
  ],
];

/** Weaves the attacks into the history and says what was woven. */
export const weaveAttacks = (
  recorder: Recorder,
  accounts: readonly Account[],
  until: number,
): Attack[] =>
  plan.map(([kind, slug, daysBefore, weaveFor, where]) => {
    const organization = organizationId(slug);
    const from = Math.floor(until - daysBefore * DAY);
    const write: Recorder['record'] = (id, time, deed, at) => recorder.record(id, time, deed, at);
    const woven = weaveFor(organization)(write, members(accounts, organization), from, where);
    return {
      kind,
      organizationId: organization,
      accounts: woven.accounts,
      from,
      until: woven.until,
    };
  });
