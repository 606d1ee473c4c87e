/** @import { View } from './state.js' */
/** @import { Item, Message } from './types.ts' */

/**
 * What the drawn parts need of the page around them.
 * @typedef {object} Scene
 * @property {View} view
 * @property {(message: Message, customId: string, values?: string[]) => Promise<void>} use presses a component
 * @property {(message: Message) => void} dismiss takes an ephemeral message off the page
 * @property {(name: string, target: string) => Promise<void>} runMenu runs a context-menu command
 */

const USER_SELECT = 5;
const ROLE_SELECT = 6;
const MENTIONABLE_SELECT = 7;

/**
 * What can be chosen in a select that Discord fills itself.
 * @param {number} type of the component
 * @param {readonly number[] | undefined} channelTypes
 * @param {View} view
 * @returns {Item[]}
 */
export function filledItems(type, channelTypes, view) {
  if (type === USER_SELECT) return view.userItems();
  if (type === ROLE_SELECT) return view.roleItems();
  if (type === MENTIONABLE_SELECT) return [...view.userItems(), ...view.roleItems()];
  return view.channelItems(channelTypes);
}
