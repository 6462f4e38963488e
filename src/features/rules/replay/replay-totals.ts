import type { ReplayAnswer, Trigger } from '#src/domain/replay/replay-answer.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface ReplayTotals {
  readonly triggers: number;
  /** whole days that the observed range spans, at least one */
  readonly days: number;
  /** and whole hours, at least one */
  readonly hours: number;
  /** accounts that a trigger is about */
  readonly accounts: number;
  readonly organizations: number;
  /** the answer was shortened: accounts and organizations are at least so many */
  readonly atLeast: boolean;
  /** most accounts one trigger would have acted on, those beyond the cap included */
  readonly mostTargets: number;
}

/** The account a trigger is about; of one about several, all that were found in it. */
const accountsOf = (trigger: Trigger): string[] =>
  trigger.account === undefined ? trigger.targets.map(({ account }) => account) : [trigger.account];

const targetCount = (trigger: Trigger): number =>
  new Set(trigger.targets.map(({ account }) => account.toLowerCase())).size + trigger.targetsCut;

/** The figures of the headline. */
export const replayTotals = (answer: ReplayAnswer): ReplayTotals => {
  const accounts = new Set<string>();
  const organizations = new Set<string>();
  let mostTargets = 0;
  for (const trigger of answer.triggers) {
    for (const id of trigger.organizationIds) organizations.add(id);
    for (const account of accountsOf(trigger))
      accounts.add(`${trigger.organizationId} ${account.toLowerCase()}`);
    mostTargets = Math.max(mostTargets, targetCount(trigger));
  }
  return {
    triggers: answer.found,
    days: Math.max(1, Math.round((answer.until - answer.from) / DAY)),
    hours: Math.max(1, Math.round((answer.until - answer.from) / HOUR)),
    accounts: accounts.size,
    organizations: organizations.size,
    atLeast: answer.found > answer.triggers.length,
    mostTargets,
  };
};
