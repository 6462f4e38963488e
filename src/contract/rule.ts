import { CONDITION_LIMITS, conditionSchema, fieldNameSchema } from './condition.ts';
import { exceptionSchema, EXCEPTION_LIMITS } from './exception.ts';
import {
  organizationIdSchema,
  ruleIdSchema,
  signalIdSchema,
  timeSchema,
  userIdSchema,
} from './ids.ts';
import { actionSchema, productSchema } from './product.ts';
import { openNumber } from './open-number.ts';
import { outcomeModeSchema, ruleStatusSchema } from './arming.ts';
import { ruleTestSchema } from './rule-test.ts';
import { scheduleSchema } from './schedule.ts';
import { z } from './z.ts';

export const RULE_LIMITS = {
  name: 120,
  description: 4_000,
  signals: 50,
  steps: 50,
  absent: 10,
  valueFields: 5,
  activities: 500,
  activity: 200,
  ...CONDITION_LIMITS,
  ...EXCEPTION_LIMITS,
  conditions: 500,
  groupBy: 5,
  threshold: 1_000_000,
  /** ten seconds under which no audit log is exact, and 90 days beyond which no history reaches */
  windowMs: { min: 1_000, max: 90 * 24 * 3_600_000 },
  targetAccounts: 1_000,
  organizationTags: 50,
  accounts: 10_000,
  account: 320,
  techniques: 30,
  technique: 20,
  tags: 20,
  tag: 40,
  owner: 200,
  falsePositives: 4_000,
  runbook: 20_000,
  tests: 200,
  note: 500,
} as const;

/**
 * Whose events count: an event is of the account that stands for `account` in its signal. Without it all do.
 * A list may be one of the directory's groups.
 */
export const accountScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('some'), accounts: accountNames() }),
  z.object({ kind: z.literal('all_but'), accounts: accountNames() }),
  z.object({ kind: z.literal('in_list'), list: z.string().max(RULE_LIMITS.listName) }),
  z.object({ kind: z.literal('not_in_list'), list: z.string().max(RULE_LIMITS.listName) }),
]);
export type AccountScope = z.infer<typeof accountScopeSchema>;

function accountNames() {
  return z
    .array(z.string().min(1).max(RULE_LIMITS.account))
    .max(RULE_LIMITS.accounts)
    .describe('sign-in names');
}

const scopeParts = { accounts: accountScopeSchema.optional().describe('all accounts') };
const organizationIds = z.array(organizationIdSchema).max(10_000);

/** Which organizations a rule watches, and which of their accounts. `all` and `tagged` mean now and later. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all'), ...scopeParts }),
  z.object({ kind: z.literal('some'), organizationIds, ...scopeParts }),
  z.object({ kind: z.literal('all_but'), organizationIds, ...scopeParts }),
  z.object({
    kind: z.literal('tagged'),
    tags: z
      .array(z.string().min(1).max(40))
      .max(RULE_LIMITS.organizationTags)
      .describe('organizations that have any of them'),
    ...scopeParts,
  }),
]);
export type Scope = z.infer<typeof scopeSchema>;

/** A named filter over the events of one product. No activity listed means any. */
export const signalSchema = z.object({
  id: signalIdSchema,
  name: z.string().trim().max(RULE_LIMITS.name),
  product: productSchema,
  activities: z
    .array(z.string().min(1).max(RULE_LIMITS.activity))
    .max(RULE_LIMITS.activities)
    .describe("provider's own activity names; none means any"),
  condition: conditionSchema,
  join: z
    .record(z.string(), fieldNameSchema)
    .optional()
    .describe(
      'which field of this signal stands for a group-by field; the field itself unless said',
    ),
  disabled: z
    .boolean()
    .optional()
    .describe('left out of the pattern, as if it were not there, without being taken away'),
});
export type Signal = z.infer<typeof signalSchema>;

// Any number, as a draft may have it; which can be evaluated, `ruleIssues` says.
const windowMs = openNumber('milliseconds, from 1 second to 90 days');
const partMs = openNumber('milliseconds, up to 90 days');
const count = openNumber('whole, from 1');

/** How many is enough. `range` is from `threshold` to `thresholdMax`, both included. */
export const COUNT_COMPARISONS = ['gte', 'gt', 'eq', 'neq', 'lt', 'lte', 'range'] as const;
const counted = {
  threshold: count,
  comparison: z.enum(COUNT_COMPARISONS).optional().describe('of the count with the threshold; gte'),
  thresholdMax: count.optional().describe('upper end of a range'),
};
export type CountComparison = (typeof COUNT_COMPARISONS)[number];

/** A signal that must not be there: before the first event, after the last, or on either side. */
export const absentStepSchema = z.object({
  signalId: signalIdSchema,
  side: z.enum(['before', 'after', 'either']).optional().describe('either'),
  withinMs: partMs.optional().describe("how far before or after; the pattern's window"),
});
export type AbsentStep = z.infer<typeof absentStepSchema>;

const common = {
  groupBy: z
    .array(fieldNameSchema)
    .max(RULE_LIMITS.groupBy)
    .describe('besides the organization, which always belongs to the group'),
  windowMs,
  absent: z.array(absentStepSchema).max(RULE_LIMITS.absent).optional(),
  coolDownMs: partMs.optional().describe('no new trigger of the group for so long; the window'),
  acrossOrganizations: z
    .boolean()
    .optional()
    .describe('events of several organizations may be one group'),
};

const stepSchema = z.object({
  signalId: signalIdSchema,
  atLeast: count.default(1),
  withinMs: partMs.optional().describe('all events of the step within so long'),
});
export type PatternStep = z.infer<typeof orderedStepSchema>;
const orderedStepSchema = stepSchema.extend({
  gapMs: partMs.optional().describe('longest time since the last event of the step before'),
});

/** How the signals combine. Names follow Sigma correlation 2.1. */
export const patternSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event_count'),
    signalIds: z.array(signalIdSchema).describe('events of any of them count'),
    ...counted,
    ...common,
  }),
  z.object({
    kind: z.literal('value_count'),
    signalIds: z.array(signalIdSchema),
    field: fieldNameSchema.describe('whose distinct values are counted'),
    andFields: z
      .array(fieldNameSchema)
      .max(RULE_LIMITS.valueFields)
      .optional()
      .describe('counted together with the field, as one combination'),
    ...counted,
    ...common,
  }),
  z.object({
    kind: z.literal('temporal'),
    steps: z.array(stepSchema).max(RULE_LIMITS.steps),
    required: count.optional().describe('any so many of the steps; all of them'),
    ...common,
  }),
  z.object({
    kind: z.literal('temporal_ordered'),
    steps: z.array(orderedStepSchema).max(RULE_LIMITS.steps),
    ...common,
  }),
]);
export type Pattern = z.infer<typeof patternSchema>;
export type PatternKind = Pattern['kind'];
export const PATTERN_KINDS = [
  'event_count',
  'value_count',
  'temporal',
  'temporal_ordered',
] as const satisfies readonly PatternKind[];

/**
 * Whom the actions are taken on: the group's account, or the account (or target account) of the events
 * of one signal, without repeats, at most `cap` accounts a trigger.
 */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('group_account') }),
  z.object({
    kind: z.literal('signal_account'),
    signalId: signalIdSchema,
    role: z.enum(['account', 'targetAccount']),
    cap: openNumber('accounts at most, from 1 to 1,000'),
  }),
]);
export type Target = z.infer<typeof targetSchema>;

export const responseSchema = z.object({
  target: targetSchema,
  actions: z.array(actionSchema).max(4).describe('none means alert-only'),
});
export type Response = z.infer<typeof responseSchema>;

/** How bad it is when it is true, in the words of Sigma. */
export const RULE_SEVERITIES = ['informational', 'low', 'medium', 'high', 'critical'] as const;
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

/** What a rule says to people: no event knows of it, and no evidence depends on it. */
export const descriptionSchemas = {
  severity: z.enum(RULE_SEVERITIES).optional().describe('medium'),
  techniques: z
    .array(z.string().max(RULE_LIMITS.technique))
    .max(RULE_LIMITS.techniques)
    .optional()
    .describe('of MITRE ATT&CK, like T1110 or T1110.003'),
  tags: z.array(z.string().trim().min(1).max(RULE_LIMITS.tag)).max(RULE_LIMITS.tags).optional(),
  owner: z.string().trim().min(1).max(RULE_LIMITS.owner).optional().describe('who answers for it'),
  falsePositives: z
    .string()
    .max(RULE_LIMITS.falsePositives)
    .optional()
    .describe('what looks like it and is not, and how to tell'),
  runbook: z.string().max(RULE_LIMITS.runbook).optional().describe('what a responder does next'),
} as const;

/**
 * What a person writes and a save sends: everything of a rule but its identity and its arming. A draft may be
 * incomplete in every way but its size; `ruleIssues` says what has to be settled before it is evaluated.
 */
export const ruleBodySchema = z.object({
  name: z.string().trim().max(RULE_LIMITS.name),
  description: z.string().max(RULE_LIMITS.description),
  ...descriptionSchemas,
  scope: scopeSchema,
  signals: z.array(signalSchema).max(RULE_LIMITS.signals),
  pattern: patternSchema,
  schedule: scheduleSchema.optional().describe('when a completion counts; always'),
  exceptions: z.array(exceptionSchema).max(RULE_LIMITS.exceptions).optional(),
  freshnessMs: partMs.optional().describe('a trigger known later than this alerts and never acts'),
  response: responseSchema,
  tests: z.array(ruleTestSchema).max(RULE_LIMITS.tests).optional(),
});
export type RuleBody = z.infer<typeof ruleBodySchema>;

export const authorSchema = z.object({ id: userIdSchema, name: z.string() });
export type Author = z.infer<typeof authorSchema>;

/** Why a version was saved, in a person's words. */
const versionNote = { note: z.string().max(RULE_LIMITS.note).optional() };

/** What a save sends: the rule, and what to remember of the save. */
export const ruleSaveSchema = ruleBodySchema.extend({
  ...versionNote,
  restoredFrom: z.int().min(1).optional().describe('the version of which this is a copy'),
});
export type RuleSave = z.infer<typeof ruleSaveSchema>;

/** The newest version of a rule. The `ETag` of its answer names the version. */
export const ruleSchema = ruleBodySchema.extend({
  id: ruleIdSchema,
  version: z.int().min(1),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  updatedBy: authorSchema,
  ...versionNote,
});
export type Rule = z.infer<typeof ruleSchema>;

/** One of the versions a rule has had. None is ever changed or taken away. */
export const ruleVersionSchema = z.object({
  version: z.int().min(1),
  savedAt: timeSchema,
  savedBy: authorSchema,
  ...versionNote,
  restoredFrom: z.int().min(1).optional(),
  body: ruleBodySchema,
});
export type RuleVersion = z.infer<typeof ruleVersionSchema>;

/** Triggers of the last 30 days, found by the backend's replay of the version that runs, or of the newest. */
export const triggerCountSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('replayed'),
    count: z.int().nonnegative(),
    perDay: z.array(z.int().nonnegative()).describe('oldest day first'),
    historyRevision: z.string(),
  }),
  z.object({ kind: z.literal('unknown') }).describe('not computed yet'),
]);
export type TriggerCount = z.infer<typeof triggerCountSchema>;

/** One row of the rule list. */
export const ruleSummarySchema = z.object({
  id: ruleIdSchema,
  version: z.int().min(1),
  name: z.string(),
  description: z.string(),
  scope: scopeSchema,
  organizations: z.int().nonnegative().describe('organizations in scope today'),
  signals: z.array(z.object({ name: z.string(), product: productSchema })),
  actions: z.array(actionSchema),
  severity: z.enum(RULE_SEVERITIES),
  techniques: z.array(z.string()),
  tags: z.array(z.string()),
  owner: z.string().optional(),
  status: ruleStatusSchema,
  running: z
    .int()
    .min(1)
    .optional()
    .describe('the version that is evaluated; an older one than `version` when that is proposed'),
  modes: z
    .record(outcomeModeSchema, z.int().nonnegative())
    .describe('organizations in scope by outcome mode'),
  triggers: triggerCountSchema,
  updatedAt: timeSchema,
  updatedBy: authorSchema,
});
export type RuleSummary = z.infer<typeof ruleSummarySchema>;

const labelSchema = z.object({ value: z.string(), rules: z.int().min(1) });
export const ruleLabelsSchema = z.object({
  tags: z.array(labelSchema),
  owners: z.array(labelSchema),
});
/** The words by which rules are found again, with how many rules have each. */
export type RuleLabels = z.infer<typeof ruleLabelsSchema>;
