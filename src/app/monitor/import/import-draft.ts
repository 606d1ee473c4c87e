import { z } from 'zod';
import { Instant, MemberId } from '../../../domain/ids.ts';
import { LARGEST_TABLE } from '../../tables.ts';

/** What an import did, or would do. */
export const ImportCounts = z.object({
  begun: z.int().nonnegative(),
  edited: z.int().nonnegative(),
  fresh: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  /** Readings, or items, that the file only repeats. */
  same: z.int().nonnegative(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** Tells what one file would do from what another would, or the same one later: eight hexadecimal digits. */
export const ImportMark = z.string().regex(/^[0-9a-f]{8}$/);
export type ImportMark = z.infer<typeof ImportMark>;

export const LONGEST_FILE_NAME = 200;

/** A file that waits for its member to say that it is to be imported. One a member, under the member's id. */
export const ImportDraft = z.object({
  member: MemberId,
  at: Instant,
  file: z.string().max(LONGEST_FILE_NAME),
  /** The file itself; empty once it was imported. */
  packed: z.string().max(2 * LARGEST_TABLE),
  mark: ImportMark,
  done: ImportCounts.nullable(),
});
export type ImportDraft = z.infer<typeof ImportDraft>;

/** How long a file waits for its member. */
export const KEPT_MS = 24 * 60 * 60 * 1000;

/** When nobody came back to it. */
export function importDueAt({ at }: ImportDraft): Instant {
  return Instant.parse(new Date(Date.parse(at) + KEPT_MS).toISOString());
}
