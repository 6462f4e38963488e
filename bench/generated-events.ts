import type { Product } from '../src/contract/product.ts';
import { EventTableBuilder } from '../src/domain/events/event-table-builder.ts';
import type { EventTable } from '../src/domain/events/event-table.ts';
import { Random } from './random.ts';

/**
 * A believable identity log of any size, the same on every machine: people sign in, fail, try again
 * and work in sessions, with attacks woven in. It always spans 30 days; accounts, addresses and
 * attacks grow with it.
 */
const ORGANIZATIONS = 24;
const EVENTS_AN_ACCOUNT = 500;
/** of ten an account; two of them are addresses of the world, from which attacks come */
const HOME_ADDRESSES = 8;
const WORLD_ADDRESSES = 2;
/** of each of the three attacks one in so many events */
const EVENTS_AN_ATTACK = 2_500;
/** of those that are no attack; with the attacks about 12 % fail */
const FAILED_SIGN_INS = 0.075;
const START = Date.UTC(2026, 8, 1);
const DAYS = 30;
const DAY = 86_400_000;
const MINUTE = 60_000;

interface Kind {
  readonly product: Product;
  readonly activity: string;
  /** how often in a session, of the sum of all */
  readonly weight: number;
  readonly app?: string;
  readonly result?: boolean;
  readonly target?: boolean;
}

const okta = (activity: string, weight: number, rest: Partial<Kind> = {}): Kind => ({
  product: 'okta',
  activity,
  weight,
  result: true,
  ...rest,
});
const microsoft = (activity: string, weight: number, rest: Partial<Kind> = {}): Kind => ({
  product: 'microsoft_365',
  activity,
  weight,
  ...rest,
});
const google = (activity: string, weight: number, rest: Partial<Kind> = {}): Kind => ({
  product: 'google_workspace',
  activity,
  weight,
  ...rest,
});

/** What comes in a session after its sign-in. */
const WORK: readonly Kind[] = [
  okta('user.authentication.sso', 24, { app: 'console' }),
  okta('user.authentication.auth_via_mfa', 12),
  okta('policy.evaluate_sign_on', 10),
  okta('app.oauth2.token.grant', 6, { app: 'mobile' }),
  okta('user.session.end', 4),
  okta('user.account.update_password', 0.4),
  okta('group.user_membership.add', 0.6, { target: true }),
  okta('user.mfa.factor.activate', 0.2),
  okta('user.mfa.factor.deactivate', 0.12),
  okta('user.account.privilege.grant', 0.12, { target: true }),
  microsoft('FileAccessed', 12, { app: 'SharePoint' }),
  microsoft('FileDownloaded', 5, { app: 'SharePoint' }),
  microsoft('FileModified', 5, { app: 'SharePoint' }),
  microsoft('FileUploaded', 2, { app: 'SharePoint' }),
  microsoft('MailItemsAccessed', 9, { app: 'Exchange' }),
  microsoft('Send', 4, { app: 'Exchange', target: true }),
  microsoft('New-InboxRule', 0.2, { app: 'Exchange' }),
  microsoft('Add member to role.', 0.1, { target: true }),
  google('view', 6, { app: 'drive' }),
  google('edit', 3, { app: 'drive' }),
  google('download', 1, { app: 'drive' }),
  google('authorize', 1, { app: 'token' }),
  google('change_user_access', 0.5, { app: 'drive', target: true }),
  { product: 'duo', activity: 'authentication', weight: 8, app: 'vpn', result: true },
  { product: 'duo', activity: 'enrollment', weight: 0.1 },
  { product: 'duo', activity: 'bypass_create', weight: 0.1, target: true },
  { product: 'duo', activity: 'admin_login', weight: 0.2, result: true },
];
const SIGN_INS: readonly Kind[] = [
  okta('user.session.start', 60),
  microsoft('UserLoggedIn', 25, { result: true }),
  google('login', 15, { result: true }),
];
const KINDS = [...WORK, ...SIGN_INS];
const kindOf = (activity: string): number => {
  const found = KINDS.findIndex((kind) => kind.activity === activity);
  if (found < 0) throw new RangeError(`no activity ${activity}`);
  return found;
};
const SIGN_IN = kindOf('user.session.start');
const DOWNLOAD = kindOf('FileDownloaded');
const FACTOR_REMOVED = kindOf('user.mfa.factor.deactivate');
const FACTOR_ENROLLED = kindOf('user.mfa.factor.activate');
const GRANTED = kindOf('user.account.privilege.grant');

/** Commonest first. */
export const COUNTRIES = (
  'US DE GB FR NL IN CA PL BR ES IT SE CH AT BE IE PT DK NO FI CZ RO HU GR JP AU SG ZA MX AR ' +
  'CL TR UA VN RU CN KR TH ID MY'
).split(' ');

const AGENTS = Array.from(
  { length: 60 },
  (_, at) =>
    `Mozilla/5.0 (${['Windows NT 10.0; Win64; x64', 'Macintosh; Intel Mac OS X 14_5'][at % 2]}) ` +
    `AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${110 + Math.floor(at / 2)}.0.0.0 Safari/537.36`,
);
const DEVICES = Array.from({ length: 400 }, (_, at) => `LAPTOP-${(at * 7919 + 4096).toString(36)}`);

/** Events as they come about, before they are put in order. */
class Draft {
  length = 0;
  readonly limit: number;
  readonly time: Float64Array;
  readonly account: Uint32Array;
  readonly kind: Uint8Array;
  /** 0 none, 1 success, 2 failure */
  readonly result: Uint8Array;
  readonly ip: Uint32Array;
  readonly country: Uint8Array;

  constructor(limit: number) {
    this.limit = limit;
    this.time = new Float64Array(limit);
    this.account = new Uint32Array(limit);
    this.kind = new Uint8Array(limit);
    this.result = new Uint8Array(limit);
    this.ip = new Uint32Array(limit);
    this.country = new Uint8Array(limit);
  }

  add(
    time: number,
    kind: number,
    result: number,
    from: { account: number; ip: number; country: number },
  ): void {
    if (this.length === this.limit) return;
    const at = this.length;
    this.length += 1;
    this.time[at] = Math.min(time, DAYS * DAY - 1);
    this.account[at] = from.account;
    this.kind[at] = kind;
    this.result[at] = result;
    this.ip[at] = from.ip;
    this.country[at] = from.country;
  }
}

interface People {
  readonly accounts: number;
  readonly organizationOf: Uint8Array;
  readonly ofOrganization: readonly (readonly number[])[];
}

/** Few organizations have most of the accounts. */
const peopleOf = (random: Random, accounts: number): People => {
  const shares = Array.from({ length: ORGANIZATIONS }, (_, at) => 1 / (at + 1));
  const organizationOf = new Uint8Array(accounts);
  const ofOrganization: number[][] = shares.map(() => []);
  const pick = weighted(shares);
  for (let account = 0; account < accounts; account += 1) {
    const organization = pick(random);
    organizationOf[account] = organization;
    ofOrganization[organization]?.push(account);
  }
  return { accounts, organizationOf, ofOrganization };
};

const weighted = (weights: readonly number[]): ((random: Random) => number) => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  // A table, since this is asked for every event.
  const table = new Uint8Array(8192);
  let at = 0;
  let until = 0;
  weights.forEach((weight, item) => {
    until += (weight / sum) * table.length;
    for (; at < Math.min(table.length, Math.round(until)); at += 1) table[at] = item;
  });
  return (random) => table[random.below(table.length)] ?? 0;
};

const homeCountry = (account: number): number => {
  const share = ((Math.imul(account + 1, 0x9e3779b1) >>> 0) % 1000) / 1000;
  return Math.floor(share ** 2.5 * COUNTRIES.length);
};

/** Where someone works from: most often one place, seldom abroad. */
const placeOf = (random: Random, account: number) => ({
  account,
  ip: account * HOME_ADDRESSES + Math.floor(random.share() ** 3 * HOME_ADDRESSES),
  country: random.share() < 0.02 ? random.below(COUNTRIES.length) : homeCountry(account),
});

const attacker = (random: Random, { accounts }: People, account: number) => ({
  account,
  ip: accounts * HOME_ADDRESSES + random.below(accounts * WORLD_ADDRESSES),
  country: random.below(COUNTRIES.length),
});

const SUCCESS = 1;
const FAILURE = 2;

/** Guesses until the password is found; one in five never finds it. */
const bruteForce = (random: Random, draft: Draft, people: People): void => {
  const from = attacker(random, people, random.below(people.accounts));
  let time = random.below(DAYS * DAY);
  for (let left = random.between(5, 12); left > 0; left -= 1) {
    draft.add(time, SIGN_IN, FAILURE, from);
    time += random.between(3_000, 45_000);
  }
  if (random.share() < 0.8) draft.add(time, SIGN_IN, SUCCESS, from);
};

/** One address tries many accounts of an organization. */
const spray = (random: Random, draft: Draft, people: People): void => {
  const large = people.ofOrganization.filter(({ length }) => length >= 12);
  const accounts = large[random.below(large.length)] ?? [];
  const tries = random.between(10, Math.min(25, accounts.length));
  const { ip, country } = attacker(random, people, 0);
  const first = random.below(accounts.length);
  let time = random.below(DAYS * DAY);
  for (let at = 0; at < tries; at += 1) {
    const account = accounts[(first + at) % accounts.length] ?? 0;
    draft.add(time, SIGN_IN, FAILURE, { account, ip, country });
    time += random.between(2_000, 60_000);
  }
};

/**
 * A factor removed, a role granted, files taken; in three of ten a factor is enrolled afterwards.
 */
const takeOver = (random: Random, draft: Draft, people: People): void => {
  const from = attacker(random, people, random.below(people.accounts));
  let time = random.below(DAYS * DAY);
  draft.add(time, FACTOR_REMOVED, SUCCESS, from);
  time += random.between(2 * MINUTE, 15 * MINUTE);
  draft.add(time, GRANTED, SUCCESS, from);
  time += random.between(2 * MINUTE, 15 * MINUTE);
  for (let left = random.between(12, 30); left > 0; left -= 1) {
    draft.add(time, DOWNLOAD, 0, from);
    time += random.between(2_000, 30_000);
  }
  if (random.share() < 0.3) {
    draft.add(time + random.between(MINUTE, 40 * MINUTE), FACTOR_ENROLLED, SUCCESS, from);
  }
};

const pickWork = weighted(WORK.map(({ weight }) => weight));
const pickSignIn = weighted(SIGN_INS.map(({ weight }) => weight));

const session = (random: Random, draft: Draft, people: People): void => {
  // Some work much, most little.
  const account = Math.floor(random.share() ** 1.8 * people.accounts);
  const from = placeOf(random, account);
  // Most begin in the morning.
  const hour = 5 + 8 * (random.share() + random.share());
  let time = random.below(DAYS) * DAY + hour * 3_600_000 + random.below(3_600_000);
  const signIn = WORK.length + pickSignIn(random);
  while (random.share() < FAILED_SIGN_INS) {
    draft.add(time, signIn, FAILURE, from);
    time += random.between(4_000, 40_000);
  }
  draft.add(time, signIn, SUCCESS, from);
  for (let left = Math.floor(random.waiting(5)); left > 0; left -= 1) {
    time += random.waiting(3 * MINUTE);
    const kind = pickWork(random);
    draft.add(time, kind, KINDS[kind]?.result === true ? SUCCESS : 0, from);
  }
  // Whole folders are downloaded by honest people too.
  if (random.share() > 0.004) return;
  for (let left = random.between(12, 40); left > 0; left -= 1) {
    time += random.between(1_000, 20_000);
    draft.add(time, DOWNLOAD, 0, from);
  }
};

const draftOf = (random: Random, rows: number, people: People): Draft => {
  const draft = new Draft(rows);
  for (let left = Math.round(rows / EVENTS_AN_ATTACK); left > 0; left -= 1) {
    bruteForce(random, draft, people);
    spray(random, draft, people);
    takeOver(random, draft, people);
  }
  while (draft.length < rows) session(random, draft, people);
  return draft;
};

/**
 * Places in the draft in order of time. Keys of 4 ms with the place in their low bits sort
 * natively.
 */
const inOrder = ({ time, length }: Draft): Float64Array => {
  const keys = new Float64Array(length);
  for (let at = 0; at < length; at += 1) keys[at] = Math.floor((time[at] ?? 0) / 4) * 2 ** 23 + at;
  keys.sort();
  for (let at = 0; at < length; at += 1) keys[at] = (keys[at] ?? 0) % 2 ** 23;
  return keys;
};

const hex = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'));
const uuid = (random: Random): string => {
  const [a, b, c, d] = [random.bits(), random.bits(), random.bits(), random.bits()];
  const part = (bits: number) => hex[bits & 0xffff] ?? '';
  const groups = [part(b), part(b >>> 16), part(c)].join('-');
  return `${part(a)}${part(a >>> 16)}-${groups}-${part(c >>> 16)}${part(d)}${part(d >>> 16)}`;
};

const address = (ip: number): string => {
  const mixed = Math.imul(ip + 1, 0x9e3779b1) >>> 0;
  return `${11 + (ip >>> 16)}.${(mixed >>> 16) & 0xff}.${(ip >>> 8) & 0xff}.${ip & 0xff}`;
};

/**
 * The log as a table. No two events have one time, so that loops by hand and queries need no rule
 * for events of the same millisecond; the engine has one and does not know that it is not asked for
 * it.
 */
export const generatedEvents = (rows: number, seed = 20_260_901): EventTable => {
  const random = new Random(seed);
  const people = peopleOf(random, Math.ceil(rows / EVENTS_AN_ACCOUNT));
  const draft = draftOf(random, rows, people);
  const builder = new EventTableBuilder();
  const codes = <T>(items: readonly T[], of: (item: T) => number) => items.map(of);
  const organizations = Array.from({ length: ORGANIZATIONS }, (_, at) => `org-${at + 1}`);
  const organization = codes(organizations, (text) => builder.code('organizationId', text));
  const product = codes(KINDS, (kind) => builder.code('product', kind.product));
  const activity = codes(KINDS, (kind) => builder.code('activity', kind.activity));
  const app = codes(KINDS, (kind) => builder.code('app', kind.app ?? ''));
  const result = codes(['', 'success', 'failure'], (text) => builder.code('result', text));
  const country = codes(COUNTRIES, (text) => builder.code('country', text));
  const agent = codes(AGENTS, (text) => builder.code('userAgent', text));
  const device = codes(DEVICES, (text) => builder.code('device', text));
  const name = (account: number) =>
    `user${account}@org-${(people.organizationOf[account] ?? 0) + 1}.example`;

  let before = -1;
  for (const at of inOrder(draft)) {
    const account = draft.account[at] ?? 0;
    const kind = draft.kind[at] ?? 0;
    const ip = draft.ip[at] ?? 0;
    before = Math.max(before + 1, Math.floor(draft.time[at] ?? 0));
    builder.beginRow(uuid(random), START + before);
    builder.setCode('organizationId', organization[people.organizationOf[account] ?? 0] ?? 0);
    builder.setCode('product', product[kind] ?? 0);
    builder.setCode('activity', activity[kind] ?? 0);
    builder.set('account', name(account));
    builder.set('ip', address(ip));
    builder.setCode('country', country[draft.country[at] ?? 0] ?? 0);
    builder.setCode('result', result[draft.result[at] ?? 0] ?? 0);
    builder.setCode('app', app[kind] ?? 0);
    builder.setCode('userAgent', agent[(ip * 31) % agent.length] ?? 0);
    builder.setCode('device', device[(ip * 17) % device.length] ?? 0);
    if (draft.result[at] === FAILURE) builder.set('reason', 'INVALID_CREDENTIALS');
    if (KINDS[kind]?.target === true) {
      const mates = people.ofOrganization[people.organizationOf[account] ?? 0] ?? [];
      builder.set('targetAccount', name(mates[random.below(mates.length)] ?? account));
    }
  }
  return builder.finish();
};
