import { conditionSchema, fieldNameSchema } from './condition.ts';
import { EXCEPTION_LIMITS } from './exception.ts';
import { namedListSchema } from './named-list.ts';
import { actionSchema, productSchema } from './product.ts';
import {
  accountScopeSchema,
  COUNT_COMPARISONS,
  descriptionSchemas,
  RULE_LIMITS,
  scopeSchema,
  targetSchema,
} from './rule.ts';
import { durationSchema as duration, fileTimeSchema as time, ruleTestSchema } from './rule-test.ts';
import { scheduleSchema } from './schedule.ts';

import { z } from './z.ts';

/**
 * A rule as a file has it: the shape of the contract, in which a person may write names for ids (`signal` for
 * `signalId`), durations for milliseconds (`window: 10m` for `windowMs: 600000`), and leave out whatever has
 * a default.
 */
const signalName = z.string().min(1).max(200).describe('name or id of a signal of this rule');
const ms = z.int().nonnegative().optional().describe('the same in milliseconds');
const signalId = signalName.optional().describe('the same as signal');
const count = z.int().min(1).max(RULE_LIMITS.threshold);

const absentFile = z.strictObject({
  signal: signalName.optional(),
  signalId,
  side: z.enum(['before', 'after', 'either']).optional().describe('either, unless said'),
  within: duration.optional().describe("the pattern's window, unless said"),
  withinMs: ms,
});

const patternFile = {
  window: duration.optional().describe('needed, here or in windowMs'),
  windowMs: ms,
  groupBy: z
    .array(fieldNameSchema)
    .max(RULE_LIMITS.groupBy)
    .optional()
    .describe('besides the organization; account, unless said'),
  absent: z.array(absentFile).max(RULE_LIMITS.absent).optional(),
  coolDown: duration.optional().describe('the window, unless said'),
  coolDownMs: ms,
  acrossOrganizations: z.boolean().optional(),
};
const countedFile = {
  signals: z.array(signalName).min(1).optional().describe('all signals, unless said'),
  signalIds: z.array(signalName).min(1).optional().describe('the same as signals'),
  threshold: count,
  comparison: z.enum(COUNT_COMPARISONS).optional().describe('gte, unless said'),
  thresholdMax: count.optional(),
};
const stepFile = z.strictObject({
  signal: signalName.optional(),
  signalId,
  atLeast: count.optional().describe('1, unless said'),
  within: duration.optional(),
  withinMs: ms,
});

export const patternFileSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('event_count'), ...countedFile, ...patternFile }),
  z.strictObject({
    kind: z.literal('value_count'),
    field: fieldNameSchema,
    andFields: z.array(fieldNameSchema).max(RULE_LIMITS.valueFields).optional(),
    ...countedFile,
    ...patternFile,
  }),
  z.strictObject({
    kind: z.literal('temporal'),
    steps: z.array(stepFile).min(1).max(RULE_LIMITS.steps),
    required: count.optional().describe('any so many of the steps; all, unless said'),
    ...patternFile,
  }),
  z.strictObject({
    kind: z.literal('temporal_ordered'),
    steps: z
      .array(stepFile.extend({ gap: duration.optional(), gapMs: ms }))
      .min(1)
      .max(RULE_LIMITS.steps),
    ...patternFile,
  }),
]);

const targetFile = z.union([
  z.literal('group_account'),
  z.strictObject({
    signal: signalName,
    role: z.enum(['account', 'targetAccount']).optional().describe('account, unless said'),
    cap: z.int().min(1).max(RULE_LIMITS.targetAccounts).optional().describe('10, unless said'),
  }),
  targetSchema,
]);

const accounts = accountScopeSchema.optional().describe('all, unless said');

export const ruleFileSchema = z
  .strictObject({
    apiVersion: z.literal('respond/v1'),
    name: z.string().trim().min(1).max(RULE_LIMITS.name),
    description: z.string().max(RULE_LIMITS.description).optional(),
    ...descriptionSchemas,
    scope: z
      .union([
        z.literal('all'),
        z.strictObject({ only: z.array(z.string().min(1)).min(1), accounts }),
        z.strictObject({ allBut: z.array(z.string().min(1)).min(1), accounts }),
        z.strictObject({ tagged: z.array(z.string().min(1)).min(1), accounts }),
        z.strictObject({ accounts: accountScopeSchema }),
        scopeSchema,
      ])
      .optional()
      .describe('organizations; all, unless said'),
    lists: z.array(namedListSchema.strict()).max(100).optional(),
    signals: z
      .array(
        z.strictObject({
          name: z.string().trim().min(1).max(RULE_LIMITS.name),
          id: z.string().min(1).max(200).optional().describe('made from the name, unless said'),
          product: productSchema,
          activities: z
            .array(z.string().min(1).max(RULE_LIMITS.activity))
            .max(RULE_LIMITS.activities)
            .optional()
            .describe("the provider's own names; any, unless said"),
          condition: conditionSchema.optional().describe('none, unless said'),
          join: z.record(z.string(), fieldNameSchema).optional(),
          disabled: z.boolean().optional(),
        }),
      )
      .min(1)
      .max(RULE_LIMITS.signals),
    pattern: patternFileSchema,
    schedule: scheduleSchema.optional(),
    exceptions: z
      .array(
        z.strictObject({
          condition: conditionSchema,
          reason: z.string().trim().min(1).max(EXCEPTION_LIMITS.reason),
          owner: z.string().trim().min(1).max(EXCEPTION_LIMITS.owner),
          expiresAt: time.optional(),
        }),
      )
      .max(EXCEPTION_LIMITS.exceptions)
      .optional(),
    freshness: duration.optional(),
    freshnessMs: ms,
    response: z
      .strictObject({
        target: targetFile.optional().describe('the account of the group, unless said'),
        actions: z.array(actionSchema).max(4).optional().describe('none means alert-only'),
      })
      .optional(),
    tests: z.array(ruleTestSchema).max(RULE_LIMITS.tests).optional(),
  })
  .describe('A Respond rule');
export type RuleFile = z.infer<typeof ruleFileSchema>;
