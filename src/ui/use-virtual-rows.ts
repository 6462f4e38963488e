import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useState } from 'react';

export interface VirtualRows {
  /** goes on the box around the rows */
  readonly box: (element: HTMLElement | null) => void;
  /** pixels from the top of the page to the box */
  readonly top: number;
  /** the rows in view and a few around them: their places in the list */
  readonly indexes: readonly number[];
  /** place of the first row in view, without those around it */
  readonly first: number;
  /** goes on each row, with its place as `data-index` */
  readonly measure: (element: HTMLElement | null) => void;
  /** pixels that stand for the rows before and after */
  readonly before: number;
  readonly after: number;
}

const OVERSCAN = 8;
const NEAR_THE_END = 12;

/**
 * Which rows are in view, of a box that scrolls or of one that the page scrolls. Near the last row it asks for
 * more, so that the end is not a wall.
 */
export const useVirtualRows = (
  count: number,
  estimate: number,
  pageScrolls: boolean,
  onEndReached: (() => void) | undefined,
): VirtualRows => {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [top, setTop] = useState(0);
  const box = useCallback((next: HTMLElement | null) => {
    setElement(next);
    setTop(next === null ? 0 : next.getBoundingClientRect().top + window.scrollY);
  }, []);
  const onChange = ({ range }: { readonly range: { readonly endIndex: number } | null }): void => {
    if (range !== null && range.endIndex >= count - NEAR_THE_END) onEndReached?.();
  };
  const own = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    enabled: !pageScrolls,
    getScrollElement: () => element,
    onChange,
  });
  const page = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    enabled: pageScrolls,
    scrollMargin: top,
    onChange,
  });
  return pageScrolls ? rowsOf(page, box, top) : rowsOf(own, box, top);
};

const rowsOf = <E extends Element | Window>(
  virtualizer: Virtualizer<E, HTMLElement>,
  box: VirtualRows['box'],
  top: number,
): VirtualRows => {
  const items = virtualizer.getVirtualItems();
  const { scrollMargin } = virtualizer.options;
  return {
    box,
    top,
    first: virtualizer.range?.startIndex ?? 0,
    indexes: items.map(({ index }) => index),
    measure: virtualizer.measureElement,
    before: (items[0]?.start ?? scrollMargin) - scrollMargin,
    after: virtualizer.getTotalSize() - ((items.at(-1)?.end ?? scrollMargin) - scrollMargin),
  };
};
