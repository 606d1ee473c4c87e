/** @import { Item } from './types.ts' */
/** @import { View } from './state.js' */

const MOST = 10;

/**
 * A mention that somebody has begun to type: its sign, what stands behind it, and where it begins.
 * @typedef {{ sign: '@' | '#', typed: string, from: number }} Started
 */

/**
 * @param {string} text
 * @param {number} caret
 * @returns {Started | undefined} undefined where the caret stands in no mention
 */
export function startedMention(text, caret) {
  const [whole, sign, typed = ''] = /([@#])([^\s@#]{0,32})$/.exec(text.slice(0, caret)) ?? [];
  if (whole === undefined || (sign !== '@' && sign !== '#')) return undefined;
  const from = caret - whole.length;
  const isFirst = from === 0 || /\s/.test(text[from - 1] ?? '');
  return isFirst ? { sign, typed, from } : undefined;
}

/**
 * Whom or what it could name: what is shown for it, and what Discord takes.
 * @param {Started} started
 * @param {View} view
 * @returns {{ item: Item, shown: string, sent: string }[]}
 */
export function mentionable({ sign, typed }, view) {
  const wanted = typed.toLowerCase();
  const all =
    sign === '#'
      ? view.channelItems(undefined).map((item) => ({ item, sent: `<#${item.value}>` }))
      : [
          ...view.userItems().map((item) => ({ item, sent: `<@${item.value}>` })),
          ...view
            .roleItems()
            .filter(({ value }) => value !== view.guildId)
            .map((item) => ({ item, sent: `<@&${item.value}>` })),
        ];
  return all
    .filter(({ item }) => item.label.toLowerCase().includes(wanted))
    .slice(0, MOST)
    .map((one) => ({ ...one, shown: `${sign}${one.item.label}` }));
}

/**
 * A text as it is sent: what was taken from the list becomes a mention, wherever it still stands.
 * @param {string} text
 * @param {ReadonlyMap<string, string>} taken what is shown, and what Discord takes for it
 */
export function withMentions(text, taken) {
  let sent = text;
  // The longest first, so that @Jun does not begin @June.
  for (const [shown, markup] of [...taken].sort(([one], [other]) => other.length - one.length)) {
    const literal = shown.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    sent = sent.replace(new RegExp(`${literal}(?![\\p{L}\\p{N}_])`, 'gu'), () => markup);
  }
  return sent;
}
