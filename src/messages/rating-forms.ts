import { RATING_FIELDS } from '../app/assess/rating-form.ts';
import type { FormFields } from '../app/documents.ts';
import { LONGEST_NOTE } from '../domain/assessment/answer.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { NO_BALLOT, type Vote, type Voted } from '../domain/assessment/ballot.ts';
import { evidenceField, picked, typedBefore } from './forms.ts';
import { spreadLines } from './ratings.ts';
import { type Speech, said } from './speech.ts';
import type { Field, FormView } from './view.ts';
import { ratingWords } from './words/ratings.ts';

/** What an own rating looks like on its form, so that changing it starts from it. */
export function fieldsOfVote({ likelihood, consequence, evidence, reason }: Vote): FormFields {
  return {
    [RATING_FIELDS.likelihood]: likelihood,
    [RATING_FIELDS.consequence]: consequence,
    [RATING_FIELDS.evidence]: evidence,
    ...(reason !== undefined && { [RATING_FIELDS.reason]: reason }),
  };
}

/** The form of one's own rating. */
export function ownRatingForm(
  speech: Speech,
  assessment: Assessment,
  of: Voted,
  fields: FormFields,
): FormView {
  const words = ratingWords[speech.locale];
  const late = (assessment.ballots[of] ?? NO_BALLOT).revealed !== null;
  return {
    title: words.formTitle,
    introduction: late ? words.formIntroLate : words.formIntro,
    action: { do: 'rated', assessment: assessment.id, of },
    fields: [
      stepField(speech, 'likelihood', fields),
      stepField(speech, 'consequence', fields),
      evidenceField(speech, fields),
      reasonField(fields, { label: words.reason, hint: words.reasonHint, required: false }),
    ],
  };
}

/**
 * What stands on the form of the agreement when it opens: what was agreed before, else each half on which all ratings
 * are the same. Where they are not, nothing is suggested.
 */
export function fieldsOfAgreement(assessment: Assessment, of: Voted): FormFields {
  const { votes, agreed } = assessment.ballots[of] ?? NO_BALLOT;
  if (agreed !== null) {
    const { likelihood, consequence, reason } = agreed;
    return { likelihood, consequence, reason };
  }
  const [first] = votes;
  if (first === undefined) return {};
  return {
    ...(votes.every((each) => each.likelihood === first.likelihood) && { likelihood: first.likelihood }),
    ...(votes.every((each) => each.consequence === first.consequence) && { consequence: first.consequence }),
  };
}

/** The form of what the team agrees on, with the spread above it. Only for ratings that have been revealed. */
export function agreementForm(
  speech: Speech,
  assessment: Assessment,
  of: Voted,
  fields: FormFields,
): FormView {
  const words = ratingWords[speech.locale];
  return {
    title: words.agreeTitle,
    introduction: spreadLines(speech, assessment.ballots[of] ?? NO_BALLOT).join('\n'),
    action: { do: 'agreed', assessment: assessment.id, of, basedOn: assessment.version },
    fields: [
      stepField(speech, 'likelihood', fields),
      stepField(speech, 'consequence', fields),
      reasonField(fields, { label: words.agreeReason, hint: words.agreeReasonHint, required: true }),
    ],
  };
}

/** The five steps of a scale, each with what it means. */
function stepField(speech: Speech, half: 'likelihood' | 'consequence', fields: FormFields): Field {
  const id = RATING_FIELDS[half];
  const options = speech.framework[half].map((step) =>
    picked({ id: step.id, label: said(speech, step.label), means: said(speech, step.means) }, fields[id]),
  );
  return { kind: 'select', id, label: ratingWords[speech.locale][half], required: true, options };
}

function reasonField(
  fields: FormFields,
  texts: { readonly label: string; readonly hint: string; readonly required: boolean },
): Field {
  const id = RATING_FIELDS.reason;
  return { kind: 'paragraph', id, ...texts, longest: LONGEST_NOTE, ...typedBefore(fields, id) };
}
