import type { ActionOf } from '../../app/actions.ts';
import { aboutOf } from '../../app/assess/about.ts';
import { asPicks, fieldsOfEntry, picksIn } from '../../app/assess/entry-form.ts';
import type { FormFields } from '../../app/documents.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Belonging, type Entry, isAcceptance } from '../../domain/assessment/entry.ts';
import { gapsIn } from '../../domain/assessment/gaps.ts';
import { standingRating } from '../../domain/assessment/rating.ts';
import type { EntryField, EntryForm } from '../../domain/framework/entry-list.ts';
import { fieldChoices, listOf } from '../../domain/framework/framework.ts';
import { type AssessmentId, MemberId } from '../../domain/ids.ts';
import { type Speech, said } from '../speech.ts';
import { label } from '../typed.ts';
import type { Field, FormView, Option } from '../view.ts';
import { formWords } from '../words/forms.ts';
import { panelWords } from '../words/panel.ts';
import { choiceText, enumerated } from './field-text.ts';

/** Past so many characters a text is written over several lines. */
const ONE_LINE = 200;

/** The form of a new entry. */
export function newEntryFormView(
  speech: Speech,
  assessment: AssessmentId,
  belonging: Belonging,
  form: EntryForm,
  fields: FormFields,
): FormView {
  const action = { do: 'added', assessment, list: belonging.list, about: aboutOf(belonging) } as const;
  return formView(speech, belonging, form, action, fields);
}

/** A form of an entry that is there. `basedOn` is the version that its fields start from. */
export function editEntryFormView(
  speech: Speech,
  assessment: AssessmentId,
  entry: Entry,
  form: EntryForm,
  typed?: { readonly fields: FormFields; readonly basedOn: number },
): FormView {
  const basedOn = typed?.basedOn ?? entry.version;
  const action = { do: 'edited', assessment, entry: entry.id, form: form.id, basedOn } as const;
  return formView(speech, entry, form, action, typed?.fields ?? fieldsOfEntry(form, entry.values, speech));
}

function formView(
  speech: Speech,
  { list }: Belonging | Entry,
  form: EntryForm,
  action: ActionOf<'added' | 'edited'>,
  fields: FormFields,
): FormView {
  return {
    title: said(speech, form.title),
    introduction: said(speech, form.help ?? listOf(speech.framework, list).list.help),
    action,
    fields: form.fields.map((field) => fieldView(speech, field, fields)),
  };
}

function fieldView(speech: Speech, field: EntryField, fields: FormFields): Field {
  const { id, required } = field;
  const common = { id, label: said(speech, field.label), hint: said(speech, field.hint), required };
  const typed = fields[id] ?? '';
  const value = typed === '' ? {} : { value: typed };
  const options = (fieldChoices(speech.framework, field) ?? []).map(
    (choice): Option => ({
      value: choice.id,
      label: label(choiceText(speech, field, choice.id), 100),
      means: said(speech, choice.means),
      ...(picksIn(fields, id).includes(choice.id) && { chosen: true }),
    }),
  );
  switch (field.kind) {
    case 'text': {
      const kind = field.longest > ONE_LINE ? 'paragraph' : 'line';
      return { ...common, kind, longest: field.longest, example: said(speech, field.example), ...value };
    }
    case 'date':
      return { ...common, kind: 'line', longest: 40, example: formWords[speech.locale].dateHint, ...value };
    case 'country':
    case 'number':
      return { ...common, kind: 'line', longest: 60, example: said(speech, field.example), ...value };
    case 'choice':
      return { ...common, kind: 'select', options };
    case 'choices':
    case 'criteria':
      return { ...common, kind: 'select', options, most: options.length };
    case 'people': {
      const chosen = picksIn(fields, id).flatMap((each) => MemberId.safeParse(each).data ?? []);
      return { ...common, kind: 'people', most: field.most, chosen };
    }
  }
}

/** What stands on the form of a new entry before anybody writes: what the menu, the level and whoever adds it suggest. */
export function suggestedFields(
  speech: Speech,
  assessment: Assessment,
  belonging: Belonging,
  adder: MemberId,
): FormFields {
  switch (belonging.list) {
    case 'talks':
      return { speaker: adder };
    case 'watch': {
      const { level } = standingRating(speech.framework, assessment);
      const cadence = speech.framework.level.find((each) => each.id === level)?.cadence;
      return { owner: adder, ...(cadence !== undefined && { cadence }) };
    }
    case 'treatments':
      return suggestedTreatment(speech, assessment, belonging);
    case 'sources':
    case 'actions':
      return { owner: adder };
    case 'horizon':
      return {};
  }
}

function suggestedTreatment(
  speech: Speech,
  assessment: Assessment,
  belonging: Extract<Belonging, { list: 'treatments' }>,
): FormFields {
  const { framework } = speech;
  const { stage, list } = listOf(framework, 'treatments');
  const open = gapsIn(framework, assessment, stage, speech.now).flatMap((gap) =>
    gap.cause === 'untreated' ? [gap.criterion] : [],
  );
  const treatment = framework.treatments.find((each) => each.id === belonging.option);
  // What is accepted, and what somebody thought of, is theirs to say; it is wanted for what is open.
  if (treatment === undefined || isAcceptance(belonging)) return { criteria: asPicks(open) };
  const { reach, ranks, criteria, title } = treatment;
  const [named] = list.forms[0]?.fields ?? [];
  return {
    ...(named !== undefined && { [named.id]: said(speech, title) }),
    criteria: asPicks(criteria),
    ranks: asPicks(ranks),
    ...(reach !== undefined && { reach }),
  };
}

/** What was typed and picked in a form, to be handed back where it cannot be taken. Members who were picked are not. */
export function typedTexts(speech: Speech, form: EntryForm, fields: FormFields): readonly string[] {
  return form.fields.map((field) => typedText(speech, field, fields)).filter((each) => each !== '');
}

function typedText(speech: Speech, field: EntryField, fields: FormFields): string {
  const typed = fields[field.id] ?? '';
  switch (field.kind) {
    case 'text':
    case 'date':
    case 'country':
    case 'number':
      return typed;
    case 'choice':
    case 'choices':
    case 'criteria': {
      if (typed === '') return '';
      const picked = picksIn(fields, field.id).map((each) => choiceText(speech, field, each));
      return panelWords[speech.locale].answered(said(speech, field.label), enumerated(speech, picked));
    }
    case 'people':
      return '';
  }
}
