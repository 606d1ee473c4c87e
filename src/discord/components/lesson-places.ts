import { findAssessment } from '../../app/assess/find.ts';
import type { Failure } from '../../app/failure.ts';
import { compareWithKorea } from '../../app/lessons/compare.ts';
import { fittingLessons } from '../../app/lessons/fitting.ts';
import type { Place } from '../../app/lessons/place.ts';
import { findQuestion } from '../../app/lessons/questions.ts';
import { ok, type Result } from '../../domain/result.ts';
import { answerView, lessonNotice } from '../../messages/lessons/answer-view.ts';
import { browseView } from '../../messages/lessons/browse-view.ts';
import { compareView } from '../../messages/lessons/compare-view.ts';
import { figuresView } from '../../messages/lessons/figures-view.ts';
import { fittingView } from '../../messages/lessons/fitting-view.ts';
import { timelineView } from '../../messages/lessons/timeline-view.ts';
import type { Speech } from '../../messages/speech.ts';
import type { View } from '../../messages/view.ts';
import type { Scene } from '../scene.ts';

type Drawn = Result<(speech: Speech) => View, Failure>;

/** What there is to see at a place: an answer, a page of lessons, numbers. Nothing of an assessment to whom it is not. */
export async function drawnAt({ app, actor }: Scene, place: Place): Promise<Drawn> {
  const library = await app.library.ready();
  switch (place.at) {
    case 'answer': {
      const found = await findQuestion(app, actor, place.question);
      if (!found.ok) return found;
      const { value: question } = found;
      if (question === undefined) return ok((speech) => lessonNotice(speech, 'questionGone'));
      const answer = library.search({ query: question });
      return ok((speech) => answerView(speech, { question, answer, place }));
    }
    case 'browse':
      return ok((speech) => browseView(speech, library, place));
    case 'timeline':
      return ok((speech) => timelineView(speech, library, place));
    case 'figures':
      return ok((speech) => figuresView(speech, library));
    case 'compare': {
      const found = await findAssessment(app, actor, place.assessment);
      if (!found.ok) return found;
      const compared = compareWithKorea(app.framework, found.value, library);
      return ok((speech) => compareView(speech, found.value, compared));
    }
    case 'fitting': {
      const found = await findAssessment(app, actor, place.assessment);
      if (!found.ok) return found;
      const fitting = fittingLessons(app.framework, found.value, place.stage, library);
      return ok((speech) => fittingView(speech, found.value, place.stage, fitting));
    }
    case 'nowhere':
      return ok((speech) => lessonNotice(speech, 'lessonGone'));
  }
}
