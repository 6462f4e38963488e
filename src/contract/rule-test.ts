import { eventSchema } from './event.ts';
import { productSchema } from './product.ts';
import { z } from './z.ts';

export const RULE_TEST_LIMITS = { name: 120, events: 1_000 } as const;

/** As a person writes it, or milliseconds. */
export const durationSchema = z
  .union([
    z.int().nonnegative().describe('milliseconds'),
    z
      .string()
      .regex(/^\s*(?:\d+(?:\.\d+)?\s*(?:ms|s|m|h|d)\s*)+$/, 'a duration like 30s, 10m, 1h30m or 7d')
      .describe('30s, 10m, 1h30m, 7d'),
  ])
  .describe('a duration');
/** As a person writes it, or UTC milliseconds. */
export const fileTimeSchema = z
  .union([z.int().describe('UTC milliseconds'), z.string().describe('RFC 3339, with a zone')])
  .describe('a time');

export const testEventSchema = eventSchema
  .omit({ id: true, time: true, receivedAt: true, organizationId: true, product: true })
  .extend({
    at: durationSchema.describe("since the test's start"),
    id: z.string().min(1).max(500).optional(),
    organization: z.string().min(1).max(200).optional().describe('one organization, unless said'),
    product: productSchema.optional().describe("that of the rule's first signal, unless said"),
    times: z.int().min(1).max(10_000).optional().describe('so many of it; 1, unless said'),
    every: durationSchema.optional().describe('the time between them; 1s, unless said'),
  })
  .strict();

/**
 * A small timeline and what the rule must say of it, kept with the rule. It is written alike in a file and
 * over the wire: durations since its start.
 */
export const ruleTestSchema = z.strictObject({
  name: z.string().min(1).max(RULE_TEST_LIMITS.name),
  start: fileTimeSchema.optional().describe('2026-01-05T12:00:00Z, a Monday, unless said'),
  from: durationSchema
    .optional()
    .describe('observed from here, since the start; quiet before the events'),
  until: durationSchema.optional().describe('observed until here; quiet after the events'),
  events: z.array(testEventSchema).max(RULE_TEST_LIMITS.events),
  expect: z
    .union([
      z.literal('nothing'),
      z.literal('fires').describe('at least one trigger'),
      z
        .array(
          z.strictObject({
            at: durationSchema.optional().describe('when the pattern is complete'),
            fires: durationSchema.optional().describe('when it fires; later where it waits'),
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

export type RuleTest = z.infer<typeof ruleTestSchema>;
export type RuleTestEvent = RuleTest['events'][number];
