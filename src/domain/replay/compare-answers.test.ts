import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Pattern } from '#src/contract/rule.ts';
import { compareAnswers } from './compare-answers.ts';
import { answerOf, count, event, MINUTE, org, rule } from './replay-fixtures.ts';

const at = (account: string, ...minutes: number[]): NormalizedEvent[] =>
  minutes.map((minute, n) => event(`${account}${n}`, minute, { account }));

/** What became of the triggers, as `account minute`. */
const compared = (
  events: readonly NormalizedEvent[],
  before: Pattern,
  after: Pattern,
  eventsAfter = events,
) => {
  const { added, lost, same } = compareAnswers(
    answerOf(events, rule(before)).triggers,
    answerOf(eventsAfter, rule(after)).triggers,
  );
  const short = ({ account = '', completedAt }: (typeof added)[number]) =>
    `${account} ${completedAt / MINUTE}`;
  return {
    added: added.map(short),
    lost: lost.map(short),
    same: same.map((pair) => pair.map(short).join(' = ')),
  };
};

describe('two versions of a rule', () => {
  const events = [...at('ann', 0, 1, 2), ...at('bob', 0, 1), ...at('cy', 50, 51, 52)];

  it('that are one have all triggers the same', () => {
    expect(compared(events, count(3, 5), count(3, 5))).toEqual({
      added: [],
      lost: [],
      same: ['ann 2 = ann 2', 'cy 52 = cy 52'],
    });
  });
  it('of which one completes a little earlier fire for the same', () => {
    expect(compared(events, count(3, 5), count(2, 5))).toEqual({
      added: ['bob 1'],
      lost: [],
      same: ['ann 2 = ann 1', 'cy 52 = cy 51'],
    });
    expect(compared(events, count(2, 5), count(3, 5))).toEqual({
      added: [],
      lost: ['bob 1'],
      same: ['ann 1 = ann 2', 'cy 51 = cy 52'],
    });
  });
  it('that fire for one account at other times fire for something else', () => {
    const later = at('ann', 30, 31, 32);
    expect(compared(at('ann', 0, 1, 2), count(3, 5), count(3, 5), later)).toEqual({
      added: ['ann 32'],
      lost: ['ann 2'],
      same: [],
    });
  });
  it('match each trigger once', () => {
    const one = at('ann', 0, 1, 2, 3, 4, 5);
    expect(compared(one, count(6, 10), count(2, 1, { coolDownMs: 0 }))).toEqual({
      added: ['ann 3', 'ann 5'],
      lost: [],
      same: ['ann 5 = ann 1'],
    });
  });
  it('know an account in whatever case, and keep organizations apart', () => {
    const upper = at('ann', 0, 1, 2).map((e) => ({ ...e, account: 'ANN' }));
    const other = at('ann', 0, 1, 2).map((e) => ({ ...e, organizationId: org('org-b') }));
    expect(compared(at('ann', 0, 1, 2), count(3, 5), count(3, 5), upper).same).toHaveLength(1);
    expect(compared(at('ann', 0, 1, 2), count(3, 5), count(3, 5), other)).toMatchObject({
      added: ['ann 2'],
      lost: ['ann 2'],
    });
  });
  it('that group by other fields fire for nothing in common', () => {
    expect(compared(at('ann', 0, 1, 2), count(3, 5), count(3, 5, { groupBy: [] }))).toMatchObject({
      lost: ['ann 2'],
      same: [],
    });
  });
});

it('every trigger is on one side, or on both once', () => {
  const minutes = fc.array(fc.nat(30), { maxLength: 12 });
  const threshold = fc.integer({ min: 1, max: 4 });
  const window = fc.integer({ min: 1, max: 10 });
  fc.assert(
    fc.property(minutes, minutes, threshold, threshold, window, window, (a, b, t1, t2, w1, w2) => {
      const events = [...at('ann', ...a), ...at('bob', ...b)];
      const before = answerOf(events, rule(count(t1, w1))).triggers;
      const after = answerOf(events, rule(count(t2, w2))).triggers;
      const { added, lost, same } = compareAnswers(before, after);
      expect(new Set([...lost, ...same.map(([one]) => one)])).toEqual(new Set(before));
      expect(new Set([...added, ...same.map(([, one]) => one)])).toEqual(new Set(after));
      expect([lost.length + same.length, added.length + same.length]).toEqual([
        before.length,
        after.length,
      ]);
      for (const [one, other] of same) {
        expect(one.account).toBe(other.account);
        expect(Math.max(one.firstTime, other.firstTime)).toBeLessThanOrEqual(
          Math.min(one.completedAt, other.completedAt),
        );
      }
    }),
    { numRuns: 200 },
  );
});
