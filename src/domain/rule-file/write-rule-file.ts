import { stringify } from 'yaml';
import type { NamedList } from '#src/contract/named-list.ts';
import type { RuleFile } from '#src/contract/rule-file.ts';
import type { Pattern, RuleBody, Scope, Target } from '#src/contract/rule.ts';
import { durationText } from './duration-text.ts';
import { idText } from './to-rule.ts';

/**
 * A rule as a person would write its file: names for ids, durations for milliseconds, nothing that goes
 * without saying. `readRuleFile` reads it back as it was, when it is complete; what a draft leaves open is
 * left out. `lists` are written beside it, for a terminal that has no others.
 */
export const writeRuleFile = (body: RuleBody, lists: readonly NamedList[] = []): string =>
  stringify(toRuleFile(body, lists), {
    lineWidth: 100,
    aliasDuplicateObjects: false,
    version: '1.2',
  });

/** Several rules, one document each. */
export const writeRuleFiles = (bodies: readonly RuleBody[]): string =>
  bodies.map((body) => writeRuleFile(body)).join('---\n');

const toRuleFile = (body: RuleBody, lists: readonly NamedList[]): Partial<RuleFile> => {
  const nameOf = signalNames(body);
  return without({
    apiVersion: 'respond/v1' as const,
    name: body.name,
    description: body.description || undefined,
    severity: body.severity,
    techniques: body.techniques,
    tags: body.tags,
    owner: body.owner,
    scope: scopeFile(body.scope),
    lists: lists.length === 0 ? undefined : [...lists],
    signals: body.signals.map(({ id, name, product, activities, condition, join, disabled }) =>
      without({
        name,
        id: idText(name) === id ? undefined : id,
        product,
        activities: activities.length === 0 ? undefined : activities,
        condition:
          condition.op === 'all' && condition.conditions.length === 0 ? undefined : condition,
        join,
        disabled: disabled || undefined,
      }),
    ),
    pattern: patternFile(body.pattern, nameOf),
    schedule: body.schedule,
    exceptions: body.exceptions?.map((exception) =>
      without({
        ...exception,
        expiresAt:
          exception.expiresAt === undefined
            ? undefined
            : new Date(exception.expiresAt).toISOString(),
      }),
    ),
    freshness: durationFile(body.freshnessMs),
    response: responseFile(body.response, nameOf),
    falsePositives: body.falsePositives,
    runbook: body.runbook,
    tests: body.tests,
  });
};

/** Without what is undefined, and without numbers that are open. */
const without = <T extends object>(record: T): T =>
  // What is left out was optional, or is what a draft has not said yet.
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && !Number.isNaN(value)),
  ) as T;

type NameOf = (id: string) => string;

/** A signal is called by its name in the file, where that says which one is meant; by its id otherwise. */
const signalNames = ({ signals }: RuleBody): NameOf => {
  const taken = new Map<string, number>();
  for (const { id, name } of signals) {
    for (const word of new Set([id, name])) taken.set(word, (taken.get(word) ?? 0) + 1);
  }
  const names = new Map<string, string>(
    signals.map(({ id, name }) => [id, name !== '' && taken.get(name) === 1 ? name : id]),
  );
  return (id) => names.get(id) ?? id;
};

const durationFile = (ms: number | undefined): string | undefined =>
  ms === undefined || !Number.isFinite(ms) ? undefined : durationText(ms);

const scopeFile = ({ accounts, ...scope }: Scope): RuleFile['scope'] => {
  const parts = accounts === undefined ? {} : { accounts };
  switch (scope.kind) {
    case 'all':
      return accounts === undefined ? undefined : { accounts };
    case 'some':
      return { only: scope.organizationIds, ...parts };
    case 'all_but':
      return { allBut: scope.organizationIds, ...parts };
    case 'tagged':
      return { tagged: scope.tags, ...parts };
    default:
      return scope satisfies never;
  }
};

const patternFile = (pattern: Pattern, nameOf: NameOf): RuleFile['pattern'] => {
  const { groupBy, windowMs, absent, coolDownMs, acrossOrganizations } = pattern;
  const common = {
    groupBy: groupBy.length === 1 && groupBy[0] === 'account' ? undefined : groupBy,
    window: durationFile(windowMs),
    absent: absent?.map(({ signalId, side, withinMs }) =>
      without({ signal: nameOf(signalId), side, within: durationFile(withinMs) }),
    ),
    coolDown: durationFile(coolDownMs),
    acrossOrganizations,
  };
  switch (pattern.kind) {
    case 'event_count':
    case 'value_count': {
      const { threshold, comparison, thresholdMax } = pattern;
      const counted = {
        signals: pattern.signalIds.map(nameOf),
        threshold,
        comparison,
        thresholdMax,
        ...common,
      };
      return without(
        pattern.kind === 'event_count'
          ? { kind: pattern.kind, ...counted }
          : { kind: pattern.kind, field: pattern.field, andFields: pattern.andFields, ...counted },
      );
    }
    case 'temporal':
    case 'temporal_ordered': {
      const steps = pattern.steps.map((step) =>
        without({
          signal: nameOf(step.signalId),
          atLeast: step.atLeast === 1 ? undefined : step.atLeast,
          within: durationFile(step.withinMs),
          gap: 'gapMs' in step ? durationFile(step.gapMs) : undefined,
        }),
      );
      return without(
        pattern.kind === 'temporal'
          ? { kind: pattern.kind, steps, required: pattern.required, ...common }
          : { kind: pattern.kind, steps, ...common },
      );
    }
    default:
      return pattern satisfies never;
  }
};

const responseFile = (
  { target, actions }: RuleBody['response'],
  nameOf: NameOf,
): RuleFile['response'] =>
  target.kind === 'group_account' && actions.length === 0
    ? undefined
    : without({
        target: target.kind === 'group_account' ? undefined : targetFile(target, nameOf),
        actions: actions.length === 0 ? undefined : actions,
      });

const targetFile = (
  { signalId, role, cap }: Extract<Target, { kind: 'signal_account' }>,
  nameOf: NameOf,
) =>
  without({
    signal: nameOf(signalId),
    role: role === 'account' ? undefined : role,
    cap: cap === 10 ? undefined : cap,
  });
