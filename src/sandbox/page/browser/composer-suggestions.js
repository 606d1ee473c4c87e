import { say } from './language.js';
import { mentionable } from './mention-typing.js';
import { composer as words } from './words-content.js';

/** @import { Runnable } from './command-tree.js' */
/** @import { Started } from './mention-typing.js' */
/** @import { View } from './state.js' */
/** @import { Group } from './suggestion-list.js' */

/**
 * Commands in groups by the command that they belong to.
 * @param {readonly Runnable[]} found
 * @param {(one: Runnable) => void} choose
 * @returns {Group[]}
 */
export function commandGroups(found, choose) {
  return [...Map.groupBy(found, ({ group }) => group)].map(([group, ofGroup]) => ({
    name: `/${group}`,
    // A command without subcommands needs no title that says the same.
    titled: ofGroup.some(({ shown }) => shown !== group),
    suggestions: ofGroup.map((one) => ({
      item: { value: one.name, label: `/${one.shown}`, description: one.description },
      pick: () => choose(one),
    })),
  }));
}

/**
 * Whom or what a mention that was begun could name.
 * @param {Started} started
 * @param {View} view
 * @param {(mention: { shown: string, sent: string }) => void} take
 * @returns {Group}
 */
export function mentionGroup(started, view, take) {
  const suggestions = mentionable(started, view).map(({ item, shown, sent }) => ({
    item,
    pick: () => take({ shown, sent }),
  }));
  return { name: say(words.mentions), suggestions };
}
