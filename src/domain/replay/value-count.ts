import type { FoldedValues, TextColumn } from '#src/domain/events/columns.ts';
import { GroupFirings } from './firing.ts';
import type { Firing } from './firing.ts';
import type { GroupedRows } from './groups.ts';

/**
 * At least `threshold` distinct values of a column within the window; events lacking it do not count.
 * Shown is, for each of the values that came latest, its latest event.
 */
export const valueCount = (
  time: Float64Array,
  { start, rows }: GroupedRows,
  column: TextColumn,
  folded: FoldedValues,
  threshold: number,
  windowMs: number,
): Firing[] => {
  const found: Firing[] = [];
  const at = (place: number): number => time[rows[place] ?? 0] ?? 0;
  const valueAt = (place: number): number => folded.of[column.codes[rows[place] ?? 0] ?? 0] ?? 0;
  // How many events in the window carry each value; emptied by counting down, never by filling.
  const carried = new Uint32Array(folded.values.length);
  let distinct = 0;
  const enter = (value: number): void => {
    if (value === 0) return;
    if (carried[value] === 0) distinct += 1;
    carried[value] = (carried[value] ?? 0) + 1;
  };
  const leave = (value: number): void => {
    if (value === 0) return;
    carried[value] = (carried[value] ?? 0) - 1;
    if (carried[value] === 0) distinct -= 1;
  };
  const latest = (low: number, next: number): { firstTime: number; chosen: number[][] } => {
    const values = new Set<number>([0]);
    const places: number[] = [];
    for (let place = next - 1; place >= low && places.length < threshold; place -= 1) {
      const value = valueAt(place);
      if (values.has(value)) continue;
      values.add(value);
      places.push(place);
    }
    places.reverse();
    return { firstTime: at(places[0] ?? low), chosen: [places.map((place) => rows[place] ?? 0)] };
  };

  for (let group = 0; group + 1 < start.length; group += 1) {
    const end = start[group + 1] ?? 0;
    let low = start[group] ?? 0;
    if (end - low < threshold) continue;
    const firings = new GroupFirings(found, group, windowMs);
    let next = low;
    while (next < end) {
      const now = at(next);
      do {
        enter(valueAt(next));
        next += 1;
      } while (next < end && at(next) === now);
      while (at(low) < now - windowMs) {
        leave(valueAt(low));
        low += 1;
      }
      if (distinct < threshold) continue;
      const from = low;
      firings.complete(now, () => latest(from, next));
      while (low < next) {
        leave(valueAt(low));
        low += 1;
      }
    }
    while (low < end) {
      leave(valueAt(low));
      low += 1;
    }
  }
  return found;
};
