import { z } from 'zod';
import { apiMember } from '../api/user.ts';
import type { JsonObject } from '../world/json.ts';
import type { World } from '../world/world.ts';

const CHUNK = 1000;

const requestSchema = z.looseObject({
  guild_id: z.string(),
  query: z.string().optional(),
  limit: z.number().default(0),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  nonce: z.string().optional(),
});

/**
 * Answers a request for members (op 8): those asked for by id, or up to 100 by the start of their name. Asking
 * for all takes the privileged members intent and gets nothing.
 */
export function memberChunks(world: World, data: unknown): JsonObject[] {
  const parsed = requestSchema.safeParse(data);
  if (!parsed.success) return [];
  const { guild_id: guildId, query = '', limit, user_ids: asked, nonce } = parsed.data;
  const ids = asked === undefined ? null : [asked].flat();
  const all = [...world.members.in(guildId).values()];
  const found = ids
    ? ids.flatMap((id) => world.member(guildId, id) ?? [])
    : all.filter((member) => query !== '' && nameOf(world, member.userId).startsWith(query.toLowerCase()));
  const members = ids ? found : found.slice(0, Math.min(limit === 0 ? 100 : limit, 100));
  const count = Math.max(1, Math.ceil(members.length / CHUNK));
  return Array.from({ length: count }, (_, index) => ({
    guild_id: guildId,
    members: members.slice(index * CHUNK, (index + 1) * CHUNK).map((member) => apiMember(world, member)),
    chunk_index: index,
    chunk_count: count,
    not_found: ids ? ids.filter((id) => !world.member(guildId, id)) : [],
    ...(nonce === undefined ? {} : { nonce }),
  }));
}

function nameOf(world: World, userId: string): string {
  return world.users.get(userId)?.username.toLowerCase() ?? '';
}
