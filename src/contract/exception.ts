import { conditionSchema } from './condition.ts';
import { timeSchema } from './ids.ts';
import { z } from './z.ts';

export const EXCEPTION_LIMITS = { exceptions: 100, reason: 500, owner: 200 } as const;

/**
 * Takes events out of a rule: what meets the condition counts for no signal, but still refutes an absence.
 * It holds for events before its expiry.
 */
export const exceptionSchema = z.object({
  condition: conditionSchema,
  reason: z.string().trim().max(EXCEPTION_LIMITS.reason),
  owner: z.string().trim().max(EXCEPTION_LIMITS.owner).describe('who answers for it'),
  expiresAt: timeSchema.optional().describe('events from here on are no exception; never'),
});
export type Exception = z.infer<typeof exceptionSchema>;
