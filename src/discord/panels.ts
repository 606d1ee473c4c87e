import type { Message } from 'discord.js';
import { placeAssessment } from '../app/assess/change.ts';
import { findAssessment } from '../app/assess/find.ts';
import type { Failure } from '../app/failure.ts';
import { itemsForPanel } from '../app/monitor/linked-items.ts';
import type { Assessment, Place } from '../domain/assessment/assessment.ts';
import type { StageId } from '../domain/framework/names.ts';
import type { AssessmentId, ChannelId, MessageId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import { movedNotice } from '../messages/notices.ts';
import { panelView } from '../messages/panel.ts';
import type { Speech } from '../messages/speech.ts';
import type { View } from '../messages/view.ts';
import { createReach } from './reach.ts';
import { type Rendered, render } from './render.ts';
import { publicSpeech, type Scene } from './scene.ts';
import { withStrangers } from './strangers.ts';
import { isPushedUp, linkTo, ownMessages, redraw, sendOnce } from './thread-messages.ts';

async function drawn(
  scene: Scene,
  speech: Speech,
  assessment: Assessment,
  viewed: StageId | 'current',
): Promise<Rendered> {
  const items = await itemsForPanel(scene.app, scene.actor.server, assessment, viewed);
  const stage = viewed === 'current' ? assessment.stage : viewed;
  return render(await withStrangers(scene, panelView(speech, assessment, stage, items)));
}

/**
 * Draws the panel of an assessment as it is in the store at the moment of drawing. Drawings of one assessment wait for
 * each other, so that an older one never lands on top of a newer one.
 */
export async function drawPanel(
  scene: Scene,
  id: AssessmentId,
  viewed: StageId | 'current',
  speech: Speech,
  draw: (drawn: Rendered) => Promise<unknown>,
): Promise<Result<Assessment, Failure>> {
  return scene.serially(id, async () => {
    const found = await findAssessment(scene.app, scene.actor, id);
    if (!found.ok) return found;
    await draw(await drawn(scene, speech, found.value, viewed));
    return found;
  });
}

/** So many messages below a panel push it out of sight on a phone. */
const OUT_OF_SIGHT = 4;

/**
 * Sees to it that the panel in the thread shows the truth and can be seen: it is redrawn where it stands, or posted
 * anew at the end where messages have pushed it up or it is gone.
 */
export async function keepPanel(scene: Scene, id: AssessmentId): Promise<void> {
  const { app, actor, client } = scene;
  const speech = await publicSpeech(app, actor);
  return scene.shared(id, async () => {
    const found = await findAssessment(app, actor, id);
    if (!found.ok) return;
    const { thread, panel } = found.value.place;
    if (thread === null) return;
    if (panel !== null && !(await isPushedUp(client, thread, panel, OUT_OF_SIGHT))) {
      const current = await drawn(scene, speech, found.value, 'current');
      if (await redraw(client, thread, panel, current)) return;
    }
    await postInTurn(scene, found.value, thread, speech);
  });
}

/** Where the panel is that was pressed: still here, posted anew at the end just now, or somewhere else since before. */
export type Standing = 'here' | 'moved' | 'elsewhere';

/**
 * Draws the panel that was pressed at the stage on view, as long as it is the panel of its assessment when its turn
 * comes. After a change it is posted anew where messages have pushed it up. What is not the panel any more is left as
 * it is: two panels would each show half of the truth.
 */
export async function drawPressedPanel(
  scene: Scene,
  pressed: MessageId,
  { id, viewed, changed }: { id: AssessmentId; viewed: StageId | 'current'; changed: boolean },
  speech: Speech,
  draw: (drawn: Rendered) => Promise<unknown>,
): Promise<Result<{ readonly assessment: Assessment; readonly standing: Standing }, Failure>> {
  const { app, actor, client } = scene;
  return scene.serially(id, async () => {
    const found = await findAssessment(app, actor, id);
    if (!found.ok) return found;
    const assessment = found.value;
    const { thread, panel } = assessment.place;
    const left = panel === null && !changed;
    if (panel !== pressed && !left) return ok({ assessment, standing: 'elsewhere' });
    if (changed && thread !== null) {
      const moved = await createReach(scene).attempt(async () => {
        if (!(await isPushedUp(client, thread, pressed, OUT_OF_SIGHT))) return undefined;
        return postInTurn(scene, assessment, thread, speech, viewed);
      });
      if (moved?.ok && moved.value?.place.panel) return ok({ assessment: moved.value, standing: 'moved' });
    }
    await draw(await drawn(scene, speech, assessment, viewed));
    return ok({ assessment, standing: 'here' });
  });
}

/** Brings the panel in the thread up to date where it stands; says whether there is one. */
export async function refreshLivePanel(scene: Scene, { id, place }: Assessment): Promise<boolean> {
  const { thread, panel } = place;
  if (thread === null || panel === null) return false;
  const speech = await publicSpeech(scene.app, scene.actor);
  let there = false;
  await drawPanel(scene, id, 'current', speech, async (rendered) => {
    there = await redraw(scene.client, thread, panel, rendered);
  });
  return there;
}

/** Posts a fresh panel at the end of a thread; `undefined` where nothing can be posted there. */
export async function postPanel(
  scene: Scene,
  id: AssessmentId,
  thread: ChannelId,
): Promise<Result<Assessment | undefined, Failure>> {
  const { app, actor } = scene;
  const speech = await publicSpeech(app, actor);
  return scene.serially(id, async () => {
    const found = await findAssessment(app, actor, id);
    return found.ok ? postInTurn(scene, found.value, thread, speech) : found;
  });
}

/**
 * The panel that is replaced says where it went. A panel that was posted by a process that died before it could note
 * where is found again by its nonce, not posted twice.
 */
async function postInTurn(
  scene: Scene,
  assessment: Assessment,
  thread: ChannelId,
  speech: Speech,
  viewed: StageId | 'current' = 'current',
): Promise<Result<Assessment | undefined, Failure>> {
  const { app, actor, client } = scene;
  const { id, place, version } = assessment;
  const fresh = await drawn(scene, speech, assessment, viewed);
  const posted = await sendOnce(client, thread, fresh, `panel ${id} ${version} after ${place.panel}`);
  if (posted === undefined) return ok(undefined);
  const placed = await placeAssessment(app, actor.server, id, { thread, panel: posted });
  if (!placed.ok) return placed;
  // The next one that is posted finds whatever could not be reached.
  await createReach(scene).attempt(() => retireOthers(scene, placed.value, place, posted));
  return placed;
}

/**
 * Lets every other panel of an assessment say where it went: the one that was known, and those that a process left
 * behind in the thread when it died between posting, noting where, and redrawing the one before.
 */
async function retireOthers(
  { app, actor, client }: Scene,
  assessment: Assessment,
  before: Place,
  current: MessageId,
): Promise<void> {
  const { thread } = assessment.place;
  const speech = await publicSpeech(app, actor);
  const moved = render(movedNotice(speech, linkTo(assessment, actor.server, current)));
  if (before.thread !== null && before.panel !== null && before.panel !== current) {
    await redraw(client, before.thread, before.panel, moved);
  }
  if (thread === null) return;
  const left = await ownMessages(client, thread, (message) => isPanel(message, assessment.id));
  for (const each of left) if (each !== current) await redraw(client, thread, each, moved);
}

/** Every panel has a button to the record of its assessment, and nothing else that stays has one. */
export function isPanel(message: Pick<Message, 'components'>, id: AssessmentId): boolean {
  return JSON.stringify(message.components).includes(`"custom_id":"record/${id}/`);
}

/** Says something in the thread of an assessment, once. False where there is no thread to say it in. */
export async function tellThread(
  scene: Scene,
  { id, place }: Assessment,
  view: View,
  index: number,
): Promise<boolean> {
  if (place.thread === null) return false;
  const about = `notice ${id} ${scene.cause} ${index}`;
  return (await sendOnce(scene.client, place.thread, render(view), about)) !== undefined;
}
