import type { ActionOf } from '../../app/actions.ts';
import type { Changed } from '../../app/assess/change.ts';
import { openAssessment } from '../../app/assess/entries.ts';
import { findAssessment } from '../../app/assess/find.ts';
import { itemsForPanel } from '../../app/monitor/linked-items.ts';
import { finishAction } from '../../app/register/actions-plan.ts';
import { pressingToday } from '../../app/register/appointments-due.ts';
import { dayField, moveDay } from '../../app/register/move-day.ts';
import { EntryId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { reassessView } from '../../messages/monitor/reassess-view.ts';
import { appointmentsView, dateForm } from '../../messages/register/appointments-view.ts';
import type { Scene } from '../scene.ts';
import { changeOf } from './after-change.ts';
import type { Redrawing, Route } from './route.ts';

export const appointmentDone: Route<ActionOf<'appointment-done'>> = {
  answers: 'update',
  async run(scene, { assessment, entry, basedOn }) {
    const done = await finishAction(scene.app, scene.actor, assessment, EntryId.parse(entry), basedOn);
    return done.ok ? ok(await whatIsLeft(scene, done.value)) : done;
  },
};

export const appointmentDate: Route<ActionOf<'appointment-date'>> = {
  answers: 'form',
  async open({ app, actor, speech }, { assessment, entry: id }) {
    const found = await openAssessment(app, actor, assessment);
    if (!found.ok) return found;
    const entry = found.value.entries.find((each) => each.id === id);
    const known = entry && dayField(app.framework, entry);
    if (entry === undefined || known === undefined) return err({ code: 'no-such-entry' });
    return ok(dateForm(speech, found.value, entry, known.field));
  },
};

export const appointmentDated: Route<ActionOf<'appointment-dated'>> = {
  answers: 'update',
  async run(scene, { assessment, entry, basedOn }, given) {
    const at = { assessment, entry: EntryId.parse(entry), basedOn };
    const moved = await moveDay(scene.app, scene.actor, at, given.fields);
    if (moved.ok) return ok(await whatIsLeft(scene, moved.value));
    return err({ code: 'form-not-taken', why: moved.error, typed: given.typed });
  },
};

/** Shows the last stage to the member alone; a closed assessment is opened again from there. */
export const appointmentReview: Route<ActionOf<'appointment-review'>> = {
  answers: 'reply',
  async run({ app, actor, speech }, { assessment }) {
    const found = await findAssessment(app, actor, assessment);
    if (!found.ok) return found;
    const items = await itemsForPanel(app, actor.server, found.value, 'adjust');
    return ok(reassessView(speech, found.value, undefined, items));
  },
};

/** The message that was pressed says what still waits in its assessment, and no more what was settled. */
async function whatIsLeft(scene: Scene, changed: Changed): Promise<Redrawing> {
  const { assessment } = changed;
  const left = await pressingToday(scene.app, scene.actor.server, assessment);
  return {
    kind: 'view',
    view: (speech) => appointmentsView(speech, assessment, left),
    change: changeOf(scene, changed),
  };
}
