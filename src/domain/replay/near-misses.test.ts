import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Pattern } from '#src/contract/rule.ts';
import { nearMisses } from './near-misses.ts';
import {
  answerOf,
  count,
  event,
  fired,
  MINUTE,
  org,
  rule,
  signalId,
  steps,
  tableOf,
  values,
} from './replay-fixtures.ts';
import type { ReplayRequest } from './replay-answer.ts';
import { SignalCache } from './signal-cache.ts';

/** Events of one account at the minutes given: `ann0`, `ann1`, … */
const at = (account: string, activity: string, ...minutes: number[]): NormalizedEvent[] =>
  minutes.map((minute, n) => event(`${account}-${activity}${n}`, minute, { account, activity }));

const missesOf = (
  events: readonly NormalizedEvent[],
  pattern: Pattern,
  request: Partial<ReplayRequest> = {},
  limit?: number,
) => {
  const table = tableOf(events);
  const found = nearMisses(
    table,
    { body: rule(pattern), organizationIds: 'all', ...request },
    new SignalCache(),
    limit,
  );
  return found.map((miss) => ({ ...miss, ids: miss.rows.map((row) => table.ids.at(row)) }));
};
/** In short: `account have/need, minutes too late: ids`. */
const short = (...given: Parameters<typeof missesOf>): string[] =>
  missesOf(...given).map(({ account, have, need, lateMs, ids }) => {
    const late = lateMs === undefined ? '' : `, ${lateMs / MINUTE} late`;
    return `${account ?? ''} ${have}/${need}${late}: ${ids.join(' ')}`;
  });

describe('a count that came close', () => {
  it('has the window with the most of it, and how much longer it would have to be', () => {
    expect(missesOf(at('ann', 'fail', 0, 8, 9, 20), count(4, 10))).toEqual([
      {
        organizationId: 'org-a',
        group: [{ field: 'account', value: 'ann' }],
        account: 'ann',
        kind: 'events',
        have: 3,
        need: 4,
        lateMs: 10 * MINUTE,
        firstTime: 0,
        time: 9 * MINUTE,
        rows: [0, 1, 2],
        ids: ['ann-fail0', 'ann-fail1', 'ann-fail2'],
      },
    ]);
  });
  it('says of no time where more time would not have helped', () => {
    expect(short(at('ann', 'fail', 0, 1), count(3, 10))).toEqual(['ann 2/3: ann-fail0 ann-fail1']);
  });
  it('fires as soon as the window is so much longer', () => {
    const minute = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.array(minute, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        (minutes, threshold, window, distinct) => {
          const events = minutes.map((m, n) => event(`e${n}`, m, { ip: `192.0.2.${m % 4}` }));
          const pattern = (by: number) =>
            distinct ? values('ip', threshold, by) : count(threshold, by);
          const [miss, ...more] = missesOf(events, pattern(window));
          expect(more).toEqual([]);
          if (fired(events, pattern(window)).length > 0) expect(miss).toBeUndefined();
          if (miss === undefined) return;
          expect(miss.have).toBeLessThan(miss.need);
          expect(miss.have * 2).toBeGreaterThanOrEqual(miss.need);
          if (miss.lateMs === undefined) {
            expect(fired(events, pattern(61))).toEqual([]);
            return;
          }
          const enough = window + miss.lateMs / MINUTE;
          expect(fired(events, pattern(enough))).not.toEqual([]);
          expect(fired(events, pattern(enough - 1))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
  it('of values counts each once', () => {
    const ips = ['1', '1', '2', '3'].map((last, n) =>
      event(`e${n}`, n * 4, { account: 'ann', ip: `192.0.2.${last}` }),
    );
    expect(
      missesOf(ips, values('ip', 3, 5)).map(({ kind, have, lateMs, ids }) => [
        kind,
        have,
        lateMs,
        ids,
      ]),
    ).toEqual([['values', 2, 3 * MINUTE, ['e2', 'e3']]]);
  });
  it('more than a number needs one more than it', () => {
    expect(short(at('ann', 'fail', 0, 1), count(2, 10, { comparison: 'gt' }))).toEqual([
      'ann 2/3: ann-fail0 ann-fail1',
    ]);
  });
  it.each(['lt', 'lte', 'eq', 'neq', 'range'] as const)(
    'with an upper bound (%s) is no near miss: nearly has no one direction',
    (comparison) => {
      const pattern = count(3, 10, { comparison, thresholdMax: 5 });
      expect(short(at('ann', 'fail', 0, 1), pattern)).toEqual([]);
    },
  );
  it('of less than half is none, and of a group that fired neither', () => {
    const events = [
      ...at('ann', 'fail', 0, 1, 2, 3),
      ...at('bob', 'fail', 0),
      ...at('cy', 'fail', 0, 1),
    ];
    expect(short(events, count(4, 10)).map((text) => text.split(':')[0])).toEqual(['cy 2/4']);
  });
  it('that still waits is none', () => {
    const pattern = count(3, 10, { absent: [{ signalId: signalId('ok'), side: 'after' }] });
    expect(missesOf(at('ann', 'fail', 0, 1, 2), pattern, { until: 5 * MINUTE })).toEqual([]);
  });
  it('shows at most its latest 20 events', () => {
    const minutes = Array.from({ length: 30 }, (_, n) => n);
    const [miss] = missesOf(at('ann', 'fail', ...minutes), count(40, 60));
    expect([miss?.have, miss?.ids.length, miss?.ids[0]]).toEqual([30, 20, 'ann-fail10']);
  });
});

describe('steps that came close', () => {
  it('all but some name those that are missing', () => {
    const events = [...at('ann', 'fail', 0, 1), ...at('ann', 'ok', 9)];
    expect(missesOf(events, steps(10, 'fail*3', 'ok'))).toMatchObject([
      {
        kind: 'steps',
        have: 3,
        need: 4,
        missing: ['fail'],
        ids: ['ann-fail0', 'ann-fail1', 'ann-ok0'],
      },
    ]);
    const partial: Pattern = {
      ...steps(10, 'fail*3', 'ok', 'grant'),
      kind: 'temporal',
      required: 2,
    };
    expect(missesOf(at('ann', 'fail', 0, 1, 2), partial)).toMatchObject([
      {
        kind: 'steps',
        have: 1,
        need: 2,
        missing: ['ok', 'grant'],
        ids: ['ann-fail0', 'ann-fail1', 'ann-fail2'],
      },
    ]);
  });
  it('without the rarest step are found too', () => {
    const events = [...at('ann', 'fail', 0, 1), ...at('bob', 'ok', 9)];
    expect(short(events, steps(10, 'fail*2', 'ok'))).toEqual(['ann 2/3: ann-fail0 ann-fail1']);
  });
  it('that would take more than twice the window are none', () => {
    const events = [...at('ann', 'fail', 0), ...at('ann', 'ok', 21)];
    expect(missesOf(events, steps(10, 'fail', 'ok')).map(({ have }) => have)).toEqual([1]);
    expect(short(events.slice(0, 1), steps(10, 'fail'))).toEqual([]);
  });
  it('in order but too late say by how much, with the shortest such time', () => {
    const events = [...at('ann', 'fail', 0, 1, 50, 52), ...at('ann', 'ok', 20, 66)];
    expect(short(events, steps(10, 'fail*2', 'ok'))).toEqual([
      'ann 3/3, 6 late: ann-fail2 ann-fail3 ann-ok1',
    ]);
  });
  it('in any order and too late fire with a window so much longer', () => {
    const pattern = (window: number): Pattern => ({
      ...steps(window, 'fail', 'ok'),
      kind: 'temporal',
    });
    const events = [...at('ann', 'ok', 3), ...at('ann', 'fail', 20)];
    expect(short(events, pattern(10))).toEqual(['ann 2/2, 7 late: ann-ok0 ann-fail0']);
    expect(fired(events, pattern(17))).toHaveLength(1);
    expect(fired(events, pattern(16))).toEqual([]);
  });
  it('that fired are none', () => {
    const events = [...at('ann', 'fail', 0), ...at('ann', 'ok', 5)];
    expect(short(events, steps(10, 'fail', 'ok'))).toEqual([]);
  });
});

describe('what an absent step refused', () => {
  const pattern = count(2, 10, {
    absent: [
      { signalId: signalId('grant'), side: 'before' },
      { signalId: signalId('ok'), side: 'after' },
    ],
  });
  it('is a near miss with all of it, which names the signal that was there', () => {
    const events = [...at('ann', 'fail', 20, 21), ...at('ann', 'ok', 25)];
    expect(missesOf(events, pattern)).toMatchObject([
      { account: 'ann', kind: 'absence', have: 2, need: 2, refusedBy: 'ok', time: 21 * MINUTE },
    ]);
    const before = [...at('ann', 'fail', 20, 21), ...at('ann', 'grant', 15)];
    expect(missesOf(before, pattern).map(({ refusedBy }) => refusedBy)).toEqual(['grant']);
  });
  it('is told once a group, the latest', () => {
    const events = [...at('ann', 'fail', 0, 1, 40, 41), ...at('ann', 'ok', 2, 42)];
    expect(missesOf(events, pattern).map(({ kind, time }) => [kind, time])).toEqual([
      ['absence', 41 * MINUTE],
    ]);
  });
  it('is none when the group fired another time', () => {
    const events = [...at('ann', 'fail', 0, 1, 40, 41), ...at('ann', 'ok', 2)];
    expect(answerOf(events, rule(pattern)).triggers).toHaveLength(1);
    expect(missesOf(events, pattern)).toEqual([]);
  });
  it('of steps has all the steps', () => {
    const ordered: Pattern = {
      ...steps(10, 'fail', 'ok'),
      absent: [{ signalId: signalId('grant'), side: 'after' }],
    };
    const events = [...at('ann', 'fail', 0), ...at('ann', 'ok', 1), ...at('ann', 'grant', 2)];
    expect(
      missesOf(events, ordered).map(({ kind, have, need, refusedBy }) => [
        kind,
        have,
        need,
        refusedBy,
      ]),
    ).toEqual([['absence', 2, 2, 'grant']]);
  });
});

describe('an analyst sees the closest first', () => {
  const events = [
    ...at('two', 'fail', 0, 1),
    ...at('three', 'fail', 0, 1, 2),
    ...at('late', 'fail', 0, 1, 2, 30),
    ...at('later', 'fail', 0, 1, 2, 50),
    ...at('three again', 'fail', 5, 6, 7),
  ];
  it('the least missing, then the least too late, then the latest', () => {
    expect(missesOf(events, count(4, 10)).map(({ account }) => account)).toEqual([
      'late',
      'later',
      'three again',
      'three',
      'two',
    ]);
  });
  it('and no more than asked for', () => {
    expect(missesOf(events, count(4, 10), {}, 2).map(({ account }) => account)).toEqual([
      'late',
      'later',
    ]);
  });
  it('only of organizations in scope', () => {
    const both = [
      ...at('ann', 'fail', 0, 1),
      ...at('bob', 'fail', 0, 1).map((one) => ({ ...one, organizationId: org('org-b') })),
    ];
    expect(
      missesOf(both, count(3, 10), { organizationIds: ['org-b'] }).map(
        ({ organizationId, account }) => [organizationId, account],
      ),
    ).toEqual([['org-b', 'bob']]);
  });
});

it('there are none without events', () => {
  expect(missesOf([], count(3, 10))).toEqual([]);
  expect(missesOf([], steps(10, 'fail', 'ok'))).toEqual([]);
});
