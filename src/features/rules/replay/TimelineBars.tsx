import { Trans } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import { useId, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';

interface Bar {
  readonly at: number;
  readonly count: number;
}

interface TimelineBarsProps {
  readonly bars: readonly Bar[];
  readonly label: string;
  readonly describe: (bar: Bar) => string;
  /** first and last bar that are marked */
  readonly marked: readonly [number, number] | undefined;
  /** undefined takes the mark away */
  readonly onMark: (marked: readonly [number, number] | undefined) => void;
  /** the bar that is looked at, by pointer or by key */
  readonly onLook: (index: number | undefined, byKey: boolean) => void;
}

const HEIGHT = 64;
const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 7,
  PageDown: -7,
  Home: -Infinity,
  End: Infinity,
};

const ordered = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

/** Bars of which one or several in a row are marked: by a click, by dragging, or with the keys of a slider. */
export const TimelineBars = ({
  bars,
  label,
  describe,
  marked,
  onMark,
  onLook,
}: TimelineBarsProps) => {
  const hint = useId();
  const [cursor, setCursor] = useState<number>();
  // Where a drag, or a move with Shift, began.
  const [anchor, setAnchor] = useState<number>();
  const [dragging, setDragging] = useState(false);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const at = Math.min(cursor ?? marked?.[0] ?? 0, bars.length - 1);
  const pending = anchor === undefined ? undefined : ordered(anchor, at);
  const shown = pending ?? marked;
  const bar = bars[at];

  const look = (index: number, byKey: boolean) => {
    setCursor(index);
    onLook(index, byKey);
  };
  const mark = ([first, last]: readonly [number, number]) => {
    const again = marked !== undefined && marked[0] === first && marked[1] === last;
    onMark(again ? undefined : [first, last]);
  };
  const indexAt = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = width === 0 ? 0 : (event.clientX - left) / width;
    return Math.max(0, Math.min(bars.length - 1, Math.floor(share * bars.length)));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      const next = Math.max(0, Math.min(bars.length - 1, at + step));
      setAnchor(event.shiftKey ? (anchor ?? at) : undefined);
      look(next, true);
    } else if (event.key === 'Enter' || event.key === ' ') {
      mark(pending ?? [at, at]);
      setAnchor(undefined);
    } else if (event.key === 'Escape' && (shown !== undefined || anchor !== undefined)) {
      setAnchor(undefined);
      onMark(undefined);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <Box component="span" id={hint} hidden>
        <Trans>
          Arrow keys move, with Shift they mark several; Enter shows only those triggers, Escape
          all.
        </Trans>
      </Box>
      <Box
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={bars.length - 1}
        aria-valuenow={at}
        aria-valuetext={bar === undefined ? '' : describe(bar)}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) onLook(at, true);
        }}
        onBlur={() => {
          setAnchor(undefined);
          onLook(undefined, false);
        }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const index = indexAt(event);
          setDragging(true);
          setAnchor(index);
          look(index, false);
        }}
        onPointerMove={(event) => {
          const index = indexAt(event);
          if (dragging) look(index, false);
          else onLook(index, false);
        }}
        onPointerUp={(event) => {
          if (!dragging || anchor === undefined) return;
          mark(ordered(anchor, indexAt(event)));
          setDragging(false);
          setAnchor(undefined);
        }}
        onPointerCancel={() => {
          setDragging(false);
          setAnchor(undefined);
        }}
        onPointerLeave={() => {
          if (!dragging) onLook(undefined, false);
        }}
        sx={{
          height: HEIGHT,
          borderBottom: 1,
          borderColor: 'divider',
          cursor: 'pointer',
          touchAction: 'pan-y',
          userSelect: 'none',
        }}
      >
        <svg
          aria-hidden
          width="100%"
          height={HEIGHT}
          viewBox={`0 0 ${bars.length * 10} ${HEIGHT}`}
          preserveAspectRatio="none"
          style={{ display: 'block' }}
        >
          {shown && (
            <rect
              x={shown[0] * 10}
              width={(shown[1] - shown[0] + 1) * 10}
              height={HEIGHT}
              fill="var(--mui-palette-action-selected)"
            />
          )}
          {cursor !== undefined && (
            <rect
              className="cursor"
              x={at * 10}
              width={10}
              height={HEIGHT}
              fill="var(--mui-palette-action-hover)"
            />
          )}
          {bars.map(({ at: key, count }, index) => {
            const height = count === 0 ? 0 : Math.max(3, (count / most) * (HEIGHT - 4));
            const outside = shown !== undefined && (index < shown[0] || index > shown[1]);
            return (
              <rect
                key={key}
                x={index * 10 + 1}
                y={HEIGHT - height}
                width={8}
                height={height}
                fill="var(--mui-palette-primary-main)"
                opacity={outside ? 0.35 : 1}
              />
            );
          })}
        </svg>
      </Box>
    </>
  );
};
