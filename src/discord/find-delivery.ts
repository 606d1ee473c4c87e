import { createHash } from 'node:crypto';
import { type APIMessage, type Client, PermissionFlagsBits, Routes, SnowflakeUtil } from 'discord.js';
import { type ChannelId, type DeliveryId, type Instant, MessageId } from '../domain/ids.ts';
import type { Delivery } from '../domain/monitoring/delivery.ts';

const PAGE = 100;
/** Two thousand messages: what a busy channel says in a day. */
const MOST_PAGES = 20;
/** By how much the clock here may be ahead of Discord's. */
const SLACK_MS = 5 * 60_000;

/**
 * The bot's own message for a delivery, among all that its channel has said since it may stand there; of those the first
 * two thousand. `undefined` where it is not among them.
 */
export async function findDelivery(
  { rest, user }: Client<true>,
  { id, channel, unsure, createdAt }: Delivery,
): Promise<MessageId | undefined> {
  let after = justBefore(unsure ?? createdAt);
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE), after });
    const said = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
    const found = said.find((each) => each.author.id === user.id && isOf(each, id));
    if (found !== undefined) return MessageId.parse(found.id);
    if (said.length < PAGE) return undefined;
    after = said.map((each) => each.id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
  }
  return undefined;
}

function justBefore(instant: Instant): string {
  return SnowflakeUtil.generate({ timestamp: Date.parse(instant) - SLACK_MS, increment: 0n }).toString();
}

/**
 * Whether the bot is sure not to be told what a channel has said: Discord then answers that it has said nothing, and
 * whoever believed that would say it again.
 */
export function mayNotRead(client: Client<true>, id: ChannelId): boolean {
  const channel = client.channels.cache.get(id);
  if (channel === undefined || channel.isDMBased()) return false;
  return channel.permissionsFor(client.user)?.has(PermissionFlagsBits.ReadMessageHistory) === false;
}

/**
 * A number that the outermost component of a message bears, and no other message of the bot's: Discord keeps it, and
 * tells it with the message, which it does not do with the nonce.
 */
export function markOf(id: DeliveryId): number {
  const digest = createHash('sha256').update(id).digest();
  return (digest.readUInt32BE(0) & 0x3fff_ffff) | 0x4000_0000;
}

/** By the mark, or by a button that bears the delivery's id. */
function isOf(message: APIMessage, id: DeliveryId): boolean {
  const text = JSON.stringify(message.components ?? []);
  return text.includes(`"id":${markOf(id)}`) || new RegExp(`"custom_id":"[^"]*/${id}(/|")`).test(text);
}
