import { z } from 'zod';
import { AssessmentId, ChannelId, DeliveryId, Instant, MemberId, MessageId, WatchId } from '../ids.ts';
import { Appointment, MOST_APPOINTMENTS } from '../register/appointments.ts';
import { Reading } from './reading.ts';
import { Band, isWorse } from './threshold.ts';
import { Owner } from './watch-item.ts';

/** As many reminders come as one message: what a phone shows without scrolling for long. */
export const MOST_TOGETHER = 10;
const KEPT_FAILURES = 5;

const ending = z.discriminatedUnion('how', [
  z.object({ how: z.literal('recorded'), by: MemberId, reading: Reading }),
  z.object({ how: z.literal('done'), by: MemberId }),
  z.object({ how: z.literal('skipped'), by: MemberId, reason: z.string() }),
  z.object({ how: z.literal('snoozed'), by: MemberId, until: Instant.nullable() }),
  z.object({ how: z.literal('overtaken') }),
]);

export const Reminded = z.object({
  watch: WatchId,
  due: Instant,
  again: z.boolean(),
  ended: ending.nullable(),
});
export type Reminded = z.infer<typeof Reminded>;

const crossing = { watch: WatchId, reading: Reading, from: Band, to: Band };
export type Crossing = z.infer<z.ZodObject<typeof crossing>>;

/** Why a message could not be posted, as far as it makes a difference. */
export const PostTrouble = z.enum([
  /** The channel, or the thread, is not there any more. */
  'gone',
  /** The bot may not see it or not write there. */
  'forbidden',
  /** The thread is locked. */
  'locked',
  /** Discord did not answer, or asked to wait. */
  'unreachable',
]);
export type PostTrouble = z.infer<typeof PostTrouble>;

/** What a message says; how each item stands is read when it is written. */
export const DeliveryContent = z.discriminatedUnion('what', [
  z.object({ what: z.literal('reminder'), items: z.array(Reminded).min(1).max(MOST_TOGETHER) }),
  z.object({
    what: z.literal('escalation'),
    watch: WatchId,
    due: Instant,
    step: z.int().positive(),
    to: Owner,
  }),
  z.object({ what: z.literal('alert'), ...crossing }),
  z.object({ what: z.literal('eased'), ...crossing }),
  /** Thresholds that several items crossed at once, for the worse or the better: what came in with one import. */
  z.object({ what: z.literal('crossings'), of: z.array(z.object(crossing)).min(2).max(MOST_TOGETHER) }),
  /** What has happened since the last one, if there was one. */
  z.object({ what: z.literal('digest'), since: Instant.nullable() }),
  /** Days of an assessment that have come, or are near. */
  z.object({
    what: z.literal('appointment'),
    assessment: AssessmentId,
    items: z.array(Appointment).min(1).max(MOST_APPOINTMENTS),
  }),
  /** Another message waits because it can be posted nowhere: said once, where the bot may write. */
  z.object({
    what: z.literal('undelivered'),
    of: DeliveryId,
    watches: z.array(WatchId).max(MOST_TOGETHER),
    channel: ChannelId,
    why: PostTrouble,
  }),
]);
export type DeliveryContent = z.infer<typeof DeliveryContent>;

/** Whether a message asks whoever owns an item to do something: what is less bad than it was asks nobody. */
export function asksAboutItem(content: DeliveryContent, item: WatchId): boolean {
  if (content.what === 'eased') return false;
  if (content.what !== 'crossings') return true;
  return content.of.some(({ watch, from, to }) => watch === item && isWorse(to, from));
}

/**
 * One message on its way to Discord, posted exactly once: who sends it claims it first, for as long as a lease lasts,
 * and notes the message afterwards. Its id is the nonce by which Discord knows a second attempt.
 */
export const Delivery = z.object({
  id: DeliveryId,
  /** Where it goes; another one than planned where that could not be used. */
  channel: ChannelId,
  /** The channel that it was meant for, where it had to go elsewhere, and why. */
  redirected: z.object({ from: ChannelId, why: PostTrouble }).nullable(),
  content: DeliveryContent,
  /** When it should have been read at the earliest. */
  due: Instant,
  createdAt: Instant,
  claim: z.object({ by: z.string().min(1).max(40), at: Instant, until: Instant }).nullable(),
  /** How often somebody has begun to send it. */
  attempts: z.int().nonnegative(),
  /** Since when a message may stand in Discord that nobody noted; `null` where none can. */
  unsure: Instant.nullable(),
  /** Not to be tried again before. */
  notBefore: Instant,
  /** The latest of them. */
  failures: z.array(z.object({ at: Instant, why: PostTrouble })).max(KEPT_FAILURES),
  /** Whether somebody was told that it can be posted nowhere. */
  told: z.boolean(),
  posted: z.object({ channel: ChannelId, message: MessageId, at: Instant }).nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

export function newDelivery(
  id: DeliveryId,
  channel: ChannelId,
  content: DeliveryContent,
  due: Instant,
  now: Instant,
): Delivery {
  return {
    ...{ id, channel, redirected: null, content, due, createdAt: now, claim: null },
    ...{ attempts: 0, notBefore: now, unsure: null, failures: [], told: false, posted: null },
  };
}

/** When somebody has to see to it: to send it, or to find out what became of whoever claimed it. */
export function deliveryDueAt({ posted, claim, notBefore }: Delivery): Instant | null {
  if (posted !== null) return null;
  return claim?.until ?? notBefore;
}

/** Later than this after it was due, a reminder says that it comes late. */
export const LATE_MS = 5 * 60 * 1000;

export function isLate({ due }: Delivery, now: Instant): boolean {
  return Date.parse(now) - Date.parse(due) > LATE_MS;
}
