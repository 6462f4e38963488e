import { OUTCOME_MODES } from '#src/contract/arming.ts';
import type { ArmingRecord } from '#src/contract/arming.ts';
import type { OrganizationId, RuleId } from '#src/contract/ids.ts';
import type { FieldError } from '#src/contract/problem.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { Rule, RuleBody, RuleSummary } from '#src/contract/rule.ts';
import type { Session } from '#src/contract/session.ts';
import { armingCounts, ladder } from '#src/domain/arming.ts';
import { capabilityCells } from '#src/domain/capability.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { refusedActions } from '#src/domain/response.ts';
import {
  inScope,
  organizationsInScope,
  scopeChangedBeyondReach,
  withinSession,
} from '#src/domain/scope.ts';
import { demand, demandVersion, page } from '#mocks/handler.ts';
import type { Context, Handlers } from '#mocks/handler.ts';
import { ProblemError } from '#mocks/problem-error.ts';
import type { Store, StoredRule } from '#mocks/store.ts';
import type { TriggerCounts } from '#mocks/trigger-counts.ts';

const ruleEtag = (rule: Rule): string => `"${rule.id}.${rule.version}"`;
const armingEtag = (stored: StoredRule): string =>
  `"${stored.rule.id}.arming.${stored.armingVersion}.${stored.rule.version}"`;

const storedRule = (store: Store, id: RuleId): StoredRule => {
  const stored = store.rules.get(id);
  if (stored === undefined) throw new ProblemError('not-found');
  return stored;
};

/** The record of every organization in scope. One that came into scope later begins as draft. */
const armingOf = (store: Store, { rule, arming }: StoredRule): ArmingRecord[] =>
  organizationsInScope(rule.scope, store.organizations).map(
    ({ id }) =>
      arming.find((record) => record.organizationId === id) ?? {
        organizationId: id,
        mode: 'draft',
        since: rule.updatedAt,
        by: rule.updatedBy,
        reason: '',
      },
  );

const summaryOf = (
  store: Store,
  stored: StoredRule,
  triggers: RuleSummary['triggers'],
): RuleSummary => {
  const { rule } = stored;
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
  const issues = ruleIssues(body).filter((issue) => issue.severity === 'refuses_save');
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
    body.scope.kind === 'all' ? [] : body.scope.organizationIds;
  if (named.some((id) => !store.organizations.some((o) => o.id === id))) {
    throw new ProblemError('rule-invalid', {
      errors: [{ pointer: '/scope/organizationIds', code: 'issue.scope_nobody' }],
    });
  }
  const organizationIds = scopeChangedBeyondReach(previous?.scope, body.scope, session);
  if (organizationIds.length > 0) throw new ProblemError('forbidden', { organizationIds });
};

const sorters: Record<string, (a: RuleSummary, b: RuleSummary) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
  updated: (a, b) => a.updatedAt - b.updatedAt,
  triggers: (a, b) => triggersOf(a) - triggersOf(b),
  organizations: (a, b) => a.organizations - b.organizations,
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
): Handlers<'listRules' | 'createRule' | 'getRule' | 'saveRule' | 'getArming' | 'armRule'> => ({
  listRules: ({ query }, { store, session }) => {
    const count = counts.reader(session);
    const words = (query.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const found = [...store.rules.values()].filter((stored) => {
      const { rule } = stored;
      const text = [rule.name, rule.description, ...rule.signals.map((s) => s.name)]
        .join(' ')
        .toLowerCase();
      return (
        words.every((word) => text.includes(word)) &&
        (query.product === undefined || rule.signals.some((s) => s.product === query.product)) &&
        (query.organization === undefined || inScope(rule.scope, query.organization)) &&
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
    const rule: Rule = {
      ...body,
      id: store.nextRuleId(),
      version: 1,
      createdAt: now,
      updatedAt: now,
      updatedBy: { id, name },
    };
    store.rules.set(rule.id, { rule, arming: [], armingVersion: 1 });
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
    const rule: Rule = {
      ...stored.rule,
      ...body,
      version: stored.rule.version + 1,
      updatedAt: now,
      updatedBy: { id, name },
    };
    // A record ends where the rule no longer watches. Should it come to watch there again, by another save,
    // it begins as draft: to go on as before would be to arm by saving.
    const arming = stored.arming.filter(({ organizationId }) =>
      inScope(rule.scope, organizationId),
    );
    store.rules.set(rule.id, { ...stored, rule, arming });
    store.change(
      { resource: 'rule', ruleId: rule.id },
      { resource: 'arming', ruleId: rule.id },
      { resource: 'connections' },
    );
    return { data: rule, etag: ruleEtag(rule) };
  },

  getArming: ({ params }, { store }) => {
    const stored = storedRule(store, params.ruleId);
    return { data: { records: armingOf(store, stored) }, etag: armingEtag(stored) };
  },

  armRule: ({ params, body }, { store, session, now, ifMatch }) => {
    const stored = storedRule(store, params.ruleId);
    const step = ladder(session, ruleIssues(stored.rule))[OUTCOME_MODES.indexOf(body.mode)];
    if (step !== undefined && !step.open && step.refusal.code !== 'persona_may_not') {
      throw new ProblemError('step-not-open', {
        ladder: { organizationIds: body.organizationIds, refusal: step.refusal },
      });
    }
    demand(session, 'rule.arm');
    const outside = body.organizationIds.filter((id) => !withinSession(session, id));
    if (outside.length > 0)
      throw new ProblemError('forbidden', { permission: 'rule.arm', organizationIds: outside });
    const notInScope = body.organizationIds.filter((id) => !inScope(stored.rule.scope, id));
    if (notInScope.length > 0) {
      throw new ProblemError('invalid-request', {
        errors: [{ pointer: '/organizationIds', code: 'not_in_scope' }],
      });
    }
    demandVersion(ifMatch, armingEtag(stored));

    const { id, name } = session.user;
    const chosen = new Set<string>(body.organizationIds);
    const arming = armingOf(store, stored).map((record) =>
      chosen.has(record.organizationId)
        ? { ...record, mode: body.mode, since: now, by: { id, name }, reason: body.reason }
        : record,
    );
    const next = { ...stored, arming, armingVersion: stored.armingVersion + 1 };
    store.rules.set(stored.rule.id, next);
    store.change({ resource: 'arming', ruleId: stored.rule.id });
    return { data: { records: armingOf(store, next) }, etag: armingEtag(next) };
  },
});
