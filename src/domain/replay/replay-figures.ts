import type { Trigger } from './replay-answer.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How many triggers, and on how many accounts, by what; each list the largest first. */
export interface ReplayFigures {
  readonly perOrganization: readonly {
    readonly organizationId: string;
    readonly triggers: number;
  }[];
  readonly perAccount: readonly {
    readonly organizationId: string;
    readonly account: string;
    readonly triggers: number;
  }[];
  /** by hour of the day and by weekday, Monday first, in UTC */
  readonly perHour: readonly number[];
  readonly perWeekday: readonly number[];
  /** the hour and the day (UTC) with the most accounts that an action would be taken on */
  readonly peakHour: Peak | undefined;
  readonly peakDay: Peak | undefined;
}

export interface Peak {
  /** when it begins, UTC milliseconds */
  readonly from: number;
  readonly accounts: number;
}

/** Accounts are the targets; of a trigger without any, the group's account. */
export const replayFigures = (triggers: readonly Trigger[]): ReplayFigures => {
  const organizations = new Map<string, number>();
  const accounts = new Map<string, { organizationId: string; account: string; triggers: number }>();
  const hours = new Map<number, Set<string>>();
  const days = new Map<number, Set<string>>();
  const perHour = Array.from({ length: 24 }, () => 0);
  const perWeekday = Array.from({ length: 7 }, () => 0);
  for (const trigger of triggers) {
    for (const id of trigger.organizationIds) {
      organizations.set(id, (organizations.get(id) ?? 0) + 1);
    }
    const at = new Date(trigger.time);
    perHour[at.getUTCHours()] = (perHour[at.getUTCHours()] ?? 0) + 1;
    const weekday = (at.getUTCDay() + 6) % 7;
    perWeekday[weekday] = (perWeekday[weekday] ?? 0) + 1;
    for (const [key, who] of accountsOf(trigger)) {
      const known = accounts.get(key) ?? { ...who, triggers: 0 };
      known.triggers += 1;
      accounts.set(key, known);
      addTo(hours, Math.floor(trigger.time / HOUR) * HOUR, key);
      addTo(days, Math.floor(trigger.time / DAY) * DAY, key);
    }
  }
  return {
    perOrganization: [...organizations]
      .map(([organizationId, count]) => ({ organizationId, triggers: count }))
      .toSorted((a, b) => b.triggers - a.triggers),
    perAccount: [...accounts.values()].toSorted((a, b) => b.triggers - a.triggers),
    perHour,
    perWeekday,
    peakHour: peakOf(hours),
    peakDay: peakOf(days),
  };
};

const accountsOf = ({ targets, account, organizationId }: Trigger) => {
  const named =
    targets.length > 0 || account === undefined ? targets : [{ account, organizationId }];
  return new Map(
    named.map((one) => [
      `${one.organizationId} ${one.account.toLowerCase()}`,
      { organizationId: one.organizationId, account: one.account },
    ]),
  );
};

const addTo = (sets: Map<number, Set<string>>, at: number, key: string): void => {
  const set = sets.get(at) ?? new Set();
  sets.set(at, set.add(key));
};

/** The most accounts; of several such times the first. */
const peakOf = (sets: ReadonlyMap<number, ReadonlySet<string>>): Peak | undefined => {
  let peak: Peak | undefined;
  for (const [from, { size }] of [...sets].toSorted(([a], [b]) => a - b)) {
    if (peak === undefined || size > peak.accounts) peak = { from, accounts: size };
  }
  return peak;
};
