import type { Channel, Message } from '../world/entities.ts';
import { timeOfSnowflake } from '../world/snowflake.ts';
import type { World } from '../world/world.ts';
import type { MessageBody } from './draft.ts';

/** How far back an enforced nonce is looked up, by the sandbox clock: Discord says "the past few minutes". */
const NONCE_WINDOW_MS = 3 * 60_000;

/** The message that the same author sent with the same enforced nonce a short while ago. */
export function findByNonce(
  world: World,
  channel: Channel,
  authorId: string,
  { nonce, enforce_nonce: enforced }: MessageBody,
): Message | undefined {
  if (!enforced || nonce === undefined || nonce === null) return undefined;
  const oldest = world.clock.ms() - NONCE_WINDOW_MS;
  let known: Message | undefined;
  for (const message of world.messages.in(channel.id).values()) {
    const isSame = message.nonce === nonce && message.authorId === authorId;
    if (isSame && timeOfSnowflake(message.id) >= oldest) known = message;
  }
  return known;
}
