import type { ActionOf } from '../../app/actions.ts';
import type { Actor } from '../../app/actor.ts';
import type { FormFields } from '../../app/documents.ts';
import type { Failure } from '../../app/failure.ts';
import { changeWatch } from '../../app/monitor/change-watch.ts';
import { editWatch, partForm } from '../../app/monitor/edit.ts';
import { findWatch, type Watched } from '../../app/monitor/find-watch.ts';
import { pauseWatch } from '../../app/monitor/pause.ts';
import { cardOf, watchCardOf } from '../../app/monitor/watch-card.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { dateInZone } from '../../messages/monitor/plan-lines.ts';
import { watchCard } from '../../messages/monitor/watch-card.ts';
import { editedNote, watchEditView } from '../../messages/monitor/watch-changes.ts';
import { partFormView, pauseForm } from '../../messages/monitor/watch-forms.ts';
import type { Speech } from '../../messages/speech.ts';
import type { FormView, View } from '../../messages/view.ts';
import { monitorCardWords } from '../../messages/words/monitor-card.ts';
import { createReach } from '../reach.ts';
import type { Scene } from '../scene.ts';
import { keepReminders } from './monitor-reminder-drawing.ts';
import type { Redrawing, Route } from './route.ts';

/** The card of an item that was just changed, with what was done above it. */
export async function changedCard(
  { app, actor, speech }: Scene,
  watched: Watched,
  note: string,
): Promise<Result<View, Failure>> {
  const card = await cardOf(app, actor, watched);
  return card.ok ? ok(watchCard(speech, card.value, note)) : card;
}

async function redrawn(
  { app, actor }: Scene,
  watched: Watched,
  note: (speech: Speech) => string,
): Promise<Result<Redrawing, Failure>> {
  const card = await cardOf(app, actor, watched);
  return card.ok ? ok({ kind: 'view', view: (speech) => watchCard(speech, card.value, note(speech)) }) : card;
}

export function resumedNote(speech: Speech, { nextDue, plan }: WatchItem): string {
  const words = monitorCardWords[speech.locale];
  return nextDue === null ? words.resumedDone : words.resumed(dateInZone(speech, nextDue, plan.timezone));
}

/** Whether an owner hears of it when this member removes the item: not of what they do themselves. */
export function tellsOwner(actor: Actor, { plan }: WatchItem): boolean {
  return plan.owner.kind === 'role' || plan.owner.id !== actor.id;
}

/** Fields as a form can offer them: a select of channels takes no thread, and Discord refuses one as chosen. */
export function askable({ client }: Scene, fields: FormFields): FormFields {
  const { channel, ...others } = fields;
  if (channel === undefined) return others;
  const there = client.channels.cache.get(channel);
  return there === undefined || there.isThread() ? others : fields;
}

export const watchEdit: Route<ActionOf<'watch-edit'>> = {
  answers: 'update',
  async run({ app, actor }, { watch }) {
    const allowed = await findWatch(app, actor, watch, 'manage');
    if (!allowed.ok) return allowed;
    const card = await watchCardOf(app, actor, watch);
    return card.ok ? ok({ kind: 'view', view: (speech) => watchEditView(speech, card.value) }) : card;
  },
};

export const watchPart: Route<ActionOf<'watch-part'>> = {
  answers: 'form',
  open: (scene, action) => openPart(scene, action, 'current'),
};

/** Opens a form again as it was typed. */
export const watchRetry: Route<ActionOf<'watch-retry'>> = {
  answers: 'form',
  open: (scene, action) => openPart(scene, action, 'typed'),
};

async function openPart(
  scene: Scene,
  action: ActionOf<'watch-part' | 'watch-retry'>,
  wanted: 'current' | 'typed',
): Promise<Result<FormView, Failure>> {
  const { watch, part } = action;
  const found = await partForm(scene.app, scene.actor, watch, part, wanted);
  if (!found.ok) return found;
  const { item, linked, fields } = found.value;
  if (action.do === 'watch-part' && action.version !== item.version) {
    return err({ code: 'watch-overtaken', item });
  }
  const told = { do: 'watch-told', watch, part, basedOn: item.version } as const;
  const inThread = linked?.private === true;
  const form = { part, name: item.plan.name, inThread, fields: askable(scene, fields) };
  return ok(partFormView(scene.speech, told, form));
}

export const watchTold: Route<ActionOf<'watch-told'>> = {
  answers: 'update',
  async run(scene, { watch, part, basedOn }, { fields, typed }) {
    const edited = await editWatch(scene.app, scene.actor, { watch, part, basedOn }, fields);
    if (!edited.ok) {
      const { error: why } = edited;
      return why.code === 'plan-not-understood' || why.code === 'nothing-changed'
        ? edited
        : err({ code: 'form-not-taken', why, typed });
    }
    const { effects, linked } = edited.value;
    const change = effects.find((each) => each.kind === 'edited');
    return redrawn(scene, edited.value, (speech) =>
      change === undefined ? '' : editedNote(speech, change, linked),
    );
  },
};

export const watchPause: Route<ActionOf<'watch-pause'>> = {
  answers: 'form',
  async open({ app, actor, speech }, { watch }) {
    const found = await findWatch(app, actor, watch, 'manage');
    if (!found.ok) return found;
    return found.value.item.paused === null
      ? ok(pauseForm(speech, found.value.item))
      : err({ code: 'already-paused' });
  },
};

export const watchPaused: Route<ActionOf<'watch-paused'>> = {
  answers: 'update',
  async run(scene, { watch }, { fields, typed }) {
    const changed = await pauseWatch(scene.app, scene.actor, watch, fields['reason']);
    if (!changed.ok) return err({ code: 'form-not-taken', why: changed.error, typed });
    await createReach(scene).attempt(() => keepReminders(scene, changed.value.reminders));
    return redrawn(scene, changed.value, ({ locale }) => monitorCardWords[locale].pausedDone);
  },
};

export const watchResume: Route<ActionOf<'watch-resume'>> = {
  answers: 'update',
  async run(scene, { watch }) {
    const changed = await changeWatch(scene.app, scene.actor, watch, { kind: 'resume', by: scene.actor.id });
    if (!changed.ok) return changed;
    return redrawn(scene, changed.value, (speech) => resumedNote(speech, changed.value.item));
  },
};
