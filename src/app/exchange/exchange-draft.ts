import { z } from 'zod';
import { Instant, MemberId, ServerId } from '../../domain/ids.ts';
import { LARGEST_EXCHANGE, LONGEST_CALLED } from './exchange-file.ts';

/** What an import did, or would do. */
export const TakenCounts = z.object({
  assessments: z.int().nonnegative(),
  items: z.int().nonnegative(),
  readings: z.int().nonnegative(),
  replaced: z.int().nonnegative(),
  paused: z.int().nonnegative(),
});
export type TakenCounts = z.infer<typeof TakenCounts>;

/** Tells what one file would do from what another would, or the same one later: eight hexadecimal digits. */
export const ExchangeMark = z.string().regex(/^[0-9a-f]{8}$/);
export type ExchangeMark = z.infer<typeof ExchangeMark>;

export const LONGEST_FILE = 200;

/** A file that waits for its member to say that it is to be taken in. One a member, under the member's id. */
export const ExchangeDraft = z.object({
  member: MemberId,
  at: Instant,
  file: z.string().max(LONGEST_FILE),
  /** The file itself; empty once it was taken in. */
  packed: z.string().max(2 * LARGEST_EXCHANGE),
  mark: ExchangeMark,
  done: TakenCounts.nullable(),
});
export type ExchangeDraft = z.infer<typeof ExchangeDraft>;

/** How long a file waits for its member. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** When nobody came back to it. */
export function exchangeDueAt({ at }: ExchangeDraft): Instant {
  return Instant.parse(new Date(Date.parse(at) + KEPT_MS).toISOString());
}

/** What people, roles and channels were called where they came from, by their ids. There is one, under the id `server`. */
export const Strangers = z.object({
  names: z.record(z.string().regex(/^\d{15,20}$/), z.string().min(1).max(LONGEST_CALLED)),
  from: z.array(ServerId).max(100),
});
export type Strangers = z.infer<typeof Strangers>;
