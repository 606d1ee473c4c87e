import { byId, element } from './element.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { frame } from './words.js';

/** @import { View } from './state.js' */
/** @import { Channel } from './types.ts' */

/** @param {View} view */
export function emptyNote(view) {
  return element('p', { class: 'note' }, view.hindrance || say(frame.empty));
}

/**
 * Where one is: the channel, or the thread and the channel above it.
 * @param {View} view
 */
export function channelHeader(view) {
  const { channel } = view;
  const parent = channel?.parent_id ? view.channelOf(channel.parent_id) : undefined;
  const state = channel?.thread_metadata;
  const shown = JSON.stringify([channel?.name, parent?.name, parent?.id, say(frame.noChannel)]);
  const title = byId('channel-name');
  // Only where it changed: somebody may stand on the way back.
  if (title.getAttribute('data-shown') !== shown) drawTitle(title, shown, channel, parent);
  byId('channel-topic').textContent = [
    channel?.topic ?? '',
    state?.locked === true ? say(frame.locked) : '',
    state?.archived === true ? say(frame.archived) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const mentions = [...(view.sights?.values() ?? [])].reduce((sum, sight) => sum + sight.mentions, 0);
  const named = channel === undefined ? say(frame.title) : say(frame.titleOf)(channel.name);
  document.title = mentions > 0 ? `(${mentions}) ${named}` : named;
}

/**
 * @param {HTMLElement} title
 * @param {string} shown what it says, to tell whether it still does
 * @param {Channel | undefined} channel
 * @param {Channel | undefined} parent
 */
function drawTitle(title, shown, channel, parent) {
  title.setAttribute('data-shown', shown);
  title.replaceChildren(
    ...(parent === undefined
      ? [icon('hash')]
      : [
          element(
            'button',
            { type: 'button', class: 'plain-link', 'data-channel': parent.id, 'aria-label': parent.name },
            icon('hash'),
            element('bdi', {}, parent.name),
          ),
          icon('chevron'),
        ]),
    element('bdi', {}, channel?.name ?? say(frame.noChannel)),
  );
}
