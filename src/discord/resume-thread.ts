import { mayDo } from '../app/actor.ts';
import { placeAssessment } from '../app/assess/change.ts';
import { findAssessment, threadsInUse } from '../app/assess/find.ts';
import type { Failure } from '../app/failure.ts';
import { type Assessment, participants } from '../domain/assessment/assessment.ts';
import { type AssessmentId, ChannelId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { ThreadState } from '../messages/notices.ts';
import { letIn, openThread, textChannelAt } from './open-thread.ts';
import { postPanel, refreshLivePanel } from './panels.ts';
import type { Scene } from './scene.ts';
import { reachThread } from './thread-messages.ts';

export interface Resumed {
  readonly assessment: Assessment;
  readonly state: ThreadState;
}

/**
 * Sees to it that the team has a thread with a current panel in it: the old one, opened again if it was archived, or
 * a new one where the old one is gone. Who may only look changes nothing by looking.
 */
export async function resumeThread(scene: Scene, id: AssessmentId): Promise<Result<Resumed, Failure>> {
  return scene.serially(`resume ${id}`, async () => {
    const found = await findAssessment(scene.app, scene.actor, id);
    if (!found.ok) return found;
    const { thread } = found.value.place;
    if (mayDo(scene.actor, found.value, 'contribute')) return resume(scene, found.value);
    return ok({ assessment: found.value, state: thread === null ? NOWHERE : { kind: 'alive', thread } });
  });
}

/**
 * Gives an assessment that has just been put on record its first thread. Whoever heard of it already may have resumed
 * it before: then that thread is it.
 */
export function firstThread(scene: Scene, { id }: Assessment): Promise<Result<Resumed, Failure>> {
  return scene.serially(`resume ${id}`, async () => {
    const found = await findAssessment(scene.app, scene.actor, id);
    if (!found.ok) return found;
    return found.value.place.thread === null
      ? replaceThread(scene, found.value, false)
      : resume(scene, found.value);
  });
}

const NOWHERE = { kind: 'unreachable' } as const satisfies ThreadState;

async function resume(scene: Scene, assessment: Assessment): Promise<Result<Resumed, Failure>> {
  const { thread } = assessment.place;
  if (thread === null) return replaceThread(scene, assessment);
  const reached = await reachThread(scene.client, thread);
  switch (reached.kind) {
    case 'gone':
      return replaceThread(scene, assessment);
    case 'barred':
      return ok({ assessment, state: NOWHERE });
    case 'locked':
      return ok({ assessment, state: { kind: 'locked', thread } });
    case 'reached': {
      if (assessment.private) await letIn(reached.thread, [scene.actor.id]);
      const here = thread === scene.actor.here;
      const archived = reached.thread.archived === true;
      if (!here && !archived && (await refreshLivePanel(scene, assessment))) {
        return ok({ assessment, state: { kind: 'alive', thread } });
      }
      return posted(scene, assessment, { kind: here ? 'here' : 'alive', thread });
    }
  }
}

async function posted(
  scene: Scene,
  assessment: Assessment,
  state: Exclude<ThreadState, { kind: 'unreachable' }>,
): Promise<Result<Resumed, Failure>> {
  const panel = await postPanel(scene, assessment.id, state.thread);
  if (!panel.ok) return panel;
  return ok(panel.value === undefined ? { assessment, state: NOWHERE } : { assessment: panel.value, state });
}

/**
 * Gives an assessment a new thread in its own channel. Where that channel is gone, whoever facilitates it resumes it in
 * another, and it goes on as a private one, where it was open to see with those who took part: who is meant to see it,
 * only they can know.
 */
async function replaceThread(
  scene: Scene,
  assessment: Assessment,
  maybeThere = assessment.place.thread === null,
): Promise<Result<Resumed, Failure>> {
  const { app, actor, client, cause } = scene;
  const homeless = actor.rightsIn(assessment.place.channel) === 'gone';
  if (homeless && !mayDo(actor, assessment, 'facilitate')) return ok({ assessment, state: NOWHERE });
  const where = homeless ? textChannelAt(client, actor.here) : assessment.place.channel;
  const moved = homeless ? { ...assessment, private: true } : assessment;
  // Who was still in a private thread that is gone, nobody knows: only those are let in who certainly may be.
  const known = assessment.private ? [assessment.startedBy] : participants(assessment);
  const opened = await openThread(client, moved, {
    where,
    members: new Set([...known, actor.id]),
    maybeThere,
    since: cause,
    taken: await threadsInUse(app, actor.server),
  });
  if (opened === undefined) return ok({ assessment, state: NOWHERE });
  const thread = ChannelId.parse(opened.id);
  const placed = await placeAssessment(
    app,
    actor.server,
    assessment.id,
    { channel: where, thread, panel: null },
    { by: actor.id, private: moved.private },
  );
  const kind = assessment.place.thread === null ? 'alive' : 'replaced';
  return placed.ok ? posted(scene, placed.value, { kind, thread }) : placed;
}
