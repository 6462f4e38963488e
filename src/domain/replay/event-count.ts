import { GroupFirings } from './firing.ts';
import type { Firing } from './firing.ts';
import type { GroupedRows } from './groups.ts';

/** At least `threshold` events within the window. Shown are the latest of them by time, then id. */
export const eventCount = (
  time: Float64Array,
  { start, rows }: GroupedRows,
  threshold: number,
  windowMs: number,
): Firing[] => {
  const found: Firing[] = [];
  const at = (place: number): number => time[rows[place] ?? 0] ?? 0;
  for (let group = 0; group + 1 < start.length; group += 1) {
    const end = start[group + 1] ?? 0;
    let low = start[group] ?? 0;
    if (end - low < threshold) continue;
    const firings = new GroupFirings(found, group, windowMs);
    let next = low;
    while (next < end) {
      const now = at(next);
      // "At" means time: all events of one time are taken together.
      do next += 1;
      while (next < end && at(next) === now);
      while (at(low) < now - windowMs) low += 1;
      if (next - low < threshold) continue;
      firings.complete(now, () => {
        const chosen = Array.from(rows.subarray(next - threshold, next));
        return { firstTime: at(next - threshold), chosen: [chosen] };
      });
      low = next;
    }
  }
  return found;
};
