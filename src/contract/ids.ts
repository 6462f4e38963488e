import { z } from './z.ts';

const idText = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[\w.:@-]+$/, 'an id has letters, digits and . : @ - _ only');

export const organizationIdSchema = idText.brand<'OrganizationId'>();
export type OrganizationId = z.infer<typeof organizationIdSchema>;

export const accountIdSchema = idText.brand<'AccountId'>();
export type AccountId = z.infer<typeof accountIdSchema>;

export const connectionIdSchema = idText.brand<'ConnectionId'>();
export type ConnectionId = z.infer<typeof connectionIdSchema>;

export const ruleIdSchema = idText.brand<'RuleId'>();
export type RuleId = z.infer<typeof ruleIdSchema>;

/** Names a signal inside its rule; made by the client, stable over edits. */
export const signalIdSchema = idText.brand<'SignalId'>();
export type SignalId = z.infer<typeof signalIdSchema>;

export const userIdSchema = idText.brand<'UserId'>();
export type UserId = z.infer<typeof userIdSchema>;

/** UTC milliseconds since 1970. */
export const timeSchema = z.int().describe('UTC milliseconds since 1970-01-01');
