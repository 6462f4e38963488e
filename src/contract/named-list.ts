import { CONDITION_LIMITS, listNameSchema } from './condition.ts';
import { z } from './z.ts';

export const LIST_KINDS = ['texts', 'accounts', 'countries', 'networks'] as const;

/** Values kept under a name, for conditions of many rules. Networks are addresses or CIDR ranges. */
export const namedListSchema = z.object({
  name: listNameSchema,
  kind: z.enum(LIST_KINDS),
  values: z
    .array(z.string().min(1).max(CONDITION_LIMITS.value))
    .max(50_000)
    .describe('may be empty: then nothing is in it'),
});
export type NamedList = z.infer<typeof namedListSchema>;
