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
import { outcomeModeSchema } from './arming.ts';
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
} as const;

/** Which organizations a rule watches. `all` means now and later. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({
    kind: z.literal('some'),
    organizationIds: z.array(organizationIdSchema).min(1).max(10_000),
  }),
  z.object({
    kind: z.literal('all_but'),
    organizationIds: z.array(organizationIdSchema).min(1).max(10_000),
  }),
]);
export type Scope = z.infer<typeof scopeSchema>;

/** A named filter over the events of one product. No activity listed means any. */
export const signalSchema = z.object({
  id: signalIdSchema,
  name: z.string().trim().min(1).max(RULE_LIMITS.name),
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
});
export type Signal = z.infer<typeof signalSchema>;

const windowMs = z.int().min(RULE_LIMITS.windowMs.min).max(RULE_LIMITS.windowMs.max);
const partMs = z.int().min(0).max(RULE_LIMITS.windowMs.max);
const count = z.int().min(1).max(RULE_LIMITS.threshold);

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
    signalIds: z.array(signalIdSchema).min(1).describe('events of any of them count'),
    ...counted,
    ...common,
  }),
  z.object({
    kind: z.literal('value_count'),
    signalIds: z.array(signalIdSchema).min(1),
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
    steps: z.array(stepSchema).min(1).max(RULE_LIMITS.steps),
    required: count.optional().describe('any so many of the steps; all of them'),
    ...common,
  }),
  z.object({
    kind: z.literal('temporal_ordered'),
    steps: z.array(orderedStepSchema).min(1).max(RULE_LIMITS.steps),
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
    cap: z.int().min(1).max(RULE_LIMITS.targetAccounts),
  }),
]);
export type Target = z.infer<typeof targetSchema>;

export const responseSchema = z.object({
  target: targetSchema,
  actions: z.array(actionSchema).max(4).describe('none means alert-only'),
});
export type Response = z.infer<typeof responseSchema>;

/** What a person writes and a save sends: everything of a rule but its identity and its arming. */
export const ruleBodySchema = z.object({
  name: z.string().trim().min(1).max(RULE_LIMITS.name),
  description: z.string().max(RULE_LIMITS.description),
  scope: scopeSchema,
  signals: z.array(signalSchema).min(1).max(RULE_LIMITS.signals),
  pattern: patternSchema,
  schedule: scheduleSchema.optional().describe('when a completion counts; always'),
  exceptions: z.array(exceptionSchema).max(RULE_LIMITS.exceptions).optional(),
  freshnessMs: z
    .int()
    .min(0)
    .max(RULE_LIMITS.windowMs.max)
    .optional()
    .describe('a trigger known later than this alerts and never acts'),
  response: responseSchema,
});
export type RuleBody = z.infer<typeof ruleBodySchema>;

export const authorSchema = z.object({ id: userIdSchema, name: z.string() });
export type Author = z.infer<typeof authorSchema>;

/** A saved version of a rule. The `ETag` of its answer names the version. */
export const ruleSchema = ruleBodySchema.extend({
  id: ruleIdSchema,
  version: z.int().min(1),
  createdAt: timeSchema,
  updatedAt: timeSchema,
  updatedBy: authorSchema,
});
export type Rule = z.infer<typeof ruleSchema>;

/** Triggers of the last 30 days, found by the backend's replay of the present version. */
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
  modes: z
    .record(outcomeModeSchema, z.int().nonnegative())
    .describe('organizations in scope by outcome mode'),
  triggers: triggerCountSchema,
  updatedAt: timeSchema,
  updatedBy: authorSchema,
});
export type RuleSummary = z.infer<typeof ruleSummarySchema>;
