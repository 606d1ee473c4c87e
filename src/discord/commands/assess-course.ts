import { z } from 'zod';
import { type Changed, changeAssessment } from '../../app/assess/change.ts';
import { closeAssessment } from '../../app/assess/close.ts';
import { reasonGiven } from '../../app/assess/course-reason.ts';
import { meantAssessment } from '../../app/assess/find.ts';
import { historyOf } from '../../app/assess/history.ts';
import type { Failure } from '../../app/failure.ts';
import { LONGEST_NOTE } from '../../domain/assessment/answer.ts';
import { reopenable } from '../../domain/assessment/course.ts';
import { STAGES, StageId } from '../../domain/framework/names.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { closedAlone, reopenedAlone } from '../../messages/closing.ts';
import { historyView } from '../../messages/history.ts';
import { withUntold } from '../../messages/untold.ts';
import type { View } from '../../messages/view.ts';
import { changeOf } from '../components/after-change.ts';
import { tellTeam } from '../redraw-pressed.ts';
import type { Scene } from '../scene.ts';
import { deed, type OptionSpec, type Suggestion } from './command.ts';
import {
  assessmentOption,
  choicesLike,
  pickedChoice,
  suggestAssessments,
  suggestChoices,
} from './suggestions.ts';

function stagesOf({ stages }: Scene['app']['framework']) {
  return stages.map(({ id, title }) => ({ id, label: title }));
}

const whyOption: OptionSpec = { word: 'why', type: 'text', longest: LONGEST_NOTE };

/** The stages that can be reopened in the assessment that is named, or in the one of this thread. */
async function suggestStage(
  scene: Scene,
  typed: string,
  others: Readonly<Record<string, unknown>>,
): Promise<readonly Suggestion[]> {
  const named = z.string().safeParse(others['assessment']).data;
  const meant = await meantAssessment(scene.app, scene.actor, named);
  const possible = meant.ok ? reopenable(meant.value) : STAGES;
  const offered = stagesOf(scene.app.framework).filter(({ id }) => possible.some((each) => each === id));
  return choicesLike(scene, offered, typed);
}

/** Back to a stage, or a new review of what was closed. */
export const reopenDeed = deed({
  word: 'reopen',
  options: [
    { word: 'stage', type: 'text', required: true, suggest: suggestStage },
    { ...assessmentOption, suggest: suggestAssessments((each) => reopenable(each).length > 0) },
    whyOption,
  ],
  schema: z.object({
    stage: z.string(),
    assessment: z.string().optional(),
    why: z.string().optional(),
  }),
  async run(scene, { stage: typed, assessment, why }) {
    const { app, actor, speech } = scene;
    const stage = StageId.safeParse(pickedChoice(stagesOf(app.framework), typed)).data;
    if (stage === undefined) return err({ code: 'not-offered', typed });
    const meant = await meantAssessment(app, actor, assessment);
    if (!meant.ok) return meant;
    const event = { kind: 'reopen', by: actor.id, stage, ...reasonGiven(why) } as const;
    const done = await changeAssessment(app, actor, meant.value.id, event);
    return done.ok ? toldTeam(scene, done.value, reopenedAlone(speech, done.value.assessment)) : done;
  },
});

/** The end, after a look at what speaks against it. */
export const closeDeed = deed({
  word: 'close',
  options: [
    {
      word: 'decision',
      type: 'text',
      required: true,
      suggest: suggestChoices(({ closings }) => closings),
    },
    { ...assessmentOption, suggest: suggestAssessments(({ closure }) => closure === null) },
    whyOption,
  ],
  schema: z.object({
    decision: z.string(),
    assessment: z.string().optional(),
    why: z.string().optional(),
  }),
  async run(scene, { decision: typed, assessment, why }) {
    const { app, actor, speech } = scene;
    const decision = pickedChoice(app.framework.closings, typed);
    if (decision === undefined) return err({ code: 'not-offered', typed });
    const meant = await meantAssessment(app, actor, assessment);
    if (!meant.ok) return meant;
    const done = await closeAssessment(app, actor, meant.value.id, { decision, ...reasonGiven(why) });
    return done.ok ? toldTeam(scene, done.value, closedAlone(speech, done.value.assessment)) : done;
  },
});

/** Lets panel and thread be told as by a press, then answers; what is saved is told as saved either way. */
async function toldTeam(scene: Scene, changed: Changed, answer: View): Promise<Result<View, Failure>> {
  const told = await tellTeam(scene, changeOf(scene, changed));
  return ok(told ? answer : withUntold(scene.speech, answer));
}

export const historyDeed = deed({
  word: 'history',
  options: [assessmentOption],
  schema: z.object({ assessment: z.string().optional() }),
  async run(scene, { assessment }) {
    const meant = await meantAssessment(scene.app, scene.actor, assessment);
    if (!meant.ok) return meant;
    const found = await historyOf(scene.app, scene.actor, meant.value.id, 0);
    return found.ok ? ok(historyView(scene.speech, found.value)) : found;
  },
});
