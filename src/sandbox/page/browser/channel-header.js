import { byId, element } from './element.js';
import { say } from './language.js';
import { frame } from './words.js';

/** @import { View } from './state.js' */

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
  byId('channel-name').replaceChildren(
    ...(parent === undefined
      ? ['# ']
      : [
          element(
            'button',
            { type: 'button', class: 'plain-link', 'data-channel': parent.id },
            `#${parent.name}`,
          ),
          ' › ',
        ]),
    channel?.name ?? say(frame.title),
  );
  byId('channel-topic').textContent = [
    channel?.topic ?? '',
    state?.locked === true ? say(frame.locked) : '',
    state?.archived === true ? say(frame.archived) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  document.title = channel === undefined ? say(frame.title) : say(frame.titleOf)(channel.name);
}
