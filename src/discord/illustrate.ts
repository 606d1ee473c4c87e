import { DiscordAPIError, PermissionFlagsBits } from 'discord.js';
import type { PictureName } from '../app/charts.ts';
import type { PictureWish, View } from '../messages/view.ts';
import { type Drawn, type Rendered, render } from './render.ts';
import { type Answerable, drawReply } from './replies.ts';
import type { Scene } from './scene.ts';
import { withStrangers } from './strangers.ts';

/** How long the text waits for its pictures, so that both come at once: nobody likes a message that jumps. */
const TOGETHER_MS = 2500;

/** A message that was drawn, by when it was drawn last; `undefined` where it was gone. */
interface Shown {
  readonly editedTimestamp: number | null;
}
type Draw = (drawn: Rendered) => Promise<Shown | undefined>;

/**
 * Keeps the promise of an acknowledgement with a view and its pictures. Where they take long the text goes first and
 * they follow; where the bot may not send files, or nothing was drawn, the text stands for itself.
 */
export async function replyIllustrated(scene: Scene, interaction: Answerable, view: View): Promise<void> {
  await drawIllustrated(scene, interaction, view, (drawn) => drawReply(interaction, drawn));
}

/** The same where something else than the reply itself is drawn first. */
export async function drawIllustrated(
  scene: Scene,
  interaction: Answerable,
  given: View,
  draw: Draw,
): Promise<void> {
  const view = await withStrangers(scene, given);
  const wishes = view.blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
  if (!mayAttach(scene)) {
    await draw(render(view, new Map(), 'not-attached'));
    return;
  }
  if (wishes.length === 0) {
    await drawOrTell(scene, draw, view, new Map());
    return;
  }
  const drawing = drawAll(scene, wishes);
  const waited = new Promise<undefined>((resolve) => setTimeout(resolve, TOGETHER_MS, undefined).unref());
  const together = await Promise.race([drawing, waited]);
  const shown = await drawOrTell(scene, draw, view, together);
  if (together !== undefined || shown === undefined) return;
  const late = await drawing;
  if (late.size > 0) await follow(scene, interaction, shown, render(view, late));
}

/**
 * Whether the bot's role lets it send files where it answers. An answer needs no permission to send messages, and where
 * that one is missing Discord leaves out the one for files as well, whatever the role says: then it is tried.
 */
function mayAttach({ actor, client, botPermissions }: Scene): boolean {
  const inThread = client.channels.cache.get(actor.here)?.isThread() === true;
  const sends = inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  return botPermissions.has(PermissionFlagsBits.AttachFiles) || !botPermissions.has(sends);
}

/** The text alone where Discord does not take the files. */
async function drawOrTell(
  { log }: Scene,
  draw: Draw,
  view: View,
  drawn: Drawn | undefined,
): Promise<Shown | undefined> {
  try {
    return await draw(render(view, drawn));
  } catch (error) {
    const files = view.blocks.some(({ kind }) => kind === 'file') || (drawn?.size ?? 0) > 0;
    if (!files || !isRefusedFile(error)) throw error;
    log({ level: 'warning', what: 'a file was refused', error });
    return draw(render(view, new Map(), 'not-attached'));
  }
}

function isRefusedFile(error: unknown): boolean {
  return error instanceof DiscordAPIError && (error.status === 403 || error.status === 413);
}

/** Whoever pressed something on it meanwhile sees what that made of it: a picture does not take it back. */
async function follow(scene: Scene, interaction: Answerable, shown: Shown, drawn: Rendered): Promise<void> {
  try {
    const now = await interaction.fetchReply();
    if (now.editedTimestamp === shown.editedTimestamp) await drawReply(interaction, drawn);
  } catch (error) {
    scene.log({ level: 'warning', what: 'a picture came too late', error });
  }
}

/** The pictures that are wished for, as far as they could be drawn. */
export async function drawAll(
  { app, speech }: Pick<Scene, 'app' | 'speech'>,
  wishes: readonly PictureWish[],
): Promise<Drawn> {
  const look = { theme: 'dark', locale: speech.locale } as const;
  const draw = <N extends PictureName>({ name, data }: PictureWish<N>) => app.charts[name](data, look);
  const drawn = await Promise.all(wishes.map(async (wish) => ({ wish, picture: await draw(wish) })));
  return new Map(drawn.flatMap(({ wish, picture }) => (picture.ok ? [[wish, picture.value] as const] : [])));
}
