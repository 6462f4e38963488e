import { describe, expect, it } from 'vitest';
import { exceptionCondition, exceptionOffers, suggestedException } from './exception-offers.ts';

const kim = { field: 'account' as const, value: 'kim@example.com' };

describe('an exception made from what is shown', () => {
  it('is offered for the account and for an address that all events share', () => {
    const trigger = { group: [kim], account: 'kim@example.com' };
    expect(exceptionOffers(trigger, [{ ip: '192.0.2.7' }, { ip: '192.0.2.7' }])).toEqual([
      kim,
      { field: 'ip', value: '192.0.2.7' },
    ]);
    expect(exceptionOffers(trigger, [{ ip: '192.0.2.7' }, { ip: '192.0.2.8' }])).toEqual([kim]);
    expect(exceptionOffers(trigger, [{ ip: '192.0.2.7' }, {}])).toEqual([kim]);
  });

  it('is offered for what the group is about where that is no account', () => {
    const spray = { group: [{ field: 'ip' as const, value: '192.0.2.7' }], account: undefined };
    expect(exceptionOffers(spray, [{ ip: '192.0.2.7' }])).toEqual([
      { field: 'ip', value: '192.0.2.7' },
    ]);
    expect(exceptionOffers({ group: [], account: undefined })).toEqual([]);
  });

  it('asks for the fields that stand for it in the signals', () => {
    expect(exceptionCondition(kim, [{}, {}])).toEqual({
      op: 'all',
      conditions: [{ op: 'equals', ...kim }],
    });
    expect(exceptionCondition(kim, [{}, { join: { account: 'targetAccount' } }])).toEqual({
      op: 'any',
      conditions: [
        { op: 'equals', ...kim },
        { op: 'equals', field: 'targetAccount', value: 'kim@example.com' },
      ],
    });
  });

  it('is suggested until the end of the day in 90 days, without a reason', () => {
    const now = Date.UTC(2026, 0, 1, 17, 30);
    const condition = exceptionCondition(kim, []);
    expect(suggestedException(condition, 'Ada', now)).toEqual({
      condition,
      reason: '',
      owner: 'Ada',
      expiresAt: Date.UTC(2026, 3, 2),
    });
  });
});
