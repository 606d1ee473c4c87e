import { renderComponents } from './components-view.js';
import { element } from './element.js';
import { renderEmbed } from './embed-view.js';
import { channelLink, markdown } from './markdown-view.js';
import { attachment } from './media-view.js';
import { openPicker } from './picker.js';
import { plainText } from './plain-text.js';
import { formatTime } from './times.js';

/** @import { Author, Item, Message } from './types.ts' */
/** @import { Scene } from './scene.js' */
/** @import { View } from './state.js' */

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;
const THREAD_CREATED = 18;
const SNIPPET = 80;

/**
 * One message as Discord draws it.
 * @param {Message} message
 * @param {Scene} scene
 */
export function renderMessage(message, scene) {
  const { view } = scene;
  const flags = message.flags ?? 0;
  if (message.type === THREAD_CREATED) return threadNote(message, view);
  const isEphemeral = (flags & EPHEMERAL) !== 0;
  return element(
    'article',
    {
      class: isEphemeral ? 'message ephemeral' : 'message',
      'aria-label': `Message by ${nameOf(message.author, view)}`,
      'data-message': message.id,
    },
    avatar(message.author, view),
    element(
      'div',
      { class: 'message-body' },
      origin(message, view),
      header(message, scene),
      (flags & LOADING) !== 0
        ? element('p', { class: 'thinking' }, `${nameOf(message.author, view)} is thinking…`)
        : body(message, scene),
      isEphemeral && ephemeralNote(message, scene),
    ),
  );
}

/**
 * @param {Message} message
 * @param {Scene} scene
 */
function body(message, scene) {
  const { view } = scene;
  const edited = message.edited_timestamp !== null && element('span', { class: 'edited' }, '(edited)');
  const thread = message.thread;
  return [
    message.content !== '' && element('div', { class: 'text' }, markdown(message.content, view), edited),
    (message.embeds ?? []).map((embed) => renderEmbed(embed, view)),
    ((message.flags ?? 0) & COMPONENTS_V2) === 0 && (message.attachments ?? []).map(attachment),
    renderComponents(message, message.components ?? [], scene),
    message.content === '' && edited,
    thread !== undefined &&
      element(
        'button',
        { class: 'thread-card', type: 'button', 'data-channel': thread.id },
        element('strong', {}, thread.name),
        element('span', {}, 'See thread ›'),
      ),
  ];
}

/**
 * @param {Message} message
 * @param {Scene} scene
 */
function header(message, scene) {
  const { author, timestamp } = message;
  const { view } = scene;
  const time = Date.parse(timestamp);
  const now = Date.now() + view.clockOffset;
  return element(
    'header',
    {},
    element('strong', { class: 'author' }, nameOf(author, view)),
    author.bot === true && element('span', { class: 'badge' }, 'APP'),
    element(
      'time',
      { datetime: timestamp, title: formatTime(time, 'F', view.locale, now) },
      formatTime(time, 's', view.locale, now),
    ),
    menuButton(message, scene),
  );
}

/**
 * What made the bot speak: a command or the message it answers.
 * @param {Message} message
 * @param {View} view
 */
function origin(message, view) {
  const asked = message.interaction;
  if (asked !== undefined)
    return element(
      'p',
      { class: 'origin' },
      element('strong', {}, nameOf(asked.user, view)),
      ' used ',
      element('span', { class: 'mention' }, `/${asked.name}`),
    );
  const answered = message.referenced_message;
  if (!answered) return undefined;
  const start = plainText(answered.content, view).slice(0, SNIPPET);
  return element(
    'p',
    { class: 'origin' },
    '↱ ',
    element('strong', {}, nameOf(answered.author, view)),
    ` ${start || 'a message'}`,
  );
}

/**
 * @param {Message} message
 * @param {Scene} scene
 */
function ephemeralNote(message, scene) {
  const dismiss = element('button', { type: 'button', class: 'plain-link' }, 'Dismiss message');
  dismiss.addEventListener('click', () => scene.dismiss(message));
  return element('p', { class: 'subtext' }, '👁 Only you can see this · ', dismiss);
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
    ' started a thread: ',
    view.channelOf(threadId) === undefined ? message.content : channelLink(threadId, view),
  );
}

/**
 * The commands that the bot has for a message or for whoever wrote it.
 * @param {Message} message
 * @param {Scene} scene
 */
function menuButton(message, scene) {
  const { view } = scene;
  /** @type {Item[]} */
  const items = [
    ...view
      .commands(3)
      .map(({ name }) => ({ value: `message ${name}`, label: name, description: 'on this message' })),
    ...view.commands(2).map(({ name }) => ({
      value: `user ${name}`,
      label: name,
      description: `on ${nameOf(message.author, view)}`,
    })),
  ];
  if (items.length === 0) return undefined;
  const made = element(
    'button',
    { type: 'button', class: 'icon-button more', 'aria-label': 'Apps', title: 'Apps' },
    '⋯',
  );
  made.addEventListener('click', async () => {
    const [choice] =
      (await openPicker({ anchor: made, label: 'Apps', items, chosen: [], min: 1, max: 1 })) ?? [];
    if (choice === undefined) return;
    const isMessage = choice.startsWith('message ');
    await scene.runMenu(choice.slice(isMessage ? 8 : 5), isMessage ? message.id : message.author.id);
  });
  return made;
}

/**
 * @param {Author} author
 * @param {View} view
 */
function nameOf(author, view) {
  return view.memberOf(author.id)?.name ?? author.global_name ?? author.username;
}

/**
 * @param {Author} author
 * @param {View} view
 */
function avatar(author, view) {
  const name = nameOf(author, view);
  const hue = [...author.id].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 360, 7);
  const made = element(
    'span',
    { class: author.bot === true ? 'avatar app' : 'avatar', 'aria-hidden': 'true' },
    [...name][0]?.toUpperCase() ?? '?',
  );
  made.style.setProperty('--hue', String(hue));
  return made;
}
