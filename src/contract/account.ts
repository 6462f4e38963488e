import { accountIdSchema, organizationIdSchema } from './ids.ts';
import { productSchema } from './product.ts';
import { z } from './z.ts';

export const ACCOUNT_KINDS = ['member', 'guest', 'service', 'admin'] as const;
export const accountKindSchema = z.enum(ACCOUNT_KINDS);
export type AccountKind = z.infer<typeof accountKindSchema>;

/** What the directory says of one account at one product, as of today. */
export const accountAtProductSchema = z.object({
  product: productSchema,
  disabled: z.boolean(),
  syncedFromDirectory: z.boolean().describe('mastered on premises: a cloud disable is overwritten'),
  federated: z.boolean().describe('signs in at another identity provider'),
  adminRole: z
    .string()
    .max(120)
    .optional()
    .describe("administrator role by the provider's own name; absent for an ordinary account"),
});
export type AccountAtProduct = z.infer<typeof accountAtProductSchema>;

export const accountSchema = z.object({
  id: accountIdSchema,
  organizationId: organizationIdSchema,
  name: z.string().min(1).max(320).describe('sign-in name, as the provider writes it'),
  displayName: z.string().max(200),
  kind: accountKindSchema,
  products: z.array(accountAtProductSchema),
  protected: z
    .object({ reason: z.string().max(400) })
    .optional()
    .describe('never acted on, whatever a rule says'),
});
export type Account = z.infer<typeof accountSchema>;

/** All accounts of the organizations a person may see, with the revision a replay names. */
export const directorySchema = z.object({
  revision: z.string().min(1),
  accounts: z.array(accountSchema),
});
export type Directory = z.infer<typeof directorySchema>;
