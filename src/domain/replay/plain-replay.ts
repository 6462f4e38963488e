import type { NormalizedEvent } from '#src/contract/event.ts';
import type { AbsentStep, Pattern, RuleBody, Signal } from '#src/contract/rule.ts';
import { excepts, matches, read } from './plain-conditions.ts';
import type { PlainWorld } from './plain-conditions.ts';

/**
 * The plainest possible replay: for one group and one time after the other it tries every choice of events.
 * Only tests use it; it shares no code with the real one, and takes exponential time.
 */
export interface PlainTrigger {
  organizationId: string;
  group: string[];
  firstTime: number;
  completedAt: number;
  time: number;
  countedFurther: number;
}

export interface PlainAnswer {
  triggers: PlainTrigger[];
  pending: Omit<PlainTrigger, 'countedFurther'>[];
}

/** What a person would write who takes the disabled signals out by hand. */
const enabledOnly = (body: RuleBody): RuleBody => {
  const off = body.signals.filter((signal) => signal.disabled === true).map(({ id }) => id);
  const pattern = structuredClone(body.pattern);
  if (pattern.absent) pattern.absent = pattern.absent.filter((one) => !off.includes(one.signalId));
  if ('steps' in pattern) {
    const steps = pattern.steps.filter((one) => !off.includes(one.signalId));
    if ('required' in pattern && pattern.required !== undefined && pattern.required > steps.length)
      pattern.required = Math.max(1, steps.length);
    pattern.steps = steps;
  } else pattern.signalIds = pattern.signalIds.filter((id) => !off.includes(id));
  return { ...body, pattern, signals: body.signals.filter((signal) => signal.disabled !== true) };
};

const ofAccounts = (
  { scope: { accounts } }: RuleBody,
  signal: Signal,
  event: NormalizedEvent,
  world: PlainWorld,
): boolean => {
  if (accounts === undefined) return true;
  const who = read(event, signal.join?.['account'] ?? 'account')?.toLowerCase();
  const list =
    'list' in accounts
      ? world.lists?.find(({ name }) => name === accounts.list)?.values
      : accounts.accounts;
  // Nobody can say who is in a list that nobody knows.
  if (list === undefined) return false;
  const named = who !== undefined && list.some((one) => one.toLowerCase() === who);
  return accounts.kind === 'some' || accounts.kind === 'in_list' ? named : !named;
};

interface Member {
  event: NormalizedEvent;
  /** signals for which it counts in this group */
  ids: Set<string>;
}

export const plainReplay = (
  given: readonly NormalizedEvent[],
  whole: RuleBody,
  world: PlainWorld = {},
): PlainAnswer => {
  const body = enabledOnly(whole);
  const { pattern } = body;
  const history = distinct(given);
  const truths = new Map(
    body.signals.map((signal) => [
      signal.id as string,
      new Map(history.map((event) => [event, matches(event, signal, history, world)])),
    ]),
  );
  const seen = history.filter(
    ({ time }) => time >= (world.from ?? -Infinity) && time <= (world.until ?? Infinity),
  );
  const keyOf = (event: NormalizedEvent, signal: Signal): string | undefined => {
    const values = pattern.groupBy.map((field) =>
      read(event, signal.join?.[field] ?? field)?.toLowerCase(),
    );
    if (values.includes(undefined)) return undefined;
    return JSON.stringify([pattern.acrossOrganizations ? '' : event.organizationId, ...values]);
  };
  const groups = new Map<string, Member[]>();
  for (const event of seen) {
    for (const signal of body.signals) {
      if (!presentIds(pattern).includes(signal.id)) continue;
      if (truths.get(signal.id)?.get(event) !== true) continue;
      if (!ofAccounts(body, signal, event, world)) continue;
      if ((body.exceptions ?? []).some((one) => excepts(one, event, history, world))) continue;
      const key = keyOf(event, signal);
      if (key === undefined) continue;
      const members = groups.get(key) ?? [];
      groups.set(key, members);
      const member = members.find((one) => one.event === event);
      if (member === undefined) members.push({ event, ids: new Set([signal.id]) });
      else member.ids.add(signal.id);
    }
  }

  const judge = (key: string, first: number, last: number) => {
    let unknown = false;
    let waits = false;
    for (const absent of pattern.absent ?? []) {
      const [from, until] = zone(absent, pattern.windowMs, first, last);
      const signal = body.signals.find(({ id }) => id === absent.signalId);
      for (const event of seen) {
        if (signal === undefined || event.time < from || event.time > until) continue;
        if (keyOf(event, signal) !== key) continue;
        const truth = truths.get(signal.id)?.get(event);
        if (truth === true) return 'refused';
        if (truth === undefined) unknown = true;
      }
      if (from < (world.from ?? -Infinity)) unknown = true;
      if (until > (world.until ?? Infinity)) waits = true;
    }
    return unknown ? 'unknown' : waits ? 'pending' : 'stands';
  };
  const wait = Math.max(
    0,
    ...(pattern.absent ?? []).map(({ side, withinMs }) =>
      side === 'before' ? 0 : (withinMs ?? pattern.windowMs),
    ),
  );
  const inSchedule = (time: number) => {
    if (world.minutes === undefined) return true;
    const minute = Math.floor((time % 86_400_000) / 60_000);
    return minute >= world.minutes.from && minute < world.minutes.until;
  };

  const answer: PlainAnswer = { triggers: [], pending: [] };
  for (const [key, members] of groups) {
    const [organizationId = '', ...group]: string[] = JSON.parse(key);
    const coolDown = pattern.coolDownMs ?? pattern.windowMs;
    let used = -Infinity;
    let open: PlainTrigger | undefined;
    const consider = (first: number, last: number, closes: number) => {
      if (!inSchedule(last)) return;
      const verdict = judge(key, first, last);
      const late = verdict === 'stands' && closes > (world.until ?? Infinity);
      const cools = open !== undefined && last - open.completedAt <= coolDown;
      const found = {
        organizationId,
        group,
        firstTime: first,
        completedAt: last,
        time: Math.max(last + wait, closes),
      };
      if (verdict === 'pending' || late) {
        if (!cools) answer.pending.push(found);
        return;
      }
      if (verdict !== 'stands') return;
      used = last;
      if (open !== undefined && cools) {
        open.countedFurther += 1;
        return;
      }
      open = { ...found, countedFurther: 0 };
      answer.triggers.push(open);
    };
    if (isBounded(pattern)) {
      for (const { first, last, closes } of closedWindows(members, pattern)) {
        consider(first, last, closes);
      }
      continue;
    }
    for (const now of [...new Set(members.map(({ event }) => event.time))].toSorted(
      (a, b) => a - b,
    )) {
      const window = members.filter(
        ({ event: { time } }) => time > used && time <= now && time >= now - pattern.windowMs,
      );
      const first = Math.max(
        -Infinity,
        ...spans(window, pattern)
          .filter(([, last]) => last === now)
          .map(([begins]) => begins),
      );
      if (first > -Infinity) consider(first, now, now);
    }
  }
  return answer;
};

const presentIds = (pattern: Pattern): string[] =>
  'steps' in pattern ? pattern.steps.map(({ signalId }) => signalId) : [...pattern.signalIds];

const zone = (
  { side = 'either', withinMs }: AbsentStep,
  windowMs: number,
  first: number,
  last: number,
) => {
  const width = withinMs ?? windowMs;
  return [
    side === 'after' ? first : first - width,
    side === 'before' ? last : last + width,
  ] as const;
};

type Span = [first: number, last: number];

/** First and last time of every choice of events that completes the pattern. */
const spans = (window: Member[], pattern: Pattern): Span[] => {
  const of = (id: string) => window.filter(({ ids }) => ids.has(id)).map(({ event }) => event);
  switch (pattern.kind) {
    case 'event_count': {
      const all = window.map(({ event }) => event);
      return spansOf(subsets(all, least(pattern)));
    }
    case 'value_count': {
      const all = window.map(({ event }) => event).filter((event) => combination(event, pattern));
      return spansOf(
        subsets(all, least(pattern)).filter(
          (chosen) => new Set(chosen.map((e) => combination(e, pattern))).size === chosen.length,
        ),
      );
    }
    case 'temporal': {
      const options = pattern.steps.map(({ signalId, atLeast, withinMs = Infinity }) =>
        spansOf(subsets(of(signalId), atLeast)).filter(([a, b]) => b - a <= withinMs),
      );
      return subsets(options, pattern.required ?? options.length).flatMap((chosen) =>
        chosen.reduce<Span[]>(
          (left, step) =>
            left.flatMap(([a, b]) => step.map(([c, d]): Span => [Math.min(a, c), Math.max(b, d)])),
          [[Infinity, -Infinity]],
        ),
      );
    }
    case 'temporal_ordered':
      return inOrder(pattern, of, []).map((chosen): Span => [
        Math.min(...chosen.flat().map(({ time }) => time)),
        Math.max(...chosen.flat().map(({ time }) => time)),
      ]);
  }
};

const inOrder = (
  pattern: Extract<Pattern, { kind: 'temporal_ordered' }>,
  of: (id: string) => NormalizedEvent[],
  before: NormalizedEvent[][],
): NormalizedEvent[][][] => {
  const step = pattern.steps[before.length];
  if (step === undefined) return [before];
  const ended = Math.max(-Infinity, ...(before.at(-1) ?? []).map(({ time }) => time));
  const free = of(step.signalId).filter(
    (event) => event.time >= ended && !before.flat().includes(event),
  );
  return subsets(free, step.atLeast)
    .filter((chosen) => {
      const times = chosen.map(({ time }) => time);
      const begins = Math.min(...times);
      return (
        Math.max(...times) - begins <= (step.withinMs ?? Infinity) &&
        (before.length === 0 || begins - ended <= (step.gapMs ?? Infinity))
      );
    })
    .flatMap((chosen) => inOrder(pattern, of, [...before, chosen]));
};

const isBounded = (pattern: Pattern): pattern is Exclude<Pattern, { steps: unknown }> =>
  !('steps' in pattern) && !['gte', 'gt'].includes(pattern.comparison ?? 'gte');

const least = (pattern: Exclude<Pattern, { steps: unknown }>) =>
  pattern.comparison === 'gt' ? pattern.threshold + 1 : pattern.threshold;

const closedWindows = (members: Member[], pattern: Exclude<Pattern, { steps: unknown }>) => {
  const counted = members
    .map(({ event }) => event)
    .filter((event) => pattern.kind === 'event_count' || combination(event, pattern) !== undefined)
    .toSorted((a, b) => a.time - b.time);
  const found: { first: number; last: number; closes: number }[] = [];
  let left = counted;
  while (left[0] !== undefined) {
    const first = left[0].time;
    const closes = first + pattern.windowMs;
    const inside = left.filter(({ time }) => time <= closes);
    left = left.filter(({ time }) => time > closes);
    const count =
      pattern.kind === 'event_count'
        ? inside.length
        : new Set(inside.map((event) => combination(event, pattern))).size;
    const { threshold: n, thresholdMax: max = n } = pattern;
    const holds =
      (pattern.comparison === 'eq' && count === n) ||
      (pattern.comparison === 'neq' && count !== n) ||
      (pattern.comparison === 'lt' && count < n) ||
      (pattern.comparison === 'lte' && count <= n) ||
      (pattern.comparison === 'range' && count >= n && count <= max);
    const last = Math.max(...inside.map(({ time }) => time));
    if (holds) found.push({ first, last, closes });
  }
  return found;
};

const combination = (
  event: NormalizedEvent,
  pattern: Extract<Pattern, { kind: 'value_count' }>,
): string | undefined => {
  const values = [pattern.field, ...(pattern.andFields ?? [])].map((field) =>
    read(event, field)?.toLowerCase(),
  );
  return values.includes(undefined) ? undefined : JSON.stringify(values);
};

const spansOf = (choices: NormalizedEvent[][]): Span[] => {
  const found = new Map<string, Span>();
  for (const chosen of choices) {
    const times = chosen.map(({ time }) => time);
    const span: Span = [Math.min(...times), Math.max(...times)];
    found.set(span.join(), span);
  }
  return [...found.values()];
};

const subsets = <T>(items: readonly T[], size: number): T[][] => {
  if (size === 0) return [[]];
  if (items.length < size) return [];
  return items.flatMap((item, at) =>
    subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
};

const distinct = (given: readonly NormalizedEvent[]): NormalizedEvent[] =>
  given.filter(
    (event, at) =>
      given.findIndex(
        ({ id, organizationId }) => id === event.id && organizationId === event.organizationId,
      ) === at,
  );
