import { type Message, MessageFlags } from 'discord.js';
import type { Failure } from '../app/failure.ts';
import { ok, type Result } from '../domain/result.ts';
import { movedNotice, savedNotice } from '../messages/notices.ts';
import type { Change, Redrawing } from './components/route.ts';
import { isGone } from './discord-errors.ts';
import { drawIllustrated } from './illustrate.ts';
import { drawPanel, isPanel, keepPanel, movePanel, tellThread } from './panels.ts';
import { type Rendered, render } from './render.ts';
import { drawReply, type Pressed, tellAlone, tellMember } from './replies.ts';
import { publicSpeech, type Scene } from './scene.ts';
import { linkTo } from './thread-messages.ts';

/** How long the pressed message waits for what the thread is told or shown: where it is busy, Discord makes it wait. */
const NOTICE_MS = 1000;
/** And for the panel in the thread: Discord takes five edits in five seconds, so that is how long a busy one takes. */
const PANEL_MS = 5500;

/**
 * Tells the thread what changed, then draws what the pressed message is to show: whoever sees it there sees the rest.
 * Only a thread so busy that Discord holds messages back is told later.
 */
export async function redrawPressed(
  scene: Scene,
  interaction: Pressed,
  redrawing: Redrawing,
): Promise<Result<unknown, Failure>> {
  const { message } = interaction;
  const { change } = redrawing;
  const alone = message?.flags.has(MessageFlags.Ephemeral) ?? true;
  const live = change !== undefined && change.assessment.place.panel === message?.id;
  const announced =
    change === undefined || (redrawing.kind === 'view' && !alone)
      ? Promise.resolve()
      : tellOf(scene, interaction, change);
  await withoutWaitingLong(announced, NOTICE_MS);
  const kept = change === undefined || live ? Promise.resolve() : keepPanel(scene, change.assessment.id);
  await withoutWaitingLong(kept, PANEL_MS);

  const speech = alone ? scene.speech : await publicSpeech(scene.app, scene.actor);
  const moved = live ? await movePanel(scene, change.assessment.id) : undefined;
  if (moved?.place.panel) {
    const link = linkTo(moved, scene.actor.server, moved.place.panel);
    await drawPressed(interaction, render(movedNotice(speech, link)));
    await announced;
    return ok(undefined);
  }
  let there = true;
  let shown: Result<unknown, Failure> = ok(undefined);
  const draw = async (drawn: Rendered) => {
    const message = await drawPressed(interaction, drawn);
    there = message !== undefined;
    return message;
  };
  if (redrawing.kind === 'view') {
    await drawIllustrated(scene, interaction, redrawing.view(speech), draw);
  } else if (message !== null && isPanel(message, redrawing.assessment)) {
    shown = await drawPanel(scene, redrawing.assessment, redrawing.viewed, speech, draw);
  } else {
    // The form was opened from a message that is no panel, such as the one that said what was wrong with it.
    await draw(render(redrawing.otherwise?.(speech) ?? savedNotice(speech, redrawing.assessment)));
  }
  if (live && !there) await keepPanel(scene, change.assessment.id);
  await Promise.all([announced, kept]);
  return shown;
}

/**
 * Resolves with the work, or after so much of it: where many change an assessment at once, Discord holds back what its
 * thread is sent, and nobody waits for that to see what became of their own press. Whoever calls awaits the work later.
 */
async function withoutWaitingLong(work: Promise<unknown>, mostMs: number): Promise<void> {
  const done = work.catch(() => undefined);
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, mostMs).unref())]);
}

/** Redraws the pressed message. Where it has been deleted meanwhile, the member is shown alone what became of it. */
async function drawPressed(interaction: Pressed, drawn: Rendered): Promise<Message | undefined> {
  try {
    return await drawReply(interaction, drawn);
  } catch (error) {
    if (!isGone(error)) throw error;
    await tellAlone(interaction, drawn);
    return undefined;
  }
}

/** Says in the thread what changed; to the member alone where there is no thread. */
async function tellOf(scene: Scene, interaction: Pressed, change: Change): Promise<void> {
  const speech = await publicSpeech(scene.app, scene.actor);
  for (const [index, view] of change.notices(speech).entries()) {
    const told = await tellThread(scene, change.assessment, view, index);
    if (!told) await tellMember(interaction, view);
  }
}

/** Tells the thread what a command changed, and brings the panel in it up to date. */
export async function tellTeam(scene: Scene, change: Change): Promise<void> {
  const speech = await publicSpeech(scene.app, scene.actor);
  for (const [index, view] of change.notices(speech).entries()) {
    await tellThread(scene, change.assessment, view, index);
  }
  await keepPanel(scene, change.assessment.id);
}
