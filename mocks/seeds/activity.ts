import type { Account } from '#src/contract/account.ts';
import type { Product } from '#src/contract/product.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { weaveAttacks } from './attacks.ts';
import type { Attack } from './attacks.ts';
import { workDays } from './calendar.ts';
import type { WorkDay } from './calendar.ts';
import { signIn, work } from './deeds.ts';
import { runErrands } from './errands.ts';
import type { Life } from './errands.ts';
import { organizationSeeds } from './organizations.ts';
import { habitsOf } from './places.ts';
import type { Habits } from './places.ts';
import { Random } from './random.ts';
import { Recorder } from './recorder.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How many days of history the demo has. */
export const HISTORY_DAYS = 30;

export interface Activity {
  readonly table: EventTable;
  readonly attacks: readonly Attack[];
  readonly from: number;
  readonly until: number;
}

/**
 * Thirty days of an ordinary working life up to `until` (UTC milliseconds), with some attacks woven in.
 * Same seed, accounts and `until` give the same events.
 */
export const seedActivity = (
  seed: number,
  accounts: readonly Account[],
  until: number,
): Activity => {
  const random = new Random(seed).fork('activity');
  const from = until - HISTORY_DAYS * DAY;
  const recorder = new Recorder(random.fork('delays'), from, until);
  const everybody = organizationSeeds.map((entry, index): Life[] => {
    const { organization } = entry;
    const days = workDays(organization.timeZone, organization.country, from, until);
    const people = accounts.filter((account) => account.organizationId === organization.id);
    return people.map((person, personIndex) => {
      const own = random.fork(person.id);
      const habits = habitsOf(entry, index, personIndex, own);
      live(recorder, person, habits, days, own);
      return { person, habits, days };
    });
  });
  const attacks = weaveAttacks(recorder, accounts, until);
  for (const lives of everybody)
    runErrands(recorder, lives, random.fork(`errands ${lives[0]?.person.id}`));
  return { table: recorder.finish(), attacks, from, until };
};

const live = (
  recorder: Recorder,
  person: Account,
  habits: Habits,
  days: readonly WorkDay[],
  random: Random,
): void => {
  if (person.kind === 'service') return serve(recorder, person, habits, days, random);
  if (person.protected) return;
  const products = person.products.filter((entry) => !entry.disabled).map((entry) => entry.product);
  if (products.length === 0) return;
  // A week off, a trip, early birds and late ones.
  const away = random.chance(0.18) ? random.int(0, days.length - 5) : -1;
  const trip = random.chance(0.05) ? random.int(2, days.length - 4) : -1;
  const begins = 8 + random.bell() * 0.7;
  const weekendWorker = random.chance(0.06);
  for (const [index, day] of days.entries()) {
    if (index >= away && index < away + 5 && away >= 0) continue;
    if (!day.working && !(weekendWorker && random.chance(0.4))) continue;
    if (random.chance(0.05)) continue;
    const travelling = trip >= 0 && index >= trip && index < trip + 3;
    workDay(
      recorder,
      person,
      travelling ? { ...habits, office: habits.travel, home: habits.travel } : habits,
      products,
      day.midnight + begins * HOUR,
      random,
    );
  }
};

const workDay = (
  recorder: Recorder,
  person: Account,
  habits: Habits,
  products: readonly Product[],
  begin: number,
  random: Random,
): void => {
  const place = random.chance(0.3) ? habits.home : habits.office;
  const { organizationId, name } = person;
  for (const product of products) {
    let at = begin + random.int(0, 50) * MINUTE + random.int(0, 59_999);
    // A typing error now and then; three in a row on a bad day.
    if (random.chance(0.05)) {
      const errors = random.chance(0.08) ? 4 : 1;
      for (let i = 0; i < errors; i += 1) {
        const mistyped =
          product === 'duo'
            ? signIn(product, name, 'denied', 'no_response')
            : signIn(product, name, 'failure');
        recorder.record(organizationId, at - (errors - i) * 25_000, mistyped, place);
      }
    }
    recorder.record(organizationId, at, signIn(product, name), place);
    if (product === 'okta' && random.chance(0.5)) {
      const verify = {
        product,
        activity: 'user.authentication.auth_via_mfa',
        category: 'system',
        account: name,
        result: 'success' as const,
        app: 'Okta Verify',
      };
      recorder.record(organizationId, at + 8_000, verify, place);
    }
    const deeds = random.chance(0.45)
      ? random.int(1, product === 'microsoft_365' || product === 'google_workspace' ? 2 : 1)
      : 0;
    for (let i = 0; i < deeds; i += 1) {
      at += random.int(10, 150) * MINUTE;
      recorder.record(
        organizationId,
        at,
        work(product, name, random.int(0, 99)),
        random.chance(0.15) ? habits.mobile : place,
      );
    }
  }
  rarely(recorder, person, products, begin + 3 * HOUR, habits, random);
};

/** What is unusual and harmless: a mail rule, an app from the list, a password changed. */
const rarely = (
  recorder: Recorder,
  person: Account,
  products: readonly Product[],
  at: number,
  habits: Habits,
  random: Random,
): void => {
  const { organizationId, name: account } = person;
  if (products.includes('microsoft_365') && random.chance(0.002)) {
    recorder.record(
      organizationId,
      at,
      {
        product: 'microsoft_365',
        activity: 'New-InboxRule',
        category: 'Exchange',
        account,
        targetAccount: account,
        result: 'success',
        app: 'Exchange',
        object: 'Newsletters to folder',
      },
      habits.office,
    );
  }
  if (products.includes('microsoft_365') && random.chance(0.0015)) {
    recorder.record(
      organizationId,
      at,
      {
        product: 'microsoft_365',
        activity: 'Consent to application.',
        category: 'AzureActiveDirectory',
        account,
        result: 'success',
        app: random.pick(['Expenses', 'Room Booking', 'Team Polls']),
        object: 'User.Read',
      },
      habits.office,
    );
  }
  if (products.includes('google_workspace') && random.chance(0.001)) {
    recorder.record(
      organizationId,
      at,
      {
        product: 'google_workspace',
        activity: 'password_edit',
        category: 'password_change',
        account,
        result: 'success',
      },
      habits.office,
    );
  }
};

const serve = (
  recorder: Recorder,
  person: Account,
  habits: Habits,
  days: readonly WorkDay[],
  random: Random,
): void => {
  const product = person.products[0]?.product;
  if (product === undefined) return;
  for (const day of days) {
    for (const hour of [1, 13]) {
      const at = day.midnight + hour * HOUR + random.int(0, 4) * MINUTE;
      recorder.record(person.organizationId, at, signIn(product, person.name), {
        ...habits.office,
        network: 'hosting',
        device: 'server',
        userAgent: 'backup-agent/7.2',
      });
      recorder.record(
        person.organizationId,
        at + 2 * MINUTE,
        work(product, person.name, hour),
        habits.office,
      );
    }
  }
};
