import type { ActionOf } from '../../app/actions.ts';
import { changeAssessment } from '../../app/assess/change.ts';
import { openAssessment } from '../../app/assess/entries.ts';
import type { Failure } from '../../app/failure.ts';
import { type Place, placeAt } from '../../app/lessons/place.ts';
import { type ReasonFor, reasonEvent, reasonForAt } from '../../app/lessons/reason.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { reasonLine } from '../../messages/lessons/fitting-view.ts';
import type { Reading } from '../../messages/lessons/lesson-view.ts';
import { shortName } from '../../messages/lists/field-text.ts';
import { lessonsWords } from '../../messages/words/lessons.ts';
import { publicSpeech, type Scene } from '../scene.ts';
import { changeOf } from './after-change.ts';
import { lessonAt } from './lesson.ts';
import type { Change, Redrawing, Route } from './route.ts';

/** Adds a lesson to the reasons of what was picked; it is written in the server's language, as everybody reads it. */
export const reason: Route<ActionOf<'reason'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const place = placeAt(action.place);
    const picked = reasonForAt(given.picked[0]);
    if (place.at !== 'fitting' || picked === undefined) return err({ code: 'old-button' });
    const { app, actor, speech } = scene;
    const found = await openAssessment(app, actor, place.assessment);
    if (!found.ok) return found;
    const known = (await app.library.ready()).find(action.lesson);
    if (known === undefined) return redrawn(scene, action.lesson, place, undefined);
    const line = reasonLine(await publicSpeech(app, actor), known);
    const made = reasonEvent(app.framework, found.value, picked, known.id, line, actor.id);
    const words = lessonsWords[speech.locale];
    const name = nameOf(scene, found.value, picked);
    switch (made.is) {
      case 'there':
        return redrawn(scene, known.id, place, { text: words.reasonThere(name), good: false });
      case 'too-long':
        return redrawn(scene, known.id, place, {
          text: words.reasonTooLong(name, made.longest),
          good: false,
        });
      case 'gone':
        return redrawn(scene, known.id, place, { text: words.reasonGone, good: false });
      case 'new': {
        const changed = await changeAssessment(app, actor, place.assessment, made.event);
        if (!changed.ok) return changed;
        const note = { text: words.reasonAdded(name), good: true };
        return redrawn(scene, known.id, place, note, changeOf(scene, changed.value));
      }
    }
  },
};

async function redrawn(
  scene: Scene,
  id: string,
  place: Place,
  note: Reading['note'],
  change?: Change,
): Promise<Result<Redrawing, Failure>> {
  const shown = await lessonAt(scene, id, place, { page: 0, ...(note !== undefined && { note }) });
  if (!shown.ok) return shown;
  return ok({ kind: 'view', view: shown.value, ...(change !== undefined && { change }) });
}

function nameOf({ speech }: Scene, assessment: Assessment, picked: ReasonFor): string {
  if (picked.what === 'decision') return lessonsWords[speech.locale].reasonDecision;
  const entry = assessment.entries.find((each) => each.id === picked.entry);
  return entry === undefined ? '' : shortName(speech, entry);
}
