import { type Client, MessageFlags } from 'discord.js';
import type { Failure } from '../../app/failure.ts';
import { endOfReminder } from '../../app/monitor/answer-reminder.ts';
import { gatherFacts, type ItemFacts } from '../../app/monitor/delivery-facts.ts';
import { findWatch } from '../../app/monitor/find-watch.ts';
import type { PressedReminder } from '../../app/monitor/reading-failure.ts';
import { watchCardOf } from '../../app/monitor/watch-card.ts';
import type { ChannelId, Instant, MessageId, WatchId } from '../../domain/ids.ts';
import type { Delivery } from '../../domain/monitoring/delivery.ts';
import { ok, type Result } from '../../domain/result.ts';
import { deliveryView } from '../../messages/monitor/delivery-view.ts';
import { overView } from '../../messages/monitor/reminder-answered.ts';
import { oneReminderView } from '../../messages/monitor/reminder-view.ts';
import { watchCard } from '../../messages/monitor/watch-card.ts';
import type { Speech } from '../../messages/speech.ts';
import type { View } from '../../messages/view.ts';
import { isBarred, isGone, isShut } from '../discord-errors.ts';
import { everybodySees } from '../everybody-sees.ts';
import { createReach } from '../reach.ts';
import { type Rendered, render } from '../render.ts';
import { type Pressed, tellMember } from '../replies.ts';
import { publicSpeech, type Scene } from '../scene.ts';

/** After a reminder was answered or a reading recorded: every message that shows it is drawn anew from the store. */
export interface ReminderRedrawing {
  readonly kind: 'reminder';
  readonly watch: WatchId;
  /** Which reminder stands in the message that was pressed. */
  readonly due: PressedReminder;
  /** Messages of reminders that ended with it. */
  readonly reminders: readonly Delivery[];
  /** Stands above the card of the item where that is what was pressed. */
  readonly note?: (speech: Speech) => string;
  /** What the member is told alone because no message says it. */
  readonly tells?: (speech: Speech) => View;
}

type Draw = (drawn: Rendered) => Promise<unknown>;

/** Draws the pressed message, then the others. What is saved stays saved where Discord is out of reach. */
export async function redrawReminder(
  scene: Scene,
  interaction: Pressed,
  redrawing: ReminderRedrawing,
  draw: Draw,
): Promise<Result<unknown, Failure>> {
  const reach = createReach(scene);
  const { message } = interaction;
  const alone = message?.flags.has(MessageFlags.Ephemeral) ?? true;
  const { due, tells } = redrawing;
  const shown = await reach.attempt(() =>
    due === 'none'
      ? drawCard(scene, redrawing, alone, draw)
      : drawPressedReminder(scene, redrawing.watch, due, alone, draw),
  );
  await reach.attempt(() => keepReminders(scene, redrawing.reminders, message?.id));
  // The card has said it already.
  if (tells !== undefined && !(due === 'none' && alone))
    await reach.attempt(() => tellMember(interaction, tells(scene.speech)));
  return shown ?? ok(undefined);
}

/** The card of an item that the member alone sees; another message that is no reminder stays as it is. */
async function drawCard(
  { app, actor, speech }: Scene,
  { watch, note }: ReminderRedrawing,
  alone: boolean,
  draw: Draw,
): Promise<Result<unknown, Failure>> {
  if (!alone) return ok(undefined);
  const card = await watchCardOf(app, actor, watch);
  if (card.ok) await draw(render(watchCard(speech, card.value, note?.(speech))));
  return card;
}

async function drawPressedReminder(
  scene: Scene,
  watch: WatchId,
  due: Instant,
  alone: boolean,
  draw: Draw,
): Promise<Result<unknown, Failure>> {
  const speech = alone ? scene.speech : await publicSpeech(scene.app, scene.actor);
  return scene.serially(keyOf(watch, due), async () => {
    const facts = await reminderFacts(scene, watch, due);
    if (facts.ok) await draw(render(oneReminderView(speech, facts.value)));
    return facts;
  });
}

/** One reminder as it stands now, for a member who may see it: open, or how it ended. */
export async function reminderFacts(
  { app, actor }: Scene,
  watch: WatchId,
  due: Instant,
): Promise<Result<ItemFacts, Failure>> {
  const found = await findWatch(app, actor, watch);
  if (!found.ok) return found;
  const { item, linked } = found.value;
  const end = await endOfReminder(app, actor, watch, due);
  if (!end.ok) return end;
  const open = item.open?.due === due ? item.open : undefined;
  // What was put off and has come back is open again.
  const ended = open !== undefined && open.next?.what !== 'remind' ? null : end.value;
  const { missed, missedCount } = open ?? { missed: [], missedCount: 0 };
  return ok({
    item,
    technology: linked?.technology,
    occurrence: { due, again: false, late: false, missed, missedCount, ended },
    asked: item.plan.owner,
    left: undefined,
  });
}

/** Drawings of one reminder, or of one message with several, wait for each other. */
function keyOf(watch: WatchId, due: Instant): string {
  return `reminder ${watch} ${due}`;
}

function keyOfMessage({ id, content }: Delivery): string {
  const [first, second] = content.what === 'reminder' ? content.items : [];
  return first === undefined || second !== undefined ? `reminders ${id}` : keyOf(first.watch, first.due);
}

/** Draws messages of reminders as they are in the store now; the one that was pressed has been drawn already. */
export async function keepReminders(
  scene: Scene,
  reminders: readonly Delivery[],
  pressed?: string,
): Promise<void> {
  const speech = reminders.length === 0 ? scene.speech : await publicSpeech(scene.app, scene.actor);
  for (const each of reminders) {
    const { posted } = each;
    if (posted === null || posted.message === pressed) continue;
    await scene.serially(keyOfMessage(each), async () => {
      const view = await viewNow(scene, speech, each, posted.at);
      if (view !== undefined) await editMessage(scene.client, posted.channel, posted.message, render(view));
    });
  }
}

/**
 * A message as it stands in the store; once all of its reminders have ended it is there no more, and whoever ended the
 * last one has it in hand. An older copy in hand shows less than the truth, so that is not drawn.
 */
async function viewNow(
  { app, actor, client }: Scene,
  speech: Speech,
  inHand: Delivery,
  postedAt: Instant,
): Promise<View | undefined> {
  const read = await app.store.read(actor.server, (t) => t.get('delivery', inHand.id));
  const stored = read.ok ? read.value?.value : undefined;
  const complete =
    inHand.content.what === 'reminder' && inHand.content.items.every(({ ended }) => ended !== null);
  const current = stored ?? (complete ? inHand : undefined);
  if (current === undefined) return undefined;
  // Whether it came late is told by when it was posted.
  const facts = await gatherFacts(app.store, actor.server, current, postedAt, {
    isThere: async () => true,
    everybodySees: (...asked) => everybodySees(client, ...asked),
  });
  if (!facts.ok) return undefined;
  // Of what was removed nothing is left but that it asks nobody any more.
  return facts.value === undefined ? overView(speech) : deliveryView(speech, current, facts.value.facts);
}

/** What is gone, or shut, cannot be drawn, and nobody sees anything wrong on it. */
async function editMessage(
  client: Client<true>,
  channel: ChannelId,
  message: MessageId,
  drawn: Rendered,
): Promise<void> {
  try {
    const found = await client.channels.fetch(channel);
    if (found?.isTextBased() === true && !found.isDMBased()) await found.messages.edit(message, drawn);
  } catch (error) {
    if (!isGone(error) && !isShut(error) && !isBarred(error)) throw error;
  }
}
