import { Evidence, LONGEST_NOTE, lengthOf } from '../../domain/assessment/answer.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { Consequence, Likelihood } from '../../domain/risk-matrix.ts';
import type { FormFields } from '../documents.ts';
import { typedText } from '../typed-text.ts';

/** The fields of the forms in which risks are rated, by the names they have in them. */
export const RATING_FIELDS = {
  likelihood: 'likelihood',
  consequence: 'consequence',
  evidence: 'evidence',
  reason: 'reason',
} as const;

/** Why such a form could not be taken. */
export type RatingProblem =
  | { readonly what: 'no-likelihood' | 'no-consequence' | 'no-reason' }
  | { readonly what: 'too-long'; readonly most: number };

export interface FilledRating {
  readonly likelihood: Likelihood;
  readonly consequence: Consequence;
  readonly evidence: Evidence;
  readonly reason?: string;
}

/** Reads a rating of one's own. Both halves are needed; the evidence is fair unless somebody says otherwise. */
export function readRatingForm(fields: FormFields): Result<FilledRating, RatingProblem> {
  const likelihood = Likelihood.safeParse(fields[RATING_FIELDS.likelihood]);
  if (!likelihood.success) return err({ what: 'no-likelihood' });
  const consequence = Consequence.safeParse(fields[RATING_FIELDS.consequence]);
  if (!consequence.success) return err({ what: 'no-consequence' });
  const reason = typedText(fields[RATING_FIELDS.reason] ?? '');
  if (lengthOf(reason) > LONGEST_NOTE) return err({ what: 'too-long', most: LONGEST_NOTE });
  return ok({
    likelihood: likelihood.data,
    consequence: consequence.data,
    evidence: Evidence.catch('fair').parse(fields[RATING_FIELDS.evidence]),
    ...(reason !== '' && { reason }),
  });
}

export type FilledAgreement = Required<Pick<FilledRating, 'likelihood' | 'consequence' | 'reason'>>;

/** Reads what a team agrees on. The reason is needed: it is the source of both answers. */
export function readAgreementForm(fields: FormFields): Result<FilledAgreement, RatingProblem> {
  const read = readRatingForm(fields);
  if (!read.ok) return read;
  const { likelihood, consequence, reason } = read.value;
  return reason === undefined ? err({ what: 'no-reason' }) : ok({ likelihood, consequence, reason });
}
