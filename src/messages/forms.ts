import { ANSWER_FIELDS, UNKNOWN_CHOICE } from '../app/assess/answer-form.ts';
import type { FormFields } from '../app/documents.ts';
import { type Answer, EVIDENCE, LONGEST_NOTE } from '../domain/assessment/answer.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { choicesOf, KNOWN_PROMPTS } from '../domain/framework/framework.ts';
import type { Prompt, PromptOf } from '../domain/framework/prompt.ts';
import type { AssessmentId } from '../domain/ids.ts';
import { type Speech, said, valueText } from './speech.ts';
import { label } from './typed.ts';
import type { Field, FormView, Option } from './view.ts';
import { formWords } from './words/forms.ts';

export interface AnswerFormInput {
  readonly assessment: AssessmentId;
  readonly prompt: Prompt;
  readonly basedOn: number;
  /** What stands on the form when it opens: the answer so far, or what was typed before. */
  readonly fields: FormFields;
}

/** The form of one prompt: the answer, how strong it is, where it comes from, or why it is unknown. */
export function answerForm(speech: Speech, input: AnswerFormInput): FormView {
  const { assessment, prompt, basedOn, fields } = input;
  const words = formWords[speech.locale];
  const chooses = choicesOf(speech.framework, prompt) !== undefined;
  const measured = prompt.kind === 'number' || prompt.kind === 'range';
  const unit = measured && prompt.units.length > 1 ? [unitField(speech, prompt, fields)] : [];
  const line = (id: string, kind: 'line' | 'paragraph', texts: { label: string; hint: string }): Field => ({
    kind,
    id,
    ...texts,
    required: false,
    longest: LONGEST_NOTE,
    ...typedBefore(fields, id),
  });
  return {
    title: label(said(speech, prompt.title), 45),
    introduction: said(speech, prompt.help),
    action: { do: 'fill', assessment, prompt: prompt.id, basedOn },
    fields: [
      valueField(speech, prompt, fields),
      ...unit,
      evidenceField(speech, fields),
      line(ANSWER_FIELDS.source, 'line', { label: words.source, hint: words.sourceHint }),
      line(ANSWER_FIELDS.unknown, 'paragraph', {
        label: words.unknown,
        hint: chooses ? words.unknownHintChoice : words.unknownHint,
      }),
    ],
  };
}

export function typedBefore(fields: FormFields, id: string): { value?: string } {
  const value = fields[id];
  return value === undefined || value === '' ? {} : { value };
}

function valueField(speech: Speech, prompt: Prompt, fields: FormFields): Field {
  const words = formWords[speech.locale];
  const id = ANSWER_FIELDS.value;
  const common = { id, hint: said(speech, prompt.ask), required: false, ...typedBefore(fields, id) };
  switch (prompt.kind) {
    case 'text': {
      const { longest } = prompt;
      return {
        ...common,
        kind: 'paragraph',
        label: words.answer,
        longest,
        example: said(speech, prompt.example),
      };
    }
    case 'number':
    case 'range': {
      const only = prompt.units.length === 1 ? prompt.units[0] : undefined;
      const named = only === undefined ? words.answer : words.answerIn(said(speech, only.label));
      return {
        ...common,
        kind: 'line',
        label: label(named, 45),
        longest: prompt.kind === 'number' ? 40 : 80,
        example: said(speech, prompt.example),
      };
    }
    case 'date':
      return { ...common, kind: 'line', label: words.date, longest: 40, example: words.dateHint };
    case 'countries':
      return {
        ...common,
        kind: 'paragraph',
        label: words.answer,
        longest: 1000,
        example: said(speech, prompt.example),
      };
    case 'choice':
    case 'criterion':
    case 'likelihood':
    case 'consequence': {
      const unknown = { id: UNKNOWN_CHOICE, label: words.unknownChoice, means: words.unknownMeans };
      const options = (choicesOf(speech.framework, prompt) ?? []).map((choice) => ({
        id: choice.id,
        label: said(speech, choice.label),
        means: said(speech, choice.means),
      }));
      return {
        id,
        kind: 'select',
        label: words.answer,
        hint: said(speech, prompt.ask),
        required: false,
        options: [...options, unknown].map((each): Option => picked(each, fields[id])),
      };
    }
  }
}

export function picked(
  option: { id: string; label: string; means?: string },
  value: string | undefined,
): Option {
  const { id, ...shown } = option;
  return { value: id, ...shown, ...(id === value && { chosen: true }) };
}

function unitField(speech: Speech, prompt: PromptOf<'number' | 'range'>, fields: FormFields): Field {
  // Of a length of time nobody is to mean weeks and be taken to mean days.
  const chosen = fields[ANSWER_FIELDS.unit] ?? (prompt.kind === 'range' ? undefined : prompt.units[0]?.id);
  const options = prompt.units.map((unit) =>
    picked({ id: unit.id, label: said(speech, unit.label), means: said(speech, unit.means) }, chosen),
  );
  return {
    kind: 'select',
    id: ANSWER_FIELDS.unit,
    label: formWords[speech.locale].unit,
    ...(prompt.hint !== undefined && { hint: said(speech, prompt.hint) }),
    required: true,
    options,
  };
}

export function evidenceField(speech: Speech, fields: FormFields): Field {
  const words = formWords[speech.locale];
  const id = ANSWER_FIELDS.evidence;
  const options = EVIDENCE.map((each) =>
    picked(
      { id: each, label: words.evidenceNames[each], means: words.evidenceMeans[each] },
      fields[id] ?? 'fair',
    ),
  );
  return { kind: 'select', id, label: words.evidence, required: true, options };
}

/** What stands on the form of an answer that nobody has given yet: the unit in which stage 1 measured the same. */
export function suggestedAnswer({ answers }: Pick<Assessment, 'answers'>, prompt: Prompt): FormFields {
  const { stock, stockRange, recovery, qualifyRange } = KNOWN_PROMPTS;
  const [, measured] =
    [
      [stockRange, stock],
      [qualifyRange, recovery],
    ].find(([range]) => range === prompt.id) ?? [];
  const value = measured && answers[measured]?.current.value;
  return value?.kind === 'number' ? { [ANSWER_FIELDS.unit]: value.unit } : {};
}

// Never as 5e-7, which no form takes.
const digits = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 15 });

/** What an answer looks like on its own form, so that editing starts from it. */
export function fieldsOf(speech: Speech, prompt: Prompt, answer: Answer): FormFields {
  const { value, evidence, source } = answer;
  const common = {
    [ANSWER_FIELDS.evidence]: evidence,
    ...(source !== undefined && { [ANSWER_FIELDS.source]: source }),
  };
  switch (value.kind) {
    case 'unknown': {
      const chosen =
        choicesOf(speech.framework, prompt) === undefined ? {} : { [ANSWER_FIELDS.value]: UNKNOWN_CHOICE };
      return { ...common, ...chosen, [ANSWER_FIELDS.unknown]: value.reason };
    }
    case 'number':
      return {
        ...common,
        [ANSWER_FIELDS.value]: digits.format(value.amount),
        [ANSWER_FIELDS.unit]: value.unit,
      };
    case 'range': {
      const ends = value.least === value.most ? [value.least] : [value.least, value.most];
      return {
        ...common,
        [ANSWER_FIELDS.value]: ends.map((each) => digits.format(each)).join(' - '),
        [ANSWER_FIELDS.unit]: value.unit,
      };
    }
    case 'choice':
      return { ...common, [ANSWER_FIELDS.value]: value.choice };
    case 'date':
      return { ...common, [ANSWER_FIELDS.value]: value.date };
    case 'text':
    case 'countries':
      return { ...common, [ANSWER_FIELDS.value]: valueText(speech, prompt, value) };
  }
}
