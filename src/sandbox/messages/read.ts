import type { Message } from '../world/entities.ts';
import type { World } from '../world/world.ts';

interface Page {
  readonly limit: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly around: string | null;
}

/** A page of a channel's messages, newest first, without ephemeral ones. */
export function latestMessages(
  world: World,
  channelId: string,
  { limit, before, after, around }: Page,
): Message[] {
  const open = [...world.messages.in(channelId).values()].filter(({ viewerId }) => viewerId === null);
  if (around !== null) {
    const center = open.findIndex(({ id }) => BigInt(id) >= BigInt(around));
    const start = Math.max(0, (center === -1 ? open.length : center) - Math.floor(limit / 2));
    return open.slice(start, start + limit).reverse();
  }
  if (after !== null) {
    const first = open.findIndex(({ id }) => BigInt(id) > BigInt(after));
    return first === -1 ? [] : open.slice(first, first + limit).reverse();
  }
  const end = before === null ? -1 : open.findIndex(({ id }) => BigInt(id) >= BigInt(before));
  const upTo = end === -1 ? open.length : end;
  return open.slice(Math.max(0, upTo - limit), upTo).reverse();
}

/** All that a user sees in a channel, their own ephemeral messages too, oldest first. */
export function messagesSeenBy(world: World, channelId: string, userId: string): Message[] {
  return [...world.messages.in(channelId).values()].filter(
    ({ viewerId }) => viewerId === null || viewerId === userId,
  );
}
