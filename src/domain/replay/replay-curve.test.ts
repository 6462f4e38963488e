import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Pattern } from '#src/contract/rule.ts';
import { replayCurve } from './replay-curve.ts';
import {
  count,
  event,
  MINUTE,
  org,
  rule,
  signalId,
  steps,
  tableOf,
  values,
} from './replay-fixtures.ts';
import type { ReplayRequest } from './replay-answer.ts';
import { replay } from './replay.ts';
import { SignalCache } from './signal-cache.ts';

const one: fc.Arbitrary<NormalizedEvent> = fc
  .record({
    id: fc.nat(60),
    minute: fc.nat(40),
    account: fc.constantFrom('ann', 'bob'),
    activity: fc.constantFrom('fail', 'fail', 'fail', 'ok', 'grant'),
    ip: fc.constantFrom('192.0.2.1', '192.0.2.2', '192.0.2.3'),
    organizationId: fc.constantFrom('org-a', 'org-a', 'org-b').map(org),
  })
  .map(({ id, minute, ...rest }) => event(`e${id}`, minute, rest));
const ordered: Pattern = steps(10, 'fail*2', 'ok');
const patterns = fc.constantFrom<Pattern[]>(
  count(3, 10),
  count(3, 10, { coolDownMs: 2 * MINUTE }),
  count(2, 10, { comparison: 'lte' }),
  count(2, 5, { comparison: 'range', thresholdMax: 4, groupBy: [] }),
  count(2, 10, { absent: [{ signalId: signalId('ok'), side: 'after', withinMs: 3 * MINUTE }] }),
  count(2, 10, { absent: [{ signalId: signalId('ok') }] }),
  values('ip', 2, 10),
  ordered,
  { ...ordered, kind: 'temporal', required: 1 },
);
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 });
const range = fc.constantFrom<Partial<ReplayRequest>[]>(
  {},
  { from: 10 * MINUTE, until: 30 * MINUTE },
  { organizationIds: ['org-b'] },
);

describe('a curve', () => {
  it('has at each value the triggers of a replay with it, and evaluates no signal', () => {
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 40 }),
        patterns,
        fc.constantFrom('threshold' as const, 'windowMs' as const),
        numbers,
        range,
        (events, form, number, wanted, more) => {
          const table = tableOf(events);
          const request = { body: rule(form), organizationIds: 'all' as const, ...more };
          const cache = new SignalCache();
          replay(table, request, cache);
          const { evaluations } = cache;
          const points = wanted.map((n) => (number === 'threshold' ? n : n * MINUTE));
          const curve = replayCurve(table, request, cache, number, points);
          expect(cache.evaluations).toBe(evaluations);
          if (number === 'threshold' && !('threshold' in form)) {
            expect(curve).toEqual([]);
            return;
          }
          expect(curve).toEqual(
            points.map((value) => {
              const pattern: Pattern = { ...form, [number]: value };
              const changed = { ...request.body, pattern };
              const triggers = replay(table, { ...request, body: changed }).found;
              return { value, triggers };
            }),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
  it('falls as the threshold rises', () => {
    const events = [0, 1, 2, 20, 21].map((minute, n) => event(`e${n}`, minute));
    const request = { body: rule(count(3, 5)), organizationIds: 'all' as const };
    expect(
      replayCurve(tableOf(events), request, new SignalCache(), 'threshold', [1, 2, 3, 4]).map(
        ({ triggers }) => triggers,
      ),
    ).toEqual([2, 2, 1, 0]);
  });
  it('of no values is empty', () => {
    const request = { body: rule(count(3, 5)), organizationIds: 'all' as const };
    expect(replayCurve(tableOf([]), request, new SignalCache(), 'windowMs', [])).toEqual([]);
  });
});
