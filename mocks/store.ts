import type { Account } from '#src/contract/account.ts';
import type { ArmingRecord } from '#src/contract/arming.ts';
import { armingRecordSchema, armingSchema, ruleStatusSchema } from '#src/contract/arming.ts';
import type { Change } from '#src/contract/change.ts';
import { connectionFactsSchema } from '#src/contract/connection.ts';
import type { ConnectionFacts } from '#src/contract/connection.ts';
import { ruleIdSchema } from '#src/contract/ids.ts';
import type { ConnectionId, RuleId } from '#src/contract/ids.ts';
import { keptListSchema } from '#src/contract/named-list.ts';
import { ruleBodySchema, ruleSchema, ruleVersionSchema } from '#src/contract/rule.ts';
import type { Rule, RuleBody, RuleVersion } from '#src/contract/rule.ts';
import { z } from '#src/contract/z.ts';
import { inScope } from '#src/domain/scope.ts';
import { ChangeLog } from './change-log.ts';
import { personas } from './personas.ts';
import { seedAccounts } from './seeds/accounts.ts';
import { seedActivity } from './seeds/activity.ts';
import type { Activity } from './seeds/activity.ts';
import { seedConnections } from './seeds/connections.ts';
import { organizationSeeds } from './seeds/organizations.ts';
import { seedLists } from './seeds/lists.ts';
import { ruleSeeds } from './seeds/rules.ts';
import type { RuleSeed } from './seeds/rule-parts.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Counts up when the generator makes other data from the same seed: what was kept before is then of another world. */
export const GENERATOR_VERSION = 3;

const storedRuleSchema = z.object({
  /** the newest version */
  rule: ruleSchema,
  /** all there were, oldest first; the last is `rule` */
  versions: z.array(ruleVersionSchema),
  status: ruleStatusSchema,
  statusChange: armingSchema.shape.statusChange,
  /** the version that is evaluated */
  running: z.int().optional(),
  /** UTC milliseconds since which it is; unknown of what was kept before this was written down */
  runningSince: z.int().optional(),
  arming: z.array(armingRecordSchema),
  armingVersion: z.int(),
});
export type StoredRule = z.infer<typeof storedRuleSchema>;

const storedListSchema = keptListSchema.omit({ usedBy: true }).extend({ version: z.int() });
export type StoredList = z.infer<typeof storedListSchema>;

const idempotentSchema = z.object({
  key: z.string(),
  fingerprint: z.string(),
  status: z.int(),
  etag: z.string().optional(),
  body: z.unknown(),
});

/** All that is kept between two starts. The history is not: it is made again from seed and `until`. */
export const snapshotSchema = z.object({
  generator: z.literal(GENERATOR_VERSION),
  seed: z.int(),
  until: z.int(),
  nextRule: z.int(),
  lastChange: z.int(),
  rules: z.array(storedRuleSchema),
  lists: z.array(storedListSchema),
  connections: z.array(connectionFactsSchema),
  answers: z.array(idempotentSchema),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
type KeptAnswer = z.infer<typeof idempotentSchema>;

const KEPT_ANSWERS = 200;

interface World {
  readonly accounts: readonly Account[];
  readonly activity: Activity;
}
let made: { readonly name: string; readonly world: World } | undefined;

/** Accounts and history. What was made last is used again: nothing ever changes it, and making it takes a while. */
const worldOf = (seed: number, until: number): World => {
  const name = `${seed} ${until}`;
  if (made?.name !== name) {
    const accounts = seedAccounts(seed);
    made = { name, world: { accounts, activity: seedActivity(seed, accounts, until) } };
  }
  return made.world;
};

/** The state of the mock backend: plain maps over contract types. Nothing here decides anything. */
export class Store {
  readonly seed: number;
  readonly until: number;
  readonly organizations = organizationSeeds.map((entry) => entry.organization);
  readonly accounts: readonly Account[];
  readonly activity: Activity;
  readonly rules = new Map<RuleId, StoredRule>();
  readonly lists = new Map<string, StoredList>();
  readonly connections = new Map<ConnectionId, ConnectionFacts>();
  readonly answers = new Map<string, KeptAnswer>();
  readonly changes: ChangeLog;
  #nextRule = 1;

  /**
   * From a snapshot, or anew with a seed and the time (UTC milliseconds) at which the history ends.
   * One that replaces another goes on with its log of changes.
   */
  constructor(
    from: Snapshot | { readonly seed: number; readonly until: number },
    changes = new ChangeLog('lastChange' in from ? from.lastChange : 0),
  ) {
    this.changes = changes;
    this.seed = from.seed;
    this.until = from.until;
    ({ accounts: this.accounts, activity: this.activity } = worldOf(from.seed, from.until));
    if ('rules' in from) this.#restore(from);
    else this.#begin();
  }

  get historyRevision(): string {
    return `${GENERATOR_VERSION}.${this.seed}.${this.until.toString(36)}`;
  }

  nextRuleId(): RuleId {
    const id = ruleIdSchema.parse(`rule-${this.#nextRule}`);
    this.#nextRule += 1;
    return id;
  }

  /** Tells everybody who listens. */
  change(...changes: Omit<Change, 'id'>[]): void {
    this.changes.add(...changes);
  }

  keepAnswer(answer: KeptAnswer): void {
    this.answers.set(answer.key, answer);
    for (const key of this.answers.keys()) {
      if (this.answers.size <= KEPT_ANSWERS) break;
      this.answers.delete(key);
    }
  }

  snapshot(): Snapshot {
    return {
      generator: GENERATOR_VERSION,
      seed: this.seed,
      until: this.until,
      nextRule: this.#nextRule,
      lastChange: this.changes.last,
      rules: [...this.rules.values()],
      lists: [...this.lists.values()],
      connections: [...this.connections.values()],
      answers: [...this.answers.values()],
    };
  }

  #restore(snapshot: Snapshot): void {
    this.#nextRule = snapshot.nextRule;
    for (const stored of snapshot.rules) this.rules.set(stored.rule.id, stored);
    for (const list of snapshot.lists) this.lists.set(list.name, list);
    for (const connection of snapshot.connections) this.connections.set(connection.id, connection);
    for (const answer of snapshot.answers) this.answers.set(answer.key, answer);
  }

  #begin(): void {
    for (const connection of seedConnections(this.until))
      this.connections.set(connection.id, connection);
    for (const { body, mode, writtenDaysAgo, by, proposed } of ruleSeeds) {
      const at = this.until - writtenDaysAgo * DAY - 3 * HOUR;
      const { user } = personas[by].session;
      const author = { id: user.id, name: user.name };
      const rule: Rule = {
        ...body,
        id: this.nextRuleId(),
        version: 1,
        createdAt: at,
        updatedAt: at,
        updatedBy: author,
      };
      const arming = this.organizations
        .filter((organization) => mode !== 'draft' && inScope(body.scope, organization))
        .map(({ id }): ArmingRecord => ({
          organizationId: id,
          mode,
          since: at + HOUR,
          by: author,
          reason: 'Watch it first',
        }));
      const later = proposed && proposedVersion(rule, proposed, this.until);
      this.rules.set(rule.id, {
        rule: later ?? rule,
        versions: [rule, ...(later === undefined ? [] : [later])].map((one) => versionOf(one)),
        status: 'enabled',
        ...(arming.length === 0 ? {} : { running: 1, runningSince: at + HOUR }),
        arming,
        armingVersion: 1,
      });
    }
    for (const list of seedLists(this.until, this.accounts)) this.lists.set(list.name, list);
  }
}

const proposedVersion = (
  rule: Rule,
  { body, note, writtenDaysAgo, by }: NonNullable<RuleSeed['proposed']>,
  until: number,
): Rule => {
  const { id, name } = personas[by].session.user;
  return {
    ...rule,
    ...body,
    version: rule.version + 1,
    updatedAt: until - writtenDaysAgo * DAY - 5 * HOUR,
    updatedBy: { id, name },
    note,
  };
};

/** A rule as one of its versions keeps it. */
export const versionOf = (rule: Rule, restoredFrom?: number): RuleVersion => ({
  version: rule.version,
  savedAt: rule.updatedAt,
  savedBy: rule.updatedBy,
  ...(rule.note === undefined ? {} : { note: rule.note }),
  ...(restoredFrom === undefined ? {} : { restoredFrom }),
  body: ruleBodySchema.parse(rule),
});

/** What is evaluated of a rule: the version that runs, or the newest where none does. */
export const evaluatedBody = ({ rule, running, versions }: StoredRule): RuleBody =>
  versions.find(({ version }) => version === running)?.body ?? rule;
