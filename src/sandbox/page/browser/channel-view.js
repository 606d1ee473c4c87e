import { channelHeader, emptyNote } from './channel-header.js';
import { byId, element } from './element.js';
import { focusPlace, placeOf, walkMessages } from './focus-keeper.js';
import { say } from './language.js';
import { drawMessages } from './message-list.js';
import { listenForMenus } from './message-menu.js';
import { retellTimes } from './time-view.js';
import { message as words } from './words-content.js';

/** @import { Place } from './focus-keeper.js' */
/** @import { Drawn } from './message-list.js' */
/** @import { Scene } from './scene.js' */
/** @import { View } from './state.js' */

const NEAR_END_PX = 120;
const TELL_AGAIN_MS = 20_000;
const LOADING = 1 << 7;

/**
 * The messages of the channel. A message is drawn again only when something of it changed, so that what
 * somebody is about to press stays where it is; whoever stood in one that changed stands there again.
 * @param {View} view
 * @param {Scene} scene
 * @param {{ earlier: () => Promise<void>, leave: () => void }} page `earlier` reads more of what was said before,
 * `leave` is where Escape leads
 */
export function setUpChannel(view, scene, { earlier, leave }) {
  const list = byId('messages');
  /** @type {Drawn} */
  let drawn = new Map();
  let place = '';
  let isAtEnd = true;
  /** Messages that were here before, as they are now: one that the bot still thinks about is not. */
  let known = new Set();
  /** @type {HTMLElement | undefined} */
  let answer;
  const jump = element('button', { type: 'button', class: 'jump', hidden: true });
  const more = element('button', { type: 'button', class: 'button secondary earlier' });

  list.tabIndex = 0;
  list.after(jump);
  listenForMenus(list, scene);
  walkMessages(list, leave);
  jump.addEventListener('click', () => {
    list.scrollTop = list.scrollHeight;
    leave();
  });
  list.addEventListener('scroll', () => {
    isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX;
    jump.hidden = isAtEnd;
    if (list.scrollTop < NEAR_END_PX && more.isConnected) readEarlier();
  });
  // Pictures without a size, and letters that come late, push the end away from whoever stands there.
  list.addEventListener('load', () => isAtEnd && toNewest(), true);
  list.addEventListener('click', ({ target }) => {
    const wanted = target instanceof Element && target.closest('[data-jump]')?.getAttribute('data-jump');
    if (wanted) jumpTo(wanted);
  });
  more.addEventListener('click', readEarlier);
  setInterval(() => retellTimes(document, view), TELL_AGAIN_MS);

  let isReading = false;
  async function readEarlier() {
    if (isReading) return;
    isReading = true;
    const first = list.querySelector('[data-message]');
    const before = first?.getBoundingClientRect().top ?? 0;
    try {
      await earlier();
    } finally {
      isReading = false;
    }
    // The browser keeps the place by itself, but not for somebody at the very top.
    if (first?.isConnected) list.scrollTop += first.getBoundingClientRect().top - before;
  }

  /** @param {string} message one that is drawn; nothing happens for any other */
  function jumpTo(message) {
    if (focusPlace(list, { message, key: '', nth: -1 }))
      document.activeElement?.scrollIntoView({ block: 'center' });
  }

  function toEnd() {
    list.scrollTop = list.scrollHeight;
  }

  /** To the end; where the newest message answers whoever looks and is higher than the list, to its beginning. */
  function toNewest() {
    toEnd();
    if (answer === undefined || answer.offsetHeight <= list.clientHeight) return;
    list.scrollTop += answer.getBoundingClientRect().top - list.getBoundingClientRect().top;
    // Told later by the browser as well, but the next change may come before that.
    isAtEnd = false;
  }

  function noteAnswer() {
    const newest = view.shownMessages.at(-1);
    const isAnswer =
      newest !== undefined && !known.has(newest.id) && newest.interaction_metadata?.user?.id === view.userId;
    answer = isAnswer ? drawn.get(newest.id)?.node : undefined;
    known = new Set(view.messages.filter(({ flags = 0 }) => (flags & LOADING) === 0).map(({ id }) => id));
  }

  return {
    refresh() {
      const here = `${view.channelId} ${view.userId}`;
      const isNew = here !== place;
      if (isNew) {
        drawn = new Map();
        known = new Set(view.messages.map(({ id }) => id));
      }
      const stays = isAtEnd || isNew;
      place = here;
      const focused = placeOf(document.activeElement);
      drawn = drawMessages(drawn, view, scene);
      const nodes = [...drawn.values()].map(({ node }) => node);
      more.textContent = say(words.earlier);
      sync(list, nodes.length === 0 ? [emptyNote(view)] : view.hasEarlier ? [more, ...nodes] : nodes);
      if (focused !== undefined && !list.contains(document.activeElement) && !isInDialog()) restore(focused);
      retellTimes(list, view);
      jump.textContent = say(words.jump);
      noteAnswer();
      if (stays) toNewest();
      channelHeader(view);
    },
    /** The message that was said last gets the focus, for whoever comes by keyboard. */
    focusLast() {
      const last = [...list.querySelectorAll('article.message')].at(-1);
      if (last instanceof HTMLElement) last.focus();
    },
    jumpTo,
    placeOf,
    restore,
  };

  /**
   * Back to where somebody was, or to where they write when that is gone.
   * @param {Place | undefined} focused
   */
  function restore(focused) {
    if (focused === undefined || !focusPlace(list, focused)) leave();
  }
}

function isInDialog() {
  return document.activeElement?.closest('dialog, [popover]') != null;
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
  let there = list.firstElementChild;
  for (const node of nodes)
    if (there === node) there = there.nextElementSibling;
    else list.insertBefore(node, there);
}
