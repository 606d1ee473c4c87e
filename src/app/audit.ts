import { z } from 'zod';
import { Instant, MemberId } from '../domain/ids.ts';

/** One line of the record: who changed what, from what to what, when, and why where a reason was asked for. */
export const AuditEntry = z.object({
  at: Instant,
  by: MemberId,
  /** The id of the document that changed. */
  subject: z.string().min(1).max(64),
  /** What happened, as the domain names it. */
  action: z.string().min(1).max(64),
  /** The part of the document that changed, such as a prompt. */
  part: z.string().max(64).exactOptional(),
  before: z.json().exactOptional(),
  after: z.json().exactOptional(),
  reason: z.string().exactOptional(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
