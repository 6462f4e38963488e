import type { EndpointQuery } from '#src/contract/api.ts';
import type { Organization } from '#src/contract/organization.ts';
import { RULE_SEVERITIES } from '#src/contract/rule.ts';
import type { RuleSummary, TriggerCount } from '#src/contract/rule.ts';
import { armingCounts } from '#src/domain/arming.ts';
import { inScope, organizationsInScope } from '#src/domain/scope.ts';
import { page } from '#mocks/handler.ts';
import type { Handlers } from '#mocks/handler.ts';
import { evaluatedBody } from '#mocks/store.ts';
import type { Store, StoredRule } from '#mocks/store.ts';
import { armingOf } from '#mocks/stored-rules.ts';
import type { TriggerCounts } from '#mocks/trigger-counts.ts';

type Query = NonNullable<EndpointQuery<'listRules'>>;

const summaryOf = (store: Store, stored: StoredRule, triggers: TriggerCount): RuleSummary => {
  const { rule, status, running } = stored;
  const records = armingOf(store, stored);
  return {
    id: rule.id,
    version: rule.version,
    name: rule.name,
    description: rule.description,
    scope: rule.scope,
    organizations: records.length,
    signals: rule.signals.map(({ name, product }) => ({ name, product })),
    actions: rule.response.actions,
    severity: rule.severity ?? 'medium',
    techniques: rule.techniques ?? [],
    tags: rule.tags ?? [],
    ...(rule.owner === undefined ? {} : { owner: rule.owner }),
    status,
    ...(running === undefined ? {} : { running }),
    modes: armingCounts(records),
    triggers,
    updatedAt: rule.updatedAt,
    updatedBy: rule.updatedBy,
  };
};

/** Whether the rule is one of those asked for. What costs most is looked at last. */
const matcher = (
  query: Query,
  store: Store,
  organization: Organization | undefined,
): ((stored: StoredRule) => boolean) => {
  const words = (query.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (stored) => {
    const { rule, status } = stored;
    return (
      (query.status === undefined ? status !== 'archived' : status === query.status) &&
      (query.product === undefined || rule.signals.some((s) => s.product === query.product)) &&
      (query.severity === undefined || (rule.severity ?? 'medium') === query.severity) &&
      (query.tag === undefined || (rule.tags ?? []).includes(query.tag)) &&
      (query.owner === undefined || rule.owner === query.owner) &&
      hasWords(stored, words) &&
      (organization === undefined || inScope(evaluatedBody(stored).scope, organization)) &&
      (query.mode === undefined || armingOf(store, stored).some((r) => r.mode === query.mode))
    );
  };
};

const hasWords = ({ rule }: StoredRule, words: readonly string[]): boolean => {
  if (words.length === 0) return true;
  const text = [
    rule.name,
    rule.description,
    ...rule.signals.map((s) => s.name),
    ...(rule.tags ?? []),
    ...(rule.techniques ?? []),
    rule.owner ?? '',
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
};

const compareWords = new Intl.Collator('en').compare;

/** By what a rule is sorted: a figure or a word. */
const sortKey = (
  sort: string,
  store: Store,
  count: (stored: StoredRule) => TriggerCount,
): ((stored: StoredRule) => number | string) => {
  switch (sort) {
    case 'name':
      return ({ rule }) => rule.name;
    case 'triggers':
      return (stored) => {
        const triggers = count(stored);
        return triggers.kind === 'replayed' ? triggers.count : -1;
      };
    case 'organizations':
      return (stored) =>
        organizationsInScope(evaluatedBody(stored).scope, store.organizations).length;
    case 'severity':
      return ({ rule }) => RULE_SEVERITIES.indexOf(rule.severity ?? 'medium');
    default:
      return ({ rule }) => rule.updatedAt;
  }
};

const sorted = (
  found: readonly StoredRule[],
  keyOf: (stored: StoredRule) => number | string,
  falling: boolean,
): StoredRule[] => {
  const direction = falling ? -1 : 1;
  // Each key once: a comparison sort asks for it a dozen times.
  return found
    .map((stored) => ({ stored, key: keyOf(stored), id: stored.rule.id }))
    .toSorted(
      (a, b) =>
        direction *
          (typeof a.key === 'number' && typeof b.key === 'number'
            ? a.key - b.key
            : compareWords(String(a.key), String(b.key))) || compareWords(a.id, b.id),
    )
    .map(({ stored }) => stored);
};

const counted = (values: Iterable<string>): { value: string; rules: number }[] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, rules]) => ({ value, rules }))
    .toSorted((a, b) => compareWords(a.value, b.value));
};

export const ruleListHandlers = (
  counts: TriggerCounts,
): Handlers<'listRules' | 'listRuleLabels'> => ({
  listRules: ({ query }, { store, session }) => {
    const count = counts.reader(session);
    const organization = store.organizations.find(({ id }) => id === query.organization);
    const found = [...store.rules.values()].filter(matcher(query, store, organization));
    const sort = query.sort ?? '-updated';
    const keyOf = sortKey(sort.replace(/^-/, ''), store, count);
    const answer = page(sorted(found, keyOf, sort.startsWith('-')), store.rules.size, query);
    // Only what is shown is summed up and counted: the rest may be thousands.
    return {
      data: {
        ...answer,
        items: answer.items.map((stored) => summaryOf(store, stored, count(stored))),
      },
    };
  },

  listRuleLabels: (_input, { store }) => {
    const rules = [...store.rules.values()].map(({ rule }) => rule);
    return {
      data: {
        tags: counted(rules.flatMap(({ tags = [] }) => tags)),
        owners: counted(rules.flatMap(({ owner = [] }) => owner)),
      },
    };
  },
});
