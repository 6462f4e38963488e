import { OUTCOME_MODES } from '#src/contract/arming.ts';
import type { OutcomeMode } from '#src/contract/arming.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import type { Session } from '#src/contract/session.ts';
import { ladder } from '#src/domain/arming.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import { namedListAt } from '#src/domain/named-lists.ts';
import { runRuleTests } from '#src/domain/rule-file/rule-test.ts';
import { organizationsInScope, scopeChangedBeyondReach, withinSession } from '#src/domain/scope.ts';
import { demand, demandVersion } from '#mocks/handler.ts';
import type { Handlers } from '#mocks/handler.ts';
import { ProblemError } from '#mocks/problem-error.ts';
import { evaluatedBody } from '#mocks/store.ts';
import type { Store, StoredRule } from '#mocks/store.ts';
import {
  armingAnswer,
  armingEtag,
  armingOf,
  isStrong,
  keptRecords,
  storedRule,
} from '#mocks/stored-rules.ts';

/** Throws unless the ladder lets the person take the step with this body. */
const demandStep = (
  store: Store,
  { status }: StoredRule,
  body: RuleBody,
  mode: OutcomeMode,
  organizationIds: OrganizationId[],
  session: Session,
  now: number,
): void => {
  const lists = [...store.lists.values()].map((list) => namedListAt(list, now));
  // Whoever goes back to a draft is stopped by no test.
  const tests = mode === 'draft' ? [] : runRuleTests(body, lists);
  const failingTests = tests.filter(({ failures }) => failures.length > 0).length;
  const step = ladder(session, ruleIssues(body), { status, failingTests })[
    OUTCOME_MODES.indexOf(mode)
  ];
  if (step !== undefined && !step.open && step.refusal.code !== 'persona_may_not') {
    throw new ProblemError('step-not-open', { ladder: { organizationIds, refusal: step.refusal } });
  }
  demand(session, 'rule.arm');
};

export const armingHandlers: Handlers<'getArming' | 'armRule' | 'runRuleVersion'> = {
  getArming: ({ params }, { store }) => armingAnswer(store, storedRule(store, params.ruleId)),

  armRule: ({ params, body }, { store, session, now, ifMatch }) => {
    const stored = storedRule(store, params.ruleId);
    const evaluated = evaluatedBody(stored);
    demandStep(store, stored, evaluated, body.mode, body.organizationIds, session, now);
    const outside = body.organizationIds.filter((id) => !withinSession(session, id));
    if (outside.length > 0)
      throw new ProblemError('forbidden', { permission: 'rule.arm', organizationIds: outside });
    const scope = new Set(
      organizationsInScope(evaluated.scope, store.organizations).map(({ id }) => id),
    );
    if (body.organizationIds.some((id) => !scope.has(id))) {
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
    const { running, runningSince = now, ...rest } = stored;
    const isDraft = arming.every(({ mode }) => mode === 'draft');
    const next: StoredRule = {
      ...rest,
      // Which version runs is settled when the first organization is; a draft everywhere runs in none.
      ...(isDraft ? {} : { running: running ?? stored.rule.version, runningSince }),
      arming,
      armingVersion: stored.armingVersion + 1,
    };
    store.rules.set(stored.rule.id, next);
    store.change({ resource: 'arming', ruleId: stored.rule.id });
    return armingAnswer(store, next);
  },

  runRuleVersion: ({ params, body }, { store, session, now, ifMatch }) => {
    const stored = storedRule(store, params.ruleId);
    const found = stored.versions.find(({ version }) => version === body.version);
    if (found === undefined) throw new ProblemError('not-found');
    demandStep(store, stored, found.body, 'alert_only', [], session, now);
    const beyond = scopeChangedBeyondReach(
      evaluatedBody(stored).scope,
      found.body.scope,
      session,
      store.organizations,
    );
    if (beyond.length > 0)
      throw new ProblemError('forbidden', { permission: 'rule.arm', organizationIds: beyond });
    demandVersion(ifMatch, armingEtag(stored));
    const { id, name } = session.user;
    const next: StoredRule = {
      ...stored,
      running: body.version,
      runningSince: now,
      arming: keptRecords(store, stored.arming, found.body).map((record) =>
        // Evidence is of what ran before: whatever was stronger begins anew.
        isStrong(record)
          ? { ...record, mode: 'alert_only', since: now, by: { id, name }, reason: body.reason }
          : record,
      ),
      armingVersion: stored.armingVersion + 1,
    };
    store.rules.set(stored.rule.id, next);
    store.change({ resource: 'arming', ruleId: stored.rule.id }, { resource: 'connections' });
    return armingAnswer(store, next);
  },
};
