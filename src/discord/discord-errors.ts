import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

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
