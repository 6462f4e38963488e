import { CONDITION_LIMITS, listNameSchema } from './condition.ts';
import { ruleIdSchema, timeSchema, userIdSchema } from './ids.ts';
import { z } from './z.ts';

export const LIST_KINDS = ['texts', 'accounts', 'countries', 'networks'] as const;
export const listKindSchema = z.enum(LIST_KINDS);
export type ListKind = z.infer<typeof listKindSchema>;

export const LIST_LIMITS = { entries: 50_000, note: 300, description: 1_000 } as const;

/** Values kept under a name, for conditions of many rules. Networks are addresses or CIDR ranges. */
export const namedListSchema = z.object({
  name: listNameSchema,
  kind: listKindSchema,
  values: z
    .array(z.string().min(1).max(CONDITION_LIMITS.value))
    .max(LIST_LIMITS.entries)
    .describe('may be empty: then nothing is in it'),
});
export type NamedList = z.infer<typeof namedListSchema>;

/** One value of a list, with what a person said of it. It counts until it expires. */
export const listEntrySchema = z.object({
  value: z.string().trim().min(1).max(CONDITION_LIMITS.value),
  note: z.string().max(LIST_LIMITS.note).optional(),
  expiresAt: timeSchema.optional(),
});
export type ListEntry = z.infer<typeof listEntrySchema>;

/** What a save of a list sends. */
export const listBodySchema = z.object({
  kind: listKindSchema,
  description: z.string().max(LIST_LIMITS.description),
  entries: z.array(listEntrySchema).max(LIST_LIMITS.entries),
});
export type ListBody = z.infer<typeof listBodySchema>;

/**
 * A list that is kept beside the rules; its name is its identity. One of the directory (a group, a role) is
 * read there and cannot be edited here.
 */
export const keptListSchema = listBodySchema.extend({
  name: listNameSchema,
  source: z.enum(['kept', 'directory']),
  updatedAt: timeSchema,
  updatedBy: z.object({ id: userIdSchema, name: z.string() }).optional(),
  usedBy: z
    .array(z.object({ id: ruleIdSchema, name: z.string() }))
    .describe('rules that are not archived and name it'),
});
export type KeptList = z.infer<typeof keptListSchema>;

/** One row of the lists' page. */
export const listSummarySchema = keptListSchema.omit({ entries: true }).extend({
  count: z.int().nonnegative().describe('entries that count today'),
  expired: z.int().nonnegative(),
  nextExpiry: timeSchema.optional(),
});
export type ListSummary = z.infer<typeof listSummarySchema>;
