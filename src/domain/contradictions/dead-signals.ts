import type { Condition } from '#src/contract/condition.ts';
import type { AccountScope, RuleBody, Signal } from '#src/contract/rule.ts';
import { isGroup, isNegation } from '#src/domain/condition-tree.ts';
import { fold } from '#src/domain/events/fold.ts';
import { joinFields } from '#src/domain/pattern.ts';
import { conflictOf, conjuncts, fieldsAsked, isNeverTrue } from './conjunction.ts';

/** Whether the signal's own conditions leave it no event. */
export const neverMatches = ({ condition }: Signal): boolean => isNeverTrue(condition);

/** What the accounts in scope ask of an event of the signal, as one more condition. */
const accountCondition = (accounts: AccountScope, signal: Signal): Condition => {
  const field = joinFields(signal, ['account'])[0] ?? 'account';
  switch (accounts.kind) {
    case 'some':
      return { op: 'one_of', field, values: accounts.accounts };
    case 'all_but':
      return { op: 'not', condition: { op: 'one_of', field, values: accounts.accounts } };
    case 'in_list':
      return { op: 'in_list', field, list: accounts.list };
    case 'not_in_list':
      return { op: 'not', condition: { op: 'in_list', field, list: accounts.list } };
    default:
      return accounts satisfies never;
  }
};

/** Whether no event of the signal is of an account in scope. */
export const isOutOfScope = (signal: Signal, accounts: AccountScope | undefined): boolean =>
  accounts !== undefined &&
  conflictOf([...conjuncts(signal.condition), accountCondition(accounts, signal)]) !== undefined;

/**
 * Whether the condition holds for every event of the signal that is in a group: each of its parts is one of the
 * signal's, or asks for a field that the signal or the group asks for too.
 */
export const holdsForAll = (
  condition: Condition,
  signal: Signal,
  { pattern }: Pick<RuleBody, 'pattern'>,
): boolean => {
  const own = conjuncts(signal.condition);
  const said = new Set(own.map((part) => JSON.stringify(part)));
  const there = new Set([
    ...joinFields(signal, pattern.groupBy),
    ...own.flatMap((part) => (isGroup(part) || isNegation(part) ? [] : fieldsAsked(part))),
  ]);
  return conjuncts(condition).every(
    (part) =>
      (part.op === 'exists' && there.has(part.field)) ||
      (!looksBack(part) && said.has(JSON.stringify(part))),
  );
};

/** What is new depends on the rest of the signal, so the same words say another thing elsewhere. */
const looksBack = ({ op }: Condition): boolean => op === 'first_seen' || op === 'impossible_travel';

/** Whether every event of the one signal, in whichever group, is one of the other there. */
export const isPartOf = (
  signal: Signal,
  other: Signal,
  body: Pick<RuleBody, 'pattern'>,
): boolean => {
  if (signal.id === other.id) return true;
  if (signal.product !== other.product) return false;
  if (JSON.stringify(signal.join ?? {}) !== JSON.stringify(other.join ?? {})) return false;
  const wider = new Set(other.activities.map(fold));
  const activities =
    wider.size === 0 ||
    (signal.activities.length > 0 && signal.activities.every((one) => wider.has(fold(one))));
  return activities && holdsForAll(other.condition, signal, body);
};
