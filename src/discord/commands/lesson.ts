import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { meantAssessment } from '../../app/assess/find.ts';
import { actorsIn } from '../../app/lessons/browse.ts';
import type { Place } from '../../app/lessons/place.ts';
import { keepQuestion, LONGEST_QUESTION, questionOf } from '../../app/lessons/questions.ts';
import { YEARS } from '../../app/lessons/timeline.ts';
import { StageId } from '../../domain/framework/names.ts';
import { LESSON_KINDS, LessonKind } from '../../domain/lesson.ts';
import { err, ok } from '../../domain/result.ts';
import { answerView } from '../../messages/lessons/answer-view.ts';
import { label } from '../../messages/typed.ts';
import { lessonsWords } from '../../messages/words/lessons.ts';
import { drawnAt } from '../components/lesson-places.ts';
import type { Scene } from '../scene.ts';
import { type Command, deed, type Suggestion } from './command.ts';
import { assessmentOption, pickedChoice, suggestChoices } from './suggestions.ts';

const MOST = 25;

/** The answer, for whoever asked alone. It is given also where the question cannot be kept to come back to. */
const ask = deed({
  word: 'ask',
  options: [{ word: 'question', type: 'text', required: true, longest: LONGEST_QUESTION }],
  schema: z.object({ question: z.string() }),
  async run({ app, actor, speech }, { question: typed }) {
    const question = questionOf(typed);
    const answer = (await app.library.ready()).search({ query: question });
    const kept = await keepQuestion(app, actor, question);
    const place = kept.ok
      ? ({ at: 'answer', question: kept.value, explained: false } as const)
      : ({ at: 'nowhere' } as const);
    return ok(answerView(speech, { question, answer, place }));
  },
});

function stagesOf({ stages }: Scene['app']['framework']) {
  return stages.map(({ id, title }) => ({ id, label: title }));
}

/** Discord gives three seconds for suggestions; where the lessons take longer to load, there are none this time. */
const SUGGEST_MS = 1500;

async function suggestActor({ app, speech }: Scene, typed: string): Promise<readonly Suggestion[]> {
  const wanted = typed.trim().toLowerCase();
  const late = wait(SUGGEST_MS, undefined, { ref: false });
  const library = await Promise.race([app.library.ready(), late]).catch(() => undefined);
  return actorsIn(library?.all() ?? [])
    .filter(({ name }) => Object.values(name).some((each) => each.toLowerCase().includes(wanted)))
    .slice(0, MOST)
    .map(({ code, name, lessons }) => ({
      name: label(`${name[speech.locale]} (${lessons})`, 100),
      value: code,
    }));
}

const browse = deed({
  word: 'browse',
  options: [
    { word: 'lessonStage', type: 'text', suggest: suggestChoices(stagesOf) },
    {
      word: 'kind',
      type: 'text',
      choices: LESSON_KINDS.map((value) => ({
        value,
        en: lessonsWords.en.kinds[value],
        'zh-CN': lessonsWords['zh-CN'].kinds[value],
      })),
    },
    { word: 'actor', type: 'text', suggest: suggestActor },
  ],
  schema: z.object({
    stage: z.string().optional(),
    kind: LessonKind.optional(),
    actor: z.string().optional(),
  }),
  async run(scene, { stage: typedStage, kind, actor: typedActor }) {
    const { framework, library } = scene.app;
    const picked = typedStage === undefined ? undefined : pickedChoice(stagesOf(framework), typedStage);
    const stage = StageId.safeParse(picked).data;
    if (typedStage !== undefined && stage === undefined)
      return err({ code: 'not-offered', typed: typedStage });
    const actors = actorsIn((await library.ready()).all()).map(({ code, name }) => ({
      id: code,
      label: name,
    }));
    const actor = typedActor === undefined ? undefined : pickedChoice(actors, typedActor);
    if (typedActor !== undefined && actor === undefined)
      return err({ code: 'not-offered', typed: typedActor });
    const filter = { stage: stage ?? 'any', kind: kind ?? 'any', actor: actor ?? 'any' } as const;
    return shown(scene, { at: 'browse', page: 0, ...filter });
  },
});

const timeline = deed({
  word: 'timeline',
  options: [],
  schema: z.object({}),
  run: (scene) => shown(scene, { at: 'timeline', year: YEARS[0], page: 0 }),
});

const figures = deed({
  word: 'figures',
  options: [],
  schema: z.object({}),
  run: (scene) => shown(scene, { at: 'figures' }),
});

const compare = deed({
  word: 'compare',
  options: [assessmentOption],
  schema: z.object({ assessment: z.string().optional() }),
  async run(scene, { assessment: named }) {
    const meant = await meantAssessment(scene.app, scene.actor, named);
    return meant.ok ? shown(scene, { at: 'compare', assessment: meant.value.id }) : meant;
  },
});

async function shown(scene: Scene, place: Place) {
  const drawn = await drawnAt(scene, place);
  return drawn.ok ? ok(drawn.value(scene.speech)) : drawn;
}

export const lesson: Command = { word: 'lesson', deeds: [ask, browse, timeline, figures, compare] };
