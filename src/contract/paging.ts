import { z } from './z.ts';

/** A page of a list. The next page is also named by the `Link` header (RFC 8288). */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.int().nonnegative().describe('items that match the filter'),
    unfilteredTotal: z
      .int()
      .nonnegative()
      .describe('items there are at all: tells empty from none match'),
    nextCursor: z.string().optional(),
  });

export const pagingQuery = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
};
