import type { ActionOf } from '../../app/actions.ts';
import { belongingAt } from '../../app/assess/about.ts';
import { findDraft } from '../../app/assess/draft.ts';
import { entryIn, type FoundEntry, formIn, openAssessment } from '../../app/assess/entries.ts';
import { entryForm, newEntryForm } from '../../app/assess/form-key.ts';
import type { Failure } from '../../app/failure.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Belonging, isAcceptance } from '../../domain/assessment/entry.ts';
import type { EntryForm } from '../../domain/framework/entry-list.ts';
import { firstFormOf, listOf } from '../../domain/framework/framework.ts';
import { EntryId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { editEntryFormView, newEntryFormView, suggestedFields } from '../../messages/lists/entry-forms.ts';
import type { FormView } from '../../messages/view.ts';
import type { Scene } from '../scene.ts';
import type { Route } from './route.ts';

/** Opens the form of a new entry, with what was typed before and could not be taken, or else what suggests itself. */
export const add: Route<ActionOf<'add'>> = {
  answers: 'form',
  open: (scene, action, given) => {
    const about = action.about === 'picked' ? (given.picked[0] ?? '') : action.about;
    return openNew(scene, action, about);
  },
};

export const edit: Route<ActionOf<'edit'>> = {
  answers: 'form',
  open: (scene, action) => openOld(scene, action, 'current'),
};

/** Opens a form of an entry again as it was typed. */
export const entryRetry: Route<ActionOf<'entry-retry'>> = {
  answers: 'form',
  open: (scene, action) =>
    action.entry === 0 ? openNew(scene, action, action.about) : openOld(scene, action, 'typed'),
};

async function openNew(
  scene: Scene,
  { assessment: id, list }: ActionOf<'add' | 'entry-retry'>,
  about: string,
): Promise<Result<FormView, Failure>> {
  const found = await openAssessment(scene.app, scene.actor, id);
  if (!found.ok) return found;
  const belonging = belongingAt(list, about);
  if (belonging === undefined) return err({ code: 'old-button' });
  const served = belonging.list === 'actions' ? belonging.serves : null;
  if (served !== null) {
    const there = entryIn(scene.app, found.value, served);
    if (!there.ok) return there;
  }
  const form = formOfNew(scene, belonging);
  const draft = await findDraft(scene.app, scene.actor, id, newEntryForm(belonging));
  const fields = draft?.fields ?? suggestedFields(scene.speech, found.value, belonging, scene.actor.id);
  return ok(newEntryFormView(scene.speech, id, belonging, form, fields));
}

/** The form that makes a new entry of this kind. */
export function formOfNew(scene: Scene, belonging: Belonging): EntryForm {
  return firstFormOf(listOf(scene.app.framework, belonging.list).list, isAcceptance(belonging));
}

async function openOld(
  scene: Scene,
  { assessment: id, entry: entryId, form: formId }: ActionOf<'edit' | 'entry-retry'>,
  wanted: 'current' | 'typed',
): Promise<Result<FormView, Failure>> {
  const found = await openAssessment(scene.app, scene.actor, id);
  if (!found.ok) return found;
  const asked = entryWithForm(scene, found.value, { entry: entryId, form: formId });
  if (!asked.ok) return asked;
  const { entry, form } = asked.value;
  const draft = await findDraft(scene.app, scene.actor, id, entryForm(entry.list, entry.id, form.id));
  // What was typed on top of what has changed since would hide that change, unless it is asked for.
  const typed = wanted === 'typed' || draft?.basedOn === entry.version ? draft : undefined;
  return ok(editEntryFormView(scene.speech, id, entry, form, typed));
}

/** An entry and one of its forms, both of which may have gone meanwhile. */
export function entryWithForm(
  scene: Scene,
  assessment: Assessment,
  { entry, form: formId }: Pick<ActionOf<'edit'>, 'entry' | 'form'>,
): Result<FoundEntry & { readonly form: EntryForm }, Failure> {
  const found = entryIn(scene.app, assessment, EntryId.parse(entry));
  if (!found.ok) return found;
  const form = formIn(found.value.list, formId);
  return form.ok ? ok({ ...found.value, form: form.value }) : form;
}
