import { armingRequestSchema } from './arming.ts';
import { ruleIdSchema } from './ids.ts';
import { RULE_LIMITS } from './rule.ts';
import { permissionSchema } from './session.ts';
import { z } from './z.ts';

const tags = z.array(z.string().trim().min(1).max(RULE_LIMITS.tag)).min(1).max(RULE_LIMITS.tags);

/** What can be done to many rules at once. None of it arms. */
export const ruleActSchema = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('to_alert_only') })
    .describe('whatever is stronger becomes alert-only'),
  z.object({ kind: z.literal('disable') }).describe('evaluated no more; the records stay'),
  z
    .object({ kind: z.literal('enable') })
    .describe('evaluated again; what was stronger begins as alert-only'),
  z.object({ kind: z.literal('archive') }).describe('disabled and put away; nothing is lost'),
  z.object({ kind: z.literal('restore') }).describe('back from the archive, disabled'),
  z.object({ kind: z.literal('add_tags'), tags }).describe('as a new version'),
  z.object({ kind: z.literal('remove_tags'), tags }).describe('as a new version'),
]);
export type RuleAct = z.infer<typeof ruleActSchema>;

export const changeRulesSchema = z.object({
  act: ruleActSchema,
  ruleIds: z.array(ruleIdSchema).min(1).max(5_000),
  dryRun: z.boolean().describe('true: only says what would happen'),
  reason: armingRequestSchema.shape.reason.optional(),
});
export type ChangeRules = z.infer<typeof changeRulesSchema>;

/** Why the act does nothing to one of the rules. */
export const ruleActRefusalSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('not_found') }),
  z.object({ code: z.literal('no_change') }).describe('it is so already'),
  z.object({ code: z.literal('archived') }).describe('restore it first'),
  z.object({ code: z.literal('not_archived') }),
  z.object({ code: z.literal('too_many_tags') }),
  z
    .object({ code: z.literal('organizations_out_of_reach'), count: z.int().min(1) })
    .describe('the rule watches organizations in which the person may do nothing'),
  z.object({ code: z.literal('persona_may_not'), permission: permissionSchema }),
]);
export type RuleActRefusal = z.infer<typeof ruleActRefusalSchema>;

/** What the act did, or would do, to each rule, in the order asked. */
export const changeRulesAnswerSchema = z.object({
  outcomes: z.array(
    z.object({
      ruleId: ruleIdSchema,
      name: z.string(),
      refusal: ruleActRefusalSchema.optional().describe('absent: done, or possible'),
    }),
  ),
});
export type ChangeRulesAnswer = z.infer<typeof changeRulesAnswerSchema>;
