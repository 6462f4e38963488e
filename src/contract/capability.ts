import { connectionIdSchema, organizationIdSchema, timeSchema } from './ids.ts';
import { healthClassSchema } from './connection.ts';
import { actionSchema, productSchema } from './product.ts';
import { z } from './z.ts';

/** Why an action cannot run for an organization's product. Several may be true; the first is the one to mend first. */
export const capabilityReasonSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('product_cannot') }),
  z.object({ code: z.literal('not_known') }),
  z.object({ code: z.literal('not_connected') }),
  z.object({ code: z.literal('permission_missing'), permissions: z.array(z.string()).min(1) }),
  z.object({
    code: z.literal('role_missing'),
    roles: z.array(z.string()).min(1).describe('one of these is enough'),
  }),
  z.object({ code: z.literal('licence_missing'), licences: z.array(z.string()).min(1) }),
  z.object({
    code: z.literal('connection_broken'),
    healthClass: healthClassSchema,
    providerCode: z.string(),
    since: timeSchema,
  }),
  z.object({ code: z.literal('organization_policy') }),
  z.object({ code: z.literal('managed_elsewhere'), managedIn: z.string() }),
  z.object({ code: z.literal('persona_may_not'), ask: z.string().describe('whom to ask') }),
]);
export type CapabilityReason = z.infer<typeof capabilityReasonSchema>;
export type CapabilityReasonCode = CapabilityReason['code'];

/** What would mend a reason, and who can do it. */
export const mendSchema = z.object({
  kind: z.enum([
    'none',
    'connect',
    'upgrade_permissions',
    'grant_role',
    'add_licence',
    'reconnect',
    'wait',
    'change_policy',
    'use_other_product',
    'ask_person',
  ]),
  owner: z.enum(['nobody', 'connection_owner', 'organization', 'manager', 'provider']),
  connectionId: connectionIdSchema.optional().describe('where to mend it'),
});
export type Mend = z.infer<typeof mendSchema>;

export const capabilityAnswerSchema = z.discriminatedUnion('available', [
  z.object({
    available: z.literal(true),
    verified: z.boolean().describe('false: general knowledge only'),
  }),
  z.object({
    available: z.literal(false),
    reasons: z.array(z.object({ reason: capabilityReasonSchema, mend: mendSchema })).min(1),
  }),
]);
export type CapabilityAnswer = z.infer<typeof capabilityAnswerSchema>;

/** One cell of the matrix organization × product × action. */
export const capabilityCellSchema = z.object({
  organizationId: organizationIdSchema,
  product: productSchema,
  action: actionSchema,
  answer: capabilityAnswerSchema,
});
export type CapabilityCell = z.infer<typeof capabilityCellSchema>;

export const capabilityMatrixSchema = z.object({
  revision: z.string(),
  cells: z.array(capabilityCellSchema),
});
export type CapabilityMatrix = z.infer<typeof capabilityMatrixSchema>;

/** Why a target would be left alone at the moment of acting. */
export const targetRefusalSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('protected'), why: z.string() }),
  z.object({ code: z.literal('connection_account') }),
  z.object({ code: z.literal('synced_from_directory') }),
  z.object({ code: z.literal('guest') }),
  z.object({ code: z.literal('admin_above_role'), adminRole: z.string() }),
  z.object({ code: z.literal('already_disabled') }),
  z.object({ code: z.literal('federated') }),
  z.object({ code: z.literal('not_in_directory') }),
  z.object({ code: z.literal('not_at_product') }),
]);
export type TargetRefusal = z.infer<typeof targetRefusalSchema>;
