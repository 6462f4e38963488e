import { CONDITION_LIMITS, conditionSchema, fieldNameSchema } from './condition.ts';
import {
  organizationIdSchema,
  ruleIdSchema,
  signalIdSchema,
  timeSchema,
  userIdSchema,
} from './ids.ts';
import { actionSchema, productSchema } from './product.ts';
import { outcomeModeSchema } from './arming.ts';
import { z } from './z.ts';

export const RULE_LIMITS = {
  name: 120,
  description: 4_000,
  signals: 50,
  steps: 50,
  activities: 500,
  activity: 200,
  ...CONDITION_LIMITS,
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
});
export type Signal = z.infer<typeof signalSchema>;

const windowMs = z.int().min(RULE_LIMITS.windowMs.min).max(RULE_LIMITS.windowMs.max);
const groupBy = z
  .array(fieldNameSchema)
  .max(RULE_LIMITS.groupBy)
  .describe('besides the organization, which always belongs to the group');
const count = z.int().min(1).max(RULE_LIMITS.threshold);

/** How the signals combine. Names follow Sigma correlation 2.1. */
export const patternSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event_count'),
    signalIds: z.array(signalIdSchema).min(1),
    threshold: count.describe('at least so many events, of any of the signals'),
    groupBy,
    windowMs,
  }),
  z.object({
    kind: z.literal('value_count'),
    signalIds: z.array(signalIdSchema).min(1),
    field: fieldNameSchema.describe('whose distinct values are counted'),
    threshold: count.describe('at least so many distinct values'),
    groupBy,
    windowMs,
  }),
  z.object({
    kind: z.literal('temporal_ordered'),
    steps: z
      .array(z.object({ signalId: signalIdSchema, atLeast: count }))
      .min(1)
      .max(RULE_LIMITS.steps),
    groupBy,
    windowMs,
  }),
]);
export type Pattern = z.infer<typeof patternSchema>;
export type PatternKind = Pattern['kind'];
export const PATTERN_KINDS = [
  'event_count',
  'value_count',
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
