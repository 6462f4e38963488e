import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalIdSchema } from '#src/contract/ids.ts';
import { stepPicture } from './step-picture.ts';

const MINUTE = 60_000;
const fail = signalIdSchema.parse('fail');
const ok = signalIdSchema.parse('ok');
const step = (signalId: typeof fail, ...rows: number[]) => ({
  signalId,
  rows,
  count: rows.length,
});
const completion = (minutes: number, over: object = {}) => ({
  firstTime: 60 * MINUTE,
  completedAt: (60 + minutes) * MINUTE,
  time: (60 + minutes) * MINUTE,
  steps: [step(fail, 1, 2), step(ok, 3)],
  ...over,
});
const timeOf = (picture: { from: number; until: number }, place: number) =>
  Math.round((picture.from + place * (picture.until - picture.from)) / MINUTE);

describe('the picture of a trigger', () => {
  const times = [[60 * MINUTE, 63 * MINUTE], [65 * MINUTE]];

  it('has a row for each step, its events where they happened, and the window from the first on', () => {
    const picture = stepPicture(completion(5), { windowMs: 10 * MINUTE }, times);
    expect(picture.rows.map(({ signalId, kind }) => `${kind} ${signalId}`)).toEqual([
      'step fail',
      'step ok',
    ]);
    expect(picture.rows[0]?.marks.map((mark) => timeOf(picture, mark))).toEqual([60, 63]);
    expect(timeOf(picture, picture.window.from)).toBe(60);
    expect(timeOf(picture, picture.window.until)).toBe(70);
    expect(timeOf(picture, picture.fires)).toBe(65);
    expect(picture.cut).toBe(false);
  });

  it.each([
    ['before', 50, 65],
    ['after', 60, 75],
    [undefined, 50, 75],
  ] as const)('shows where an absent step must not be (%s)', (side, from, until) => {
    const picture = stepPicture(
      completion(5),
      { windowMs: 10 * MINUTE, absent: [{ signalId: ok, ...(side && { side }) }] },
      times,
    );
    const zone = picture.rows.find(({ kind }) => kind === 'absent')?.zones[0];
    expect(zone && [timeOf(picture, zone.from), timeOf(picture, zone.until)]).toEqual([
      from,
      until,
    ]);
  });

  it('leaves out a step that was not needed', () => {
    const picture = stepPicture(
      completion(5, { steps: [step(fail), step(ok, 3)] }),
      { windowMs: 10 * MINUTE },
      [[], [65 * MINUTE]],
    );
    expect(picture.rows.map(({ signalId }) => signalId)).toEqual(['ok']);
  });

  it('of a burst in a long window shows the burst, and says that the window goes on', () => {
    const picture = stepPicture(completion(1), { windowMs: 90 * 24 * 60 * MINUTE }, times);
    expect(picture.until - picture.from).toBeLessThan(20 * MINUTE);
    expect(picture.window.until).toBe(1);
    expect(picture.cut).toBe(true);
  });

  it('has everything inside, whatever the times', () => {
    fc.assert(
      fc.property(
        fc.nat(1e9),
        fc.nat(1e9),
        fc.nat(1e9),
        fc.integer({ min: 1_000, max: 1e10 }),
        (firstTime, length, wait, windowMs) => {
          const completedAt = firstTime + length;
          const picture = stepPicture(
            { firstTime, completedAt, time: completedAt + wait, steps: [step(fail, 1, 2)] },
            { windowMs, absent: [{ signalId: ok }] },
            [[firstTime, completedAt]],
          );
          const places = picture.rows.flatMap(({ marks, zones }) => [
            ...marks,
            ...zones.flatMap(({ from, until }) => [from, until]),
          ]);
          for (const place of [...places, picture.fires]) {
            expect(place).toBeGreaterThanOrEqual(0);
            expect(place).toBeLessThanOrEqual(1);
          }
          const [first = 0, last = 0] = picture.rows[0]?.marks ?? [];
          expect(first).toBeLessThanOrEqual(last);
          expect(last).toBeLessThanOrEqual(picture.fires);
        },
      ),
    );
  });
});
