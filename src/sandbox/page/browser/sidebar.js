import { byId, element, redraw } from './element.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { frame, status as words } from './words.js';

/** @import { Channel } from './types.ts' */
/** @import { View } from './state.js' */

const PRIVATE_THREAD = 12;

/**
 * The channels of the server with their threads: what is new is bold, what mentions somebody is counted, and threads
 * that are archived wait folded away.
 * @param {View} view
 */
export function setUpSidebar(view) {
  const list = byId('channels');
  /** Channels whose archived threads somebody unfolded. */
  const unfolded = new Set();
  let drawn = '';

  list.addEventListener('click', ({ target }) => {
    const fold = target instanceof Element && target.closest('[data-fold]')?.getAttribute('data-fold');
    if (!fold) return;
    if (!unfolded.delete(fold)) unfolded.add(fold);
    draw();
    const again = list.querySelector(`[data-fold="${CSS.escape(fold)}"]`);
    if (again instanceof HTMLElement) again.focus();
  });

  function draw() {
    const focused = document.activeElement?.closest('#channels [data-channel]')?.getAttribute('data-channel');
    list.replaceChildren(...view.channels.map((channel) => channelItem(channel, view, unfolded)));
    const again = focused && list.querySelector(`[data-channel="${CSS.escape(focused)}"]`);
    if (again instanceof HTMLElement) again.focus();
  }

  return {
    refresh() {
      byId('sidebar').setAttribute('aria-label', say(frame.channels));
      byId('guild-name').textContent = view.guild?.name ?? say(frame.title);
      byId('channels-title').textContent = say(frame.textChannels);
      showStatus(view);
      const now = JSON.stringify([
        say(frame.channels),
        view.channelId,
        view.channels.map(({ id, name }) => [id, name, view.sightOf(id)]),
        view.threads.map(({ id, name, parent_id: parent, thread_metadata: state }) => [
          id,
          name,
          parent,
          state?.archived,
          view.sightOf(id),
        ]),
      ]);
      if (now === drawn) return;
      drawn = now;
      draw();
    },
  };
}

/** @param {View} view */
function showStatus(view) {
  const status = byId('status');
  const isReady = view.isConnected && view.world.ready;
  const said = say(isReady ? words.ready : view.isConnected ? words.waiting : words.noConnection);
  redraw(status, said, () => [said]);
  status.className = isReady ? 'status ready' : 'status';
}

/**
 * @param {Channel} channel
 * @param {View} view
 * @param {ReadonlySet<string>} unfolded
 */
function channelItem(channel, view, unfolded) {
  const threads = view.threadsOf(channel.id);
  const isOpen = (/** @type {Channel} */ { id, thread_metadata: state }) =>
    state?.archived !== true || id === view.channelId;
  const archived = threads.filter((thread) => !isOpen(thread));
  const isUnfolded = unfolded.has(channel.id);
  const shown = [...threads.filter(isOpen), ...(isUnfolded ? archived : [])];
  return element(
    'li',
    {},
    entry(channel, 'hash', view),
    (shown.length > 0 || archived.length > 0) &&
      element(
        'ul',
        { class: 'threads' },
        shown.map((thread) =>
          element('li', {}, entry(thread, thread.type === PRIVATE_THREAD ? 'lock' : 'thread', view)),
        ),
        archived.length > 0 &&
          element(
            'li',
            {},
            element(
              'button',
              {
                type: 'button',
                class: 'fold',
                'data-fold': channel.id,
                'aria-expanded': String(isUnfolded),
              },
              icon('chevron'),
              say(frame.archivedThreads)(archived.length),
            ),
          ),
      ),
  );
}

/**
 * @param {Channel} channel
 * @param {import('./icons.js').IconName} sign
 * @param {View} view
 */
function entry(channel, sign, view) {
  const isHere = channel.id === view.channelId;
  const sight = view.sightOf(channel.id);
  const mentions = isHere ? 0 : (sight?.mentions ?? 0);
  const isNew = !isHere && sight?.unread === true;
  return element(
    'button',
    {
      type: 'button',
      class: isNew ? 'channel new' : 'channel',
      'data-channel': channel.id,
      'aria-current': isHere ? 'page' : undefined,
    },
    icon(sign),
    element('span', { class: 'channel-name' }, channel.name),
    isNew && mentions === 0 && element('span', { class: 'unseen' }, say(frame.unread)),
    mentions > 0 &&
      element(
        'span',
        { class: 'mention-count' },
        element('span', { 'aria-hidden': 'true' }, String(mentions)),
        element('span', { class: 'unseen' }, say(frame.mentions)(mentions)),
      ),
  );
}
