import { z } from 'zod';
import { type Changed, changeAssessment } from '../../app/assess/change.ts';
import { meantAssessment } from '../../app/assess/find.ts';
import { historyOf } from '../../app/assess/history.ts';
import type { Failure } from '../../app/failure.ts';
import { firstCharacters, typedText } from '../../app/typed-text.ts';
import { LONGEST_NOTE } from '../../domain/assessment/answer.ts';
import type { AssessmentEvent } from '../../domain/assessment/events.ts';
import { StageId } from '../../domain/framework/names.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { closedAlone } from '../../messages/closing.ts';
import { historyView } from '../../messages/history.ts';
import { changeOf } from '../components/after-change.ts';
import { tellTeam } from '../redraw-pressed.ts';
import { resumedView } from '../resumed.ts';
import type { Scene } from '../scene.ts';
import { deed, type OptionSpec } from './command.ts';
import { assessmentOption, pickedChoice, suggestChoices } from './suggestions.ts';

function stagesOf({ stages }: Scene['app']['framework']) {
  return stages.map(({ id, title }) => ({ id, label: title }));
}

const whyOption: OptionSpec = { word: 'why', type: 'text', longest: LONGEST_NOTE };

function reasonIn(typed: string | undefined): { reason?: string } {
  const reason = firstCharacters(typedText(typed ?? ''), LONGEST_NOTE);
  return reason === '' ? {} : { reason };
}

/** Lets an event happen that was asked for by a command; panel and thread are told as by a press. */
async function changed(
  scene: Scene,
  named: string | undefined,
  event: AssessmentEvent,
): Promise<Result<Changed, Failure>> {
  const meant = await meantAssessment(scene.app, scene.actor, named);
  if (!meant.ok) return meant;
  const done = await changeAssessment(scene.app, scene.actor, meant.value.id, event);
  if (done.ok) await tellTeam(scene, changeOf(scene, done.value));
  return done;
}

/** Back to a stage, or a new review of what was closed. */
export const reopenDeed = deed({
  word: 'reopen',
  options: [
    { word: 'stage', type: 'text', required: true, suggest: suggestChoices(stagesOf) },
    assessmentOption,
    whyOption,
  ],
  schema: z.object({
    stage: z.string(),
    assessment: z.string().optional(),
    why: z.string().optional(),
  }),
  async run(scene, { stage: typed, assessment, why }) {
    const stage = StageId.safeParse(pickedChoice(stagesOf(scene.app.framework), typed)).data;
    if (stage === undefined) return err({ code: 'not-offered', typed });
    const event = { kind: 'reopen', by: scene.actor.id, stage, ...reasonIn(why) } as const;
    const done = await changed(scene, assessment, event);
    return done.ok ? resumedView(scene, done.value.assessment) : done;
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
    assessmentOption,
    whyOption,
  ],
  schema: z.object({
    decision: z.string(),
    assessment: z.string().optional(),
    why: z.string().optional(),
  }),
  async run(scene, { decision: typed, assessment, why }) {
    const decision = pickedChoice(scene.app.framework.closings, typed);
    if (decision === undefined) return err({ code: 'not-offered', typed });
    const event = { kind: 'close', by: scene.actor.id, decision, ...reasonIn(why) } as const;
    const done = await changed(scene, assessment, event);
    return done.ok ? ok(closedAlone(scene.speech, done.value.assessment)) : done;
  },
});

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
