import type { ActionOf } from '../../app/actions.ts';
import { entryIn, openAssessment } from '../../app/assess/entries.ts';
import { findAssessment } from '../../app/assess/find.ts';
import { itemOfEntry } from '../../app/monitor/linked-items.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { ListId } from '../../domain/framework/names.ts';
import { EntryId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { entriesView } from '../../messages/lists/entries-view.ts';
import { entryView, removalView } from '../../messages/lists/entry-view.ts';
import { actionMenuView, considerView, treatmentMenuView } from '../../messages/lists/menu.ts';
import type { Speech } from '../../messages/speech.ts';
import type { View } from '../../messages/view.ts';
import type { Scene } from '../scene.ts';
import type { Route } from './route.ts';

function menuView(speech: Speech, assessment: Assessment, list: ListId): View {
  return list === 'treatments' ? treatmentMenuView(speech, assessment) : actionMenuView(speech, assessment);
}

export const menu: Route<ActionOf<'menu'>> = {
  answers: 'reply',
  async run(scene, action) {
    const found = await openAssessment(scene.app, scene.actor, action.assessment);
    return found.ok ? ok(menuView(scene.speech, found.value, action.list)) : found;
  },
};

export const menuAgain: Route<ActionOf<'menu-again'>> = {
  answers: 'update',
  async run(scene, action) {
    const found = await openAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    return ok({ kind: 'view', view: (speech) => menuView(speech, found.value, action.list) });
  },
};

export const consider: Route<ActionOf<'consider'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    const shown = (speech: Speech) => considerView(speech, found.value, given.picked[0] ?? '');
    const known = shown(scene.speech);
    if (known === undefined) return err({ code: 'old-button' });
    return ok({ kind: 'view', view: (speech) => shown(speech) ?? known });
  },
};

export const entries: Route<ActionOf<'entries'>> = {
  answers: 'reply',
  async run(scene, action) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    return found.ok ? ok(entriesView(scene.speech, found.value, action.list, 0)) : found;
  },
};

export const entriesPage: Route<ActionOf<'entries-page'>> = {
  answers: 'update',
  async run(scene, action) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    const { list, page } = action;
    return ok({ kind: 'view', view: (speech) => entriesView(speech, found.value, list, page) });
  },
};

/** Opens the entry that was picked from a page of its list. */
export const entry: Route<ActionOf<'entry'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const picked = EntryId.safeParse(Number(given.picked[0]));
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    if (!picked.success) return err({ code: 'old-button' });
    return shownEntry(scene, found.value, picked.data);
  },
};

export const entryAgain: Route<ActionOf<'entry-again'>> = {
  answers: 'update',
  async run(scene, action) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    return shownEntry(scene, found.value, EntryId.parse(action.entry));
  },
};

async function shownEntry({ app, actor }: Scene, assessment: Assessment, id: EntryId) {
  const item = await itemOfEntry(app, actor.server, assessment, id);
  return ok({
    kind: 'view',
    view: (speech: Speech) => entryView(speech, assessment, id, { item }),
  } as const);
}

/** Asks first: an entry that is removed by a slip of the thumb would have to be written anew. */
export const remove: Route<ActionOf<'remove'>> = {
  answers: 'update',
  async run(scene, action) {
    const found = await openAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    const asked = entryIn(scene.app, found.value, EntryId.parse(action.entry));
    if (!asked.ok) return asked;
    return ok({ kind: 'view', view: (speech) => removalView(speech, found.value, asked.value.entry) });
  },
};
