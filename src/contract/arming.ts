import { organizationIdSchema, timeSchema, userIdSchema } from './ids.ts';
import { z } from './z.ts';

/** The ladder, weakest first. Alert-only is a deliberate outcome. */
export const OUTCOME_MODES = ['draft', 'alert_only', 'manual_approval', 'automated'] as const;
export const outcomeModeSchema = z.enum(OUTCOME_MODES);
export type OutcomeMode = z.infer<typeof outcomeModeSchema>;

/** How long the reason of an act has to be, and may be, in characters. */
export const REASON_LIMITS = { min: 3, max: 1_000 } as const;
const reasonSchema = z.string().trim().min(REASON_LIMITS.min).max(REASON_LIMITS.max);

/** How strong a rule is in one organization; a record of its own that no save and no import touches. */
export const armingRecordSchema = z.object({
  organizationId: organizationIdSchema,
  mode: outcomeModeSchema,
  since: timeSchema,
  by: z.object({ id: userIdSchema, name: z.string() }),
  reason: z.string().max(REASON_LIMITS.max),
});
export type ArmingRecord = z.infer<typeof armingRecordSchema>;

/** Whether a rule is at work. A disabled one is not evaluated; an archived one is put away besides. */
export const RULE_STATUSES = ['enabled', 'disabled', 'archived'] as const;
export const ruleStatusSchema = z.enum(RULE_STATUSES);
export type RuleStatus = z.infer<typeof ruleStatusSchema>;

/** Who gave a rule its status, when, and why. */
const statusChangeSchema = z.object({
  at: timeSchema,
  by: z.object({ id: userIdSchema, name: z.string() }),
  reason: z.string().max(REASON_LIMITS.max),
});

/** The arming of one rule, over the organizations in its scope that the person may see. */
export const armingSchema = z.object({
  status: ruleStatusSchema,
  statusChange: statusChangeSchema.optional().describe('absent while nobody has changed it'),
  running: z
    .int()
    .min(1)
    .optional()
    .describe('the version that is evaluated; absent while the rule is a draft everywhere'),
  runningSince: timeSchema.optional().describe('when that version began to be evaluated'),
  records: z.array(armingRecordSchema),
});
export type Arming = z.infer<typeof armingSchema>;

export const armingRequestSchema = z.object({
  mode: outcomeModeSchema,
  organizationIds: z.array(organizationIdSchema).min(1).max(10_000),
  reason: reasonSchema,
});
export type ArmingRequest = z.infer<typeof armingRequestSchema>;

/** Puts a version in the place of the one that runs. What was stronger than alert-only begins there anew. */
export const runVersionRequestSchema = z.object({
  version: z.int().min(1),
  reason: reasonSchema,
});
export type RunVersionRequest = z.infer<typeof runVersionRequestSchema>;

/** Why a step of the ladder is not open. */
export const ladderRefusalSchema = z.discriminatedUnion('code', [
  z
    .object({ code: z.literal('not_watched_yet') })
    .describe('manual approval: no outcomes have been recorded and reviewed'),
  z
    .object({ code: z.literal('no_review_yet') })
    .describe('automated: outcomes cannot be approved here yet'),
  z
    .object({ code: z.literal('not_evaluable'), issues: z.int().min(1) })
    .describe('the rule is incomplete'),
  z
    .object({ code: z.literal('tests_failing'), tests: z.int().min(1) })
    .describe('tests kept with the rule fail'),
  z.object({ code: z.literal('not_enabled') }).describe('the rule is disabled or archived'),
  z.object({ code: z.literal('persona_may_not'), permission: z.string() }),
]);
export type LadderRefusal = z.infer<typeof ladderRefusalSchema>;
