import { z } from './z.ts';

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

export const SCHEDULE_LIMITS = { hours: 50 } as const;

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'HH:MM, 00:00 to 24:00');

/** Hours of a week; `until` is not included. An `until` at or before `from` is on the next day. */
export const weeklyHoursSchema = z.object({
  days: z.array(z.enum(DAYS)).min(1).max(7),
  from: clock,
  until: clock,
});
export type WeeklyHours = z.infer<typeof weeklyHoursSchema>;

const zone = z
  .string()
  .min(1)
  .max(80)
  .optional()
  .describe("IANA time zone; without one, each organization's own");

/** When a completion of the pattern counts, by local time. */
export const scheduleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('always') }),
  z
    .object({ kind: z.literal('business_hours'), zone })
    .describe('Monday to Friday, 08:00 to 18:00'),
  z.object({ kind: z.literal('outside_business_hours'), zone }),
  z.object({
    kind: z.literal('weekly'),
    hours: z
      .array(weeklyHoursSchema)
      .max(SCHEDULE_LIMITS.hours)
      .describe('none yet: a rule is not evaluated with none'),
    zone,
  }),
]);
export type Schedule = z.infer<typeof scheduleSchema>;
