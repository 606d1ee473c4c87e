import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

const PAUSES_MS = [50, 400] as const;

/**
 * Tries again when the connection broke before an answer came. discord.js does so for resets and server errors, not
 * for a socket that Discord closed. Only for what does no harm when it happens twice: acknowledgements, edits, and
 * messages with an enforced nonce.
 */
export async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBrokenConnection(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return attempt();
}

const BROKEN = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT']);

function isBrokenConnection(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DiscordAPIError) return false;
  const code = 'code' in error ? error.code : undefined;
  return BROKEN.has(String(code)) || (error.cause !== undefined && isBrokenConnection(error.cause));
}

export function hasCode(error: unknown, ...codes: readonly (number | string)[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

/** The channel, thread or message is no longer there. */
export function isGone(error: unknown): boolean {
  return hasCode(
    error,
    RESTJSONErrorCodes.UnknownChannel,
    RESTJSONErrorCodes.UnknownMessage,
    RESTJSONErrorCodes.UnknownGuild,
  );
}

/** It is there, and the bot is not let in. */
export function isBarred(error: unknown): boolean {
  return hasCode(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions);
}

/** The thread is archived, or locked so that only moderators open it again. */
export function isShut(error: unknown): boolean {
  return hasCode(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread, RESTJSONErrorCodes.ThreadLocked);
}

/** The acknowledgement came too late, or the interaction died: there is nobody left to answer. */
export function isTooLate(error: unknown): boolean {
  return hasCode(error, RESTJSONErrorCodes.UnknownInteraction, RESTJSONErrorCodes.InvalidWebhookToken);
}
