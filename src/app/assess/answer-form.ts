import { type AnswerValue, Evidence, LONGEST_NOTE, lengthOf } from '../../domain/assessment/answer.ts';
import type { Prompt } from '../../domain/framework/prompt.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { FormFields } from '../documents.ts';
import type { Countries } from '../ports.ts';
import { typedText } from '../typed-text.ts';
import type { FormProblem } from './form-problem.ts';
import { readCountries } from './read-countries.ts';
import { readDate } from './read-date.ts';
import { readMeasure, readRange } from './read-measure.ts';

/** The fields of the form that answers a prompt, by the names they have in it. */
export const ANSWER_FIELDS = {
  value: 'value',
  unit: 'unit',
  evidence: 'evidence',
  source: 'source',
  unknown: 'unknown',
} as const;

/** What a select offers beside the choices of the prompt. */
export const UNKNOWN_CHOICE = 'unknown';

export interface FilledAnswer {
  readonly value: AnswerValue;
  readonly evidence: Evidence;
  readonly source?: string;
}

/**
 * Reads a filled form. Nothing is guessed: what is not plainly an answer is a problem with its own sentence. `shown` is
 * what stood on the form when it opened: of an answer and a reason why it is unknown, the one that was left as it stood
 * gives way to the one that was written.
 */
export function readAnswerForm(
  prompt: Prompt,
  fields: FormFields,
  countries: Countries,
  shown: FormFields = {},
): Result<FilledAnswer, FormProblem> {
  const written = (field: string) => typedText(fields[field] ?? '');
  const left = (field: string) => written(field) === typedText(shown[field] ?? '');
  const both = written(ANSWER_FIELDS.value) !== '' && written(ANSWER_FIELDS.unknown) !== '';
  const onlyOneNew = both && left(ANSWER_FIELDS.value) !== left(ANSWER_FIELDS.unknown);
  const typed = onlyOneNew && left(ANSWER_FIELDS.value) ? '' : written(ANSWER_FIELDS.value);
  const reason = onlyOneNew && left(ANSWER_FIELDS.unknown) ? '' : written(ANSWER_FIELDS.unknown);
  const source = typedText(fields[ANSWER_FIELDS.source] ?? '');
  const answered = typed !== '' && typed !== UNKNOWN_CHOICE;
  if (Math.max(lengthOf(source), lengthOf(reason)) > LONGEST_NOTE) {
    return err({ what: 'too-long', most: LONGEST_NOTE });
  }
  if (answered && reason !== '') return err({ what: 'answer-and-unknown' });
  if (typed === UNKNOWN_CHOICE && reason === '') return err({ what: 'unknown-without-reason' });
  if (!answered && reason === '') return err({ what: 'empty' });

  const value: Result<AnswerValue, FormProblem> = answered
    ? readValue(prompt, typed, fields, countries)
    : ok({ kind: 'unknown', reason });
  if (!value.ok) return value;
  const evidence = Evidence.catch('fair').parse(fields[ANSWER_FIELDS.evidence]);
  return ok({ value: value.value, evidence, ...(source !== '' && { source }) });
}

function readValue(
  prompt: Prompt,
  typed: string,
  fields: FormFields,
  countries: Countries,
): Result<AnswerValue, FormProblem> {
  switch (prompt.kind) {
    case 'text':
      return lengthOf(typed) > prompt.longest
        ? err({ what: 'too-long', most: prompt.longest })
        : ok({ kind: 'text', text: typed });
    case 'number':
      return readMeasure(prompt, typed, fields[ANSWER_FIELDS.unit]);
    case 'range':
      return readRange(prompt, typed, fields[ANSWER_FIELDS.unit]);
    case 'date': {
      const date = readDate(typed);
      return date === undefined ? err({ what: 'not-a-date', typed }) : ok({ kind: 'date', date });
    }
    case 'countries':
      return readCountries(typed, prompt, countries);
    case 'choice':
    case 'criterion':
    case 'likelihood':
    case 'consequence':
      return ok({ kind: 'choice', choice: typed });
  }
}
