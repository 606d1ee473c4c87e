import type { FormFields } from '../app/documents.ts';
import { DESCRIPTION_FIELDS } from '../app/scoring/description-form.ts';
import { LONGEST_DESCRIPTION } from '../app/scoring/score-record.ts';
import { LONGEST_TECHNOLOGY } from '../domain/assessment/assessment.ts';
import type { AssessmentId } from '../domain/ids.ts';
import { typedBefore } from './forms.ts';
import type { ShownScore } from './shown-score.ts';
import type { Speech } from './speech.ts';
import type { Field, FormView } from './view.ts';
import { scoreFormWords } from './words/score-forms.ts';

/** The form of a new description; `fields` is what is known already. */
export function descriptionForm(speech: Speech, fields: FormFields): FormView {
  const words = scoreFormWords[speech.locale];
  return {
    title: words.newTitle,
    introduction: words.newIntro,
    action: { do: 'scored' },
    fields: describing(speech, fields),
  };
}

export function editForm(speech: Speech, { record }: Pick<ShownScore, 'record'>): FormView {
  const words = scoreFormWords[speech.locale];
  const { technology, text, home } = record;
  // One that was told from the text is told from it again.
  const stated =
    home === null || home.from !== 'given' ? '' : speech.countries.name(home.code, speech.locale);
  return {
    title: words.editTitle,
    introduction: words.editIntro,
    action: { do: 'score-edited', score: record.id },
    fields: describing(speech, { technology, description: text, home: stated }),
  };
}

/** The form of a description that is read for an assessment, which has a name and a home country already. */
export function describeForm(speech: Speech, assessment: AssessmentId): FormView {
  const words = scoreFormWords[speech.locale];
  return {
    title: words.readTitle,
    introduction: words.readIntro,
    action: { do: 'described', assessment },
    fields: [descriptionField(speech, {})],
  };
}

function describing(speech: Speech, fields: FormFields): readonly Field[] {
  const words = scoreFormWords[speech.locale];
  const { technology, home } = DESCRIPTION_FIELDS;
  return [
    {
      kind: 'line',
      id: technology,
      label: words.technology,
      required: true,
      longest: LONGEST_TECHNOLOGY,
      example: words.technologyExample,
      ...typedBefore(fields, technology),
    },
    descriptionField(speech, fields),
    {
      kind: 'line',
      id: home,
      label: words.home,
      hint: words.homeHint,
      required: false,
      longest: 60,
      example: words.homeExample,
      ...typedBefore(fields, home),
    },
  ];
}

function descriptionField(speech: Speech, fields: FormFields): Field {
  const words = scoreFormWords[speech.locale];
  const { description } = DESCRIPTION_FIELDS;
  return {
    kind: 'paragraph',
    id: description,
    label: words.description,
    hint: words.descriptionHint,
    required: false,
    longest: LONGEST_DESCRIPTION,
    example: words.descriptionExample,
    ...typedBefore(fields, description),
  };
}
