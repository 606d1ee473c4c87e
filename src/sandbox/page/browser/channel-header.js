import { byId, element } from './element.js';
import { icon } from './icons.js';
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
  byId('channel-topic').textContent = [
    channel?.topic ?? '',
    state?.locked === true ? say(frame.locked) : '',
    state?.archived === true ? say(frame.archived) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const mentions = [...(view.sights?.values() ?? [])].reduce((sum, sight) => sum + sight.mentions, 0);
  const title = channel === undefined ? say(frame.title) : say(frame.titleOf)(channel.name);
  document.title = mentions > 0 ? `(${mentions}) ${title}` : title;
}
