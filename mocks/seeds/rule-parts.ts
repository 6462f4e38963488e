import type { OutcomeMode } from '#src/contract/arming.ts';
import { signalIdSchema } from '#src/contract/ids.ts';
import type { Condition } from '#src/contract/condition.ts';
import type { Product } from '#src/contract/product.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleBody, Signal } from '#src/contract/rule.ts';

export interface RuleSeed {
  readonly body: RuleBody;
  readonly mode: OutcomeMode;
  /** days before the end of the history */
  readonly writtenDaysAgo: number;
  readonly by: 'analyst' | 'manager';
  /** a version that was saved later and is not in place */
  readonly proposed?: {
    readonly body: RuleBody;
    readonly note: string;
    readonly writtenDaysAgo: number;
    readonly by: RuleSeed['by'];
  };
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const all = (...conditions: Condition[]): Condition => ({ op: 'all', conditions });
export const result = (value: string): Condition => ({ op: 'equals', field: 'result', value });
export const rented: Condition = {
  op: 'one_of',
  field: 'network',
  values: ['hosting', 'vpn', 'tor'],
};

export const signal = (
  id: string,
  name: string,
  product: Product,
  activities: string[],
  ...conditions: Condition[]
): Signal => ({
  id: signalIdSchema.parse(id),
  name,
  product,
  activities,
  condition: all(...conditions),
});
export const id = (text: string) => signalIdSchema.parse(text);

export const rule = (
  mode: OutcomeMode,
  writtenDaysAgo: number,
  by: RuleSeed['by'],
  body: Omit<RuleBody, 'scope'> & { scope?: RuleBody['scope'] },
): RuleSeed => ({
  mode,
  writtenDaysAgo,
  by,
  body: ruleBodySchema.parse({ scope: { kind: 'all' }, ...body }),
});

export const groupAccount = { kind: 'group_account' as const };

/** With a next version of which a colleague is not sure yet. */
export const proposing = (
  seed: RuleSeed,
  change: Partial<RuleBody>,
  proposed: Omit<NonNullable<RuleSeed['proposed']>, 'body'>,
): RuleSeed => ({
  ...seed,
  proposed: { ...proposed, body: ruleBodySchema.parse({ ...seed.body, ...change }) },
});
