import type { OrganizationId } from '#src/contract/ids.ts';
import type { FieldError } from '#src/contract/problem.ts';
import { RULE_SEVERITIES, ruleBodySchema } from '#src/contract/rule.ts';
import type { Rule, RuleBody, RuleSummary } from '#src/contract/rule.ts';
import type { Session } from '#src/contract/session.ts';
import { armingCounts } from '#src/domain/arming.ts';
import { capabilityCells } from '#src/domain/capability.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { refusedActions } from '#src/domain/response.ts';
import { inScope, organizationsInScope, scopeChangedBeyondReach } from '#src/domain/scope.ts';
import { demand, demandVersion, page } from '#mocks/handler.ts';
import type { Context, Handlers } from '#mocks/handler.ts';
import { ProblemError } from '#mocks/problem-error.ts';
import { evaluatedBody, versionOf } from '#mocks/store.ts';
import { armingOf, ruleEtag, storedRule, withVersion } from '#mocks/stored-rules.ts';
import type { Store, StoredRule } from '#mocks/store.ts';
import type { TriggerCounts } from '#mocks/trigger-counts.ts';

const summaryOf = (
  store: Store,
  stored: StoredRule,
  triggers: RuleSummary['triggers'],
): RuleSummary => {
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

const fieldError = (issue: RuleIssue): FieldError => ({
  pointer: issue.pointer,
  code: issue.message.id,
  values: Object.fromEntries(
    Object.entries(issue.message.values ?? {}).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  ),
});

/** All that stands between a body and its being kept: the same functions that guard the form. */
const checkSave = (
  body: RuleBody,
  previous: RuleBody | undefined,
  { store, session }: Context,
): void => {
  demand(session, 'rule.write');
  if (body.response.actions.some((action) => !previous?.response.actions.includes(action))) {
    demand(session, 'response.choose');
  }
  const issues = ruleIssues(body).filter((issue) => issue.effect === 'refuses_save');
  if (issues.length > 0) throw new ProblemError('rule-invalid', { errors: issues.map(fieldError) });
  checkNamedOrganizations(body, previous, store, session);

  const refused = refusedActions(
    body,
    previous,
    organizationsInScope(body.scope, store.organizations).map(({ id }) => id),
    capabilityCells(store.organizations, [...store.connections.values()], session),
  );
  if (refused.length > 0) {
    throw new ProblemError('capability-refused', {
      errors: refused.map(({ action }) => ({
        pointer: `/response/actions/${body.response.actions.indexOf(action)}`,
        code: 'action_unavailable',
      })),
      refusals: refused.flatMap(({ refusals }) => refusals),
    });
  }
};

const checkNamedOrganizations = (
  body: RuleBody,
  previous: RuleBody | undefined,
  store: Store,
  session: Session,
): void => {
  const named: readonly OrganizationId[] =
    'organizationIds' in body.scope ? body.scope.organizationIds : [];
  if (named.some((id) => !store.organizations.some((o) => o.id === id))) {
    throw new ProblemError('rule-invalid', {
      errors: [{ pointer: '/scope/organizationIds', code: 'issue.scope_nobody' }],
    });
  }
  const organizationIds = scopeChangedBeyondReach(
    previous?.scope,
    body.scope,
    session,
    store.organizations,
  );
  if (organizationIds.length > 0) throw new ProblemError('forbidden', { organizationIds });
};

const sorters: Record<string, (a: RuleSummary, b: RuleSummary) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
  updated: (a, b) => a.updatedAt - b.updatedAt,
  triggers: (a, b) => triggersOf(a) - triggersOf(b),
  organizations: (a, b) => a.organizations - b.organizations,
  severity: (a, b) => RULE_SEVERITIES.indexOf(a.severity) - RULE_SEVERITIES.indexOf(b.severity),
};
const triggersOf = (summary: RuleSummary): number =>
  summary.triggers.kind === 'replayed' ? summary.triggers.count : -1;

const sorted = (items: RuleSummary[], sort: string): RuleSummary[] => {
  const compare = sorters[sort.replace(/^-/, '')];
  if (compare === undefined) return items;
  const direction = sort.startsWith('-') ? -1 : 1;
  return items.toSorted((a, b) => direction * compare(a, b) || a.id.localeCompare(b.id, 'en'));
};

export const ruleHandlers = (
  counts: TriggerCounts,
): Handlers<'listRules' | 'createRule' | 'getRule' | 'saveRule' | 'listRuleVersions'> => ({
  listRules: ({ query }, { store, session }) => {
    const count = counts.reader(session);
    const organization = store.organizations.find(({ id }) => id === query.organization);
    const words = (query.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const found = [...store.rules.values()].filter((stored) => {
      const { rule } = stored;
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
      return (
        words.every((word) => text.includes(word)) &&
        (query.product === undefined || rule.signals.some((s) => s.product === query.product)) &&
        (organization === undefined || inScope(evaluatedBody(stored).scope, organization)) &&
        (query.status === undefined
          ? stored.status !== 'archived'
          : stored.status === query.status) &&
        (query.severity === undefined || (rule.severity ?? 'medium') === query.severity) &&
        (query.tag === undefined || (rule.tags ?? []).includes(query.tag)) &&
        (query.owner === undefined || rule.owner === query.owner) &&
        (query.mode === undefined || armingOf(store, stored).some((r) => r.mode === query.mode))
      );
    });
    const summaries = found.map((stored) => summaryOf(store, stored, count(stored)));
    return { data: page(sorted(summaries, query.sort ?? '-updated'), store.rules.size, query) };
  },

  createRule: ({ body }, context) => {
    checkSave(body, undefined, context);
    const { store, session, now } = context;
    const { id, name } = session.user;
    const { restoredFrom, ...written } = body;
    const rule: Rule = {
      ...written,
      id: store.nextRuleId(),
      version: 1,
      createdAt: now,
      updatedAt: now,
      updatedBy: { id, name },
    };
    store.rules.set(rule.id, {
      rule,
      versions: [versionOf(rule, restoredFrom)],
      status: 'enabled',
      arming: [],
      armingVersion: 1,
    });
    store.change({ resource: 'rules' }, { resource: 'connections' });
    return { data: rule, etag: ruleEtag(rule) };
  },

  getRule: ({ params }, { store }) => {
    const { rule } = storedRule(store, params.ruleId);
    return { data: rule, etag: ruleEtag(rule) };
  },

  saveRule: ({ params, body }, context) => {
    const { store, session, now, ifMatch } = context;
    const stored = storedRule(store, params.ruleId);
    demand(session, 'rule.write');
    demandVersion(ifMatch, ruleEtag(stored.rule));
    checkSave(body, ruleBodySchema.parse(stored.rule), context);
    const { id, name } = session.user;
    const { restoredFrom, ...written } = body;
    const next = withVersion(stored, written, { id, name }, now, restoredFrom);
    store.rules.set(next.rule.id, next);
    store.change(
      { resource: 'rule', ruleId: next.rule.id },
      { resource: 'arming', ruleId: next.rule.id },
      { resource: 'lists' },
      { resource: 'connections' },
    );
    return { data: next.rule, etag: ruleEtag(next.rule) };
  },

  listRuleVersions: ({ params, query }, { store }) => {
    const versions = storedRule(store, params.ruleId).versions.toReversed();
    return { data: page(versions, versions.length, query) };
  },
});
