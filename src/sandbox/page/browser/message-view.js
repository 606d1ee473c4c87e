import { authorName, avatar, nameOf } from './author-view.js';
import { renderComponents } from './components-view.js';
import { element } from './element.js';
import { renderEmbed } from './embed-view.js';
import { say } from './language.js';
import { channelLink, markdown } from './markdown-view.js';
import { attachment } from './media-view.js';
import { menuButton } from './message-menu.js';
import { origin } from './message-origin.js';
import { SENT, timeView } from './time-view.js';
import { message as words } from './words-content.js';

/** @import { Message } from './types.ts' */
/** @import { Scene } from './scene.js' */
/** @import { View } from './state.js' */

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;
const THREAD_CREATED = 18;
const THREAD_STARTER = 21;

/**
 * One message as Discord draws it.
 * @param {Message} message
 * @param {Scene} scene
 * @returns {HTMLElement}
 */
export function renderMessage(message, scene) {
  const { view } = scene;
  const flags = message.flags ?? 0;
  if (message.type === THREAD_CREATED) return threadNote(message, view);
  if (message.type === THREAD_STARTER) return starter(message, scene);
  const isEphemeral = (flags & EPHEMERAL) !== 0;
  const kinds = ['message', isEphemeral && 'ephemeral', mentions(message, view) && 'mentions-you'];
  return element(
    'article',
    {
      class: kinds.filter((kind) => kind !== false).join(' '),
      'aria-label': say(words.by)(nameOf(message.author, view)),
      'data-message': message.id,
      tabindex: '-1',
    },
    avatar(message.author, view),
    element(
      'div',
      { class: 'message-body' },
      origin(message, view),
      header(message, scene),
      (flags & LOADING) !== 0
        ? element('p', { class: 'thinking' }, say(words.thinking)(nameOf(message.author, view)))
        : body(message, scene),
      isEphemeral && ephemeralNote(message, scene),
    ),
  );
}

/**
 * Whether a message speaks to whoever looks.
 * @param {Message} message
 * @param {View} view
 */
function mentions({ mentions: users = [], mention_roles: roles = [], mention_everyone: all }, view) {
  const own = view.member?.roles ?? [];
  return all === true || users.some(({ id }) => id === view.userId) || roles.some((id) => own.includes(id));
}

/**
 * @param {Message} message
 * @param {Scene} scene
 */
function body(message, scene) {
  const { view } = scene;
  const edited = message.edited_timestamp !== null && editedNote(message.edited_timestamp, view);
  const { thread, reactions = [] } = message;
  return [
    message.content !== '' && element('div', { class: 'text' }, markdown(message.content, view), edited),
    (message.embeds ?? []).map((embed) => renderEmbed(embed, view)),
    loose(message).map(attachment),
    renderComponents(message, message.components ?? [], scene),
    message.content === '' && edited,
    reactions.length > 0 &&
      element(
        'p',
        { class: 'reactions' },
        reactions.map(({ emoji, count }) => element('span', { class: 'reaction' }, `${emoji.name} ${count}`)),
      ),
    thread !== undefined &&
      element(
        'button',
        { class: 'thread-card', type: 'button', 'data-channel': thread.id, 'data-key': 'thread' },
        element('strong', {}, thread.name),
        element(
          'span',
          {},
          thread.message_count ? say(words.inThread)(thread.message_count) : say(words.seeThread),
        ),
      ),
  ];
}

/**
 * The files that are shown by themselves: those of an embed or a component are shown there.
 * @param {Message} message
 */
function loose({ flags = 0, embeds = [], attachments = [] }) {
  if ((flags & COMPONENTS_V2) !== 0) return [];
  const shown = new Set(embeds.flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url]));
  return attachments.filter(({ url }) => !shown.has(url));
}

/**
 * @param {string} at
 * @param {View} view
 */
function editedNote(at, view) {
  const when = timeView(Date.parse(at), 'F', view);
  return element('span', { class: 'edited', title: when.textContent }, say(words.edited));
}

/**
 * @param {Message} message
 * @param {Scene} scene
 */
function header(message, scene) {
  const { author, timestamp } = message;
  const { view } = scene;
  return element(
    'header',
    {},
    authorName(author, view),
    author.bot === true && element('span', { class: 'badge' }, say(words.app)),
    timeView(Date.parse(timestamp), SENT, view),
    menuButton(message, scene),
  );
}

/**
 * @param {Message} message
 * @param {Scene} scene
 */
function ephemeralNote(message, scene) {
  const dismiss = element(
    'button',
    { type: 'button', class: 'plain-link', 'data-key': 'dismiss' },
    say(words.dismiss),
  );
  dismiss.addEventListener('click', () => scene.dismiss(message));
  return element('p', { class: 'subtext' }, `👁 ${say(words.onlyYou)} · `, dismiss);
}

/**
 * @param {Message} message
 * @param {View} view
 */
function threadNote(message, view) {
  const threadId = message.message_reference?.channel_id ?? '';
  return element(
    'p',
    { class: 'note', 'data-message': message.id },
    element('strong', {}, nameOf(message.author, view)),
    say(words.startedThread),
    view.channelOf(threadId) === undefined ? message.content : channelLink(threadId, view),
    ' ',
    timeView(Date.parse(message.timestamp), SENT, view),
  );
}

/**
 * The message that a thread hangs on, at the head of the thread; what can be pressed in it is pressed over there.
 * @param {Message} message
 * @param {Scene} scene
 */
function starter(message, scene) {
  const began = message.referenced_message;
  if (!began) return element('p', { class: 'note', 'data-message': message.id }, say(words.goneMessage));
  const { components: _, thread: __, ...rest } = began;
  return renderMessage({ ...rest, id: message.id }, scene);
}
