import { byId, element } from './element.js';
import { renderMessage } from './message-view.js';

/** @import { Scene } from './scene.js' */
/** @import { View } from './state.js' */

const NEAR_END_PX = 120;

/**
 * The messages of the channel. A message is drawn again only when something of it changed, so that what
 * somebody is about to press stays where it is.
 * @param {View} view
 * @param {Scene} scene
 */
export function setUpChannel(view, scene) {
  const list = byId('messages');
  /** @type {Map<string, { key: string, node: HTMLElement }>} */
  let drawn = new Map();
  let place = '';

  return {
    refresh() {
      const here = `${view.channelId} ${view.userId}`;
      const isNew = here !== place;
      const atEnd = isNew || list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX;
      if (isNew) drawn = new Map();
      place = here;
      /** @type {typeof drawn} */
      const next = new Map();
      const around = JSON.stringify([
        view.guild?.members,
        view.guild?.roles,
        view.threads.map(({ id, name }) => [id, name]),
      ]);
      for (const message of view.shownMessages) {
        const key = JSON.stringify(message) + around;
        const known = drawn.get(message.id);
        next.set(message.id, known?.key === key ? known : { key, node: renderMessage(message, scene) });
      }
      drawn = next;
      sync(
        list,
        [...next.values()].map(({ node }) => node),
      );
      if (next.size === 0) list.replaceChildren(emptyNote(view));
      if (atEnd) list.scrollTop = list.scrollHeight;
      header(view);
    },
  };
}

/**
 * Makes the children of a list these nodes without touching those that stay: focus and open menus survive.
 * @param {HTMLElement} list
 * @param {readonly HTMLElement[]} nodes
 */
function sync(list, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...list.children])
    if (!(child instanceof HTMLElement) || !wanted.has(child)) child.remove();
  for (const [index, node] of nodes.entries()) {
    const there = list.children[index];
    if (there !== node) list.insertBefore(node, there ?? null);
  }
}

/** @param {View} view */
function emptyNote(view) {
  return element(
    'p',
    { class: 'note' },
    view.hindrance || 'Nothing here yet. Type / to see what the bot can do.',
  );
}

/** @param {View} view */
function header(view) {
  const { channel } = view;
  const parent = channel?.parent_id ? view.channelOf(channel.parent_id) : undefined;
  const isThread = parent !== undefined;
  const state = channel?.thread_metadata;
  byId('channel-name').replaceChildren(
    isThread && parent !== undefined
      ? element(
          'button',
          { type: 'button', class: 'plain-link', 'data-channel': parent.id },
          `#${parent.name}`,
        )
      : '',
    isThread ? ' › ' : '# ',
    channel?.name ?? 'no channel',
  );
  byId('channel-topic').textContent = [
    channel?.topic ?? '',
    state?.locked === true ? 'locked' : '',
    state?.archived === true ? 'archived' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  document.title = `${channel?.name ?? 'Local Discord'} · local Discord`;
}
