import type { FormFields } from '../../app/documents.ts';
import { type Inputs, inputsOf, SUPPOSED_FIELDS, type SupposedField } from '../../app/simulation/inputs.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Range } from '../../domain/assessment/exposure.ts';
import type { Ends } from '../../domain/simulation/estimate.ts';
import type { Speech } from '../speech.ts';
import type { FormView } from '../view.ts';
import { whatIfWords } from '../words/what-if.ts';
import { percentRange, statedText } from './amounts.ts';

/** The inputs as the member supposes them or, where they suppose nothing, as the assessment has them. */
export function whatIfFormView(
  speech: Speech,
  assessment: Assessment,
  ends: Ends,
  typed: FormFields,
): FormView {
  const words = whatIfWords[speech.locale];
  const said = inputsOf(assessment);
  return {
    title: words.title,
    action: { do: 'supposed', assessment: assessment.id, ends },
    fields: SUPPOSED_FIELDS.map((id) => {
      const value = typed[id] || writtenAs(speech, said, id);
      return {
        ...{ id, label: words.labels[id], hint: words.hints[id], required: false },
        kind: id === 'sources' ? 'paragraph' : 'line',
        longest: id === 'sources' ? 600 : 60,
        example: words.examples[id],
        ...(value !== '' && { value }),
      };
    }),
  };
}

/** What the assessment says, as somebody would type it; empty where it says nothing. */
function writtenAs({ locale }: Speech, inputs: Inputs, field: SupposedField): string {
  const { line } = whatIfWords[locale];
  if (field === 'sources') {
    return inputs.sources.counted
      .map(({ share, delay }) => {
        const much = percentRange(locale, tenths(share));
        return delay.most === 0 ? much : line(much, statedText(locale, { ...tenths(delay), unit: 'days' }));
      })
      .join('\n');
  }
  const input = inputs[field];
  return input === undefined || (field === 'rampUp' && input.origin.from === 'default')
    ? ''
    : statedText(locale, input.stated);
}

function tenths({ least, most }: Range): Range {
  return { least: Math.round(least * 10) / 10, most: Math.round(most * 10) / 10 };
}
