import { useCallback, useState } from 'react';

/** The width of an element as it is drawn, in pixels; `before` until it is known. The ref goes on the element. */
export const useWidth = (before: number): readonly [(element: Element | null) => void, number] => {
  const [width, setWidth] = useState(before);
  const ref = useCallback((element: Element | null) => {
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
};
