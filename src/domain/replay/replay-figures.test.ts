import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { org } from './replay-fixtures.ts';
import type { Trigger } from './replay-answer.ts';
import { replayFigures } from './replay-figures.ts';

const trigger = (
  time: string | number,
  {
    account,
    organizations = ['org-a'],
    targets = [],
  }: {
    account?: string;
    organizations?: string[];
    targets?: string[];
  } = {},
): Trigger => {
  const at = typeof time === 'number' ? time : new Date(time).getTime();
  return {
    organizationId: org(organizations[0] ?? 'org-a'),
    organizationIds: organizations.map(org),
    group: [],
    account,
    firstTime: at,
    completedAt: at,
    time: at,
    steps: [],
    targets: targets.map((name) => {
      const [where = '', who] = name.includes(' ') ? name.split(' ') : [organizations[0], name];
      return { account: who ?? '', product: 'okta', organizationId: where };
    }),
    targetsCut: 0,
    countedFurther: 0,
  };
};

describe('figures of triggers', () => {
  it('count by organization and by account, the largest first', () => {
    const figures = replayFigures([
      trigger('2026-01-05T08:00:00Z', { account: 'ann' }),
      trigger('2026-01-05T09:00:00Z', { account: 'bob', organizations: ['org-b'] }),
      trigger('2026-01-05T10:00:00Z', { account: 'Bob', organizations: ['org-b'] }),
    ]);
    expect(figures.perOrganization).toEqual([
      { organizationId: 'org-b', triggers: 2 },
      { organizationId: 'org-a', triggers: 1 },
    ]);
    expect(figures.perAccount).toEqual([
      { organizationId: 'org-b', account: 'bob', triggers: 2 },
      { organizationId: 'org-a', account: 'ann', triggers: 1 },
    ]);
  });
  it('count the targets, each once a trigger, and not the group’s account beside them', () => {
    const { perAccount } = replayFigures([
      trigger('2026-01-05T08:00:00Z', { account: 'ann', targets: ['x', 'X', 'y'] }),
      trigger('2026-01-05T08:30:00Z', { account: 'ann', targets: ['y'] }),
    ]);
    expect(perAccount.map(({ account, triggers }) => [account, triggers])).toEqual([
      ['y', 2],
      ['X', 1],
    ]);
  });
  it('keep one name in two organizations apart', () => {
    const { perAccount, perOrganization, peakHour } = replayFigures([
      trigger('2026-01-05T08:10:00Z', {
        organizations: ['org-a', 'org-b'],
        targets: ['org-a x', 'org-b x'],
      }),
    ]);
    expect(perAccount).toHaveLength(2);
    expect(perOrganization.map(({ triggers }) => triggers)).toEqual([1, 1]);
    expect(peakHour?.accounts).toBe(2);
  });
  it('are by hour and weekday of UTC, Monday first', () => {
    const { perHour, perWeekday } = replayFigures([
      trigger('2026-01-05T00:00:00Z'),
      trigger('2026-01-05T23:59:59.999Z'),
      trigger('2026-01-11T23:00:00Z'),
      trigger('1969-12-31T23:59:59.999Z'),
    ]);
    expect([perHour[0], perHour[23], perHour.length]).toEqual([1, 3, 24]);
    expect(perWeekday).toEqual([2, 0, 1, 0, 0, 0, 1]);
  });
  it('have the hour and the day with the most accounts; of several such the first', () => {
    const { peakHour, peakDay } = replayFigures([
      trigger('2026-01-06T10:59:00Z', { account: 'c' }),
      trigger('2026-01-06T10:00:00Z', { account: 'd' }),
      trigger('2026-01-05T08:10:00Z', { account: 'a' }),
      trigger('2026-01-05T08:50:00Z', { account: 'b' }),
      trigger('2026-01-05T08:55:00Z', { account: 'A' }),
      trigger('2026-01-06T12:00:00Z', { account: 'e' }),
    ]);
    expect(peakHour).toEqual({ from: Date.UTC(2026, 0, 5, 8), accounts: 2 });
    expect(peakDay).toEqual({ from: Date.UTC(2026, 0, 6), accounts: 3 });
  });
  it('have no peak where no trigger is about an account', () => {
    const figures = replayFigures([trigger('2026-01-05T08:00:00Z')]);
    expect([figures.peakHour, figures.peakDay, figures.perAccount]).toEqual([
      undefined,
      undefined,
      [],
    ]);
    expect(figures.perHour[8]).toBe(1);
  });
  it('add up to the triggers, whenever they were', () => {
    const one = fc
      .tuple(fc.integer({ min: -1e12, max: 4e12 }), fc.constantFrom('a', 'b', 'c'))
      .map(([time, account]) => trigger(time, { account }));
    fc.assert(
      fc.property(fc.array(one), (triggers) => {
        const figures = replayFigures(triggers);
        const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
        expect([
          sum(figures.perHour),
          sum(figures.perWeekday),
          sum(figures.perAccount.map((row) => row.triggers)),
          sum(figures.perOrganization.map((row) => row.triggers)),
        ]).toEqual(Array.from({ length: 4 }, () => triggers.length));
        const [hour, day] = [figures.peakHour?.accounts ?? 0, figures.peakDay?.accounts ?? 0];
        expect(day).toBeGreaterThanOrEqual(hour);
        expect(day).toBeLessThanOrEqual(figures.perAccount.length);
      }),
    );
  });
});
