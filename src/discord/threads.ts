import { createHash } from 'node:crypto';
import {
  ChannelType,
  type Client,
  PermissionFlagsBits,
  type PermissionsBitField,
  ThreadAutoArchiveDuration,
  type ThreadChannel,
} from 'discord.js';
import type { Failure } from '../app/failure.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { ChannelId, type MemberId, MessageId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { label } from '../messages/typed.ts';
import { insist, isBarred, isGone, isShut } from './insist.ts';
import type { Rendered } from './render.ts';

const LONGEST_NONCE = 25;

/** What the bot must be allowed in a channel to open a thread and work in it. */
const NEEDED = {
  ViewChannel: PermissionFlagsBits.ViewChannel,
  SendMessagesInThreads: PermissionFlagsBits.SendMessagesInThreads,
  ReadMessageHistory: PermissionFlagsBits.ReadMessageHistory,
} as const;

/** Whether a thread can be opened in a channel; said before anything is created. */
export function mayOpenThread(
  client: Client<true>,
  channelId: ChannelId,
  isPrivate: boolean,
  rights: Readonly<PermissionsBitField>,
): Result<ChannelId, Failure> {
  const channel = client.channels.cache.get(channelId);
  const takesThreads =
    channel?.type === ChannelType.GuildText ||
    (channel?.type === ChannelType.GuildAnnouncement && !isPrivate);
  if (!takesThreads) return err({ code: 'no-threads-here' });
  const needed = isPrivate
    ? { ...NEEDED, CreatePrivateThreads: PermissionFlagsBits.CreatePrivateThreads }
    : { ...NEEDED, CreatePublicThreads: PermissionFlagsBits.CreatePublicThreads };
  const lacks = Object.entries(needed).flatMap(([name, flag]) => (rights.has(flag) ? [] : [name]));
  return lacks.length === 0
    ? ok(channelId)
    : err({ code: 'bot-lacks-permissions', channel: channelId, lacks });
}

/**
 * Opens a thread for an assessment and lets whoever asked into it. Where the answer to that was lost on the way, the
 * thread is there all the same: it is looked for by its name before another one is opened. `undefined` where the
 * channel is gone, takes no threads, or does not let the bot open one.
 */
export async function openThread(
  client: Client<true>,
  assessment: Assessment,
  where: ChannelId,
  invited: MemberId,
): Promise<ThreadChannel | undefined> {
  const channel = client.channels.cache.get(where);
  if (channel?.type !== ChannelType.GuildText && channel?.type !== ChannelType.GuildAnnouncement)
    return undefined;
  const name = label(assessment.technology, 100) || assessment.id;
  const startedAt = Date.now();
  let tried = false;
  const open = async (): Promise<ThreadChannel> => {
    if (tried) {
      const active = await channel.threads.fetchActive();
      const lost = active.threads.find(
        (each) =>
          each.name === name &&
          each.ownerId === client.user.id &&
          (each.createdTimestamp ?? 0) >= startedAt - 1000,
      );
      if (lost !== undefined) return lost;
    }
    tried = true;
    const common = { name, autoArchiveDuration: ThreadAutoArchiveDuration.OneWeek } as const;
    return channel.type === ChannelType.GuildText
      ? channel.threads.create({
          ...common,
          type: assessment.private ? ChannelType.PrivateThread : ChannelType.PublicThread,
        })
      : channel.threads.create({ ...common, type: ChannelType.AnnouncementThread });
  };
  try {
    const thread = await insist(open);
    if (assessment.private) await insist(() => thread.members.add(invited));
    return thread;
  } catch (error) {
    if (isGone(error) || isBarred(error)) return undefined;
    throw error;
  }
}

/** The text channel that somebody is in, or whose thread they are in. */
export function textChannelAt(client: Client<true>, here: ChannelId): ChannelId {
  const channel = client.channels.cache.get(here);
  return channel?.isThread() === true && channel.parentId !== null ? ChannelId.parse(channel.parentId) : here;
}

export type Reached =
  | { readonly kind: 'reached'; readonly thread: ThreadChannel }
  | { readonly kind: 'locked' | 'barred' | 'gone' };

/** Looks for a thread in Discord itself, because no cache of the bot's is sure to know of it. */
export async function reachThread(client: Client<true>, id: ChannelId): Promise<Reached> {
  try {
    const found = await insist(() => client.channels.fetch(id, { force: true }));
    if (found === null || !found.isThread()) return { kind: 'gone' };
    return found.locked === true ? { kind: 'locked' } : { kind: 'reached', thread: found };
  } catch (error) {
    if (isGone(error)) return { kind: 'gone' };
    if (isBarred(error)) return { kind: 'barred' };
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
  thread: ChannelId,
  message: Rendered,
  about: string,
): Promise<MessageId | undefined> {
  const nonce = createHash('sha256').update(`${thread} ${about}`).digest('hex').slice(0, LONGEST_NONCE);
  try {
    const found = await insist(() => client.channels.fetch(thread));
    if (found === null || !found.isThread()) return undefined;
    const sent = await insist(() => found.send({ ...message, nonce, enforceNonce: true }));
    return MessageId.parse(sent.id);
  } catch (error) {
    if (isGone(error) || isShut(error) || isBarred(error)) return undefined;
    throw error;
  }
}

/** Redraws a message of the bot's; says whether it is there to be redrawn. */
export async function redraw(
  client: Client<true>,
  thread: ChannelId,
  message: MessageId,
  drawn: Rendered,
): Promise<boolean> {
  try {
    const found = await insist(() => client.channels.fetch(thread));
    if (found === null || !found.isThread()) return false;
    await insist(() => found.messages.edit(message, drawn));
    return true;
  } catch (error) {
    if (isGone(error) || isShut(error) || isBarred(error)) return false;
    throw error;
  }
}

/**
 * The bot's own messages among the latest hundred of a thread that have a control whose custom_id begins so; none where
 * the thread cannot be read.
 */
export async function ownMessagesWith(
  client: Client<true>,
  thread: ChannelId,
  customId: string,
): Promise<readonly MessageId[]> {
  try {
    const found = await insist(() => client.channels.fetch(thread));
    if (found === null || !found.isThread()) return [];
    const latest = await insist(() => found.messages.fetch({ limit: 100, cache: false }));
    return [...latest.values()]
      .filter((each) => each.author.id === client.user.id)
      .filter((each) => JSON.stringify(each.components).includes(`"custom_id":"${customId}`))
      .map((each) => MessageId.parse(each.id));
  } catch (error) {
    if (isGone(error) || isBarred(error)) return [];
    throw error;
  }
}

export function linkTo(assessment: Assessment, server: string, message: MessageId): string {
  return `https://discord.com/channels/${server}/${assessment.place.thread ?? assessment.place.channel}/${message}`;
}

export function idOf(thread: ThreadChannel): ChannelId {
  return ChannelId.parse(thread.id);
}
