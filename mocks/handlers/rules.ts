import type { OrganizationId } from '#src/contract/ids.ts';
import type { FieldError } from '#src/contract/problem.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { Rule, RuleBody } from '#src/contract/rule.ts';
import type { Session } from '#src/contract/session.ts';
import { capabilityCells } from '#src/domain/capability.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { refusedActions } from '#src/domain/response.ts';
import { organizationsInScope, scopeChangedBeyondReach } from '#src/domain/scope.ts';
import { demand, demandVersion, page } from '#mocks/handler.ts';
import type { Context, Handlers } from '#mocks/handler.ts';
import { ProblemError } from '#mocks/problem-error.ts';
import { versionOf } from '#mocks/store.ts';
import { ruleEtag, storedRule, withVersion } from '#mocks/stored-rules.ts';
import type { Store } from '#mocks/store.ts';

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

export const ruleHandlers: Handlers<'createRule' | 'getRule' | 'saveRule' | 'listRuleVersions'> = {
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
};
