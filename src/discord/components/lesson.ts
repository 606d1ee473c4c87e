import type { ActionOf } from '../../app/actions.ts';
import { mayDo } from '../../app/actor.ts';
import { findAssessment } from '../../app/assess/find.ts';
import type { Failure } from '../../app/failure.ts';
import { type Place, type PlaceText, placeAt } from '../../app/lessons/place.ts';
import { findQuestion } from '../../app/lessons/questions.ts';
import { ok, type Result } from '../../domain/result.ts';
import { lessonNotice, sharedAnswerView, sharedLessonView } from '../../messages/lessons/answer-view.ts';
import { reasonPicker } from '../../messages/lessons/fitting-view.ts';
import { lessonView, type Reading } from '../../messages/lessons/lesson-view.ts';
import type { Speech } from '../../messages/speech.ts';
import type { Block, View } from '../../messages/view.ts';
import { publicSpeech, type Scene } from '../scene.ts';
import { drawnAt } from './lesson-places.ts';
import type { Redrawing, Route } from './route.ts';

export const lessons: Route<ActionOf<'lessons'>> = {
  answers: 'update',
  async run(scene, { place }) {
    const drawn = await drawnAt(scene, placeAt(place));
    return drawn.ok ? ok({ kind: 'view', view: drawn.value }) : drawn;
  },
};

/** Opens the lesson that was picked, in place of what it was picked from. */
export const read: Route<ActionOf<'read'>> = {
  answers: 'update',
  run: (scene, { place }, given) => readLesson(scene, given.picked[0] ?? '', place, 0),
};

export const lesson: Route<ActionOf<'lesson'>> = {
  answers: 'update',
  run: (scene, action) => readLesson(scene, action.lesson, action.place, action.page),
};

async function readLesson(
  scene: Scene,
  id: string,
  at: PlaceText,
  page: number,
): Promise<Result<Redrawing, Failure>> {
  const place = placeAt(at);
  const shown = await lessonAt(scene, id, place, { page });
  return shown.ok ? ok({ kind: 'view', view: shown.value }) : shown;
}

/** A lesson as it reads at a place: from a stage of an assessment, it can be made a reason there. */
export async function lessonAt(
  scene: Scene,
  id: string,
  place: Place,
  more: Pick<Reading, 'page' | 'note'>,
): Promise<Result<(speech: Speech) => View, Failure>> {
  const { app, actor } = scene;
  const library = await app.library.ready();
  const found = library.find(id);
  if (found === undefined) return ok((speech) => lessonNotice(speech, 'lessonGone'));
  let reasons: (speech: Speech) => readonly Block[] = () => [];
  if (place.at === 'fitting') {
    const assessment = await findAssessment(app, actor, place.assessment);
    if (!assessment.ok) return assessment;
    if (mayDo(actor, assessment.value, 'contribute')) {
      const facilitates = mayDo(actor, assessment.value, 'facilitate');
      reasons = (speech) => reasonPicker(speech, assessment.value, found, place.stage, facilitates);
    }
  }
  return ok((speech) => lessonView(speech, library, found, { place, ...more, reasons: reasons(speech) }));
}

/** Opens a lesson that somebody shared, for whoever presses, and leaves what everybody sees as it is. */
export const lessonAlone: Route<ActionOf<'lesson-alone'>> = {
  answers: 'reply',
  async run(scene, action) {
    const shown = await lessonAt(scene, action.lesson, { at: 'nowhere' }, { page: 0 });
    return shown.ok ? ok(shown.value(scene.speech)) : shown;
  },
};

/** The lessons that fit a stage, from its panel. */
export const fitting: Route<ActionOf<'fitting'>> = {
  answers: 'reply',
  async run(scene, { assessment, stage }) {
    const drawn = await drawnAt(scene, { at: 'fitting', assessment, stage });
    return drawn.ok ? ok(drawn.value(scene.speech)) : drawn;
  },
};

/** Nobody says by a button what they may not write there themselves. */
function mayShare({ actor }: Scene): Failure | undefined {
  return actor.writesHere ? undefined : { code: 'not-allowed', needs: 'contribute' };
}

export const share: Route<ActionOf<'share'>> = {
  answers: 'post',
  refuses: mayShare,
  async run(scene, action) {
    const { app, actor } = scene;
    const place = placeAt(action.place);
    const speech = await publicSpeech(app, actor);
    if (place.at !== 'answer') return ok(lessonNotice(speech, 'lessonGone'));
    const found = await findQuestion(app, actor, place.question);
    if (!found.ok) return found;
    const { value: question } = found;
    if (question === undefined) return ok(lessonNotice(speech, 'questionGone'));
    const answer = (await app.library.ready()).search({ query: question });
    return ok(sharedAnswerView(speech, { question, answer, place }, actor.id));
  },
};

export const shareLesson: Route<ActionOf<'share-lesson'>> = {
  answers: 'post',
  refuses: mayShare,
  async run({ app, actor }, action) {
    const speech = await publicSpeech(app, actor);
    const found = (await app.library.ready()).find(action.lesson);
    return ok(
      found === undefined ? lessonNotice(speech, 'lessonGone') : sharedLessonView(speech, found, actor.id),
    );
  },
};
