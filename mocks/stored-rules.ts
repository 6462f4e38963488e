import type { ArmingRecord } from '#src/contract/arming.ts';
import type { RuleId } from '#src/contract/ids.ts';
import type { Rule, RuleBody } from '#src/contract/rule.ts';
import { evaluatedPart } from '#src/domain/evidence.ts';
import { organizationsInScope } from '#src/domain/scope.ts';
import { ProblemError } from './problem-error.ts';
import { evaluatedBody, versionOf } from './store.ts';
import type { Store, StoredRule } from './store.ts';

export const ruleEtag = (rule: Rule): string => `"${rule.id}.${rule.version}"`;
export const armingEtag = (stored: StoredRule): string =>
  `"${stored.rule.id}.arming.${stored.armingVersion}.${stored.rule.version}"`;

export const storedRule = (store: Store, id: RuleId): StoredRule => {
  const stored = store.rules.get(id);
  if (stored === undefined) throw new ProblemError('not-found');
  return stored;
};

/** The record of every organization in scope. One that came into scope later begins as draft. */
export const armingOf = (store: Store, stored: StoredRule): ArmingRecord[] =>
  organizationsInScope(evaluatedBody(stored).scope, store.organizations).map(
    ({ id }) =>
      stored.arming.find((record) => record.organizationId === id) ?? {
        organizationId: id,
        mode: 'draft',
        since: stored.rule.updatedAt,
        by: stored.rule.updatedBy,
        reason: '',
      },
  );

export const armingAnswer = (store: Store, stored: StoredRule) => ({
  data: {
    status: stored.status,
    ...(stored.statusChange === undefined ? {} : { statusChange: stored.statusChange }),
    ...(stored.running === undefined ? {} : { running: stored.running }),
    ...(stored.runningSince === undefined ? {} : { runningSince: stored.runningSince }),
    records: armingOf(store, stored),
  },
  etag: armingEtag(stored),
});

export const isStrong = ({ mode }: ArmingRecord): boolean =>
  mode === 'manual_approval' || mode === 'automated';

/**
 * The records of organizations that the body watches. A record ends where the rule no longer watches: should
 * it come to watch there again it begins as draft, for to go on as before would be to arm by saving.
 */
export const keptRecords = (store: Store, arming: readonly ArmingRecord[], body: RuleBody) => {
  const watched = new Set(
    organizationsInScope(body.scope, store.organizations).map(({ id }) => id),
  );
  return arming.filter(({ organizationId }) => watched.has(organizationId));
};

/**
 * A next version. While a version runs, one that would trigger or act otherwise is proposed only; one that
 * changes words alone takes its place at once.
 */
export const withVersion = (
  stored: StoredRule,
  body: RuleBody & Pick<Rule, 'note'>,
  by: Rule['updatedBy'],
  now: number,
  restoredFrom?: number,
): StoredRule => {
  const { id, version, createdAt } = stored.rule;
  const rule: Rule = {
    ...body,
    id,
    version: version + 1,
    createdAt,
    updatedAt: now,
    updatedBy: by,
  };
  const runsOn =
    stored.running !== undefined && evaluatedPart(evaluatedBody(stored)) === evaluatedPart(body);
  return {
    ...stored,
    rule,
    versions: [...stored.versions, versionOf(rule, restoredFrom)],
    ...(runsOn ? { running: rule.version, runningSince: now } : {}),
  };
};
