import type { Product } from '#src/contract/product.ts';
import type { ReplayNote } from '#src/domain/replay/replay-answer.ts';

/**
 * The products that none of the organizations with events has any of. `inScope` counts the organizations of
 * the rule; with 0 nobody knows how many there are, as in own logs, and one that lacks a product stands for all.
 */
export const silentProducts = (notes: readonly ReplayNote[], inScope: number): Product[] => {
  const without = notes.reduce(
    (sum, note) =>
      sum + (note.code === 'organization_without_data' ? note.organizationIds.length : 0),
    0,
  );
  return notes.flatMap((note) =>
    note.code === 'product_without_data' && note.organizationIds.length >= inScope - without
      ? [note.product]
      : [],
  );
};
