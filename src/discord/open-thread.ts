import {
  ChannelType,
  type Client,
  DiscordAPIError,
  PermissionFlagsBits,
  type PermissionsBitField,
  ThreadAutoArchiveDuration,
  type ThreadChannel,
} from 'discord.js';
import type { Failure } from '../app/failure.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { ChannelId, type MemberId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { label } from '../messages/typed.ts';
import { insist } from './insist.ts';

/** What the bot must be allowed in a channel to open a thread and work in it. */
const NEEDED = ['ViewChannel', 'SendMessagesInThreads', 'ReadMessageHistory'] as const;

/** The channel, if it takes threads of that kind: only text channels take private ones. */
function channelFor(client: Client<true>, id: ChannelId, isPrivate: boolean) {
  const channel = client.channels.cache.get(id);
  if (channel?.type === ChannelType.GuildText) return channel;
  return channel?.type === ChannelType.GuildAnnouncement && !isPrivate ? channel : undefined;
}

/** Whether a thread can be opened in a channel; said before anything is created. */
export function mayOpenThread(
  client: Client<true>,
  id: ChannelId,
  isPrivate: boolean,
  rights: Readonly<PermissionsBitField>,
): Result<ChannelId, Failure> {
  if (channelFor(client, id, isPrivate) === undefined) return err({ code: 'no-threads-here' });
  const opens = isPrivate ? 'CreatePrivateThreads' : 'CreatePublicThreads';
  const lacks = ([...NEEDED, opens] as const).filter((each) => !rights.has(PermissionFlagsBits[each]));
  return lacks.length === 0 ? ok(id) : err({ code: 'bot-lacks-permissions', channel: id, lacks });
}

export interface Opening {
  readonly where: ChannelId;
  /** Who is let into it where it is private. */
  readonly members: Iterable<MemberId>;
  /** One may have been opened before, by a process that died before it could note it. */
  readonly maybeThere: boolean;
  /** The id of what asks for it now: a thread opened because of that is younger, by Discord's own clock. */
  readonly since: string;
  /** Threads that belong to other assessments. */
  readonly taken: ReadonlySet<string>;
}

/**
 * Opens a thread for an assessment. Where the answer to that was lost on the way, the thread is there all the same: it
 * is looked for before another one is opened. `undefined` where the channel is gone or takes no such thread, or where
 * Discord refuses; the network throws.
 */
export async function openThread(
  client: Client<true>,
  assessment: Assessment,
  opening: Opening,
): Promise<ThreadChannel | undefined> {
  const channel = channelFor(client, opening.where, assessment.private);
  if (channel === undefined) return undefined;
  const name = label(assessment.technology, 100) || assessment.id;
  const isLost = (each: ThreadChannel) =>
    each.name === name &&
    each.ownerId === client.user.id &&
    (opening.maybeThere || BigInt(each.id) > BigInt(opening.since)) &&
    (each.type === ChannelType.PrivateThread) === assessment.private &&
    !opening.taken.has(each.id);

  let tried = opening.maybeThere;
  const open = async (): Promise<ThreadChannel> => {
    const lost = tried ? (await channel.threads.fetchActive()).threads.find(isLost) : undefined;
    if (lost !== undefined) return lost;
    tried = true;
    const common = { name, autoArchiveDuration: ThreadAutoArchiveDuration.OneWeek } as const;
    if (channel.type === ChannelType.GuildAnnouncement) {
      return channel.threads.create({ ...common, type: ChannelType.AnnouncementThread });
    }
    const type = assessment.private ? ChannelType.PrivateThread : ChannelType.PublicThread;
    return channel.threads.create({ ...common, type });
  };
  try {
    const thread = await insist(open);
    if (assessment.private) await letIn(thread, opening.members);
    return thread;
  } catch (error) {
    if (error instanceof DiscordAPIError) return undefined;
    throw error;
  }
}

/** Adds people to a private thread. Who has left the server, or is barred from the channel, is passed over. */
export async function letIn(thread: ThreadChannel, members: Iterable<MemberId>): Promise<void> {
  for (const member of members) {
    try {
      await thread.members.add(member);
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error;
    }
  }
}

/** The text channel that somebody is in, or whose thread they are in. */
export function textChannelAt(client: Client<true>, here: ChannelId): ChannelId {
  const channel = client.channels.cache.get(here);
  return channel?.isThread() === true && channel.parentId !== null ? ChannelId.parse(channel.parentId) : here;
}
