/** A place in the grid of a week. */
export interface GridCell {
  readonly day: number;
  readonly slot: number;
}

/** The cells of a rectangle by two of its corners. */
export const rectangle = (one: GridCell, other: GridCell): GridCell[] => {
  const [days, slots] = [range(one.day, other.day), range(one.slot, other.slot)];
  return days.flatMap((day) => slots.map((slot) => ({ day, slot })));
};

const range = (a: number, b: number): number[] =>
  Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => Math.min(a, b) + index);

/** Where a key leads from a cell, by what is across and what is down; undefined for a key that moves nothing. */
export const cellAfter = (
  key: string,
  { day, slot }: GridCell,
  slotsADay: number,
  /** days are across, and hours down */
  upright: boolean,
): GridCell | undefined => {
  const limit = (cell: GridCell): GridCell => ({
    day: Math.min(6, Math.max(0, cell.day)),
    slot: Math.min(slotsADay - 1, Math.max(0, cell.slot)),
  });
  const step = (across: number, down: number) =>
    limit(
      upright ? { day: day + across, slot: slot + down } : { day: day + down, slot: slot + across },
    );
  switch (key) {
    case 'ArrowRight':
      return step(1, 0);
    case 'ArrowLeft':
      return step(-1, 0);
    case 'ArrowDown':
      return step(0, 1);
    case 'ArrowUp':
      return step(0, -1);
    case 'Home':
      return step(-slotsADay, 0);
    case 'End':
      return step(slotsADay, 0);
    default:
      return undefined;
  }
};
