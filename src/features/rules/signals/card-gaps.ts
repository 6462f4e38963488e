import type { Gap } from '#src/ui/use-pointer-drag.ts';

/** Half of the room between two cards. */
const HALF = 5;

/** The places before, between and behind cards, as they are drawn; each leads to a place among the others. */
export const cardGaps = (list: HTMLElement, attribute: string, from: number): Gap<number>[] => {
  const origin = list.getBoundingClientRect();
  const boxes = [...list.querySelectorAll(`[${attribute}]`)].map((card) =>
    card.getBoundingClientRect(),
  );
  const heights = [
    ...boxes.map(({ top }) => top - HALF),
    ...boxes.slice(-1).map(({ bottom }) => bottom + HALF),
  ];
  return heights.map((y, index) => ({
    y: y - origin.top,
    left: 0,
    width: origin.width,
    to: index === from || index === from + 1 ? undefined : index > from ? index - 1 : index,
  }));
};
