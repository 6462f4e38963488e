import type { Account } from '#src/contract/account.ts';
import type { CapabilityAnswer, CapabilityCell } from '#src/contract/capability.ts';
import type { ConnectionFacts } from '#src/contract/connection.ts';
import { providers } from '#src/domain/providers/providers.ts';
import type { ActionFacts } from '#src/domain/providers/action-facts.ts';
import type { EffectLookup } from '#src/domain/response.ts';

/**
 * What a rule does to an account does not depend on who looks at the replay: that the reader may not
 * choose actions is no reason why a trigger would have been skipped.
 */
const withoutReader = ({ product, action, answer }: CapabilityCell): CapabilityAnswer => {
  if (answer.available) return answer;
  const [first, ...rest] = answer.reasons.filter(({ reason }) => reason.code !== 'persona_may_not');
  if (first !== undefined) return { available: false, reasons: [first, ...rest] };
  const facts: ActionFacts = providers[product][action];
  return { available: true, verified: facts.kind === 'can' && facts.verified };
};

/** The facts of today by organization, product and account, for asking per trigger what each action would do. */
export const effectLookup = (
  cells: readonly CapabilityCell[],
  accounts: readonly Account[],
  connections: readonly ConnectionFacts[],
): EffectLookup => {
  const answers = new Map(
    cells.map((cell) => [
      `${cell.organizationId} ${cell.product} ${cell.action}`,
      withoutReader(cell),
    ]),
  );
  const byName = new Map(
    accounts.map((account) => [`${account.organizationId} ${account.name.toLowerCase()}`, account]),
  );
  const byProduct = new Map(
    connections.map((facts) => [`${facts.organizationId} ${facts.product}`, facts]),
  );
  return {
    cell: (organizationId, product, action) =>
      answers.get(`${organizationId} ${product} ${action}`),
    account: (organizationId, name) => byName.get(`${organizationId} ${name.toLowerCase()}`),
    connection: (organizationId, product) => byProduct.get(`${organizationId} ${product}`),
  };
};
