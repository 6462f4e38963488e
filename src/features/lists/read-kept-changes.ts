import { listBodySchema, listEntrySchema } from '#src/contract/named-list.ts';
import { z } from '#src/contract/z.ts';
import { loadWorkingCopy } from '#src/data/working-copy.ts';
import type { ListChanges } from '#src/domain/list-draft.ts';
import { keptThing } from './kept-thing.ts';

const changesSchema = z.object({
  description: listBodySchema.shape.description.optional(),
  put: z.array(listEntrySchema),
  taken: z.array(z.string()),
});

export interface KeptChanges {
  readonly changes: ListChanges;
  /** UTC milliseconds */
  readonly at: number;
  /** ETag of the list that it was done to */
  readonly baseEtag: string | undefined;
}

/** What this person did to the list and did not save, if it can still be read. */
export const readKeptChanges = async (
  userId: string,
  listName: string,
): Promise<KeptChanges | undefined> => {
  const copy = await loadWorkingCopy<unknown>(userId, keptThing(listName));
  const parsed = changesSchema.safeParse(copy?.values);
  if (copy === undefined || !parsed.success) return undefined;
  const { description, put, taken } = parsed.data;
  const entries = put.map(({ value, note, expiresAt }) => ({
    value,
    ...(note === undefined ? {} : { note }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  }));
  return {
    changes: { ...(description === undefined ? {} : { description }), put: entries, taken },
    at: copy.at,
    baseEtag: copy.baseEtag,
  };
};
