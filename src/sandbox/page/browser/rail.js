import { byId, element } from './element.js';
import { say } from './language.js';
import { frame } from './words.js';

/** @import { View } from './state.js' */

/**
 * The servers, each as its first letters, in a column of their own.
 * @param {View} view
 * @param {(guildId: string) => void} enters
 */
export function setUpRail(view, enters) {
  const rail = byId('rail');
  let drawn = '';
  rail.addEventListener('click', ({ target }) => {
    const chosen = target instanceof Element && target.closest('[data-guild]')?.getAttribute('data-guild');
    if (chosen) enters(chosen);
  });
  return {
    refresh() {
      rail.setAttribute('aria-label', say(frame.servers));
      const { guilds } = view.world;
      const now = JSON.stringify([
        guilds.map(({ id, name }) => [id, name]),
        view.guildId,
        say(frame.servers),
      ]);
      if (now === drawn) return;
      drawn = now;
      rail.replaceChildren(
        ...guilds.map(({ id, name }) =>
          element(
            'button',
            {
              type: 'button',
              class: 'server',
              'data-guild': id,
              title: name,
              'aria-current': id === view.guildId ? 'true' : undefined,
            },
            element('span', { 'aria-hidden': 'true' }, initials(name)),
            element('span', { class: 'unseen' }, say(frame.switchServer)(name)),
          ),
        ),
      );
    },
  };
}

/** @param {string} name */
function initials(name) {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}
