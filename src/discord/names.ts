import { ChannelType, DiscordAPIError, type Guild } from 'discord.js';
import type { Names } from '../app/monitor/import/import-plan.ts';
import { ChannelId, MemberId, RoleId } from '../domain/ids.ts';
import type { Owner } from '../domain/monitoring/watch-item.ts';
import { isOutOfReach } from './insist.ts';
import type { Scene } from './scene.ts';

/** Members are asked for one by one: a table of hundreds of items has a few owners. */
const MOST_ASKED = 100;

type Found = Owner | 'several' | undefined;

/** Finds members and roles by mention, id or exact name, and channels likewise; nobody that Discord does not know. */
export async function findNames({ client, actor }: Scene, owners: readonly string[]): Promise<Names> {
  const guild = client.guilds.cache.get(actor.server);
  const found = new Map<string, Found>();
  for (const typed of owners.slice(0, MOST_ASKED)) {
    found.set(typed, guild && (await ownerCalled(guild, typed)));
  }
  return {
    owner: (typed) => found.get(typed),
    channel: (typed) => guild && channelCalled(guild, typed),
  };
}

const MENTION = /^<@(?<role>&)?!?(?<id>\d{15,20})>$/;
const ID = /^\d{15,20}$/;

async function ownerCalled(guild: Guild, typed: string): Promise<Found> {
  const mention = MENTION.exec(typed)?.groups;
  const id = mention?.['id'] ?? (ID.test(typed) ? typed : undefined);
  if (id !== undefined) {
    const role =
      mention !== undefined && mention['role'] === undefined ? undefined : guild.roles.cache.get(id);
    if (role !== undefined) return { kind: 'role', id: RoleId.parse(id) };
    const member = await asked(() => guild.members.fetch(id));
    return member === undefined || member.user.bot ? undefined : { kind: 'member', id: MemberId.parse(id) };
  }
  const wanted = typed.replace(/^@/, '').toLowerCase();
  const roles = [...guild.roles.cache.values()].filter(({ name }) => name.toLowerCase() === wanted);
  const members = (await asked(() => guild.members.search({ query: wanted, limit: 25 })))?.filter(
    ({ user, displayName }) =>
      !user.bot &&
      [displayName, user.username, user.globalName].some((name) => name?.toLowerCase() === wanted),
  );
  const all: readonly Owner[] = [
    ...roles.map((role): Owner => ({ kind: 'role', id: RoleId.parse(role.id) })),
    ...[...(members?.values() ?? [])].map((each): Owner => ({ kind: 'member', id: MemberId.parse(each.id) })),
  ];
  return all.length > 1 ? 'several' : all[0];
}

/** What Discord says, or nothing where it does not know or cannot be asked. */
async function asked<T>(question: () => Promise<T>): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof DiscordAPIError || isOutOfReach(error)) return undefined;
    throw error;
  }
}

function channelCalled(guild: Guild, typed: string): ChannelId | undefined {
  const id = /^<#(\d{15,20})>$/.exec(typed)?.[1] ?? typed;
  const wanted = typed.replace(/^#/, '').toLowerCase();
  const posted = [...guild.channels.cache.values()].filter(
    (each) =>
      each.isThread() || each.type === ChannelType.GuildText || each.type === ChannelType.GuildAnnouncement,
  );
  const called = posted.filter(({ name }) => name.toLowerCase() === wanted);
  const found = posted.find((each) => each.id === id) ?? (called.length === 1 ? called[0] : undefined);
  return found === undefined ? undefined : ChannelId.parse(found.id);
}
