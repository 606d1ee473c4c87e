import { apiAttachment } from '../api/attachment.ts';
import { apiChannel } from '../api/channel.ts';
import { apiRole } from '../api/guild.ts';
import { apiMessage } from '../api/message.ts';
import { apiResolvedMember, apiUser } from '../api/user.ts';
import type { Core } from '../core.ts';
import type { Attachment, Channel, Message } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { canView, permissionsIn } from '../world/permissions.ts';

/** Collects what an interaction's ids stand for: its `resolved` data. */
export class Resolved {
  readonly #core: Core;
  readonly #channel: Channel;
  readonly #userId: string;
  readonly #found: Record<string, Record<string, JsonObject>> = {};

  constructor(core: Core, channel: Channel, userId: string) {
    this.#core = core;
    this.#channel = channel;
    this.#userId = userId;
  }

  /** Whether there is such a user; noted with their membership where they are in the server. */
  user(id: string): boolean {
    const { world } = this.#core;
    const user = world.users.get(id);
    if (!user) return false;
    const member = world.member(this.#channel.guildId, id);
    this.#note('users', id, apiUser(user));
    if (member) this.#note('members', id, apiResolvedMember(world, member));
    return true;
  }

  role(id: string): boolean {
    const role = this.#core.world.roles.get(id);
    if (role?.guildId !== this.#channel.guildId) return false;
    this.#note('roles', id, apiRole(role));
    return true;
  }

  /** A channel or thread of this server that the user sees, of one of the given types where there are any. */
  channel(id: string, types: readonly unknown[]): boolean {
    const { world } = this.#core;
    const channel = world.channel(id);
    if (channel?.guildId !== this.#channel.guildId || !canView(world, channel, this.#userId)) return false;
    if (types.length > 0 && !types.includes(channel.type)) return false;
    this.#note('channels', id, {
      ...apiChannel(world, channel),
      permissions: String(permissionsIn(world, channel, this.#userId)),
    });
    return true;
  }

  mentionable(id: string): boolean {
    return this.user(id) || this.role(id);
  }

  attachment(attachment: Attachment): void {
    this.#note('attachments', attachment.id, apiAttachment(this.#core, attachment, true));
  }

  message(message: Message): void {
    this.#note('messages', message.id, apiMessage(this.#core, message));
  }

  /** As a field to spread into an interaction's data; nothing where nothing was resolved. */
  field(): JsonObject {
    return Object.keys(this.#found).length === 0 ? {} : { resolved: this.#found };
  }

  #note(kind: string, id: string, value: JsonObject): void {
    const all = this.#found[kind] ?? {};
    all[id] = value;
    this.#found[kind] = all;
  }
}
