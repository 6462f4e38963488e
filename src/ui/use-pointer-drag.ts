import { useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';

/** Between two things of a list, where a third can be dropped; measured from the corner of the list. */
export interface Gap<T> {
  readonly y: number;
  readonly left: number;
  readonly width: number;
  /** undefined where a drop would change nothing */
  readonly to: T | undefined;
}

export interface PointerDragOptions<T> {
  /** the attribute of handles, whose value names what is dragged; lists may stand in one another */
  readonly handle: string;
  /** the attribute of what is dragged, with the same value */
  readonly item: string;
  readonly gaps: (key: string, list: HTMLElement) => readonly Gap<T>[];
  readonly onDrop: (key: string, to: T) => void;
}

export interface PointerDrag {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onPointerDown: (event: ReactPointerEvent) => void;
  /** where it would be dropped now */
  readonly line: Omit<Gap<unknown>, 'to'> | undefined;
}

const STARTS_AFTER = 4;
const EDGE = 72;
const STEP = 14;

/** The gap nearest to a height. */
export const nearestGap = <T>(gaps: readonly Gap<T>[], y: number): Gap<T> | undefined =>
  gaps.reduce<Gap<T> | undefined>(
    (best, gap) => (best === undefined || Math.abs(gap.y - y) < Math.abs(best.y - y) ? gap : best),
    undefined,
  );

/**
 * Dragging by a handle, with mouse, pen or finger. One listener for a whole list, so that 500 things to drag
 * cost nothing until one is. Not dnd-kit: it puts a style element into the page, which the policy of the
 * console (`csp.ts`) refuses, and an object per thing. The keyboard has buttons for the same moves.
 */
export const usePointerDrag = <T>({
  handle,
  item,
  gaps,
  onDrop,
}: PointerDragOptions<T>): PointerDrag => {
  const ref = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState<Gap<T>>();
  const onPointerDown = (event: ReactPointerEvent) => {
    const list = ref.current;
    const key =
      event.target instanceof Element
        ? event.target.closest(`[${handle}]`)?.getAttribute(handle)
        : undefined;
    if (list === null || key === null || key === undefined || event.button !== 0) return;
    event.preventDefault();
    const dragged = list.querySelector(`[${item}="${CSS.escape(key)}"]`);
    const from = { x: event.clientX, y: event.clientY };
    let at = from.y;
    let places: readonly Gap<T>[] | undefined;
    let best: Gap<T> | undefined;
    let scrolling = 0;
    const follow = () => {
      if (places === undefined) return;
      best = nearestGap(places, at - list.getBoundingClientRect().top);
      setLine(best?.to === undefined ? undefined : best);
    };
    const scroll = () => {
      const by = at < EDGE ? -STEP : at > innerHeight - EDGE ? STEP : 0;
      if (by !== 0) {
        scrollBy(0, by);
        follow();
      }
      scrolling = requestAnimationFrame(scroll);
    };
    const begin = () => {
      places = gaps(key, list);
      dragged?.setAttribute('data-dragging', '');
      document.body.style.cursor = 'grabbing';
      scrolling = requestAnimationFrame(scroll);
    };
    const listeners = new AbortController();
    const end = (drops: boolean) => {
      listeners.abort();
      cancelAnimationFrame(scrolling);
      dragged?.removeAttribute('data-dragging');
      document.body.style.cursor = '';
      setLine(undefined);
      if (drops && best?.to !== undefined) onDrop(key, best.to);
    };
    const { signal } = listeners;
    addEventListener(
      'pointermove',
      (move) => {
        at = move.clientY;
        const far = Math.hypot(move.clientX - from.x, move.clientY - from.y);
        if (places === undefined && far >= STARTS_AFTER) begin();
        follow();
      },
      { signal },
    );
    addEventListener('pointerup', () => end(true), { signal });
    addEventListener('pointercancel', () => end(false), { signal });
    addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        end(false);
      },
      { signal, capture: true },
    );
  };
  return { ref, onPointerDown, line };
};
