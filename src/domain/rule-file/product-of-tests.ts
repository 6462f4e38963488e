import type { Product } from '#src/contract/product.ts';
import type { RuleBody } from '#src/contract/rule.ts';

/** The product of an event of a test that says none. */
export const productOfTests = ({ signals }: Pick<RuleBody, 'signals'>): Product =>
  signals[0]?.product ?? 'other';
