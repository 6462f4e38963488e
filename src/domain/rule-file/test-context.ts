import type { FieldName } from '#src/contract/condition.ts';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Signal } from '#src/contract/rule.ts';
import { lowerBound } from '#src/domain/events/event-table.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { joinFields, presentSignals } from '#src/domain/pattern.ts';
import { absencesOf, prepare } from '#src/domain/replay/prepare.ts';
import { evaluated, scopeOf } from '#src/domain/replay/replay.ts';
import type { ReplayRequest } from '#src/domain/replay/replay-answer.ts';
import { RuleEvents } from '#src/domain/replay/rule-events.ts';
import type { SignalCache } from '#src/domain/replay/signal-cache.ts';
import { signalRows } from '#src/domain/replay/signal-rows.ts';
import type { EventFacts } from '#src/domain/replay/signal-rows.ts';
import { conditionFields, splitHistory } from '#src/domain/replay/three-valued.ts';
import type { HistoryComparison } from '#src/domain/replay/three-valued.ts';
import { fieldsRead } from './test-from-events.ts';

const DAY = 86_400_000;

/** Events that are not among the chosen ones and decide what a rule says of them. */
export interface TestContext {
  /** rows before them that comparisons with earlier events looked at, ascending */
  readonly history: readonly number[];
  /** rows of signals that must not be there, and were, ascending */
  readonly refusing: readonly number[];
  /** made of nothing but fields that the organization's product carries, though no chosen event does */
  readonly carriers: readonly NormalizedEvent[];
}

/** `rows` ascending. */
export const testContext = (
  table: EventTable,
  given: ReplayRequest,
  rows: readonly number[],
  cache: SignalCache,
): TestContext => {
  const facts = cache.eventFacts(table, given.lists ?? new Map(), given.historyFrom ?? given.from);
  const { signals } = given.body;
  return {
    history: [...new Set(signals.flatMap((signal) => earlierRows(facts, signal, rows)))].toSorted(
      (a, b) => a - b,
    ),
    refusing: refusingRows(table, given, rows, cache),
    carriers: carrierEvents(facts, given, rows),
  };
};

/** Of each chosen row the latest earlier one that a comparison of the signal looked at. */
const earlierRows = (facts: EventFacts, signal: Signal, rows: readonly number[]): number[] => {
  const { plain, history } = splitHistory(signal.condition);
  if (history.length === 0) return [];
  const { yes } = signalRows(facts, { ...signal, condition: plain });
  return history.flatMap((comparison) => {
    const isEarlier = earlierTest(facts.table, comparison);
    return rows.flatMap((row) => {
      const earlier = yes
        .subarray(0, lowerBound(yes, row))
        .findLast((base) => isEarlier(base, row));
      return earlier === undefined ? [] : [earlier];
    });
  });
};

/** Whether a row before another is one that the comparison looks at. */
const earlierTest = (
  table: EventTable,
  comparison: HistoryComparison,
): ((base: number, row: number) => boolean) => {
  const of = (field: FieldName | 'organizationId') => {
    const { codes } = table.text(field);
    const folded = table.folded(field).of;
    return (row: number): number => folded[codes[row] ?? 0] ?? 0;
  };
  const both = (field: FieldName | 'organizationId') => {
    const code = of(field);
    return (base: number, row: number) => code(row) !== 0 && code(base) === code(row);
  };
  const organization = both('organizationId');
  const account = both('account');
  if (comparison.op === 'impossible_travel') {
    const [latitude, longitude] = [of('latitude'), of('longitude')];
    return (base, row) =>
      account(base, row) &&
      organization(base, row) &&
      latitude(base) !== 0 &&
      longitude(base) !== 0;
  }
  const value = both(comparison.field);
  return (base, row) => {
    const [then, now] = [table.time[base] ?? 0, table.time[row] ?? 0];
    return (
      then < now &&
      then >= now - comparison.days * DAY &&
      value(base, row) &&
      organization(base, row) &&
      (comparison.per === 'organization' || account(base, row))
    );
  };
};

/** Rows of absent signals in the groups of the chosen rows, as far around them as each asks. */
const refusingRows = (
  table: EventTable,
  given: ReplayRequest,
  rows: readonly number[],
  cache: SignalCache,
): number[] => {
  const { body } = evaluated(given);
  if (body.pattern.absent === undefined) return [];
  const events = new RuleEvents(table, { ...given, body }, scopeOf(table, given), cache);
  const prepared = prepare(events, body.pattern, cache);
  const chosen = new Set(rows);
  const groups = new Set(
    presentSignals(body.pattern).flatMap((id) => {
      const of = prepared.groups.by(joinFields(events.signal(id) ?? {}, body.pattern.groupBy));
      return [...events.counting(id)].flatMap((row) => (chosen.has(row) ? [of[row] ?? -1] : []));
    }),
  );
  const times = rows.map((row) => table.time[row] ?? 0);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const found = absencesOf(body.pattern, prepared).flatMap(({ side, withinMs, yes, unknown }) => {
    const from = side === 'after' ? first : first - withinMs;
    const until = side === 'before' ? last : last + withinMs;
    return [...groups].flatMap((group) =>
      [yes, unknown].flatMap(({ start, rows: list }) =>
        Array.from(list.subarray(start[group] ?? 0, start[group + 1] ?? 0)).filter(
          (row) => (table.time[row] ?? 0) >= from && (table.time[row] ?? 0) <= until,
        ),
      ),
    );
  });
  return [...new Set(found)].toSorted((a, b) => a - b);
};

/** A condition on a field that a product never carries is not knowable: one event has to carry each. */
const carrierEvents = (
  facts: EventFacts,
  { body }: ReplayRequest,
  rows: readonly number[],
): NormalizedEvent[] => {
  const { table } = facts;
  const asked = new Set([
    ...body.signals.flatMap(({ condition }) => conditionFields(condition)),
    ...(body.exceptions ?? []).flatMap(({ condition }) => conditionFields(condition)),
    ...(body.scope.accounts === undefined ? [] : fieldsRead(body)),
  ]);
  const byKind = Map.groupBy(
    rows.map((row) => table.eventAt(row)),
    ({ organizationId, product }) => JSON.stringify([organizationId, product]),
  );
  return [...byKind.values()].flatMap((events) => {
    const [event] = events;
    if (event === undefined) return [];
    const organization = table.text('organizationId').values.indexOf(event.organizationId);
    const lacking = [...asked].filter(
      (field) =>
        events.every((one) => !carries(one, field)) &&
        facts.carried(event.product, field)[organization] === 1,
    );
    if (lacking.length === 0) return [];
    const { id, organizationId, product } = event;
    const carrier = { id: `${id}-carrier`, time: 0, organizationId, product, activity: 'other' };
    return [
      lacking.reduce<NormalizedEvent>((one, field) => {
        const of = facts.ofActivities({ product, activities: [] });
        const row = of.find(
          (at) =>
            table.value('organizationId', at) === organizationId && table.value(field, at) !== '',
        );
        return row === undefined ? one : withField(one, field, table.eventAt(row));
      }, carrier),
    ];
  });
};

const carries = (event: NormalizedEvent, field: FieldName): boolean => {
  if (!isParameter(field)) return event[field] !== undefined;
  return event.parameters?.[field.slice(PARAMETER.length)] !== undefined;
};

const withField = (
  event: NormalizedEvent,
  field: FieldName,
  from: NormalizedEvent,
): NormalizedEvent => {
  if (!isParameter(field)) return { ...event, [field]: from[field] };
  const name = field.slice(PARAMETER.length);
  const value = from.parameters?.[name] ?? '';
  return { ...event, parameters: { ...event.parameters, [name]: value } };
};

const PARAMETER = 'parameters.';
const isParameter = (field: FieldName): field is `parameters.${string}` =>
  field.startsWith(PARAMETER);
