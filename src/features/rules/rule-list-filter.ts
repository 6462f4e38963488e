import { RULE_SORTS } from '#src/contract/api.ts';
import { outcomeModeSchema } from '#src/contract/arming.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import { productSchema } from '#src/contract/product.ts';
import type { RuleListFilter } from '#src/data/rules.ts';
import { z } from '#src/contract/z.ts';

// A hand-written address may say anything: what is not known is left out, never an error.
const filterSchema = z.object({
  search: z.string().max(200).optional().catch(undefined),
  mode: outcomeModeSchema.optional().catch(undefined),
  product: productSchema.optional().catch(undefined),
  organization: organizationIdSchema.optional().catch(undefined),
  sort: z.enum(RULE_SORTS).optional().catch(undefined),
});

/** The list's state, as the address holds it. */
export const filterOf = (search: URLSearchParams): RuleListFilter => {
  const parsed = filterSchema.parse(Object.fromEntries(search));
  return Object.fromEntries(
    Object.entries(parsed).filter(([, value]) => value !== undefined && value !== ''),
  );
};

/** Whether anything but the order is chosen. */
export const isFiltered = ({ sort: _sort, ...filter }: RuleListFilter): boolean =>
  Object.keys(filter).length > 0;
