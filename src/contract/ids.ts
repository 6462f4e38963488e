import { z } from './z.ts';

const id = <B extends string>(prefix: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .regex(/^[\w.:@-]+$/, 'an id has letters, digits and . : @ - _ only')
    .brand<B>()
    .describe(`${prefix} id`);

export const organizationIdSchema = id<'OrganizationId'>('organization');
export type OrganizationId = z.infer<typeof organizationIdSchema>;

export const accountIdSchema = id<'AccountId'>('account');
export type AccountId = z.infer<typeof accountIdSchema>;

export const connectionIdSchema = id<'ConnectionId'>('connection');
export type ConnectionId = z.infer<typeof connectionIdSchema>;

export const ruleIdSchema = id<'RuleId'>('rule');
export type RuleId = z.infer<typeof ruleIdSchema>;

/** Names a signal inside its rule; made by the client, stable over edits. */
export const signalIdSchema = id<'SignalId'>('signal');
export type SignalId = z.infer<typeof signalIdSchema>;

export const userIdSchema = id<'UserId'>('user');
export type UserId = z.infer<typeof userIdSchema>;

/** UTC milliseconds since 1970. */
export const timeSchema = z.int().describe('UTC milliseconds since 1970-01-01');
