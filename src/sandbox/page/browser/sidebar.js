import { byId, element } from './element.js';

/** @import { Channel } from './types.ts' */
/** @import { View } from './state.js' */

/**
 * The column at the left: server, who you are, channels with their threads.
 * @param {View} view
 * @param {{ becomes: (userId: string) => void, enters: (guildId: string) => void }} page
 */
export function setUpSidebar(view, { becomes, enters }) {
  const guilds = choice('guild', enters);
  const members = choice('member', becomes);

  return {
    refresh() {
      fill(
        guilds,
        view.world.guilds.map(({ id, name }) => [id, name]),
        view.guildId,
      );
      fill(
        members,
        view.people.map(({ id, name, locale, roles }) => [
          id,
          [name, ...roleNames(view, roles), locale].join(' · '),
        ]),
        view.userId,
      );
      byId('channels').replaceChildren(...view.channels.map((channel) => channelItem(channel, view)));
      const status = byId('status');
      const isReady = view.isConnected && view.world.ready;
      status.textContent = isReady
        ? 'The bot is ready'
        : view.isConnected
          ? 'Waiting for the bot…'
          : 'No connection';
      status.className = isReady ? 'status ready' : 'status';
    },
  };
}

/**
 * @param {string} id
 * @param {(value: string) => void} changed
 */
function choice(id, changed) {
  const select = byId(id);
  if (!(select instanceof HTMLSelectElement)) throw new Error(`#${id} is no select`);
  select.addEventListener('change', () => changed(select.value));
  return select;
}

/**
 * Replaces the entries only where they changed, so that an open list stays open.
 * @param {HTMLSelectElement} select
 * @param {readonly (readonly [string, string])[]} entries
 * @param {string} chosen
 */
function fill(select, entries, chosen) {
  const now = JSON.stringify(entries);
  if (select.getAttribute('data-entries') !== now) {
    select.setAttribute('data-entries', now);
    select.replaceChildren(...entries.map(([value, label]) => element('option', { value }, label)));
  }
  select.value = chosen;
}

/**
 * @param {View} view
 * @param {readonly string[]} roles
 */
function roleNames(view, roles) {
  return roles.flatMap((id) => view.roleOf(id)?.name ?? []);
}

/**
 * @param {Channel} channel
 * @param {View} view
 */
function channelItem(channel, view) {
  const threads = view
    .threadsOf(channel.id)
    .filter((thread) => thread.thread_metadata?.archived !== true || thread.id === view.channelId);
  return element(
    'li',
    {},
    entry(channel, '#', view),
    threads.length > 0 &&
      element(
        'ul',
        { class: 'threads' },
        threads.map((thread) => element('li', {}, entry(thread, thread.type === 12 ? '🔒' : '↳', view))),
      ),
  );
}

/**
 * @param {Channel} channel
 * @param {string} sign
 * @param {View} view
 */
function entry(channel, sign, view) {
  const isHere = channel.id === view.channelId;
  return element(
    'button',
    {
      type: 'button',
      class: 'channel',
      'data-channel': channel.id,
      'aria-current': isHere ? 'page' : undefined,
    },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    element('span', { class: 'channel-name' }, channel.name),
  );
}
