import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { BOT_NAME, BOT_PERMISSIONS, botOf } from './bot.ts';
import type { Channel, Guild, Overwrite, Role, User } from './entities.ts';
import type { World } from './world.ts';

/** What @everyone may do in a fresh Discord server, as far as it matters here. */
const EVERYONE =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.CreatePrivateThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.AddReactions |
  P.ReadMessageHistory |
  P.UseApplicationCommands |
  P.ChangeNickname;

const people = [
  { username: 'mina', displayName: 'Mina', locale: 'en-US' },
  { username: 'jun', displayName: 'Jun', locale: 'zh-CN' },
  { username: 'ada', displayName: 'Ada', locale: 'en-GB' },
  { username: 'hyejin', displayName: 'Hyejin', locale: 'ko' },
] as const;

/** Fills an empty world: the bot, four people of different rights and languages, and one server. */
export function seedDemoWorld(world: World): void {
  if (world.settings.get('bot')) return;
  world.batch(() => {
    const bot = addUser(world, {
      username: BOT_NAME.toLowerCase(),
      displayName: BOT_NAME,
      bot: true,
      locale: 'en-US',
    });
    world.settings.put({ key: 'bot', value: bot.id });
    const members = people.map((person) => addUser(world, { ...person, bot: false }));
    const [mina, jun, , hyejin] = members;
    if (!mina || !jun || !hyejin) throw new Error('The demo server lost its people');

    const guild = addGuild(world, { name: 'Chokepoint watch', ownerId: mina.id, locale: 'en-US' });
    const facilitator = addRole(world, guild, {
      name: 'Facilitator',
      color: 0x2a9d8f,
      mentionable: true,
      permissions: P.ManageMessages | P.ManageThreads,
    });
    const analyst = addRole(world, guild, { name: 'Analyst', color: 0xe2711d });
    for (const user of members) addMember(world, guild.id, user.id);
    grantRoles(world, guild.id, jun.id, [facilitator.id]);
    grantRoles(world, guild.id, hyejin.id, [analyst.id]);

    addChannel(world, guild, { name: 'general', topic: 'Talk about anything' });
    addChannel(world, guild, {
      name: 'supply-chain',
      topic: 'What we buy, from whom, and what if they stop',
    });
    addChannel(world, guild, {
      name: 'announcements-only',
      topic: 'Analysts read here and write elsewhere',
      overwrites: [
        { id: analyst.id, type: 0, allow: '0', deny: String(P.SendMessages | P.SendMessagesInThreads) },
      ],
    });
    const botRole = [...world.roles.in(guild.id).values()].find((role) => role.botId === bot.id);
    const mayView = [facilitator.id, ...(botRole ? [botRole.id] : [])];
    addChannel(world, guild, {
      name: 'private-board',
      topic: 'For facilitators',
      overwrites: [
        { id: guild.id, type: 0, allow: '0', deny: String(P.ViewChannel) },
        ...mayView.map((id): Overwrite => ({ id, type: 0, allow: String(P.ViewChannel), deny: '0' })),
      ],
    });
  });
}

/** A further server with a `general` channel, the bot in it, and the first member as its owner. */
export function addServer(world: World, name: string, memberIds: readonly string[]): Guild {
  return world.batch(() => {
    const [ownerId] = memberIds;
    if (ownerId === undefined) throw new Error('A server needs somebody who owns it');
    const guild = addGuild(world, { name, ownerId, locale: 'en-US' });
    for (const id of memberIds) addMember(world, guild.id, id);
    addChannel(world, guild, { name: 'general', topic: null });
    return guild;
  });
}

function addUser(world: World, user: Omit<User, 'id'>): User {
  return world.users.put({ id: world.ids.next(), ...user });
}

/** With its @everyone role, and with the bot and the bot's own role. */
function addGuild(world: World, guild: Omit<Guild, 'id'>): Guild {
  const id = world.ids.next();
  const added = world.guilds.put({ id, ...guild });
  const common = { guildId: id, color: 0, mentionable: false };
  world.roles.put({
    ...common,
    id,
    name: '@everyone',
    permissions: String(EVERYONE),
    position: 0,
    botId: null,
  });
  const bot = botOf(world);
  const role = world.roles.put({
    ...common,
    id: world.ids.next(),
    name: BOT_NAME,
    permissions: String(BOT_PERMISSIONS),
    position: 1,
    botId: bot.id,
  });
  addMember(world, id, bot.id);
  grantRoles(world, id, bot.id, [role.id]);
  return added;
}

interface RoleWish {
  readonly name: string;
  readonly color?: number;
  readonly mentionable?: boolean;
  readonly permissions?: bigint;
}

function addRole(world: World, guild: Guild, wish: RoleWish): Role {
  return world.roles.put({
    id: world.ids.next(),
    guildId: guild.id,
    name: wish.name,
    permissions: String(wish.permissions ?? 0n),
    position: world.roles.in(guild.id).size,
    color: wish.color ?? 0,
    mentionable: wish.mentionable ?? false,
    botId: null,
  });
}

function addMember(world: World, guildId: string, userId: string): void {
  world.members.put({ guildId, userId, nick: null, roles: [], joinedAt: world.clock.iso() });
}

function grantRoles(world: World, guildId: string, userId: string, roles: readonly string[]): void {
  const member = world.member(guildId, userId);
  if (member) world.members.put({ ...member, roles: [...member.roles, ...roles] });
}

interface ChannelWish {
  readonly name: string;
  readonly topic: string | null;
  readonly overwrites?: readonly Overwrite[];
}

function addChannel(world: World, guild: Guild, wish: ChannelWish): Channel {
  return world.channels.put({
    id: world.ids.next(),
    guildId: guild.id,
    type: 0,
    name: wish.name,
    parentId: null,
    position: world.channels.in(guild.id).size,
    topic: wish.topic,
    slowModeSeconds: 0,
    overwrites: wish.overwrites ?? [],
    lastMessageId: null,
    thread: null,
  });
}
