import { timeSchema } from './ids.ts';
import { z } from './z.ts';

/** What the history covers and how it is cut. Each slice is one whole Apache Arrow IPC stream of at most 2 MB. */
export const historyManifestSchema = z.object({
  revision: z.string().min(1),
  from: timeSchema,
  until: timeSchema,
  events: z.int().nonnegative(),
  slices: z.array(
    z.object({
      index: z.int().nonnegative(),
      from: timeSchema,
      until: timeSchema,
      events: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
    }),
  ),
});
export type HistoryManifest = z.infer<typeof historyManifestSchema>;
