import type { Voted } from '../../domain/assessment/ballot.ts';
import type { Belonging } from '../../domain/assessment/entry.ts';
import type { AssessmentEvent } from '../../domain/assessment/events.ts';
import type { ListId } from '../../domain/framework/names.ts';
import type { EntryId, FormId, PromptId } from '../../domain/ids.ts';
import { aboutOf } from './about.ts';

/**
 * Which form of an assessment: the name under which a draft of it is kept. At most 32 characters, so that it stands in
 * the id of a document beside a member and an assessment.
 */
export type FormKey = string;

/** No two lists begin with the same two letters. */
function short(list: ListId): string {
  return list.slice(0, 2);
}

export function promptForm(prompt: PromptId): FormKey {
  return prompt;
}

/** A form of an entry that is there. */
export function entryForm(list: ListId, entry: EntryId, form: FormId): FormKey {
  return `${short(list)}-${entry}-${form}`;
}

/**
 * The form of a new entry, of which a kind of entry has one: what was typed for one treatment of the menu is not what
 * was meant for another.
 */
export function newEntryForm(belonging: Belonging): FormKey {
  return `${short(belonging.list)}-new-${aboutOf(belonging)}`;
}

/** The form of one's own rating. */
export function ratingForm(of: Voted): FormKey {
  return `rating-${of}`;
}

/** The form of what the team agrees on. */
export function agreementForm(of: Voted): FormKey {
  return `agreement-${of}`;
}

/** The form that closes it, whatever the decision. */
export function closingForm(): FormKey {
  return 'course-closing';
}

/** The form that was filled to make an event happen, where there was one that is worth keeping. */
export function filledForm(
  event: AssessmentEvent,
  listAt: (entry: EntryId) => Belonging | undefined,
): FormKey | undefined {
  if (event.kind === 'answer') return promptForm(event.prompt);
  if (event.kind === 'rate') return ratingForm(event.of);
  if (event.kind === 'agree') return agreementForm(event.of);
  if (event.kind === 'close') return closingForm();
  if (event.kind === 'add-entry') return newEntryForm(event.belonging);
  if (event.kind === 'edit-entry') {
    const list = listAt(event.entry)?.list;
    return list && entryForm(list, event.entry, event.form);
  }
  return undefined;
}
