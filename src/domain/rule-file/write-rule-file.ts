import { Scalar, stringify } from 'yaml';
import type { NamedList } from '#src/contract/named-list.ts';
import type { RuleFile } from '#src/contract/rule-file.ts';
import type { RuleBody, Scope, Target } from '#src/contract/rule.ts';
import { durationText } from './duration-text.ts';
import { idText } from './to-rule.ts';

/**
 * A rule as a person would write its file: names for ids, durations for milliseconds, nothing that goes
 * without saying. `readRuleFile` reads it back as it was, when it is complete; what a draft leaves open is
 * left out. `lists` are written beside it, for a terminal that has no others.
 */
export const writeRuleFile = (body: RuleBody, lists: readonly NamedList[] = []): string =>
  visible(
    stringify(settled(toRuleFile(body, lists)), {
      lineWidth: 100,
      aliasDuplicateObjects: false,
      version: '1.2',
      // What an older reader takes for a switch or a number (yes, 1_000) is quoted too.
      compat: 'yaml-1.1',
      blockQuote: 'literal',
    }),
  );

/** Several rules, one document each. */
export const writeRuleFiles = (bodies: readonly RuleBody[]): string =>
  bodies.map((body) => writeRuleFile(body)).join('---\n');

/**
 * Characters that nobody sees, or that turn the order of what is read around, as escapes. The first group
 * stands in double quotes already; a text that has one of the second is put there.
 */
const UNSEEN = /[\u007F-\u009F\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;
const TURNS = /[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;

const visible = (file: string): string =>
  file.replaceAll(UNSEEN, (character) => `\\u${hex(character)}`);

const hex = (character: string): string =>
  character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase();

/** Without members that are open, however deep: JSON would have null there, and a person nothing. */
const settled = (value: unknown): unknown => {
  if (typeof value === 'string') return TURNS.test(value) ? quoted(value) : value;
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  return new Map(
    Object.entries(value)
      .filter(([, member]) => member !== undefined && !isOpen(member))
      .map(([key, member]) => [settled(key), settled(member)]),
  );
};

const quoted = (text: string): Scalar => {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
};

const isOpen = (value: unknown): boolean => typeof value === 'number' && !Number.isFinite(value);

/** What is undefined, or a number that is open, is left out when it is written. */
const toRuleFile = (body: RuleBody, lists: readonly NamedList[]): Written<RuleFile> => {
  const nameOf = signalNames(body);
  return {
    apiVersion: 'respond/v1' as const,
    name: body.name || undefined,
    description: body.description || undefined,
    severity: body.severity,
    techniques: body.techniques,
    tags: body.tags,
    owner: body.owner,
    scope: scopeFile(body.scope),
    lists: lists.length === 0 ? undefined : [...lists],
    signals: body.signals.map(({ id, name, product, activities, condition, join, disabled }) => ({
      name: name || undefined,
      id: idText(name) === id ? undefined : id,
      product,
      activities: activities.length === 0 ? undefined : activities,
      condition:
        condition.op === 'all' && condition.conditions.length === 0 ? undefined : condition,
      join,
      disabled: disabled || undefined,
    })),
    pattern: patternFile(body, nameOf),
    schedule: body.schedule,
    exceptions: body.exceptions?.map((exception) => ({
      ...exception,
      expiresAt: timeFile(exception.expiresAt),
    })),
    freshness: durationFile(body.freshnessMs),
    response: responseFile(body, nameOf),
    falsePositives: body.falsePositives,
    runbook: body.runbook,
    tests: body.tests,
  };
};

/** The name of a signal, where that says which one is meant. */
type NameOf = (id: string) => string | undefined;

const signalNames = ({ signals }: RuleBody): NameOf => {
  const taken = new Map<string, number>();
  for (const { id, name } of signals) {
    for (const word of new Set([id, name])) taken.set(word, (taken.get(word) ?? 0) + 1);
  }
  const names = new Map<string, string | undefined>(
    signals.map(({ id, name }) => [id, name !== '' && taken.get(name) === 1 ? name : undefined]),
  );
  return (id) => names.get(id);
};

/** What a step is called whose signal nobody has chosen: nothing, so that reading it asks. */
const signalFile = (signals: RuleBody['signals'], id: string, nameOf: NameOf) => {
  const name = nameOf(id);
  if (name !== undefined) return { signal: name };
  return signals.some((signal) => signal.id === id) ? { signalId: id } : {};
};

/** What is open where a file that does not say it means something else: reading it then asks. */
const saidOpen = (value: number | undefined): number | null | undefined =>
  value !== undefined && isOpen(value) ? null : value;

/** In units where it has such a form; else as it is, so that reading it says what is wrong. */
const durationFile = (ms: number | undefined): string | number | null | undefined =>
  ms !== undefined && Number.isSafeInteger(ms) && ms >= 0 ? durationText(ms) : saidOpen(ms);

/** A time as a person reads it, of the years that have four digits. */
const timeFile = (ms: number | undefined): string | number | undefined =>
  ms !== undefined && ms >= Date.UTC(1000, 0) && ms < Date.UTC(10_000, 0)
    ? new Date(ms).toISOString()
    : ms;

const scopeFile = ({ accounts, ...scope }: Scope): Written<RuleFile['scope']> => {
  switch (scope.kind) {
    case 'all':
      return accounts === undefined ? undefined : { accounts };
    case 'some':
      return { only: scope.organizationIds, accounts };
    case 'all_but':
      return { allBut: scope.organizationIds, accounts };
    case 'tagged':
      return { tagged: scope.tags, accounts };
    default:
      return scope satisfies never;
  }
};

const patternFile = (
  { pattern, signals }: RuleBody,
  nameOf: NameOf,
): Written<RuleFile['pattern']> => {
  const { groupBy, windowMs, absent, coolDownMs, acrossOrganizations } = pattern;
  const common = {
    groupBy: groupBy.length === 1 && groupBy[0] === 'account' ? undefined : groupBy,
    window: durationFile(windowMs) ?? undefined,
    absent: absent?.map(({ signalId, side, withinMs }) => ({
      ...signalFile(signals, signalId, nameOf),
      side,
      within: durationFile(withinMs),
    })),
    coolDown: durationFile(coolDownMs),
    acrossOrganizations,
  };
  switch (pattern.kind) {
    case 'event_count':
    case 'value_count': {
      const { threshold, comparison, thresholdMax, signalIds } = pattern;
      const names = signalIds.flatMap((id) => nameOf(id) ?? []);
      const counted = {
        ...(names.length === signalIds.length ? { signals: names } : { signalIds }),
        threshold,
        comparison,
        thresholdMax,
        ...common,
      };
      return pattern.kind === 'event_count'
        ? { kind: pattern.kind, ...counted }
        : { kind: pattern.kind, field: pattern.field, andFields: pattern.andFields, ...counted };
    }
    case 'temporal':
    case 'temporal_ordered': {
      const steps = pattern.steps.map((step) => ({
        ...signalFile(signals, step.signalId, nameOf),
        atLeast: step.atLeast === 1 ? undefined : saidOpen(step.atLeast),
        within: durationFile(step.withinMs),
        gap: 'gapMs' in step ? durationFile(step.gapMs) : undefined,
      }));
      return pattern.kind === 'temporal'
        ? { kind: pattern.kind, steps, required: saidOpen(pattern.required), ...common }
        : { kind: pattern.kind, steps, ...common };
    }
    default:
      return pattern satisfies never;
  }
};

const responseFile = (
  { response: { target, actions } }: RuleBody,
  nameOf: NameOf,
): Written<RuleFile['response']> =>
  target.kind === 'group_account' && actions.length === 0
    ? undefined
    : {
        target: target.kind === 'group_account' ? undefined : targetFile(target, nameOf),
        actions: actions.length === 0 ? undefined : actions,
      };

const targetFile = (
  target: Extract<Target, { kind: 'signal_account' }>,
  nameOf: NameOf,
): Written<NonNullable<RuleFile['response']>['target']> => {
  const signal = nameOf(target.signalId);
  const { role, cap } = target;
  if (signal === undefined) return { ...target, cap: saidOpen(cap) };
  return {
    signal,
    role: role === 'account' ? undefined : role,
    cap: cap === 10 ? undefined : saidOpen(cap),
  };
};

/** A shape in which anything may be open yet. */
type Written<T> = Partly<T> | null;
type Partly<T> = T extends readonly (infer M)[]
  ? readonly Written<M>[]
  : T extends object
    ? { readonly [K in keyof T]?: Written<T[K]> | undefined }
    : T;
