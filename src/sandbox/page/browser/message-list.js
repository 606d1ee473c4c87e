import { element } from './element.js';
import { spokenLocale } from './language.js';
import { renderMessage } from './message-view.js';
import { formatTime, isSameDay } from './times.js';

/** @import { Message } from './types.ts' */
/** @import { Scene } from './scene.js' */
/** @import { View } from './state.js' */

/**
 * What stands in the list, in order: messages by their id, days by their name; `key` tells whether it changed.
 * @typedef {Map<string, { key: string, node: HTMLElement }>} Drawn
 */

const TOGETHER_MS = 7 * 60_000;

/**
 * The messages with the days between them. What has not changed since it was drawn keeps its node.
 * @param {Drawn} drawn before
 * @param {View} view
 * @param {Scene} scene
 * @returns {Drawn}
 */
export function drawMessages(drawn, view, scene) {
  /** @type {Drawn} */
  const next = new Map();
  const around = JSON.stringify([
    spokenLocale(),
    view.guild?.members,
    view.guild?.roles,
    view.threads.map(({ id, name }) => [id, name]),
    view.world.commands.map(({ id, name }) => [id, name]),
  ]);
  /**
   * @param {string} id
   * @param {string} key
   * @param {() => HTMLElement} draw
   */
  const put = (id, key, draw) => {
    const known = drawn.get(id);
    const one = known?.key === key ? known : { key, node: draw() };
    next.set(id, one);
    return one.node;
  };
  /** @type {Message | undefined} */
  let before;
  for (const message of view.shownMessages) {
    const said = Date.parse(message.timestamp);
    if (before === undefined || !isSameDay(Date.parse(before.timestamp), said)) {
      const day = formatTime(said, 'D', view.locale, view.now);
      put(`day ${new Date(said).toDateString()}`, day, () => element('p', { class: 'day' }, day));
    }
    const node = put(message.id, JSON.stringify(message) + around, () => renderMessage(message, scene));
    node.classList.toggle('goes-on', before !== undefined && goesOn(before, message));
    before = message;
  }
  return next;
}

/**
 * Whether somebody just goes on speaking, so that their name need not be said again.
 * @param {Message} before
 * @param {Message} message
 */
function goesOn(before, message) {
  const [earlier, later] = [Date.parse(before.timestamp), Date.parse(message.timestamp)];
  return (
    before.type === 0 &&
    message.type === 0 &&
    before.author.id === message.author.id &&
    message.interaction === undefined &&
    before.flags === message.flags &&
    later - earlier < TOGETHER_MS &&
    isSameDay(earlier, later)
  );
}
