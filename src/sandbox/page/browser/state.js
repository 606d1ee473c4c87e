import { say } from './language.js';
import { message as words } from './words-content.js';

/** @import { Sight } from './frame-types.ts' */
/** @import { Channel, Command, Guild, Item, Localized, Member, Message, SandboxState } from './types.ts' */

const TEXT_CHANNELS = [0, 5];

/** So many of the newest messages are read at first, and so many more at each step back. */
export const FIRST_MESSAGES = 60;

/** What is shown now: the world as last read, and who looks at which channel of it. */
export class View {
  /** @type {SandboxState} */
  world = { guilds: [], commands: [], ready: false, now: 0 };
  /** @type {Channel[]} */
  threads = [];
  /**
   * The channels and threads that whoever looks sees; undefined until that is known.
   * @type {Map<string, Sight> | undefined}
   */
  sights;
  /** @type {Message[]} */
  messages = [];
  guildId = '';
  userId = '';
  channelId = '';
  /** Whether more was said before the messages that are here. */
  hasEarlier = false;
  /** How many of the newest messages are read. */
  wanted = FIRST_MESSAGES;
  /** Why the channel cannot be shown, '' when it can. */
  hindrance = '';
  /** Whether the local Discord tells of changes. */
  isConnected = false;
  /** How far the local Discord's clock is ahead of this machine's, in ms. */
  clockOffset = 0;
  /** Ephemeral messages that somebody has dismissed: they are gone for this page only. */
  dismissed = new Set();

  /** The local Discord's time, in ms. */
  get now() {
    return Date.now() + this.clockOffset;
  }

  /** @param {SandboxState} world */
  setWorld(world) {
    this.world = world;
    this.setNow(typeof world.now === 'number' ? world.now : Date.parse(world.now));
    this.#settle();
  }

  /** @param {number} now the local Discord's time, in ms */
  setNow(now) {
    this.clockOffset = Number.isFinite(now) ? now - Date.now() : 0;
  }

  /** Some guild and somebody in it are always chosen where there are any; with the threads some channel, too. */
  #settle() {
    const guild = this.guild ?? this.world.guilds[0];
    this.guildId = guild?.id ?? '';
    if (this.member === undefined) this.userId = this.people[0]?.id ?? '';
  }

  /** @param {Channel[]} threads */
  setThreads(threads) {
    this.threads = threads;
    if (this.channel === undefined) this.channelId = this.channels[0]?.id ?? '';
  }

  /** @returns {Guild | undefined} */
  get guild() {
    return this.world.guilds.find((guild) => guild.id === this.guildId);
  }

  /** Everybody a person can be here; the bot speaks for itself. */
  get people() {
    return (this.guild?.members ?? []).filter((member) => !member.bot);
  }

  /** @returns {Member | undefined} */
  get member() {
    return this.people.find((member) => member.id === this.userId);
  }

  get locale() {
    return this.member?.locale ?? 'en-US';
  }

  get channels() {
    return (this.guild?.channels ?? []).filter(
      ({ id, type }) => TEXT_CHANNELS.includes(type) && (this.sights?.has(id) ?? true),
    );
  }

  /** @param {string} channelId */
  sightOf(channelId) {
    return this.sights?.get(channelId);
  }

  /** @param {readonly Sight[]} sights */
  setSights(sights) {
    this.sights = new Map(sights.map((sight) => [sight.id, sight]));
  }

  /** @returns {Channel | undefined} */
  get channel() {
    return this.channelOf(this.channelId);
  }

  /** @param {string} id */
  channelOf(id) {
    return [...this.channels, ...this.threads].find((channel) => channel.id === id);
  }

  /** @param {string} parent */
  threadsOf(parent) {
    return this.threads.filter((thread) => thread.parent_id === parent);
  }

  /** @param {string} id */
  memberOf(id) {
    return this.guild?.members.find((member) => member.id === id);
  }

  /** @param {string} id */
  roleOf(id) {
    return this.guild?.roles.find((role) => role.id === id);
  }

  /**
   * The commands of one type that this guild has.
   * @param {number} type
   * @returns {Command[]}
   */
  commands(type) {
    return this.world.commands.filter(
      (command) => (command.type ?? 1) === type && (command.guild_id ?? this.guildId) === this.guildId,
    );
  }

  get shownMessages() {
    return this.messages.filter((message) => !this.dismissed.has(message.id));
  }

  /** @returns {Item[]} */
  userItems() {
    return (this.guild?.members ?? []).map(({ id, name, bot }) => ({
      value: id,
      label: name,
      sign: '@',
      ...(bot ? { description: say(words.memberApp) } : {}),
    }));
  }

  /** @returns {Item[]} */
  roleItems() {
    return (this.guild?.roles ?? []).map(({ id, name }) => ({
      value: id,
      label: name.replace(/^@/, ''),
      sign: '@',
      description: say(words.role),
    }));
  }

  /**
   * @param {readonly number[] | undefined} types all where none are given
   * @returns {Item[]}
   */
  channelItems(types) {
    const allowed = types ?? [];
    return [...(this.guild?.channels ?? []), ...this.threads]
      .filter((channel) => allowed.length === 0 || allowed.includes(channel.type))
      .map(({ id, name }) => ({ value: id, label: name, sign: '#' }));
  }
}

/**
 * A name or description in somebody's language, where it is there.
 * @param {string} text
 * @param {Localized | undefined} localizations
 * @param {string} locale
 */
export function localized(text, localizations, locale) {
  return localizations?.[locale] ?? text;
}
