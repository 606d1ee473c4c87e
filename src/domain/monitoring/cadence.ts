import { z } from 'zod';

/** How often something is looked at, by choice; the ids are those of the watch list in stage 3. */
export const RHYTHMS = ['daily', 'weekly', 'fortnightly', 'monthly', 'quarterly'] as const;
export const Rhythm = z.enum(RHYTHMS);
export type Rhythm = z.infer<typeof Rhythm>;

/** A time of day by the clock on the wall, 24 hours. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00');
export type WallTime = z.infer<typeof WallTime>;

export const LONGEST_EXPRESSION = 100;

/**
 * How often, and counted from which day: a weekly one falls on the weekday of `from`, a monthly one on its day of the
 * month (on the last day of shorter months), a quarterly one every third month from there. The expression is cron's
 * with five fields, for whoever knows it.
 */
export const Cadence = z.discriminatedUnion('every', [
  z.object({ every: Rhythm, at: WallTime, from: z.iso.date() }),
  z.object({ every: z.literal('expression'), cron: z.string().min(9).max(LONGEST_EXPRESSION) }),
]);
export type Cadence = z.infer<typeof Cadence>;

/** What decides when: how often, by whose clock, and which days are skipped. */
export interface Timetable {
  readonly cadence: Cadence;
  /** An IANA name. */
  readonly timezone: string;
  /** What falls on a day off comes on the next day that is none. */
  readonly daysOff: DaysOff;
}

/** Days on which nobody is reminded: weekends if they are, and the team's own. */
export const DaysOff = z.object({
  weekends: z.boolean(),
  dates: z.array(z.iso.date()).max(400),
});
export type DaysOff = z.infer<typeof DaysOff>;

export const NO_DAYS_OFF: DaysOff = { weekends: false, dates: [] };
