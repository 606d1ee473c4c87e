import type { Changed } from '../../app/assess/change.ts';
import type { StageId } from '../../domain/framework/names.ts';
import { cadenceNotice } from '../../messages/monitor/cadence-proposal.ts';
import { noticeOf } from '../../messages/notices.ts';
import type { Scene } from '../scene.ts';
import type { Change, Redrawing } from './route.ts';

/** After a change: the panel at the stage that the member looks at, and what the thread is told beside it. */
export function afterChange(scene: Scene, changed: Changed, viewed: StageId | 'current'): Redrawing {
  return { kind: 'panel', assessment: changed.assessment.id, viewed, change: changeOf(scene, changed) };
}

export function changeOf(scene: Scene, { assessment, effects, cadence }: Changed): Change {
  return {
    assessment,
    notices: (speech) => [
      ...effects.flatMap((effect) => noticeOf(speech, assessment, effect, scene.actor.id) ?? []),
      ...(cadence === undefined ? [] : [cadenceNotice(speech, cadence)]),
    ],
  };
}
