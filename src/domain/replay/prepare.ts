import type { FieldName } from '#src/contract/condition.ts';
import type { SignalId } from '#src/contract/ids.ts';
import type { CountComparison, Pattern, Signal } from '#src/contract/rule.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { fold } from '#src/domain/events/fold.ts';
import {
  absentSignals,
  hasSteps,
  joinFields,
  presentSignals,
  requiredSteps,
  signalsOfPattern,
} from '#src/domain/pattern.ts';
import type { CountPattern, StepsPattern } from '#src/domain/pattern.ts';
import type { Absence } from './absences.ts';
import { BoundedCount, upperBound } from './bounded-count.ts';
import type { Completions } from './completions.ts';
import { EventCount } from './event-count.ts';
import { byGroup, GroupNumbers, joinedByGroup } from './groups.ts';
import type { GroupedRows, Grouping } from './groups.ts';
import type { RuleEvents } from './rule-events.ts';
import type { SignalCache } from './signal-cache.ts';
import { TemporalOrdered } from './temporal-ordered.ts';
import { Temporal } from './temporal.ts';
import { ValueCount } from './value-count.ts';
import type { ValuedRows } from './value-count.ts';

/** Everything of a pattern that its numbers do not change: kept while signals, grouping and scope stay. */
export interface Prepared {
  readonly groups: GroupNumbers;
  /** for a count: all its events, with the value each carries */
  readonly counted: ValuedRows;
  /** for steps: by signal */
  readonly lists: ReadonlyMap<SignalId, GroupedRows>;
  readonly absent: ReadonlyMap<SignalId, { yes: GroupedRows; unknown: GroupedRows }>;
  /** whether an event may match two of the steps */
  readonly overlaps: boolean;
}

/** The fields that stand for the group-by fields, of each signal of a pattern. */
export const groupingOf = (events: RuleEvents, pattern: Pattern): Grouping => ({
  across: pattern.acrossOrganizations ?? false,
  ways: signalsOfPattern(pattern).map((id) => fieldsOf(events, pattern, id)),
});

const fieldsOf = (events: RuleEvents, { groupBy }: Pattern, id: SignalId): FieldName[] =>
  joinFields(events.signal(id) ?? {}, groupBy);

export const prepare = (events: RuleEvents, pattern: Pattern, cache: SignalCache): Prepared => {
  const grouping = groupingOf(events, pattern);
  const groupingKey = JSON.stringify(grouping);
  const groups = cache.grouping(
    events.table,
    groupingKey,
    () => new GroupNumbers(events.table, grouping),
  );
  /** The rows by group; kept for each signal, so that one that changes leaves the others as they are. */
  const list = (id: SignalId, what: 'counting' | 'yes' | 'unknown'): GroupedRows => {
    const key = [what, events.key([id]), fieldsOf(events, pattern, id), groupingKey].join('\n');
    return cache.list(events.table, key, () => {
      const rows = what === 'counting' ? events.counting(id) : events.matched(id)[what];
      const of = groups.by(fieldsOf(events, pattern, id));
      return byGroup(events.table.time, rows, of, groups.count);
    });
  };
  const present = presentSignals(pattern);
  return {
    groups,
    counted: hasSteps(pattern)
      ? NOTHING_COUNTED
      : countedRows(
          events,
          groups,
          pattern,
          cache,
          groupingKey,
          present.map((id) => list(id, 'counting')),
        ),
    lists: new Map(hasSteps(pattern) ? present.map((id) => [id, list(id, 'counting')]) : []),
    absent: new Map(
      absentSignals(pattern).map((id) => [
        id,
        { yes: list(id, 'yes'), unknown: list(id, 'unknown') },
      ]),
    ),
    overlaps: hasSteps(pattern) && overlap(events, present, cache),
  };
};

const EMPTY: GroupedRows = {
  start: new Uint32Array(1),
  rows: new Uint32Array(0),
  time: new Float64Array(0),
};
const NOTHING_COUNTED: ValuedRows = { list: EMPTY, values: new Uint32Array(0), size: 1 };

/** Whether any event counts for two of the signals. */
const overlap = (events: RuleEvents, ids: readonly SignalId[], cache: SignalCache): boolean =>
  mayOverlap(ids.flatMap((id) => events.signal(id) ?? [])) &&
  cache.fact(events.table, `overlap ${events.key(ids)}`, () =>
    ids.some((id, at) =>
      ids.slice(at + 1).some((other) => haveCommon(events.counting(id), events.counting(other))),
    ),
  );

/** Whether two ascending lists share a row. */
const haveCommon = (one: Uint32Array, other: Uint32Array): boolean => {
  let place = 0;
  for (let at = 0; at < one.length; at += 1) {
    const row = one[at] ?? 0;
    while (place < other.length && (other[place] ?? 0) < row) place += 1;
    if (place < other.length && other[place] === row) return true;
  }
  return false;
};

/** Signals of two products, or of activities that none of the others has, never match one event. */
const mayOverlap = (signals: readonly Signal[]): boolean => {
  const seen = new Set<string>();
  return signals.some(({ product, activities }, at) => {
    if (activities.length === 0) {
      return signals.some((other, place) => place !== at && other.product === product);
    }
    const own = new Set(activities.map((activity) => `${product} ${fold(activity)}`));
    const again = [...own].some((activity) => seen.has(activity));
    for (const activity of own) seen.add(activity);
    return again;
  });
};

const countedRows = (
  events: RuleEvents,
  { count }: GroupNumbers,
  pattern: CountPattern,
  cache: SignalCache,
  groupingKey: string,
  lists: readonly GroupedRows[],
): ValuedRows => {
  const { table } = events;
  const fields =
    pattern.kind === 'value_count' ? [pattern.field, ...(pattern.andFields ?? [])] : [];
  if (fields.length === 0 && lists.length === 1) {
    return { list: lists[0] ?? EMPTY, values: NO_VALUES, size: 1 };
  }
  const key = JSON.stringify([events.key(presentSignals(pattern)), groupingKey, fields]);
  return cache.pattern(table, key, () => {
    const joined = joinedByGroup(table.time, lists, count);
    return fields.length === 0
      ? { list: joined, values: NO_VALUES, size: 1 }
      : withValues(joined, combinedCodes(table, fields), count);
  });
};

const NO_VALUES = new Uint32Array(0);

interface Codes {
  /** by row; 0 where a value is missing */
  readonly of: (row: number) => number;
  readonly size: () => number;
}

/** The events that carry the values, with them. */
const withValues = (list: GroupedRows, codes: Codes, count: number): ValuedRows => {
  const start = new Uint32Array(count + 1);
  const rows = new Uint32Array(list.rows.length);
  const time = new Float64Array(list.rows.length);
  const values = new Uint32Array(list.rows.length);
  let kept = 0;
  for (let group = 0; group < count; group += 1) {
    for (let place = list.start[group] ?? 0; place < (list.start[group + 1] ?? 0); place += 1) {
      const row = list.rows[place] ?? 0;
      const value = codes.of(row);
      if (value === 0) continue;
      rows[kept] = row;
      time[kept] = list.time[place] ?? 0;
      values[kept] = value;
      kept += 1;
    }
    start[group + 1] = kept;
  }
  return {
    list: { start, rows: rows.subarray(0, kept), time: time.subarray(0, kept) },
    values: values.subarray(0, kept),
    size: codes.size(),
  };
};

/** One code for the values of several fields, without case; 0 where one of them is missing. */
const combinedCodes = (table: EventTable, fields: readonly FieldName[]): Codes => {
  const columns = fields.map((field) => ({
    codes: table.text(field).codes,
    folded: table.folded(field),
  }));
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) {
    const { codes } = only;
    const { of, values } = only.folded;
    return { of: (row) => of[codes[row] ?? 0] ?? 0, size: () => values.length };
  }
  const known = new Map<string, number>();
  return {
    of: (row) => {
      const parts = columns.map(({ codes, folded }) => folded.of[codes[row] ?? 0] ?? 0);
      if (parts.includes(0)) return 0;
      const key = parts.join(' ');
      const code = known.get(key) ?? known.size + 1;
      known.set(key, code);
      return code;
    },
    size: () => known.size + 1,
  };
};

/** The completions of a pattern over what was prepared for it. */
export const completionsOf = (pattern: Pattern, prepared: Prepared): Completions => {
  switch (pattern.kind) {
    case 'event_count':
    case 'value_count':
      return countCompletions(pattern, prepared.counted);
    case 'temporal':
      return new Temporal(stepsOf(pattern, prepared), requiredSteps(pattern), pattern.windowMs);
    case 'temporal_ordered': {
      const used = presentSignals(pattern);
      return new TemporalOrdered(
        stepsOf(pattern, prepared),
        pattern.windowMs,
        prepared.overlaps || used.length < pattern.steps.length,
      );
    }
    default:
      return pattern satisfies never;
  }
};

const countCompletions = (pattern: CountPattern, counted: ValuedRows): Completions => {
  const { threshold, thresholdMax, windowMs } = pattern;
  const comparison: CountComparison = pattern.comparison ?? 'gte';
  const distinct = pattern.kind === 'value_count';
  const bounded = upperBound(comparison, threshold, thresholdMax);
  if (bounded !== undefined) return new BoundedCount(counted, distinct, bounded, windowMs);
  const least = comparison === 'gt' ? threshold + 1 : threshold;
  return distinct
    ? new ValueCount(counted, least, windowMs)
    : new EventCount(counted.list, least, windowMs);
};

const stepsOf = (pattern: StepsPattern, { lists }: Prepared) =>
  pattern.steps.map((step) => ({
    atLeast: step.atLeast,
    withinMs: step.withinMs ?? Infinity,
    gapMs: ('gapMs' in step ? step.gapMs : undefined) ?? Infinity,
    list: lists.get(step.signalId) ?? EMPTY,
  }));

/** What a pattern's absent steps ask, over what was prepared. */
export const absencesOf = (pattern: Pattern, { absent }: Prepared): Absence[] =>
  (pattern.absent ?? []).flatMap(({ signalId, side, withinMs }) => {
    const lists = absent.get(signalId);
    if (lists === undefined) return [];
    return [{ side: side ?? 'either', withinMs: withinMs ?? pattern.windowMs, ...lists }];
  });
