import { type Message, MessageFlags } from 'discord.js';
import { findAssessment } from '../app/assess/find.ts';
import type { Failure } from '../app/failure.ts';
import { itemsForPanel } from '../app/monitor/linked-items.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { MessageId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import { movedNotice, savedNotice } from '../messages/notices.ts';
import { panelView } from '../messages/panel.ts';
import type { Speech } from '../messages/speech.ts';
import { untoldNotice } from '../messages/untold.ts';
import type { View } from '../messages/view.ts';
import { type ReminderRedrawing, redrawReminder } from './components/monitor-reminder-drawing.ts';
import type { Change, PanelRedrawing, Redrawing } from './components/route.ts';
import { isGone } from './discord-errors.ts';
import { drawIllustrated } from './illustrate.ts';
import { drawPanel, drawPressedPanel, isPanel, keepPanel, tellThread } from './panels.ts';
import { createReach, NOTHING_SAVED, type Reach } from './reach.ts';
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
 * Only a thread so busy that Discord holds messages back is told later. What is saved is told as saved, also where
 * Discord cannot be reached for the rest.
 */
export async function redrawPressed(
  scene: Scene,
  interaction: Pressed,
  redrawing: Redrawing,
): Promise<Result<unknown, Failure>> {
  if (redrawing.kind === 'reminder') {
    return redrawReminder(scene, interaction, redrawing, (drawn) => drawPressed(interaction, drawn));
  }
  const { message } = interaction;
  const { change } = redrawing;
  const alone = message?.flags.has(MessageFlags.Ephemeral) ?? true;
  const reach = change === undefined ? NOTHING_SAVED : createReach(scene);
  const announced =
    change === undefined || (redrawing.kind === 'view' && !alone)
      ? Promise.resolve()
      : reach.attempt(() => tellOf(scene, interaction, change));
  await withoutWaitingLong(announced, NOTICE_MS);
  const shown = await reach.attempt(() =>
    redrawing.kind === 'panel' && message !== null && !alone
      ? redrawPanel(scene, interaction, message, redrawing, reach)
      : redrawOther(scene, interaction, alone, redrawing, reach),
  );
  await announced;
  if (reach.missed) {
    const untold = untoldNotice(scene.speech);
    await reach.attempt(() => tellMember(interaction, untold));
  }
  return shown ?? ok(undefined);
}

/**
 * A panel that everybody sees, or what stands where it was when a form was opened from it. Where it has moved, that is
 * what it says, and the member is shown alone what they would have seen on it.
 */
async function redrawPanel(
  scene: Scene,
  interaction: Pressed,
  message: Message,
  redrawing: PanelRedrawing,
  reach: Reach,
): Promise<Result<unknown, Failure>> {
  const { assessment: id, viewed, change } = redrawing;
  const speech = await publicSpeech(scene.app, scene.actor);
  let there = true;
  const draw = async (drawn: Rendered) => {
    there = (await drawPressed(interaction, drawn)) !== undefined;
  };
  const wanted = { id, viewed, changed: change !== undefined };
  const drawn = await drawPressedPanel(scene, MessageId.parse(message.id), wanted, speech, draw);
  if (!drawn.ok) return drawn;
  const keep = () => reach.attempt(() => keepPanel(scene, id));
  switch (drawn.value.standing) {
    case 'here':
      if (!there && change !== undefined) await keep();
      return drawn;
    case 'moved':
      await drawMoved(scene, drawn.value.assessment, speech, draw);
      return drawn;
    case 'elsewhere': {
      const kept = change === undefined ? Promise.resolve() : keep();
      await withoutWaitingLong(kept, PANEL_MS);
      const found = await findAssessment(scene.app, scene.actor, id);
      if (!found.ok) return found;
      const moved = await drawMoved(scene, found.value, speech, draw);
      if (moved) await tellMember(interaction, await insteadOfPanel(scene, found.value, redrawing));
      else await draw(render(await panelAt(scene, speech, found.value, viewed)));
      await kept;
      return found;
    }
  }
}

/** Says where the panel is now; false where none could be posted. */
async function drawMoved(
  { actor }: Scene,
  assessment: Assessment,
  speech: Speech,
  draw: (drawn: Rendered) => Promise<void>,
): Promise<boolean> {
  const { panel } = assessment.place;
  if (panel === null) return false;
  await draw(render(movedNotice(speech, linkTo(assessment, actor.server, panel))));
  return true;
}

async function panelAt(
  { app, actor }: Scene,
  speech: Speech,
  assessment: Assessment,
  viewed: PanelRedrawing['viewed'],
): Promise<View> {
  const items = await itemsForPanel(app, actor.server, assessment, viewed);
  return panelView(speech, assessment, viewed === 'current' ? assessment.stage : viewed, items);
}

/** For a member whose panel has moved: what they would have seen on it, unless that stands on the one in the thread. */
async function insteadOfPanel(
  scene: Scene,
  assessment: Assessment,
  redrawing: PanelRedrawing,
): Promise<View> {
  const { speech } = scene;
  const { viewed, change, otherwise } = redrawing;
  if (change !== undefined && otherwise !== undefined) return otherwise(speech);
  const teams = viewed === 'current' || viewed === assessment.stage;
  return change !== undefined && teams
    ? savedNotice(speech, assessment.id)
    : panelAt(scene, speech, assessment, viewed);
}

/** What only the member sees, and what stands in the thread beside the panel. */
async function redrawOther(
  scene: Scene,
  interaction: Pressed,
  alone: boolean,
  redrawing: Exclude<Redrawing, ReminderRedrawing>,
  reach: Reach,
): Promise<Result<unknown, Failure>> {
  const { message } = interaction;
  const { change } = redrawing;
  const kept =
    change === undefined ? Promise.resolve() : reach.attempt(() => keepPanel(scene, change.assessment.id));
  await withoutWaitingLong(kept, PANEL_MS);
  const speech = alone ? scene.speech : await publicSpeech(scene.app, scene.actor);
  let shown: Result<unknown, Failure> = ok(undefined);
  const draw = (drawn: Rendered) => drawPressed(interaction, drawn);
  if (redrawing.kind === 'view') {
    await drawIllustrated(scene, interaction, redrawing.view(speech), draw);
  } else if (message !== null && isPanel(message, redrawing.assessment)) {
    shown = await drawPanel(scene, redrawing.assessment, redrawing.viewed, speech, draw);
  } else {
    // The form was opened from a message that is no panel, such as the one that said what was wrong with it.
    await draw(render(redrawing.otherwise?.(speech) ?? savedNotice(speech, redrawing.assessment)));
  }
  await kept;
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

/** Tells the thread what a command changed, and brings the panel in it up to date. False where Discord was out of reach. */
export async function tellTeam(scene: Scene, change: Change): Promise<boolean> {
  const reach = createReach(scene);
  const speech = await publicSpeech(scene.app, scene.actor);
  await reach.attempt(async () => {
    for (const [index, view] of change.notices(speech).entries()) {
      await tellThread(scene, change.assessment, view, index);
    }
  });
  await reach.attempt(() => keepPanel(scene, change.assessment.id));
  return !reach.missed;
}
