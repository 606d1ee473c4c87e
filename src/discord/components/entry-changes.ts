import type { ActionOf } from '../../app/actions.ts';
import { aboutOf, belongingAt } from '../../app/assess/about.ts';
import { type Changed, changeAssessment } from '../../app/assess/change.ts';
import { keepDraft } from '../../app/assess/draft.ts';
import { openAssessment, pursueEntry } from '../../app/assess/entries.ts';
import { readEntryForm } from '../../app/assess/entry-form.ts';
import { entryForm, type FormKey, newEntryForm } from '../../app/assess/form-key.ts';
import type { Failure } from '../../app/failure.ts';
import { itemOfEntry } from '../../app/monitor/linked-items.ts';
import type { Belonging, FieldValues } from '../../domain/assessment/entry.ts';
import type { EntryForm } from '../../domain/framework/entry-list.ts';
import { listOf } from '../../domain/framework/framework.ts';
import { type AssessmentId, EntryId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { entriesView } from '../../messages/lists/entries-view.ts';
import { typedTexts } from '../../messages/lists/entry-forms.ts';
import { pursuedNotice } from '../../messages/lists/entry-notices.ts';
import { entryView } from '../../messages/lists/entry-view.ts';
import { shortName } from '../../messages/lists/field-text.ts';
import { startedNotice } from '../../messages/notices.ts';
import type { Speech } from '../../messages/speech.ts';
import { listWords } from '../../messages/words/lists.ts';
import { mayOpenThread } from '../open-thread.ts';
import { firstThread } from '../resume-thread.ts';
import type { Scene } from '../scene.ts';
import { changeOf } from './after-change.ts';
import { entryWithForm, formOfNew } from './entry-forms.ts';
import type { Given, Redrawing, Route } from './route.ts';

/** Takes the filled form of a new entry. */
export const added: Route<ActionOf<'added'>> = {
  answers: 'update',
  async run(scene, { assessment, list, about }, given) {
    const belonging = belongingAt(list, about);
    if (belonging === undefined) return notTaken({ code: 'old-button' }, given.typed);
    const form = formOfNew(scene, belonging);
    const key = newEntryForm(belonging);
    const values = await take(scene, { assessment, belonging, entry: null, form, key, basedOn: 0 }, given);
    if (!values.ok) return values;
    const event = { kind: 'add-entry', by: scene.actor.id, belonging, values: values.value } as const;
    const changed = await changeAssessment(scene.app, scene.actor, assessment, event);
    if (!changed.ok) return notTaken(changed.error, typedTexts(scene.speech, form, given.fields));
    const effect = changed.value.effects.find((each) => each.kind === 'entry-added');
    return ok(await afterEntry(scene, changed.value, belonging, form, effect?.entry.id));
  },
};

/** Takes a filled form of an entry. Where somebody else was quicker, what was typed is handed back. */
export const edited: Route<ActionOf<'edited'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const { assessment, basedOn } = action;
    const found = await openAssessment(scene.app, scene.actor, assessment);
    if (!found.ok) return notTaken(found.error, given.typed);
    const asked = entryWithForm(scene, found.value, action);
    if (!asked.ok) return notTaken(asked.error, given.typed);
    const { entry, form } = asked.value;
    const key = entryForm(entry.list, entry.id, form.id);
    const values = await take(
      scene,
      { assessment, belonging: entry, entry: entry.id, form, key, basedOn },
      given,
    );
    if (!values.ok) return values;
    const event = {
      kind: 'edit-entry',
      by: scene.actor.id,
      entry: entry.id,
      form: form.id,
      basedOn,
      values: values.value,
    } as const;
    const changed = await changeAssessment(scene.app, scene.actor, assessment, event);
    if (changed.ok) return ok(await afterEntry(scene, changed.value, entry, form, entry.id));
    const { error } = changed;
    const why: Failure =
      error.code === 'entry-changed'
        ? { code: 'entry-overtaken', assessment, entry: error.entry, form: form.id }
        : error;
    return notTaken(why, typedTexts(scene.speech, form, given.fields));
  },
};

interface Filled {
  readonly assessment: AssessmentId;
  readonly belonging: Belonging;
  /** `null` for a new one. */
  readonly entry: EntryId | null;
  readonly form: EntryForm;
  readonly key: FormKey;
  readonly basedOn: number;
}

/** Reads a filled form. What cannot be taken is kept as a draft before anybody is told. */
async function take(scene: Scene, filled: Filled, given: Given): Promise<Result<FieldValues, Failure>> {
  const { assessment, belonging, entry, form, key, basedOn } = filled;
  const read = readEntryForm(form, given.fields, scene.app.countries);
  if (read.ok) return read;
  const draft = { assessment, form: key, basedOn, fields: given.fields };
  const kept = await keepDraft(scene.app, scene.actor, draft);
  if (!kept.ok) return notTaken(kept.error, typedTexts(scene.speech, form, given.fields));
  const about = aboutOf(belonging);
  const { list } = belonging;
  const { error: problem } = read;
  return err({ code: 'entry-form-not-understood', assessment, list, entry, form: form.id, about, problem });
}

function notTaken(why: Failure, typed: readonly string[]) {
  return err({ code: 'form-not-taken', why, typed } as const);
}

/** The panel that the form was opened from, or else the entry as it is now. */
async function afterEntry(
  scene: Scene,
  changed: Changed,
  { list }: Belonging,
  form: EntryForm,
  entry: EntryId | undefined,
): Promise<Redrawing> {
  const { stage } = listOf(scene.app.framework, list);
  const viewed = form.at ?? stage.id;
  const { assessment } = changed;
  const { app, actor } = scene;
  const item = entry === undefined ? undefined : await itemOfEntry(app, actor.server, assessment, entry);
  return {
    kind: 'panel',
    assessment: assessment.id,
    viewed,
    change: changeOf(scene, changed),
    ...(entry !== undefined && {
      otherwise: (speech: Speech) =>
        entryView(speech, assessment, entry, { note: listWords[speech.locale].saved, item }),
    }),
  };
}

/** The list in place of the entry that was removed; the entry itself where it is not the one that was meant any more. */
export const removed: Route<ActionOf<'removed'>> = {
  answers: 'update',
  async run(scene, { assessment, entry, basedOn }) {
    const id = EntryId.parse(entry);
    const event = { kind: 'remove-entry', by: scene.actor.id, entry: id, basedOn } as const;
    const changed = await changeAssessment(scene.app, scene.actor, assessment, event);
    if (!changed.ok)
      return changed.error.code === 'entry-changed' ? entryAsItIs(scene, assessment, id) : changed;
    const effect = changed.value.effects.find((each) => each.kind === 'entry-removed');
    if (effect === undefined) return err({ code: 'no-such-entry' });
    return ok({
      kind: 'view',
      view: (speech) => {
        const note = listWords[speech.locale].removed(shortName(speech, effect.entry));
        return entriesView(speech, changed.value.assessment, effect.entry.list, 0, note);
      },
      change: changeOf(scene, changed.value),
    });
  },
};

async function entryAsItIs(
  scene: Scene,
  assessment: AssessmentId,
  entry: EntryId,
): Promise<Result<Redrawing, Failure>> {
  const found = await openAssessment(scene.app, scene.actor, assessment);
  if (!found.ok) return found;
  const item = await itemOfEntry(scene.app, scene.actor.server, found.value, entry);
  return ok({
    kind: 'view',
    view: (speech) => {
      const note = listWords[speech.locale].changedMeanwhile;
      return entryView(speech, found.value, entry, { note, tone: 'caution', item });
    },
  });
}

/** Starts the assessment of a chokepoint on the horizon, in a thread beside that of the one it was seen from. */
export const pursue: Route<ActionOf<'pursue'>> = {
  answers: 'update',
  async run(scene, { assessment, entry }) {
    const found = await openAssessment(scene.app, scene.actor, assessment);
    if (!found.ok) return found;
    const { place, private: isPrivate } = found.value;
    const open = mayOpenThread(scene.client, place.channel, isPrivate, scene.botPermissions);
    if (!open.ok) return open;
    const pursued = await pursueEntry(scene.app, scene.actor, assessment, EntryId.parse(entry));
    if (!pursued.ok) return pursued;
    const { parent, started } = pursued.value;
    const placed = await firstThread(scene, started);
    const there = placed.ok ? placed.value.assessment : started;
    return ok({
      kind: 'panel',
      assessment,
      viewed: listOf(scene.app.framework, 'horizon').stage.id,
      otherwise: (speech) => startedNotice(speech, there),
      change: { assessment: parent.assessment, notices: (speech) => [pursuedNotice(speech, there)] },
    });
  },
};
