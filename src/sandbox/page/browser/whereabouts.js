import { api, Refusal } from './api.js';

/** @import { SandboxState } from './types.ts' */

/**
 * Where a channel or thread is, for links that lead out of the server that is looked at.
 * @typedef {{ readonly guildId: string, readonly guild: string, readonly name: string }} Whereabouts
 */

/**
 * All channels and threads that a member sees, in whichever server they are.
 * @param {SandboxState} world
 * @param {string} userId
 * @returns {Promise<Map<string, Whereabouts>>} by their id
 */
export async function seenAnywhere({ guilds }, userId) {
  const own = guilds.filter(({ members }) => members.some(({ id }) => id === userId));
  const found = await Promise.all(
    own.map(async ({ id: guildId, name: guild, channels }) => {
      try {
        const [sights, threads] = await Promise.all([
          api.sight(guildId, userId),
          api.threads(guildId, userId),
        ]);
        const names = new Map([...channels, ...threads].map(({ id, name }) => [id, name]));
        return sights.map(
          ({ id }) => /** @type {const} */ ([id, { guildId, guild, name: names.get(id) ?? id }]),
        );
      } catch (error) {
        // Whoever was removed from a server meanwhile sees nothing of it.
        if (error instanceof Refusal) return [];
        throw error;
      }
    }),
  );
  return new Map(found.flat());
}

/**
 * The server that a channel or thread is in, '' where it is not known; a channel is found even by who may not see it,
 * so that they are told.
 * @param {SandboxState} world
 * @param {string} userId
 * @param {string} channelId
 */
export async function guildOf(world, userId, channelId) {
  const open = world.guilds.find(({ channels }) => channels.some(({ id }) => id === channelId));
  return open?.id ?? (await seenAnywhere(world, userId)).get(channelId)?.guildId ?? '';
}
