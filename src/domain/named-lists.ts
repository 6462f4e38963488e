import type { KeptList, NamedList } from '#src/contract/named-list.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { listNames } from './condition-tree.ts';

/** A list as conditions read it at a time (UTC milliseconds): without what has expired by then. */
export const namedListAt = (
  { name, kind, entries }: Pick<KeptList, 'name' | 'kind' | 'entries'>,
  now: number,
): NamedList => ({
  name,
  kind,
  values: entries.flatMap(({ value, expiresAt = Infinity }) => (expiresAt > now ? [value] : [])),
});

/** The lists that a rule names: in its signals, its exceptions and its scope. */
export const listsOfRule = ({ signals, exceptions, scope }: RuleBody): string[] => [
  ...new Set([
    ...signals.flatMap(({ condition }) => listNames(condition)),
    ...(exceptions ?? []).flatMap(({ condition }) => listNames(condition)),
    ...(scope.accounts !== undefined && 'list' in scope.accounts ? [scope.accounts.list] : []),
  ]),
];
