import type { SignalId } from '#src/contract/ids.ts';
import type { Pattern } from '#src/contract/rule.ts';
import type { Completion } from '#src/domain/replay/replay-answer.ts';

/** A stretch of a picture, as shares of its width from 0 to 1, or of time in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

export interface PictureRow {
  readonly signalId: SignalId;
  /** a step with its events, or a signal that must not be there */
  readonly kind: 'step' | 'absent';
  /** places of the events */
  readonly marks: readonly number[];
  /** where nothing may be, of an absent step */
  readonly zones: readonly Stretch[];
}

export interface StepPicture {
  /** what the picture covers, UTC milliseconds */
  readonly from: number;
  readonly until: number;
  readonly window: Stretch;
  /** when it fires */
  readonly fires: number;
  readonly rows: readonly PictureRow[];
  /** a zone or the window goes on beyond the picture */
  readonly cut: boolean;
}

/** Beyond so many times the length of the events a picture would show nothing of them. */
const MOST_LENGTHS = 6;
const MARGIN = 0.04;

/**
 * One firing on one axis of time: a row for each step with events, the window from the first of them on, and
 * where absent steps must not have been. `times` are those of each step's events, in the order of its steps.
 */
export const stepPicture = (
  completion: Pick<Completion, 'firstTime' | 'completedAt' | 'time' | 'steps'>,
  pattern: Pick<Pattern, 'windowMs' | 'absent'>,
  times: readonly (readonly number[])[],
): StepPicture => {
  const { firstTime, completedAt, time, steps } = completion;
  const zones = (pattern.absent ?? []).map(({ signalId, side = 'either', withinMs }) => {
    const reach = withinMs ?? pattern.windowMs;
    return {
      signalId,
      from: side === 'after' ? firstTime : firstTime - reach,
      until: side === 'before' ? completedAt : completedAt + reach,
    };
  });
  const window = { from: firstTime, until: firstTime + pattern.windowMs };
  const ends = [...zones.flatMap(({ from, until }) => [from, until]), window.from, window.until];
  const whole = { from: Math.min(...ends, firstTime), until: Math.max(...ends, time) };
  // Of a burst in a window of days the burst is what is looked at.
  const length = time - firstTime;
  const most = length === 0 ? Infinity : length * MOST_LENGTHS;
  const shown = {
    from: Math.max(whole.from, firstTime - most),
    until: Math.min(whole.until, time + most),
  };
  const margin = Math.max(1_000, (shown.until - shown.from) * MARGIN);
  const from = shown.from - margin;
  const until = shown.until + margin;
  const place = (at: number) => Math.min(1, Math.max(0, (at - from) / (until - from)));
  const stretch = (given: Stretch): Stretch => ({
    from: place(given.from),
    until: place(given.until),
  });
  return {
    from,
    until,
    window: stretch(window),
    fires: place(time),
    rows: [
      ...steps.flatMap(({ signalId, count }, at): PictureRow[] =>
        // A step that was not needed has none.
        count === 0
          ? []
          : [{ signalId, kind: 'step', marks: (times[at] ?? []).map(place), zones: [] }],
      ),
      ...zones.map((zone): PictureRow => ({
        signalId: zone.signalId,
        kind: 'absent',
        marks: [],
        zones: [stretch(zone)],
      })),
    ],
    cut: whole.from < shown.from || whole.until > shown.until,
  };
};
