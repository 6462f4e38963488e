import { capabilityReasonSchema, mendSchema } from './capability.ts';
import { ladderRefusalSchema } from './arming.ts';
import { organizationIdSchema } from './ids.ts';
import { actionSchema, productSchema } from './product.ts';
import { permissionSchema } from './session.ts';
import { z } from './z.ts';

/** Stable `type` of each problem, after the common prefix. */
export const PROBLEM_TYPES = [
  'invalid-request',
  'rule-invalid',
  'capability-refused',
  'step-not-open',
  'list-in-use',
  'list-exists',
  'list-read-only',
  'signed-out',
  'forbidden',
  'not-found',
  'version-conflict',
  'version-required',
  'idempotency-conflict',
  'too-many-requests',
  'unavailable',
  'internal',
] as const;
export type ProblemType = (typeof PROBLEM_TYPES)[number];
export const PROBLEM_PREFIX = 'urn:respond:problem:';

const fieldErrorSchema = z.object({
  pointer: z.string().describe('JSON pointer into the request body'),
  code: z.string().describe('what is wrong, as a code the console words'),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** RFC 9457 problem details, `application/problem+json`. */
export const problemSchema = z.object({
  type: z.enum(PROBLEM_TYPES.map((t) => `${PROBLEM_PREFIX}${t}` as const)),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().optional(),
  errors: z.array(fieldErrorSchema).optional(),
  permission: permissionSchema.optional().describe('forbidden: the permission that is missing'),
  organizationIds: z
    .array(organizationIdSchema)
    .optional()
    .describe('forbidden: organizations outside the person’s'),
  refusals: z
    .array(
      z.object({
        action: actionSchema,
        organizationId: organizationIdSchema,
        product: productSchema,
        reasons: z.array(z.object({ reason: capabilityReasonSchema, mend: mendSchema })).min(1),
      }),
    )
    .optional()
    .describe('capability-refused: chosen actions that can run nowhere in scope'),
  ladder: z
    .object({ organizationIds: z.array(organizationIdSchema), refusal: ladderRefusalSchema })
    .optional(),
  signInUrl: z.string().optional().describe('signed-out: where to sign in, and come back from'),
  retryAfterSeconds: z.int().nonnegative().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
