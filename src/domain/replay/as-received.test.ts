import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { replayAsReceived } from './as-received.ts';
import { count, event, MINUTE, rule, signalId, steps, tableOf } from './replay-fixtures.ts';
import { replay } from './replay.ts';
import { SignalCache } from './signal-cache.ts';

/** An event of a minute, received at another. */
const late = (id: string, minute: number, received: number, activity = 'fail') =>
  event(id, minute, { activity, receivedAt: received * MINUTE });
const raised = (events: NormalizedEvent[], body: RuleBody) => {
  const table = tableOf(events);
  return replayAsReceived(table, { body, organizationIds: 'all' }, new SignalCache())?.map(
    (trigger) => ({
      completedAt: trigger.completedAt / MINUTE,
      knownAt: trigger.knownAt / MINUTE,
      isStale: trigger.isStale,
      late: trigger.lateRows.map((row) => table.ids.at(row)),
      further: trigger.countedFurther,
    }),
  );
};
const absentOk = (side: 'before' | 'after' | 'either', minutes: number) => ({
  ...count(2, 10),
  absent: [{ signalId: signalId('ok'), side, withinMs: minutes * MINUTE }],
});

describe('what a backend saw', () => {
  it('is raised when the last of its events was received', () => {
    expect(raised([late('a', 0, 1), late('b', 3, 20)], rule(count(2, 10)))).toEqual([
      { completedAt: 3, knownAt: 20, isStale: false, late: [], further: 0 },
    ]);
  });

  it('is raised by an event that came late, of a time before the others', () => {
    expect(raised([late('a', 0, 30), late('b', 3, 4)], rule(count(2, 10)))).toEqual([
      { completedAt: 3, knownAt: 30, isStale: false, late: [], further: 0 },
    ]);
  });

  it('waits for an absence, and is refused by what was received until then', () => {
    const body = rule(absentOk('after', 5));
    expect(raised([late('a', 0, 0), late('b', 1, 1)], body)).toMatchObject([{ knownAt: 6 }]);
    expect(raised([late('a', 0, 0), late('b', 1, 1), late('x', 4, 6, 'ok')], body)).toEqual([]);
  });

  it('is never withdrawn: what came after it was raised annotates it', () => {
    const events = [late('a', 0, 0), late('b', 1, 1), late('x', 4, 7, 'ok')];
    expect(raised(events, rule(absentOk('after', 5)))).toEqual([
      { completedAt: 1, knownAt: 6, isStale: false, late: ['x'], further: 0 },
    ]);
    // By event time it never fired.
    const table = tableOf(events);
    const body = rule(absentOk('after', 5));
    expect(replay(table, { body, organizationIds: 'all' }).triggers).toEqual([]);
  });

  it('known later than the freshness limit alerts and does not act', () => {
    const events = [late('a', 0, 0), late('b', 1, 100)];
    const body = { ...rule(count(2, 10)), freshnessMs: 60 * MINUTE };
    expect(raised(events, body)).toMatchObject([{ isStale: true }]);
    expect(raised(events, { ...body, freshnessMs: 99 * MINUTE })).toMatchObject([
      { isStale: false },
    ]);
  });

  it('takes no event that came late and lies at or before the completion', () => {
    const events = [late('a', 0, 0), late('b', 2, 2), late('c', 1, 5), late('d', 13, 13)];
    expect(raised(events, rule(count(2, 20)))).toEqual([
      { completedAt: 2, knownAt: 2, isStale: false, late: ['c'], further: 0 },
    ]);
  });

  it('cannot be told of a log that does not say when it was received', () => {
    expect(raised([event('a', 0), late('b', 1, 1)], rule(count(2, 10)))).toBeUndefined();
  });
});

it('is what the events say by their times, when each is received at its time', () => {
  const minutes = fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 30 }),
      activity: fc.constantFrom('fail', 'fail', 'ok', 'grant'),
    }),
    { maxLength: 12 },
  );
  const bodies = fc.constantFrom(
    rule(count(2, 5)),
    rule(absentOk('after', 3)),
    rule(absentOk('before', 3)),
    rule(absentOk('either', 2)),
    rule(steps(6, 'fail', 'ok')),
    rule({ ...count(2, 5), comparison: 'eq' }),
    rule({ ...count(2, 5), comparison: 'lte' }),
  );
  let fired = 0;
  fc.assert(
    fc.property(minutes, bodies, (list, body) => {
      const events = list.map(({ minute, activity }, at) =>
        late(`e${at}`, minute, minute, activity),
      );
      const table = tableOf(events);
      const request = { body, organizationIds: 'all' as const };
      const told = ({
        completedAt,
        firstTime,
        countedFurther,
        time,
      }: ReturnType<typeof replay>['triggers'][number]) => ({
        completedAt,
        firstTime,
        countedFurther,
        time,
      });
      const byTime = replay(table, request).triggers.map(told);
      fired += byTime.length;
      const received = replayAsReceived(table, request, new SignalCache()) ?? [];
      expect(received.map(told)).toEqual(byTime);
      for (const trigger of received) expect(trigger.knownAt).toBe(trigger.time);
    }),
    { numRuns: 3000, seed: 7 },
  );
  expect(fired).toBeGreaterThan(1_000);
});
