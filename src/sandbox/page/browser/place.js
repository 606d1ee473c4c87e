/** @import { View } from './state.js' */

const REMEMBERED = 'place';
const PARTS = /** @type {const} */ (['userId', 'guildId', 'channelId']);

/**
 * Who looked at which channel when this tab was last read; what the address asks for after its # comes first, as in
 * `#userId=1&channelId=2`.
 * @returns {Partial<Pick<View, 'userId' | 'guildId' | 'channelId'>>}
 */
export function rememberedPlace() {
  const asked = new URLSearchParams(location.hash.slice(1));
  // Asked for once: whoever goes elsewhere and reads the page again stays there.
  if (asked.size > 0) history.replaceState(null, '', location.pathname);
  /** @type {Record<string, unknown>} */
  const stored = JSON.parse(sessionStorage.getItem(REMEMBERED) ?? '{}');
  // Which server the channel is in is looked up: the one that was open last need not have it.
  if (asked.has('channelId')) delete stored['guildId'];
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const value = asked.get(part) ?? stored[part];
      return typeof value === 'string' ? [[part, value]] : [];
    }),
  );
}

/** @param {View} view */
export function rememberPlace({ userId, guildId, channelId }) {
  sessionStorage.setItem(REMEMBERED, JSON.stringify({ userId, guildId, channelId }));
}
