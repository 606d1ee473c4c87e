import { z } from 'zod';
import { Answer } from '../../domain/assessment/answer.ts';
import { Closure } from '../../domain/assessment/assessment.ts';
import { Agreement, Vote, Voted } from '../../domain/assessment/ballot.ts';
import { Entry } from '../../domain/assessment/entry.ts';
import { ListId, StageId } from '../../domain/framework/names.ts';
import { Instant, PromptId, ServerId } from '../../domain/ids.ts';
import type { AuditEntry } from '../audit.ts';

const asked = { part: PromptId, after: Answer };
const rated = { part: Voted };
const listed = { part: ListId };

/** What `audit-record.ts` wrote, read back. Lines of older versions may lack what a newer one wants. */
const RecordedChange = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('started'),
    /** The assessment on whose horizon it stood, by its name then. */
    after: z.object({ fromTechnology: z.string().optional() }).optional(),
  }),
  z.object({ action: z.literal('answered'), ...asked }),
  z.object({ action: z.literal('changed'), ...asked, before: Answer }),
  z.object({ action: z.literal('proposed'), ...asked }),
  z.object({ action: z.literal('withdrawn'), ...asked, before: Answer }),
  z.object({ action: z.literal('settled'), ...asked, before: z.array(Answer).catch([]) }),
  z.object({ action: z.literal('rated'), ...rated, after: Vote.optional() }),
  z.object({ action: z.literal('revealed'), ...rated, after: z.array(Vote) }),
  z.object({
    action: z.literal('agreed'),
    ...rated,
    before: z.array(Answer).catch([]),
    after: Agreement.extend({ dissent: z.array(Vote) }),
  }),
  z.object({ action: z.literal('accorded'), ...rated }),
  z.object({ action: z.literal('entry-added'), ...listed, after: Entry }),
  z.object({ action: z.literal('entry-changed'), ...listed, before: Entry, after: Entry }),
  z.object({ action: z.literal('entry-removed'), ...listed, before: Entry }),
  z.object({ action: z.literal('pursued'), ...listed, after: Entry }),
  z.object({
    action: z.literal('moved-on'),
    before: StageId,
    after: z.object({ to: StageId, gaps: z.array(z.unknown()) }),
  }),
  z.object({
    action: z.literal('reopened'),
    before: z
      .object({ from: StageId.or(z.literal('closed')) })
      .optional()
      .catch(undefined),
    after: StageId,
  }),
  z.object({ action: z.literal('closed'), after: Closure }),
  /** Taken in from a file: of which server, made when, and whether it took the place of what was here. */
  z.object({
    action: z.literal('imported'),
    after: z.object({ from: ServerId, at: Instant, replaced: z.boolean() }),
  }),
]);
export type RecordedChange = z.infer<typeof RecordedChange>;

/** The change that a line of the record tells of, or `undefined` where this version cannot read it. */
export function readChange(entry: AuditEntry): RecordedChange | undefined {
  return RecordedChange.safeParse(entry).data;
}
