import { createHash } from 'node:crypto';
import type { Client, Message, ThreadChannel } from 'discord.js';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { type ChannelId, MessageId } from '../domain/ids.ts';
import { isBarred, isGone, isShut } from './discord-errors.ts';
import { insist } from './insist.ts';
import type { Rendered } from './render.ts';

const LONGEST_NONCE = 25;

export type Reached =
  | { readonly kind: 'reached'; readonly thread: ThreadChannel }
  | { readonly kind: 'locked' | 'barred' | 'gone' };

/** Looks for a thread in Discord itself, because no cache of the bot's is sure to know of it. */
export async function reachThread(client: Client<true>, id: ChannelId): Promise<Reached> {
  try {
    const found = await client.channels.fetch(id, { force: true });
    if (found === null || !found.isThread()) return { kind: 'gone' };
    return found.locked === true ? { kind: 'locked' } : { kind: 'reached', thread: found };
  } catch (error) {
    if (isGone(error)) return { kind: 'gone' };
    if (isBarred(error)) return { kind: 'barred' };
    throw error;
  }
}

/** What `work` does in a thread, or `undefined` where the thread or message is gone, shut, or closed to the bot. */
async function inThread<T>(
  client: Client<true>,
  id: ChannelId,
  work: (thread: ThreadChannel) => Promise<T>,
): Promise<T | undefined> {
  try {
    const thread = await client.channels.fetch(id);
    return thread?.isThread() === true ? await work(thread) : undefined;
  } catch (error) {
    if (isGone(error) || isShut(error) || isBarred(error)) return undefined;
    throw error;
  }
}

/**
 * Sends a message once, whatever the connection does: its nonce follows from what it is about, and Discord is told to
 * hold to it for some minutes, also towards a process that starts after this one died. Sending opens an archived thread
 * again. `undefined` where nothing can be sent to it.
 */
export async function sendOnce(
  client: Client<true>,
  id: ChannelId,
  message: Rendered,
  about: string,
): Promise<MessageId | undefined> {
  const nonce = createHash('sha256').update(`${id} ${about}`).digest('hex').slice(0, LONGEST_NONCE);
  const sent = await inThread(client, id, (thread) =>
    insist(() => thread.send({ ...message, nonce, enforceNonce: true })),
  );
  return sent && MessageId.parse(sent.id);
}

/** Redraws a message of the bot's; says whether it is there to be redrawn. */
export async function redraw(
  client: Client<true>,
  id: ChannelId,
  message: MessageId,
  drawn: Rendered,
): Promise<boolean> {
  return (await inThread(client, id, (thread) => thread.messages.edit(message, drawn))) !== undefined;
}

/** Whether at least so many messages stand below one in a thread; not where the thread cannot be read. */
export async function isPushedUp(
  client: Client<true>,
  id: ChannelId,
  message: MessageId,
  least: number,
): Promise<boolean> {
  const below = await inThread(client, id, (thread) =>
    thread.messages.fetch({ after: message, limit: least, cache: false }),
  );
  return (below?.size ?? 0) >= least;
}

/** The bot's own messages of a kind among the latest hundred of a thread; none where the thread cannot be read. */
export async function ownMessages(
  client: Client<true>,
  id: ChannelId,
  wanted: (message: Message) => boolean,
): Promise<readonly MessageId[]> {
  const latest = await inThread(client, id, (thread) => thread.messages.fetch({ limit: 100, cache: false }));
  return [...(latest?.values() ?? [])]
    .filter((each) => each.author.id === client.user.id && wanted(each))
    .map((each) => MessageId.parse(each.id));
}

export function linkTo(assessment: Assessment, server: string, message: MessageId): string {
  return `https://discord.com/channels/${server}/${assessment.place.thread ?? assessment.place.channel}/${message}`;
}
