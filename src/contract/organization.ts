import { organizationIdSchema } from './ids.ts';
import { actionSchema, productSchema } from './product.ts';
import { z } from './z.ts';

/** The organization's own configuration of what a response may do there. */
export const organizationPolicySchema = z.object({
  forbiddenActions: z
    .array(actionSchema)
    .describe('actions the organization does not allow at all'),
  managedElsewhere: z
    .array(z.object({ product: productSchema, managedIn: z.string().min(1).max(120) }))
    .describe('products whose response the organization runs in another product'),
});
export type OrganizationPolicy = z.infer<typeof organizationPolicySchema>;

export const organizationSchema = z.object({
  id: organizationIdSchema,
  name: z.string().min(1).max(200),
  domain: z.string().min(1).max(253).describe('main e-mail domain'),
  timeZone: z.string().min(1).max(80).describe('IANA time zone'),
  country: z.string().length(2).describe('ISO 3166-1 alpha-2'),
  industry: z.string().max(80),
  tags: z.array(z.string().max(40)),
  accounts: z.int().nonnegative(),
  policy: organizationPolicySchema,
});
export type Organization = z.infer<typeof organizationSchema>;
