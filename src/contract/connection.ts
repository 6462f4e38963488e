import { connectionIdSchema, organizationIdSchema, ruleIdSchema, timeSchema } from './ids.ts';
import { actionSchema, productSchema } from './product.ts';
import { z } from './z.ts';

export const CONNECTION_STATUSES = ['active', 'new', 'upgradable', 'broken'] as const;
export const connectionStatusSchema = z.enum(CONNECTION_STATUSES);
export type ConnectionStatus = z.infer<typeof connectionStatusSchema>;

/** What kind of trouble an error code means; decides wording, owner and mend. */
export const HEALTH_CLASSES = [
  'app_disabled',
  'blocked_by_policy',
  'config_error',
  'consent_missing',
  'credential_expired',
  'credential_invalid',
  'not_installed',
  'owner_disabled',
  'reauth_required',
  'throttled',
  'token_invalid',
  'transient',
] as const;
export const healthClassSchema = z.enum(HEALTH_CLASSES);
export type HealthClass = z.infer<typeof healthClassSchema>;

/** The authority one organization gave for one product, as facts; the status follows from them. */
export const connectionFactsSchema = z.object({
  id: connectionIdSchema,
  organizationId: organizationIdSchema,
  product: productSchema,
  connectedAt: timeSchema
    .optional()
    .describe('absent: events arrive, no Respond connection was set up'),
  grantedPermissions: z.array(z.string().max(200)).describe("by the provider's own names"),
  grantedRoles: z.array(z.string().max(200)).describe("by the provider's own names"),
  licences: z.array(z.string().max(200)),
  connectionAccount: z
    .string()
    .max(320)
    .optional()
    .describe("the connection's own account, never acted on"),
  failure: z
    .object({
      code: z.string().max(120).describe("the provider's own error code"),
      healthClass: healthClassSchema,
      since: timeSchema,
    })
    .optional(),
  lastCheckAt: timeSchema.optional(),
});
export type ConnectionFacts = z.infer<typeof connectionFactsSchema>;

/** A connection as it is listed: facts, status, and what the trouble costs. */
export const connectionSchema = connectionFactsSchema.extend({
  status: connectionStatusSchema,
  missingPermissions: z
    .array(z.object({ permission: z.string(), actions: z.array(actionSchema) }))
    .describe('what an upgrade would ask for, and for which actions'),
  weakens: z
    .array(z.object({ ruleId: ruleIdSchema, ruleName: z.string(), actions: z.array(actionSchema) }))
    .describe('rules whose chosen actions cannot run over this connection'),
});
export type Connection = z.infer<typeof connectionSchema>;
