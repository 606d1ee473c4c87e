import type { JsonObject } from './json.ts';

/*
 * What the local Discord remembers. Entities are replaced whole, never changed in place, and refer to
 * each other by id, so that one change writes one small journal line.
 */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly bot: boolean;
  readonly locale: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
}

export interface Role {
  readonly id: string;
  readonly guildId: string;
  readonly name: string;
  readonly permissions: string;
  readonly position: number;
  readonly color: number;
  readonly mentionable: boolean;
  /** Set on the role that Discord makes for a bot when it joins. */
  readonly botId: string | null;
}

export interface Member {
  readonly guildId: string;
  readonly userId: string;
  readonly nick: string | null;
  readonly roles: readonly string[];
  readonly joinedAt: string;
}

export interface Overwrite {
  readonly id: string;
  /** 0 role, 1 member. */
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

export interface ThreadState {
  readonly ownerId: string;
  readonly archived: boolean;
  readonly locked: boolean;
  readonly invitable: boolean;
  readonly autoArchiveMinutes: number;
  readonly archiveTimestamp: string;
  readonly createdAt: string;
  readonly messageCount: number;
  readonly totalMessageSent: number;
}

/** A channel or, where `thread` is set, a thread; `parentId` is then the channel that it hangs below. */
export interface Channel {
  readonly id: string;
  readonly guildId: string;
  readonly type: number;
  readonly name: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly topic: string | null;
  readonly slowModeSeconds: number;
  readonly overwrites: readonly Overwrite[];
  readonly lastMessageId: string | null;
  readonly thread: ThreadState | null;
}

export interface ThreadMember {
  readonly threadId: string;
  readonly userId: string;
  readonly joinedAt: string;
}

export interface Attachment {
  readonly id: string;
  readonly channelId: string;
  readonly filename: string;
  readonly size: number;
  readonly contentType: string;
  readonly description: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** Where a message came from an interaction: what `interaction_metadata` tells about it. */
export interface InteractionOrigin {
  readonly id: string;
  readonly type: number;
  readonly userId: string;
  readonly commandName: string | null;
  readonly interactedMessageId: string | null;
  readonly originalResponseMessageId: string | null;
  readonly trigger: InteractionOrigin | null;
}

export interface Reaction {
  readonly emoji: string;
  readonly userIds: readonly string[];
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string;
  readonly type: number;
  readonly authorId: string;
  readonly content: string;
  readonly embeds: readonly JsonObject[];
  readonly components: readonly JsonObject[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
  readonly timestamp: string;
  readonly editedTimestamp: string | null;
  readonly pinned: boolean;
  readonly mentionIds: readonly string[];
  readonly mentionRoleIds: readonly string[];
  readonly mentionEveryone: boolean;
  readonly nonce: string | number | null;
  readonly fromWebhook: boolean;
  readonly origin: InteractionOrigin | null;
  readonly reference: { readonly channelId: string; readonly messageId: string | null } | null;
  /** The only user who sees it, for an ephemeral message. */
  readonly viewerId: string | null;
  readonly reactions: readonly Reaction[];
}

export interface Command {
  readonly id: string;
  readonly guildId: string | null;
  readonly version: string;
  /** As the bot sent it, checked against the limits. */
  readonly definition: JsonObject;
}

/** 2 command, 3 component, 4 autocomplete, 5 modal submit. */
export type InteractionType = 2 | 3 | 4 | 5;

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly guildId: string;
  readonly channelId: string;
  /** Sandbox clock, Unix ms. */
  readonly createdAt: number;
  readonly commandName: string | null;
  /** 1 chat input, 2 user, 3 message. */
  readonly commandKind: number | null;
  /** The message whose component was used, directly or for the modal that was submitted. */
  readonly messageId: string | null;
  readonly trigger: InteractionOrigin | null;
  /** Callback type of the first acknowledgement. */
  readonly ackType: number | null;
  readonly ephemeral: boolean;
  readonly responseMessageId: string | null;
  readonly modal: JsonObject | null;
  readonly modalSubmitted: boolean;
}

export interface Setting {
  readonly key: string;
  readonly value: string;
}
