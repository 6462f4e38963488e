import type { Action, Product } from '#src/contract/product.ts';
import type { Message } from '#src/domain/message.ts';
import type { ActionFacts } from '#src/domain/providers/action-facts.ts';
import { providers } from '#src/domain/providers/providers.ts';

/** One thing to say of an action, and the products it is true of. */
export interface CardFact {
  readonly products: readonly Product[];
  readonly messages: readonly Message[];
}

export interface CardNeed {
  readonly product: Product;
  /** all are needed */
  readonly permissions: readonly string[];
  /** one is needed; none where a permission is enough */
  readonly anyRoleOf: readonly string[];
}

export interface ActionCardFacts {
  readonly bitesAfter: readonly CardFact[];
  readonly doesNotStop: readonly CardFact[];
  readonly undo: readonly CardFact[];
  readonly needs: readonly CardNeed[];
  /** products of which only general knowledge stands behind the action */
  readonly unverified: readonly Product[];
}

type Can = Extract<ActionFacts, { kind: 'can' }>;

/** What a card says of an action. Products of which the same is true share one line. */
export const actionCardFacts = (action: Action, products: readonly Product[]): ActionCardFacts => {
  const can = products.flatMap((product) => {
    const facts: ActionFacts = providers[product][action];
    return facts.kind === 'can' ? [{ product, facts }] : [];
  });
  const shared = (say: (facts: Can) => readonly Message[]): CardFact[] => {
    const byWords = new Map<string, CardFact>();
    for (const { product, facts } of can) {
      const messages = say(facts);
      if (messages.length === 0) continue;
      const key = messages.map(({ id }) => id).join(' ');
      byWords.set(key, { products: [...(byWords.get(key)?.products ?? []), product], messages });
    }
    return [...byWords.values()];
  };
  return {
    bitesAfter: shared((facts) => [facts.bitesAfter]),
    doesNotStop: shared((facts) => facts.doesNotStop),
    undo: shared((facts) => [facts.undo.how]),
    needs: can.map(({ product, facts: { permissions, anyRoleOf } }) => ({
      product,
      permissions,
      anyRoleOf,
    })),
    unverified: can.flatMap(({ product, facts }) => (facts.verified ? [] : [product])),
  };
};
