import { describe, expect, it } from 'vitest';
import type { ReplayFigures } from '#src/domain/replay/replay-figures.ts';
import { noise } from './noise.ts';

const figures = (...triggers: number[]): ReplayFigures => ({
  perOrganization: [],
  perAccount: triggers.map((count, index) => ({
    organizationId: 'org-a',
    account: `account-${index}`,
    triggers: count,
  })),
  perHour: [],
  perWeekday: [],
  peakHour: undefined,
  peakDay: undefined,
});

describe('how noisy a rule is', () => {
  it.each([
    { triggers: 90, days: 30, often: { per: 'day', count: 3 } },
    { triggers: 30, days: 30, often: { per: 'day', count: 1 } },
    { triggers: 15, days: 30, often: { per: 'week', count: 3.5 } },
  ])('is $often.count a $often.per for $triggers in $days days', ({ triggers, days, often }) => {
    expect(noise(figures(), triggers, days).often).toEqual(often);
  });
  it('is no rate below once a week, nor where less than a week is known', () => {
    expect(noise(figures(), 4, 30).often).toBeUndefined();
    expect(noise(figures(), 2, 3).often).toBeUndefined();
  });
  it('names the account that most triggers are about', () => {
    expect(noise(figures(6, 2, 2), 10, 30).most).toEqual({
      organizationId: 'org-a',
      account: 'account-0',
      share: 0.6,
    });
  });
  it('names nobody where none stands out, or where there is too little to tell', () => {
    expect(noise(figures(19, 18), 100, 30).most).toBeUndefined();
    expect(noise(figures(2), 2, 30).most).toBeUndefined();
    expect(noise(figures(), 5, 30).most).toBeUndefined();
  });
});
