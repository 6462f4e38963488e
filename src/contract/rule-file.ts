import { conditionSchema, fieldNameSchema } from './condition.ts';
import { EXCEPTION_LIMITS } from './exception.ts';
import { eventSchema } from './event.ts';
import { namedListSchema } from './named-list.ts';
import { actionSchema, productSchema } from './product.ts';
import { COUNT_COMPARISONS, RULE_LIMITS, scopeSchema, targetSchema } from './rule.ts';
import { scheduleSchema } from './schedule.ts';

import { z } from './z.ts';

/**
 * A rule as a file has it: the shape of the contract, in which a person may write names for ids (`signal` for
 * `signalId`), durations for milliseconds (`window: 10m` for `windowMs: 600000`), and leave out whatever has
 * a default.
 */
const duration = z
  .union([
    z.int().nonnegative().describe('milliseconds'),
    z
      .string()
      .regex(/^\s*(?:\d+(?:\.\d+)?\s*(?:ms|s|m|h|d)\s*)+$/, 'a duration like 30s, 10m, 1h30m or 7d')
      .describe('30s, 10m, 1h30m, 7d'),
  ])
  .describe('a duration');
const signalName = z.string().min(1).max(200).describe('name or id of a signal of this rule');
const ms = z.int().nonnegative().optional().describe('the same in milliseconds');
const signalId = signalName.optional().describe('the same as signal');
const count = z.int().min(1).max(RULE_LIMITS.threshold);

const time = z
  .union([z.int().describe('UTC milliseconds'), z.string().describe('RFC 3339, with a zone')])
  .describe('a time');

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

const testEventFile = eventSchema
  .omit({ id: true, time: true, receivedAt: true, organizationId: true, product: true })
  .extend({
    at: duration.describe("since the test's start"),
    id: z.string().min(1).max(500).optional(),
    organization: z.string().min(1).max(200).optional().describe('one organization, unless said'),
    product: productSchema.optional().describe("that of the rule's first signal, unless said"),
    times: z.int().min(1).max(10_000).optional().describe('so many of it; 1, unless said'),
    every: duration.optional().describe('the time between them; 1s, unless said'),
  })
  .strict();

const testFile = z.strictObject({
  name: z.string().min(1).max(RULE_LIMITS.name),
  start: time.optional().describe('2026-01-05T12:00:00Z, a Monday, unless said'),
  from: duration
    .optional()
    .describe('observed from here, since the start; quiet before the events'),
  until: duration.optional().describe('observed until here; quiet after the events'),
  events: z.array(testEventFile).max(1_000),
  expect: z
    .union([
      z.literal('nothing'),
      z
        .array(
          z.strictObject({
            at: duration.optional().describe('when the pattern is complete'),
            fires: duration.optional().describe('when it fires; later where it waits'),
            account: z.string().optional(),
            group: z.record(z.string(), z.string()).optional(),
            targets: z.array(z.string()).optional(),
            countedFurther: z.int().nonnegative().optional(),
            events: z.array(z.string()).optional().describe('ids of the chosen events'),
          }),
        )
        .min(1),
    ])
    .describe('nothing, or exactly these triggers in the order of time'),
  pending: z
    .int()
    .nonnegative()
    .optional()
    .describe('so many completions that still wait when the observed range ends'),
});

export const ruleFileSchema = z
  .strictObject({
    apiVersion: z.literal('respond/v1'),
    name: z.string().trim().min(1).max(RULE_LIMITS.name),
    description: z.string().max(RULE_LIMITS.description).optional(),
    scope: z
      .union([
        z.literal('all'),
        z.strictObject({ only: z.array(z.string().min(1)).min(1) }),
        z.strictObject({ allBut: z.array(z.string().min(1)).min(1) }),
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
    tests: z.array(testFile).max(200).optional(),
  })
  .describe('A Respond rule');
export type RuleFile = z.infer<typeof ruleFileSchema>;
export type RuleFileTest = NonNullable<RuleFile['tests']>[number];
