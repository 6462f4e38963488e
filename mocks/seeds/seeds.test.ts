import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PRODUCTS } from '#src/contract/product.ts';
import { knownActivities } from '#src/domain/activities.ts';
import { cutIntoSlices } from '#src/domain/events/arrow.ts';
import { replay } from '#src/domain/replay/replay.ts';
import { Store } from '#mocks/store.ts';
import { seedAccounts } from './accounts.ts';
import { seedActivity } from './activity.ts';
import type { Activity } from './activity.ts';
import type { AttackKind } from './attacks.ts';
import { ruleSeeds } from './rules.ts';

const UNTIL = Date.UTC(2026, 10, 24, 10);
const DAY = 86_400_000;
const store = new Store({ seed: 5, until: UNTIL });
const { table } = store.activity;

/** A digest of the history as it travels: every column, every row. */
const digestOf = ({ table: events }: Activity): string => {
  const hash = createHash('sha256');
  cutIntoSlices(events, (bytes) => hash.update(bytes));
  return hash.digest('hex');
};

const rowsOf = (test: (row: number) => boolean): number[] =>
  Array.from({ length: table.rows }, (_unused, row) => row).filter(test);

describe('the seeds', () => {
  it('are a provider of the size that the demo promises', () => {
    expect(store.organizations.length).toBeGreaterThanOrEqual(24);
    expect(new Set([...store.connections.values()].map(({ product }) => product)).size).toBe(5);
    expect(store.accounts.length).toBeGreaterThan(1_900);
    expect(table.rows).toBeGreaterThanOrEqual(100_000);
    expect(store.activity.until - store.activity.from).toBe(30 * DAY);
    expect(table.time.every((at) => at >= UNTIL - 30 * DAY && at < UNTIL)).toBe(true);
    expect(new Set(ruleSeeds.map(({ body }) => body.pattern.kind)).size).toBe(3);
    expect(ruleSeeds.length).toBeGreaterThanOrEqual(10);
  });

  it('are the same bytes for the same seed and time, and others for another', () => {
    const again = (seed: number, until = UNTIL) =>
      digestOf(seedActivity(seed, seedAccounts(seed), until));
    const first = digestOf(store.activity);
    expect(again(5)).toBe(first);
    expect(again(6)).not.toBe(first);
    expect(again(5, UNTIL + 3_600_000)).not.toBe(first);
    expect(seedAccounts(5)).toEqual(store.accounts);
  });

  it('use example domains and documentation addresses only', () => {
    const addresses = table.text('ip').values.filter((text) => text !== '');
    expect(
      addresses.filter((ip) => !/^(192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:/.test(ip)),
    ).toEqual([]);
    expect(store.accounts.filter(({ name }) => !/@[a-z]+\.example$/.test(name))).toEqual([]);
  });

  it('have people in working hours of their own zone, and service accounts at night', () => {
    const kinds = new Map(store.accounts.map(({ name, kind }) => [name, kind]));
    const hourIn = (timeZone: string) => {
      const format = new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', hourCycle: 'h23' });
      return (row: number) => Number(format.format(table.time[row] ?? 0));
    };
    for (const { id, timeZone } of store.organizations) {
      const hourOf = hourIn(timeZone);
      const rows = rowsOf((row) => table.value('organizationId', row) === id);
      const people = rows.filter((row) => kinds.get(table.value('account', row)) === 'member');
      const services = rows.filter((row) => kinds.get(table.value('account', row)) === 'service');
      const byDay = people.filter((row) => hourOf(row) >= 6 && hourOf(row) < 20).length;
      expect([id, byDay / people.length > 0.95]).toEqual([id, true]);
      expect([id, services.some((row) => hourOf(row) < 5)]).toEqual([id, true]);
    }
  });

  it('have every activity that the console has words for', () => {
    const seen = new Set(
      rowsOf(() => true).map(
        (row) => `${table.value('product', row)} ${table.value('activity', row)}`,
      ),
    );
    const never = PRODUCTS.flatMap((product) =>
      knownActivities(product).filter((activity) => !seen.has(`${product} ${activity}`)),
    );
    expect(never).toEqual([]);
  });

  it('have no account do anything where it is disabled', () => {
    const disabled = new Set(
      store.accounts.flatMap(({ name, products }) =>
        products.filter((entry) => entry.disabled).map(({ product }) => `${name} ${product}`),
      ),
    );
    expect(disabled.size).toBeGreaterThan(10);
    const does = (row: number) =>
      table.value('result', row) === 'success' &&
      disabled.has(`${table.value('account', row)} ${table.value('product', row)}`);
    expect(rowsOf(does)).toEqual([]);
  });
});

describe('the attacks', () => {
  /** The rules that were written against each kind. */
  const against: Record<AttackKind, readonly string[]> = {
    password_spray: ['Password spray from one address', 'Password spray from one address (Google)'],
    brute_force_then_success: [
      'Brute force, then success (Microsoft 365)',
      'Brute force, then success (Okta)',
    ],
    stolen_session: ['Many downloads from a rented network'],
    forwarding_after_sign_in: ['Inbox rule after sign-in from a rented network'],
    mfa_fatigue: ['Push fatigue (Okta)', 'Push fatigue (Duo)'],
    consent_to_unknown_app: ['Consent to an app that is not on the list'],
  };
  const triggersOf = (names: readonly string[]) =>
    ruleSeeds
      .filter(({ body }) => names.includes(body.name))
      .flatMap(({ body }) => replay(table, { body, organizationIds: 'all' }).triggers);

  it.each(
    store.activity.attacks.map((attack) => [attack.kind, attack.organizationId, attack] as const),
  )(
    '%s at %s is found by its rule: the place, the time and the account',
    (kind, organizationId, attack) => {
      const found = triggersOf(against[kind]).filter(
        (trigger) =>
          trigger.organizationId === organizationId &&
          trigger.completedAt >= attack.from &&
          trigger.completedAt <= attack.until,
      );
      expect(found).toHaveLength(1);
      const targets = found[0]?.targets.map(({ account }) => account) ?? [];
      expect(targets.length).toBeGreaterThan(0);
      expect(targets.filter((account) => !attack.accounts.includes(account))).toEqual([]);
    },
  );

  it('are all that their rules find, so that a trigger in the demo means something', () => {
    const names = Object.values(against).flat();
    expect(triggersOf(names)).toHaveLength(store.activity.attacks.length);
    expect(new Set(store.activity.attacks.map(({ kind }) => kind)).size).toBe(6);
  });
});
