import { describe, expect, it } from 'vitest';
import type { ReplayAnswer, Trigger } from '#src/domain/replay/replay-answer.ts';
import { replayTotals } from './replay-totals.ts';

const DAY = 86_400_000;

const trigger = ({ organizationId = 'org-1', ...over }: Partial<Trigger> = {}): Trigger => ({
  organizationId,
  organizationIds: [organizationId],
  group: [],
  account: 'ada@example.com',
  firstTime: 0,
  completedAt: 0,
  time: 0,
  steps: [],
  targets: [],
  targetsCut: 0,
  countedFurther: 0,
  ...over,
});
const answer = (triggers: Trigger[], over: Partial<ReplayAnswer> = {}): ReplayAnswer => ({
  triggers,
  found: triggers.length,
  pending: [],
  excepted: [],
  signals: [],
  perDay: [],
  perHour: [],
  from: 0,
  until: 30 * DAY,
  notes: [],
  revision: 'r',
  ms: 0,
  ...over,
});
const target = (account: string, product: 'okta' | 'duo' = 'okta') => ({
  account,
  product,
  organizationId: 'org-1',
});

describe('the headline of a replay', () => {
  it('counts an account once, whatever its case, and once for each organization', () => {
    const totals = replayTotals(
      answer([
        trigger(),
        trigger({ account: 'ADA@example.com' }),
        trigger({ organizationId: 'org-2' }),
        trigger({ organizationId: 'org-2', account: 'bo@example.com' }),
      ]),
    );
    expect(totals).toMatchObject({
      triggers: 4,
      days: 30,
      accounts: 3,
      organizations: 2,
      atLeast: false,
    });
  });

  it('counts the accounts found in a trigger whose group is not an account', () => {
    const spray = trigger({
      account: undefined,
      targets: [target('a@example.com'), target('b@example.com'), target('b@example.com', 'duo')],
    });
    expect(replayTotals(answer([spray])).accounts).toBe(2);
  });

  it('says the most accounts of one trigger, those beyond the cap included', () => {
    const spray = trigger({
      account: undefined,
      targets: [target('a@example.com'), target('b@example.com')],
      targetsCut: 18,
    });
    expect(
      replayTotals(answer([trigger({ targets: [target('ada@example.com')] }), spray])).mostTargets,
    ).toBe(20);
  });

  it('counts all triggers of a shortened answer, and says that the rest is at least so much', () => {
    expect(replayTotals(answer([trigger()], { found: 9_000 }))).toMatchObject({
      triggers: 9_000,
      accounts: 1,
      atLeast: true,
    });
  });

  it('a range shorter than a day is one day', () => {
    expect(replayTotals(answer([], { until: 3_600_000 })).days).toBe(1);
  });
});
