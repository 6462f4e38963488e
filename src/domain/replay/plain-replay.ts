import type { Comparison, Condition, FieldName } from '#src/contract/condition.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Pattern, RuleBody, Signal } from '#src/contract/rule.ts';

/**
 * The plainest possible replay: tries every choice of events, one group and one time after the other. Only
 * tests use it; it shares no code with the real one, and takes exponential time.
 */
export interface PlainTrigger {
  organizationId: string;
  group: string[];
  firstTime: number;
  completedAt: number;
  /** ids by step; one list for counts */
  ids: string[][];
  countedFurther: number;
}

export const plainReplay = (given: readonly NormalizedEvent[], body: RuleBody): PlainTrigger[] => {
  const events = distinct(given).toSorted(
    (a, b) =>
      a.time - b.time ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : a.organizationId < b.organizationId ? -1 : 1),
  );
  const groups = new Map<string, NormalizedEvent[]>();
  for (const event of events) {
    const values = body.pattern.groupBy.map((field) => read(event, field)?.toLowerCase());
    if (values.includes(undefined)) continue;
    const key = JSON.stringify([event.organizationId, ...values]);
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  const found: PlainTrigger[] = [];
  for (const [key, members] of groups) {
    const [organizationId = '', ...group]: string[] = JSON.parse(key);
    let usedUntil = -Infinity;
    let open: PlainTrigger | undefined;
    for (const now of new Set(members.map((event) => event.time))) {
      const window = members.filter(
        ({ time }) => time > usedUntil && time <= now && time >= now - body.pattern.windowMs,
      );
      const best = choices(window, body).reduce<NormalizedEvent[][] | undefined>(
        (a, b) => (a === undefined || better(b, a, events) ? b : a),
        undefined,
      );
      if (best === undefined) continue;
      usedUntil = now;
      if (open !== undefined && now - open.completedAt <= body.pattern.windowMs) {
        open.countedFurther += 1;
        continue;
      }
      open = {
        organizationId,
        group,
        firstTime: Math.min(...best.flat().map(({ time }) => time)),
        completedAt: now,
        ids: best.map((list) => list.map(({ id }) => id)),
        countedFurther: 0,
      };
      found.push(open);
    }
  }
  return found.toSorted(
    (a, b) =>
      a.completedAt - b.completedAt ||
      JSON.stringify([a.organizationId, a.group]).localeCompare(
        JSON.stringify([b.organizationId, b.group]),
      ),
  );
};

/** Every set of events that completes the pattern. */
const choices = (
  window: NormalizedEvent[],
  { pattern, signals }: RuleBody,
): NormalizedEvent[][][] => {
  const matching = (ids: readonly string[]) =>
    window.filter((event) =>
      signals.some((signal) => ids.includes(signal.id) && matches(event, signal)),
    );
  switch (pattern.kind) {
    case 'event_count':
      return subsets(matching(pattern.signalIds), pattern.threshold).map((chosen) => [chosen]);
    case 'value_count':
      return subsets(
        matching(pattern.signalIds).filter((event) => read(event, pattern.field) !== undefined),
        pattern.threshold,
      )
        .filter(
          (chosen) =>
            new Set(chosen.map((event) => read(event, pattern.field)?.toLowerCase())).size ===
            chosen.length,
        )
        .map((chosen) => [chosen]);
    case 'temporal_ordered':
      return inOrder(pattern, matching, [], -Infinity);
  }
};

const inOrder = (
  pattern: Extract<Pattern, { kind: 'temporal_ordered' }>,
  matching: (ids: readonly string[]) => NormalizedEvent[],
  before: NormalizedEvent[][],
  notBefore: number,
): NormalizedEvent[][][] => {
  const step = pattern.steps[before.length];
  if (step === undefined) return [before];
  const free = matching([step.signalId]).filter(
    (event) => event.time >= notBefore && !before.flat().includes(event),
  );
  return subsets(free, step.atLeast).flatMap((chosen) =>
    inOrder(pattern, matching, [...before, chosen], Math.max(...chosen.map(({ time }) => time))),
  );
};

const subsets = <T>(items: readonly T[], size: number): T[][] => {
  if (size === 0) return [[]];
  return items.flatMap((item, at) =>
    subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
};

/** First as many events as possible as late as possible; then later ids for later steps, time by time. */
const better = (
  a: NormalizedEvent[][],
  b: NormalizedEvent[][],
  all: NormalizedEvent[],
): boolean => {
  const times = [...new Set([...a.flat(), ...b.flat()].map(({ time }) => time))].toSorted(
    (x, y) => y - x,
  );
  const at = (choice: NormalizedEvent[][], time: number) =>
    choice
      .map((list) => list.filter((event) => event.time === time).map((event) => all.indexOf(event)))
      .map((places) => places.toSorted((x, y) => y - x))
      .toReversed();
  for (const time of times) {
    const difference = at(a, time).flat().length - at(b, time).flat().length;
    if (difference !== 0) return difference > 0;
  }
  for (const time of times) {
    const [left, right] = [at(a, time), at(b, time)];
    for (const [step, places] of left.entries()) {
      const others = right[step] ?? [];
      if (places.length !== others.length) return places.length > others.length;
      const differs = places.findIndex((place, index) => place !== others[index]);
      if (differs >= 0) return (places[differs] ?? 0) > (others[differs] ?? 0);
    }
  }
  return false;
};

const distinct = (given: readonly NormalizedEvent[]): NormalizedEvent[] =>
  given.filter(
    (event, at) =>
      given.findIndex(
        ({ id, organizationId }) => id === event.id && organizationId === event.organizationId,
      ) === at,
  );

const read = (event: NormalizedEvent, field: FieldName): string | undefined => {
  const value = field.startsWith('parameters.')
    ? event.parameters?.[field.slice(11)]
    : event[field as Exclude<FieldName, `parameters.${string}`>];
  return value === undefined || value === '' ? undefined : String(value);
};

const matches = (event: NormalizedEvent, signal: Signal): boolean =>
  event.product === signal.product &&
  (signal.activities.length === 0 ||
    signal.activities.some(
      (activity) => activity.toLowerCase() === event.activity.toLowerCase(),
    )) &&
  isTrue(event, signal.condition);

const isTrue = (event: NormalizedEvent, condition: Condition): boolean => {
  if (condition.op === 'all') return condition.conditions.every((part) => isTrue(event, part));
  if (condition.op === 'any') return condition.conditions.some((part) => isTrue(event, part));
  if (condition.op === 'not') return !isTrue(event, condition.condition);
  return compares(event, condition);
};

const compares = (event: NormalizedEvent, comparison: Comparison): boolean => {
  const text = read(event, comparison.field)?.toLowerCase();
  if (text === undefined) return comparison.op === 'not_exists';
  switch (comparison.op) {
    case 'exists':
      return true;
    case 'not_exists':
      return false;
    case 'equals':
      return text === comparison.value.toLowerCase();
    case 'not_equals':
      return text !== comparison.value.toLowerCase();
    case 'one_of':
    case 'country_is':
      return comparison.values.some((value) => value.toLowerCase() === text);
    case 'not_one_of':
    case 'country_is_not':
      return comparison.values.every((value) => value.toLowerCase() !== text);
    case 'contains':
      return text.includes(comparison.value.toLowerCase());
    case 'starts_with':
      return text.startsWith(comparison.value.toLowerCase());
    case 'ends_with':
      return text.endsWith(comparison.value.toLowerCase());
    case 'greater':
      return Number(text) > comparison.value;
    case 'greater_or_equal':
      return Number(text) >= comparison.value;
    case 'less':
      return Number(text) < comparison.value;
    case 'less_or_equal':
      return Number(text) <= comparison.value;
    case 'in_network':
      return comparison.values.some((range) => inRange(text, range));
    case 'not_in_network':
      return !comparison.values.some((range) => inRange(text, range));
  }
};

/** IPv4 only: the addresses of the test are. */
const inRange = (address: string, range: string): boolean => {
  const [base = '', bits = '32'] = range.split('/');
  const binary = (text: string) =>
    text
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  return binary(address).slice(0, Number(bits)) === binary(base).slice(0, Number(bits));
};
