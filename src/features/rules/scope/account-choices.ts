import type { Account } from '#src/contract/account.ts';
import type { NamedList } from '#src/contract/named-list.ts';
import type { AccountScope } from '#src/contract/rule.ts';
import { fold } from '#src/domain/events/fold.ts';

/** What is offered at once: more is found by typing. */
const MOST_OFFERED = 50;

/** Accounts whose name or display name holds what is typed, those that begin with it first. */
export const offered = (accounts: readonly Account[], typed: string): Account[] => {
  const text = fold(typed.trim());
  const begins: Account[] = [];
  const holds: Account[] = [];
  for (const account of accounts) {
    const [name, shown] = [fold(account.name), fold(account.displayName)];
    if (name.startsWith(text) || shown.startsWith(text)) begins.push(account);
    else if (name.includes(text) || shown.includes(text)) holds.push(account);
    if (begins.length === MOST_OFFERED) break;
  }
  return [...begins, ...holds].slice(0, MOST_OFFERED);
};

/** How many of the accounts a scope is about; undefined while its list is not known. */
export const accountsInScope = (
  scope: AccountScope | undefined,
  accounts: readonly Account[],
  list: NamedList | undefined,
): number | undefined => {
  if (scope === undefined) return accounts.length;
  if ('list' in scope && list === undefined) return undefined;
  const named = new Set(('list' in scope ? (list?.values ?? []) : scope.accounts).map(fold));
  const inside = accounts.filter(({ name }) => named.has(fold(name))).length;
  return scope.kind === 'some' || scope.kind === 'in_list' ? inside : accounts.length - inside;
};
