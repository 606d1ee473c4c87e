import type { Failure } from '../app/failure.ts';
import { itemsForPanel } from '../app/monitor/linked-items.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { ok, type Result } from '../domain/result.ts';
import { resumedNotice } from '../messages/notices.ts';
import type { View } from '../messages/view.ts';
import { resumeThread } from './resume-thread.ts';
import type { Scene } from './scene.ts';

/** Sees to thread and panel, then tells the member where they are, with a panel that works right here. */
export async function resumedView(scene: Scene, assessment: Assessment): Promise<Result<View, Failure>> {
  const resumed = await resumeThread(scene, assessment.id);
  if (!resumed.ok) return resumed;
  const { assessment: there, state } = resumed.value;
  const items = await itemsForPanel(scene.app, scene.actor.server, there, 'current');
  return ok(resumedNotice(scene.speech, there, state, items));
}
