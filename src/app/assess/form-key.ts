import type { Voted } from '../../domain/assessment/ballot.ts';
import { type Belonging, formSuits } from '../../domain/assessment/entry.ts';
import type { AssessmentEvent } from '../../domain/assessment/events.ts';
import { type Framework, listOf } from '../../domain/framework/framework.ts';
import type { ListId } from '../../domain/framework/names.ts';
import type { EntryId, FormId, PromptId } from '../../domain/ids.ts';
import { aboutOf } from './about.ts';

/** Which form of an assessment: the name under which a draft of it is kept. */
export type FormKey = string;

export function promptForm(prompt: PromptId): FormKey {
  return prompt;
}

/** A form of an entry that is there. */
export function entryForm(list: ListId, entry: EntryId, form: FormId): FormKey {
  return `${list}-${form}-${entry}`;
}

/** The form of a new entry: what was typed for one treatment of the menu is not what was meant for another. */
export function newEntryForm(belonging: Belonging, form: FormId): FormKey {
  return `${belonging.list}-${form}-new-${aboutOf(belonging)}`;
}

/** The form of one's own rating. */
export function ratingForm(of: Voted): FormKey {
  return `rating-${of}`;
}

/** The form of what the team agrees on. */
export function agreementForm(of: Voted): FormKey {
  return `agreement-${of}`;
}

/** The form that was filled to make an event happen, where there was one that is worth keeping. */
export function filledForm(
  framework: Framework,
  event: AssessmentEvent,
  listAt: (entry: EntryId) => Belonging | undefined,
): FormKey | undefined {
  if (event.kind === 'answer') return promptForm(event.prompt);
  if (event.kind === 'rate') return ratingForm(event.of);
  if (event.kind === 'agree') return agreementForm(event.of);
  if (event.kind === 'add-entry') {
    const { belonging } = event;
    const form = listOf(framework, belonging.list).list.forms.find((each) => formSuits(each, belonging));
    return form && newEntryForm(belonging, form.id);
  }
  if (event.kind === 'edit-entry') {
    const list = listAt(event.entry)?.list;
    return list && entryForm(list, event.entry, event.form);
  }
  return undefined;
}
