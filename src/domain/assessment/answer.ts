import { z } from 'zod';
import { Instant, MemberId } from '../ids.ts';
import { CountryCode } from '../locale.ts';

export const EVIDENCE = ['weak', 'fair', 'strong'] as const;
/** How much weight an answer bears. Fair unless somebody says otherwise. */
export const Evidence = z.enum(EVIDENCE);
export type Evidence = z.infer<typeof Evidence>;

/** Counted in code points, as Discord counts what is typed and the schemas below do. */
export const LONGEST_TEXT = 4000;
export const LONGEST_NOTE = 1000;

/** The length of a text by that count: an emoji of its own is one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** What was answered. `unknown` is an answer of its own, with the reason why it is not known. */
export const AnswerValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().min(1).max(LONGEST_TEXT) }),
  z.object({ kind: z.literal('number'), amount: z.number(), unit: z.string().min(1).max(32) }),
  z.object({
    kind: z.literal('range'),
    least: z.number(),
    most: z.number(),
    unit: z.string().min(1).max(32),
  }),
  z.object({ kind: z.literal('date'), date: z.iso.date() }),
  z.object({ kind: z.literal('choice'), choice: z.string().min(1).max(32) }),
  /** No country at all is an answer where the prompt offers it: "there is no other source". */
  z.object({ kind: z.literal('countries'), countries: z.array(CountryCode).max(25) }),
  z.object({ kind: z.literal('unknown'), reason: z.string().min(1).max(LONGEST_NOTE) }),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

export const Answer = z.object({
  value: AnswerValue,
  evidence: Evidence,
  /** Where it comes from, in the words of whoever gave it. */
  source: z.string().min(1).max(LONGEST_NOTE).exactOptional(),
  by: MemberId,
  at: Instant,
  /** The version of the assessment that this answer made; no two answers of one assessment share it. */
  version: z.int().positive(),
  /**
   * What stood when its author began to change it with nobody else in between: a version, 0 for nothing. A form of
   * theirs that shows this or a later one has seen all that others said. Its own version unless said.
   */
  since: z.int().nonnegative().exactOptional(),
});
export type Answer = z.infer<typeof Answer>;

/** All that stands for one prompt: what counts, and what others wrote at the same time, until the team settles it. */
export const Slot = z.object({ current: Answer, proposals: z.array(Answer) });
export type Slot = z.infer<typeof Slot>;

/** Whether two answers say the same; who said it and when does not matter. */
export function saysTheSame(a: Answer, b: Pick<Answer, 'value' | 'evidence' | 'source'>): boolean {
  return (
    a.evidence === b.evidence &&
    a.source === b.source &&
    JSON.stringify(AnswerValue.parse(a.value)) === JSON.stringify(AnswerValue.parse(b.value))
  );
}
