import { RULE_SORTS } from '#src/contract/api.ts';
import { outcomeModeSchema, ruleStatusSchema } from '#src/contract/arming.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import { productSchema } from '#src/contract/product.ts';
import { RULE_SEVERITIES } from '#src/contract/rule.ts';
import type { RuleListFilter } from '#src/data/rules.ts';
import { z } from '#src/contract/z.ts';

/** The list as the address and this browser name it. */
export const RULE_LIST = 'rules';

/** Columns besides the name, which is always there and first. */
export const RULE_COLUMNS = [
  'status',
  'mode',
  'severity',
  'organizations',
  'products',
  'signals',
  'techniques',
  'tags',
  'owner',
  'version',
  'triggers',
  'updated',
] as const;
export type RuleColumnId = (typeof RULE_COLUMNS)[number];

export const DEFAULT_COLUMNS: readonly RuleColumnId[] = [
  'mode',
  'severity',
  'organizations',
  'signals',
  'triggers',
  'updated',
];

// A hand-written address may say anything: what is not known is left out, never an error.
const filterSchema = z.object({
  search: z.string().max(200).optional().catch(undefined),
  mode: outcomeModeSchema.optional().catch(undefined),
  product: productSchema.optional().catch(undefined),
  organization: organizationIdSchema.optional().catch(undefined),
  status: ruleStatusSchema.optional().catch(undefined),
  severity: z.enum(RULE_SEVERITIES).optional().catch(undefined),
  tag: z.string().max(40).optional().catch(undefined),
  owner: z.string().max(200).optional().catch(undefined),
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

/** The columns that the address names, in its order. */
export const columnsOf = (search: URLSearchParams): readonly RuleColumnId[] => {
  const named = search.get('columns');
  if (named === null) return DEFAULT_COLUMNS;
  return [...new Set(named.split(','))].flatMap(
    (name) => RULE_COLUMNS.find((column) => column === name) ?? [],
  );
};

/** What the address says of these columns: nothing of those that everybody begins with; `name` for none. */
export const columnsParam = (columns: readonly RuleColumnId[]): string => {
  const named = columns.length === 0 ? 'name' : columns.join(',');
  return named === DEFAULT_COLUMNS.join(',') ? '' : named;
};
