import type { SignalId } from '#src/contract/ids.ts';
import type { RuleBody, Signal } from '#src/contract/rule.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import { hasSteps, presentSignals, requiredSteps, withoutDisabled } from '#src/domain/pattern.ts';
import type { CountPattern, StepsPattern } from '#src/domain/pattern.ts';
import { add, isWhole } from '#src/domain/rule-issue.ts';
import type { Issues } from '#src/domain/rule-issue.ts';
import { conjuncts, valuesLeft } from './conjunction.ts';
import { holdsForAll, isOutOfScope, isPartOf, neverMatches } from './dead-signals.ts';

/**
 * What of the pattern can never come about, and what of it makes no difference: only where that is certain,
 * whatever happens. `now` (UTC milliseconds) tells which exceptions have expired.
 */
export const patternContradictions = (body: RuleBody, issues: Issues, now?: number): void => {
  const signals = new Map(
    body.signals.flatMap((one): [SignalId, Signal][] => (one.disabled ? [] : [[one.id, one]])),
  );
  const present = presentSignals(body.pattern).flatMap((id) => signals.get(id) ?? []);
  const dead = new Set<SignalId>();
  for (const signal of present) {
    if (neverMatches(signal)) dead.add(signal.id);
    else if (isOutOfScope(signal, body.scope.accounts)) {
      dead.add(signal.id);
      const text = message('never.out_of_scope', { signal: signal.name });
      add(issues, 'warning', '/scope/accounts', text, 'impossible');
    }
  }
  for (const id of excepted(body, present, issues, now)) dead.add(id);
  for (const id of refused(body, present, signals, issues)) dead.add(id);
  const { pattern } = body;
  const impossible = hasSteps(pattern)
    ? !stepsPossible(withoutDisabled(body).pattern, dead)
    : !countPossible(body, pattern, present, dead, issues);
  if (impossible) add(issues, 'warning', '/pattern', message('never.pattern'), 'impossible');
  if (hasSteps(pattern)) needlessParts(pattern, signals, issues);
  for (const [index, { withinMs }] of (pattern.absent ?? []).entries()) {
    if (withinMs !== 0) continue;
    const text = message('needless.absent_zero');
    add(issues, 'warning', `/pattern/absent/${index}/withinMs`, text);
  }
};

/** The signals that exceptions leave no event, for ever. */
const excepted = (
  body: RuleBody,
  present: readonly Signal[],
  issues: Issues,
  now: number | undefined,
): SignalId[] =>
  (body.exceptions ?? []).flatMap(({ condition, expiresAt }, index) => {
    const at = `/exceptions/${index}`;
    if (expiresAt !== undefined && now !== undefined && expiresAt <= now) {
      add(issues, 'warning', at, message('needless.expired'), 'needless');
      return [];
    }
    const taken = present.filter((signal) => holdsForAll(condition, signal, body));
    if (taken.length === 0) return [];
    const text =
      conjuncts(condition).length === 0
        ? message('never.excepted_all')
        : message('never.excepted', { signals: taken.map(({ name }) => `“${name}”`) });
    if (expiresAt !== undefined) {
      add(issues, 'warning', at, text);
      return [];
    }
    add(issues, 'warning', at, text, 'impossible');
    return taken.map(({ id }) => id);
  });

/** The signals of which every event is one that must not be there. */
const refused = (
  body: RuleBody,
  present: readonly Signal[],
  signals: ReadonlyMap<SignalId, Signal>,
  issues: Issues,
): SignalId[] =>
  (body.pattern.absent ?? []).flatMap(({ signalId }, index) => {
    const absent = signals.get(signalId);
    if (absent === undefined) return [];
    const both = present.filter((signal) => isPartOf(signal, absent, body));
    const [first] = both;
    if (first === undefined) return [];
    const text = message(first.id === absent.id ? 'never.absent_itself' : 'never.absent_same', {
      signal: first.name,
      absent: absent.name,
    });
    add(issues, 'warning', `/pattern/absent/${index}/signalId`, text, 'impossible');
    return both.map(({ id }) => id);
  });

/** What is missing or left open is told elsewhere, and not called impossible. */
const stepsPossible = (pattern: RuleBody['pattern'], dead: ReadonlySet<SignalId>): boolean => {
  if (!hasSteps(pattern) || pattern.steps.length === 0) return true;
  const alive = pattern.steps.filter(({ signalId }) => !dead.has(signalId));
  const required = requiredSteps(pattern);
  return !isWhole(required, 1, pattern.steps.length) || alive.length >= required;
};

const countPossible = (
  body: RuleBody,
  pattern: CountPattern,
  present: readonly Signal[],
  dead: ReadonlySet<SignalId>,
  issues: Issues,
): boolean => {
  if (present.length === 0) return true;
  const alive = present.filter(({ id }) => !dead.has(id));
  if (alive.length === 0) return false;
  const { threshold, thresholdMax = threshold, comparison = 'gte' } = pattern;
  if (!isWhole(threshold, 1, Infinity)) return true;
  const at = '/pattern/threshold';
  if (comparison === 'lt' && threshold === 1) {
    add(issues, 'warning', at, message('never.fewer_than_one'), 'impossible');
    return false;
  }
  if (pattern.kind === 'event_count' || (pattern.andFields ?? []).length > 0) return true;
  const { field } = pattern;
  const one = alive.every((signal) => sameInGroup(field, signal, body));
  const most = one ? 1 : valuesOf(field, alive);
  const possible: Record<typeof comparison, boolean> = {
    gte: threshold <= most,
    gt: threshold < most,
    eq: threshold <= most,
    neq: most > 1 || threshold !== 1,
    lt: true,
    lte: true,
    range: threshold <= most || thresholdMax < threshold,
  };
  if (possible[comparison]) return true;
  const text = one
    ? message('never.grouped_values', { field: describeField(field) })
    : message('never.few_values', { field: describeField(field), count: most });
  add(issues, 'warning', at, text, 'impossible');
  return false;
};

/** Whether all events of a group have the same value there, since the group is made by it. */
const sameInGroup = (
  field: CountPattern['groupBy'][number],
  signal: Signal,
  { pattern }: RuleBody,
): boolean => pattern.groupBy.some((key) => key === field && (signal.join?.[key] ?? key) === field);

/** How many values of a field the signals' conditions leave; Infinity where they do not number them. */
const valuesOf = (field: CountPattern['groupBy'][number], alive: readonly Signal[]): number => {
  const left = alive.map(({ condition }) => valuesLeft(field, conjuncts(condition)));
  return left.includes(undefined)
    ? Infinity
    : new Set(left.flatMap((one) => [...(one ?? [])])).size;
};

/** Limits that limit nothing, and steps that say what another says. */
const needlessParts = (
  pattern: StepsPattern,
  signals: ReadonlyMap<SignalId, Signal>,
  issues: Issues,
): void => {
  const needless = (pointer: string, id: 'longer' | 'one_event' | 'same_step') =>
    add(issues, 'warning', pointer, message(`needless.${id}`), 'needless');
  const said = new Set<string>();
  for (const [index, step] of pattern.steps.entries()) {
    if (!signals.has(step.signalId)) continue;
    const at = `/pattern/steps/${index}`;
    if (step.withinMs !== undefined && step.atLeast === 1) needless(`${at}/withinMs`, 'one_event');
    else if ((step.withinMs ?? -1) >= pattern.windowMs) needless(`${at}/withinMs`, 'longer');
    const gapMs = pattern.kind === 'temporal_ordered' ? pattern.steps[index]?.gapMs : undefined;
    if (index > 0 && (gapMs ?? -1) >= pattern.windowMs) needless(`${at}/gapMs`, 'longer');
    const words = JSON.stringify([step.signalId, step.atLeast, step.withinMs ?? null]);
    // One event counts for every step that it matches.
    if (pattern.kind === 'temporal' && said.has(words)) needless(`${at}/signalId`, 'same_step');
    said.add(words);
  }
};
