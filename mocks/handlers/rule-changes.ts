import type { RuleStatus } from '#src/contract/arming.ts';
import type { RuleAct, RuleActRefusal } from '#src/contract/bulk.ts';
import type { RuleId } from '#src/contract/ids.ts';
import { RULE_LIMITS } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import { actPermission } from '#src/domain/rule-acts.ts';
import { organizationsInScope, withinSession } from '#src/domain/scope.ts';
import type { Context, Handlers } from '#mocks/handler.ts';
import { evaluatedBody } from '#mocks/store.ts';
import type { StoredRule } from '#mocks/store.ts';
import { isStrong, withVersion } from '#mocks/stored-rules.ts';

/** The rule after the act, or why it stays as it is. */
const after = (
  act: RuleAct,
  stored: StoredRule,
  reason: string,
  { store, session, now }: Context,
): StoredRule | RuleActRefusal => {
  const permission = actPermission[act.kind];
  if (!session.permissions.includes(permission)) return { code: 'persona_may_not', permission };
  const beyond = organizationsInScope(evaluatedBody(stored).scope, store.organizations).filter(
    ({ id }) => !withinSession(session, id),
  );
  // Words may be changed by whoever may write; what happens in an organization, by those who hold it.
  if (permission === 'rule.arm' && beyond.length > 0)
    return { code: 'organizations_out_of_reach', count: beyond.length };
  const { status } = stored;
  if (status === 'archived' && act.kind !== 'restore')
    return { code: act.kind === 'archive' ? 'no_change' : 'archived' };
  const { id, name } = session.user;
  const by = { id, name };
  const weaker = () =>
    stored.arming.map((record) =>
      isStrong(record)
        ? { ...record, mode: 'alert_only' as const, since: now, by, reason }
        : record,
    );
  const next = (change: Partial<StoredRule>): StoredRule => ({
    ...stored,
    ...change,
    armingVersion: stored.armingVersion + 1,
  });
  const turned = (to: RuleStatus, change: Partial<StoredRule> = {}): StoredRule =>
    next({ ...change, status: to, statusChange: { at: now, by, reason } });
  const tagged = (tags: string[]): StoredRule | RuleActRefusal => {
    const before = stored.rule.tags ?? [];
    if (tags.length === before.length) return { code: 'no_change' };
    if (tags.length > RULE_LIMITS.tags) return { code: 'too_many_tags' };
    const { tags: _tags, ...body } = ruleBodySchema.parse(stored.rule);
    const written: RuleBody = tags.length === 0 ? body : { ...body, tags };
    return withVersion(stored, written, by, now);
  };
  switch (act.kind) {
    case 'to_alert_only':
      return stored.arming.some(isStrong) ? next({ arming: weaker() }) : { code: 'no_change' };
    case 'disable':
      return status === 'disabled' ? { code: 'no_change' } : turned('disabled');
    case 'enable':
      return status === 'enabled' ? { code: 'no_change' } : turned('enabled', { arming: weaker() });
    case 'archive':
      return turned('archived');
    case 'restore':
      return status === 'archived' ? turned('disabled') : { code: 'not_archived' };
    case 'add_tags':
      return tagged([...new Set([...(stored.rule.tags ?? []), ...act.tags])]);
    case 'remove_tags':
      return tagged((stored.rule.tags ?? []).filter((tag) => !act.tags.includes(tag)));
    default:
      return act satisfies never;
  }
};

/** So many changed at once are told as one change. */
const MANY = 50;

export const ruleChangeHandlers: Handlers<'changeRules'> = {
  changeRules: ({ body: { act, ruleIds, dryRun, reason = '' } }, context) => {
    const { store } = context;
    const changed: RuleId[] = [];
    const outcomes = [...new Set(ruleIds)].map((ruleId) => {
      const stored = store.rules.get(ruleId);
      if (stored === undefined)
        return { ruleId, name: ruleId, refusal: { code: 'not_found' as const } };
      const { name } = stored.rule;
      const found = after(act, stored, reason, context);
      if ('code' in found) return { ruleId, name, refusal: found };
      if (!dryRun) {
        store.rules.set(ruleId, found);
        changed.push(ruleId);
      }
      return { ruleId, name };
    });
    if (changed.length > 0) {
      store.change(
        // Thousands of changes one by one would keep every page busy for a while.
        ...(changed.length > MANY
          ? [{ resource: 'rule' as const }]
          : changed.flatMap((ruleId) => [
              { resource: 'rule' as const, ruleId },
              { resource: 'arming' as const, ruleId },
            ])),
        { resource: 'connections' },
        { resource: 'lists' },
      );
    }
    return { data: { outcomes } };
  },
};
