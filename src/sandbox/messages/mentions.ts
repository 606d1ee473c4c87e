import type { Channel } from '../world/entities.ts';
import { isJsonObject } from '../world/json.ts';
import { P, permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** Whom a message mentions, and so may ping. */
export interface Mentions {
  readonly mentionIds: readonly string[];
  readonly mentionRoleIds: readonly string[];
  readonly mentionEveryone: boolean;
}

interface MentionContext {
  readonly channel: Channel;
  readonly authorId: string;
  /** The author of the message that is replied to. */
  readonly repliedUserId: string | null;
}

/**
 * Reads the mentions in a text under the given `allowed_mentions`. Without it everything in the text counts.
 * A role counts only if it is mentionable or the author may mention everyone, as does @everyone.
 */
export function readMentions(
  world: World,
  text: string,
  allowedMentions: unknown,
  { channel, authorId, repliedUserId }: MentionContext,
): Mentions {
  const allowed = isJsonObject(allowedMentions) ? allowedMentions : null;
  const parse = (kind: string) =>
    allowed === null || (Array.isArray(allowed['parse']) && allowed['parse'].includes(kind));
  const listed = (kind: string, id: string) =>
    allowed !== null && Array.isArray(allowed[kind]) && allowed[kind].includes(id);
  const mayPingAll = (permissionsIn(world, channel, authorId) & P.MentionEveryone) !== 0n;
  // Text in code is shown as it is and mentions nobody.
  const spoken = text.replaceAll(/```[\s\S]*?```|``[\s\S]*?``|`[^`\n]*`/g, ' ');

  const users = unique(spoken, /<@!?(\d{17,19})>/g).filter(
    (id) => world.users.get(id) && (parse('users') || listed('users', id)),
  );
  const replied = allowed === null || allowed['replied_user'] === true;
  if (repliedUserId !== null && replied && repliedUserId !== authorId) users.push(repliedUserId);
  const roles = unique(spoken, /<@&(\d{17,19})>/g).filter((id) => {
    const role = world.roles.get(id);
    if (role?.guildId !== channel.guildId || !(parse('roles') || listed('roles', id))) return false;
    return role.mentionable || mayPingAll;
  });
  return {
    mentionIds: [...new Set(users)],
    mentionRoleIds: roles,
    mentionEveryone: mayPingAll && parse('everyone') && /@(everyone|here)\b/.test(spoken),
  };
}

function unique(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, id]) => (id === undefined ? [] : [id])))];
}
