import { organizationIdSchema, timeSchema } from './ids.ts';
import { productSchema } from './product.ts';
import { z } from './z.ts';

/** One normalized record of activity, as importers make it and NDJSON carries it. */
export const eventSchema = z.object({
  id: z.string().min(1).max(500),
  time: timeSchema,
  receivedAt: timeSchema.optional(),
  organizationId: organizationIdSchema,
  product: productSchema,
  activity: z.string().min(1).max(200).describe("the provider's own name"),
  category: z
    .string()
    .max(200)
    .optional()
    .describe("the provider's own type or group of the activity"),
  account: z.string().max(320).optional().describe('who acted: sign-in name'),
  targetAccount: z.string().max(320).optional().describe('to whom it was done: sign-in name'),
  ip: z.string().max(60).optional().describe('address without port'),
  country: z.string().length(2).optional().describe('ISO 3166-1 alpha-2'),
  city: z.string().max(120).optional(),
  latitude: z.number().min(-90).max(90).optional().describe('degrees'),
  longitude: z.number().min(-180).max(180).optional().describe('degrees'),
  asn: z.int().nonnegative().optional(),
  network: z
    .string()
    .max(60)
    .optional()
    .describe('kind of network: home, office, mobile, hosting, vpn, tor'),
  device: z.string().max(200).optional(),
  userAgent: z.string().max(1_000).optional(),
  app: z.string().max(300).optional(),
  object: z
    .string()
    .max(1_000)
    .optional()
    .describe('what was acted on: a file, a mailbox rule, a setting'),
  result: z.enum(['success', 'failure', 'challenge', 'denied']).optional(),
  reason: z.string().max(300).optional().describe("the provider's reason for a failure"),
  severity: z.int().min(0).max(6).optional().describe('OCSF severity_id'),
  ownAction: z
    .boolean()
    .optional()
    .describe('one of our own actions, as it comes back in the log: matches no signal'),
  parameters: z
    .record(z.string(), z.string())
    .optional()
    .describe("the provider's own parameters, as text"),
});
export type NormalizedEvent = z.infer<typeof eventSchema>;
