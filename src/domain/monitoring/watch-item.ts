import { z } from 'zod';
import { AssessmentId, ChannelId, DeliveryId, EntryId, Instant, MemberId, RoleId, WatchId } from '../ids.ts';
import { Cadence, type DaysOff, type Timetable } from './cadence.ts';
import { Direction, IndicatorId } from './indicator.ts';
import { Reading } from './reading.ts';
import { Band, Thresholds } from './threshold.ts';

export const LONGEST_NAME = 100;
export const LONGEST_UNIT = 20;
export const LONGEST_LOOK = 300;
export const LONGEST_REASON = 300;
export const MOST_ESCALATIONS = 3;
/** How many readings an item carries with it; all others are found by year. */
export const LATEST = 3;
/** How many missed occurrences are named; further ones are counted. */
export const NAMED_MISSED = 5;

/** Who is reminded. */
export const Owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), id: MemberId }),
  z.object({ kind: z.literal('role'), id: RoleId }),
]);
export type Owner = z.infer<typeof Owner>;

/** Who hears of it next when nobody has answered a reminder for so many hours, one after the other. */
export const Escalation = z.object({
  hours: z.int().min(1).max(720),
  to: z.array(Owner).min(1).max(MOST_ESCALATIONS),
});
export type Escalation = z.infer<typeof Escalation>;

/** What a member decides about an item; all of it can be edited. */
export const WatchPlan = z.object({
  name: z.string().min(1).max(LONGEST_NAME),
  indicator: IndicatorId,
  unit: z.string().max(LONGEST_UNIT),
  worse: Direction,
  thresholds: Thresholds,
  /** What to look at, and where: a line for whoever is reminded. */
  look: z.string().min(1).max(LONGEST_LOOK).exactOptional(),
  cadence: Cadence,
  timezone: z.string().min(1).max(64),
  /** Whether days off are skipped. */
  skipsDaysOff: z.boolean(),
  owner: Owner,
  channel: ChannelId,
  escalation: Escalation.nullable(),
  /** What it belongs to. An item of a private assessment is seen by those who see that. */
  link: z.object({ assessment: AssessmentId, entry: EntryId.nullable() }).nullable(),
});
export type WatchPlan = z.infer<typeof WatchPlan>;

/** A reminder that nobody has answered yet. */
export const Occurrence = z.object({
  /** When it was due: with the item, what tells it from all others. */
  due: Instant,
  /** What carries it to Discord. */
  delivery: DeliveryId,
  /** Occurrences before it that were never sent or never answered, the latest of them, and how many in all. */
  missed: z.array(Instant).max(NAMED_MISSED),
  missedCount: z.int().nonnegative(),
  /** Since when nobody has answered: escalations count from here, also over further occurrences. */
  since: Instant,
  /** How many of the chain have heard of it. */
  told: z.int().nonnegative(),
  /** What comes next by itself, and when; `null`: it stays quiet until the next occurrence. */
  next: z.object({ at: Instant, what: z.enum(['escalate', 'remind']) }).nullable(),
});
export type Occurrence = z.infer<typeof Occurrence>;

/**
 * Something that is watched: what, how often, by whom, and how it stands. `version` grows with each change that a
 * panel must not overlook: of the plan, of readings, of pausing; not with reminders.
 */
export const WatchItem = z.object({
  id: WatchId,
  plan: WatchPlan,
  version: z.int().positive(),
  createdBy: MemberId,
  createdAt: Instant,
  paused: z
    .object({ by: MemberId, at: Instant, reason: z.string().max(LONGEST_REASON).exactOptional() })
    .nullable(),
  /** The next occurrence; `null` while it is paused, or where an expression has no more. */
  nextDue: Instant.nullable(),
  open: Occurrence.nullable(),
  /** The latest readings by day, oldest first. */
  latest: z.array(Reading).max(LATEST),
  /** Where the latest reading stands, as far as anybody was told. */
  band: Band,
  /** Since when it has stood there. */
  bandSince: Instant.nullable(),
});
export type WatchItem = z.infer<typeof WatchItem>;

export function timetableOf({ cadence, timezone, skipsDaysOff }: WatchPlan, daysOff: DaysOff): Timetable {
  return { cadence, timezone, daysOff: skipsDaysOff ? daysOff : { weekends: false, dates: [] } };
}

/** When something has to be done about an item by itself. */
export function watchDueAt({ nextDue, open, paused }: WatchItem): Instant | null {
  if (paused !== null) return null;
  const next = open?.next?.at ?? null;
  if (nextDue === null || next === null) return nextDue ?? next;
  return nextDue < next ? nextDue : next;
}
