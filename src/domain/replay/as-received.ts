import { hasSteps } from '#src/domain/pattern.ts';
import { lowerBound } from '#src/domain/events/event-table.ts';
import type { EventTable } from '#src/domain/events/event-table.ts';
import { scheduleTest } from '#src/domain/schedule.ts';
import { judge, waitMs } from './absences.ts';
import type { Firing } from './firing.ts';
import type { GroupedRows } from './groups.ts';
import { absencesOf, completionsOf, prepare } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import type { ReplayRequest, Trigger } from './replay-answer.ts';
import { evaluated, isPossible, scopeOf } from './replay.ts';
import { RuleEvents } from './rule-events.ts';
import type { SignalCache } from './signal-cache.ts';
import { toTriggers } from './triggers.ts';

/** A trigger as the backend raised it, on what it had received by then. */
export interface ReceivedTrigger extends Trigger {
  /** when it was raised: all of its events were there, and its wait was over */
  readonly knownAt: number;
  /** raised later than the rule's freshness limit after it was complete: it alerts and does not act */
  readonly isStale: boolean;
  /** events that came later and belong to it: more of its own, or what must not have been there; ascending */
  readonly lateRows: readonly number[];
}

/**
 * The second reading of late data: what the backend saw. At every moment it knows the events received by
 * then, and judges by their event times; what fired is never withdrawn. Undefined where an event of the rule
 * does not say when it was received.
 */
export const replayAsReceived = (
  table: EventTable,
  given: ReplayRequest,
  cache: SignalCache,
): ReceivedTrigger[] | undefined => {
  const request = evaluated(given);
  const { body } = request;
  const events = new RuleEvents(table, request, scopeOf(table, request), cache);
  const prepared = prepare(events, body.pattern, cache);
  const lists = listsOf(prepared);
  if (lists.some(({ rows }) => rows.some((row) => !Number.isFinite(table.receivedAt[row])))) {
    return undefined;
  }
  const groups = isPossible(body) ? prepared.groups.count : 0;
  const raised: Raised[] = [];
  for (let group = 0; group < groups; group += 1) {
    raised.push(...new GroupAsReceived(table, request, prepared, group).run());
  }
  const triggers = toTriggers(events, prepared, body, raised);
  return triggers
    .map((trigger, at): ReceivedTrigger => {
      const { knownAt = 0, lateRows = [] } = raised[at] ?? {};
      const { freshnessMs = Infinity } = body;
      return {
        ...trigger,
        knownAt,
        isStale: knownAt - trigger.completedAt > freshnessMs,
        lateRows,
      };
    })
    .toSorted((a, b) => a.knownAt - b.knownAt || a.time - b.time);
};

const listsOf = ({ lists, counted, absent }: Prepared): GroupedRows[] => [
  ...lists.values(),
  counted.list,
  ...[...absent.values()].flatMap(({ yes, unknown }) => [yes, unknown]),
];

interface Raised extends Firing {
  knownAt: number;
  lateRows: number[];
}

/** One group, moment by moment. */
class GroupAsReceived {
  readonly #table: EventTable;
  readonly #request: ReplayRequest;
  readonly #prepared: Prepared;
  readonly #group: number;
  /** rows of the group by when they were received */
  readonly #arrivals: readonly number[];
  readonly #raised: Raised[] = [];
  #open: Raised | undefined;
  /** no event at or before counts again */
  #used = -Infinity;
  /** the earliest event time that came since the last decision, and of what waits */
  #cameFrom = Infinity;
  #waitsFrom = Infinity;

  constructor(table: EventTable, request: ReplayRequest, prepared: Prepared, group: number) {
    this.#table = table;
    this.#request = request;
    this.#prepared = prepared;
    this.#group = group;
    const rows = new Set(
      listsOf(prepared).flatMap(({ start, rows: all }) => [
        ...all.subarray(start[group] ?? 0, start[group + 1] ?? 0),
      ]),
    );
    this.#arrivals = [...rows].toSorted((a, b) => this.#received(a) - this.#received(b) || a - b);
  }

  run(): Raised[] {
    let next = 0;
    let due = Infinity;
    while (next < this.#arrivals.length || due < Infinity) {
      const arrival = this.#arrivals[next];
      const received = arrival === undefined ? Infinity : this.#received(arrival);
      const now = Math.min(received, due);
      // What arrives at the moment a wait ends is known then.
      while (next < this.#arrivals.length && this.#received(this.#arrivals[next] ?? 0) <= now) {
        const row = this.#arrivals[next] ?? 0;
        this.#annotate(row, now);
        this.#cameFrom = Math.min(this.#cameFrom, this.#table.time[row] ?? 0);
        next += 1;
      }
      due = this.#decide(now);
    }
    return this.#raised;
  }

  /** Fires what can be fired now; gives when something that waits will be due. */
  #decide(now: number): number {
    const { body, from, until, zones } = this.#request;
    const { pattern } = body;
    const known = this.#knownAt(now);
    const since = this.#undecidedFrom();
    this.#cameFrom = Infinity;
    this.#waitsFrom = Infinity;
    const completions = completionsOf(pattern, known);
    const absences = absencesOf(pattern, known);
    const observed = { from: from ?? -Infinity, until: until ?? Infinity };
    const inSchedule = scheduleTest(body.schedule);
    const coolDownMs = pattern.coolDownMs ?? pattern.windowMs;
    const wait = waitMs(absences);
    if (!completions.enter(0)) return Infinity;
    while (completions.next(this.#used)) {
      const { at, first, judgedAt, row } = completions;
      if (at < since) continue;
      const zone = zones?.get(this.#table.value('organizationId', row)) ?? 'UTC';
      if (!inSchedule(at, zone)) continue;
      const judgement = judge(absences, observed, 0, first, at);
      const time = Math.max(judgedAt, at + wait);
      if (judgement !== 'stands' || judgedAt > observed.until) continue;
      if (time > now) {
        this.#waitsFrom = first;
        return time;
      }
      // A window that has to close takes all events up to its close with it.
      this.#used = hasSteps(pattern) || judgedAt === at ? at : judgedAt;
      if (this.#open !== undefined && at <= this.#open.completedAt + coolDownMs) {
        this.#open.countedFurther += 1;
        continue;
      }
      this.#open = {
        group: this.#group,
        firstTime: first,
        completedAt: at,
        time,
        chosen: completions.choose(),
        countedFurther: 0,
        knownAt: Math.max(now, time),
        lateRows: [],
      };
      this.#raised.push(this.#open);
    }
    return Infinity;
  }

  /** An event of the time of a trigger that was raised before it came. */
  #annotate(row: number, now: number): void {
    const time = this.#table.time[row] ?? 0;
    const absences = absencesOf(this.#request.body.pattern, this.#prepared);
    const wide = Math.max(0, ...absences.map(({ withinMs }) => withinMs));
    for (const trigger of this.#raised) {
      const isOfIt = time >= trigger.firstTime - wide && time <= trigger.completedAt + wide;
      if (trigger.knownAt < now && isOfIt) trigger.lateRows.push(row);
    }
  }

  /** What was prepared, of this group alone and as far as it was received. */
  #knownAt(now: number): Prepared {
    const keep = (list: GroupedRows) => this.#keep(list, now);
    const { counted } = this.#prepared;
    const from = counted.list.start[this.#group] ?? 0;
    const places = this.#places(counted.list, now);
    return {
      ...this.#prepared,
      counted: {
        list: keep(counted.list),
        values:
          counted.values.length === 0
            ? counted.values
            : Uint32Array.from(places, (place) => counted.values[from + place] ?? 0),
        size: counted.size,
      },
      lists: new Map([...this.#prepared.lists].map(([id, list]) => [id, keep(list)])),
      absent: new Map(
        [...this.#prepared.absent].map(([id, { yes, unknown }]) => [
          id,
          { yes: keep(yes), unknown: keep(unknown) },
        ]),
      ),
    };
  }

  #keep(list: GroupedRows, now: number): GroupedRows {
    const from = list.start[this.#group] ?? 0;
    const places = this.#places(list, now);
    return {
      start: Uint32Array.of(0, places.length),
      rows: Uint32Array.from(places, (place) => list.rows[from + place] ?? 0),
      time: Float64Array.from(places, (place) => list.time[from + place] ?? 0),
    };
  }

  /** Places in the group's part of a list that were received by now and are near enough to matter still. */
  #places(list: GroupedRows, now: number): number[] {
    const from = list.start[this.#group] ?? 0;
    const end = list.start[this.#group + 1] ?? 0;
    const first = lowerBound(list.time, this.#earliest(), from, end);
    return Array.from({ length: end - first }, (_, at) => first - from + at).filter(
      (place) => this.#received(list.rows[from + place] ?? 0) <= now,
    );
  }

  /** Events before this cannot be part of, or near to, anything that is still open. */
  #earliest(): number {
    const { pattern } = this.#request.body;
    const absences = absencesOf(pattern, this.#prepared);
    const wide = Math.max(0, ...absences.map(({ withinMs }) => withinMs));
    return Math.max(this.#undecidedFrom() - pattern.windowMs, this.#used) - wide;
  }

  /** What was complete before this was decided already: it is the first of what came and of what waits. */
  #undecidedFrom(): number {
    const { pattern } = this.#request.body;
    // Windows that follow one another have to be counted from where the last one closed.
    const isSliding = hasSteps(pattern) || ['gte', 'gt'].includes(pattern.comparison ?? 'gte');
    return isSliding ? Math.min(this.#cameFrom, this.#waitsFrom) : -Infinity;
  }

  #received(row: number): number {
    return this.#table.receivedAt[row] ?? Number.NaN;
  }
}
