import { nameOf } from './author-view.js';
import { element } from './element.js';
import { say } from './language.js';
import { openPicker } from './picker.js';
import { localized } from './state.js';
import { message as words } from './words-content.js';

/** @import { Author, Command, Item, Message } from './types.ts' */
/** @import { Scene } from './scene.js' */
/** @import { View } from './state.js' */

const USER_COMMAND = 2;
const MESSAGE_COMMAND = 3;
const LONG_PRESS_MS = 500;
const STILL_PX = 10;

/**
 * The button that opens the commands for a message and for whoever wrote it; none where the bot has none.
 * @param {Message} message
 * @param {Scene} scene
 */
export function menuButton(message, scene) {
  if (itemsFor(message, message.author, scene.view).length === 0) return undefined;
  const label = say(words.apps);
  const made = element(
    'button',
    { type: 'button', class: 'icon-button more', 'aria-label': label, title: label, 'data-key': 'menu' },
    '⋯',
  );
  made.addEventListener('click', () => openMenu(made, message, message.author, scene));
  return made;
}

/**
 * Opens the same on a right-click, on the menu key, and on a finger that stays; on a name or a mention of somebody
 * only what the bot can do with them.
 * @param {HTMLElement} list
 * @param {Scene} scene
 */
export function listenForMenus(list, scene) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pressing;
  let from = { x: 0, y: 0 };
  const release = () => clearTimeout(pressing);
  list.addEventListener('contextmenu', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('a, input, textarea') !== null) return;
    // Whoever has marked a text means to copy it.
    if (getSelection()?.isCollapsed === false) return;
    if (openAt(target, scene)) event.preventDefault();
  });
  list.addEventListener('pointerdown', ({ pointerType, target, clientX, clientY }) => {
    release();
    if (pointerType === 'mouse' || !(target instanceof Element)) return;
    if (target.closest('button, a') !== null) return;
    from = { x: clientX, y: clientY };
    pressing = setTimeout(() => openAt(target, scene), LONG_PRESS_MS);
  });
  list.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > STILL_PX) release();
  });
  for (const end of ['pointerup', 'pointercancel', 'scroll']) list.addEventListener(end, release);
}

/**
 * @param {Element} target
 * @param {Scene} scene
 * @returns whether there is something to open
 */
function openAt(target, scene) {
  const article = target.closest('article.message');
  const message = scene.view.messages.find(({ id }) => id === article?.getAttribute('data-message'));
  if (!(article instanceof HTMLElement) || message === undefined) return false;
  const userId = target.closest('[data-user]')?.getAttribute('data-user');
  const user = userId === undefined || userId === null ? undefined : userOf(userId, message, scene.view);
  const about = user === undefined ? message : undefined;
  if (itemsFor(about, user ?? message.author, scene.view).length === 0) return false;
  if (document.querySelector('.picker:popover-open') !== null) return true;
  const anchor = target.closest('button, [data-user]') ?? article.querySelector('.more') ?? article;
  if (anchor instanceof HTMLElement) openMenu(anchor, about, user ?? message.author, scene);
  return true;
}

/**
 * @param {string} id
 * @param {Message} message
 * @param {View} view
 * @returns {Author}
 */
function userOf(id, message, view) {
  return id === message.author.id ? message.author : { id, username: view.memberOf(id)?.name ?? id };
}

/**
 * @param {HTMLElement} anchor
 * @param {Message | undefined} message
 * @param {Author} user
 * @param {Scene} scene
 */
async function openMenu(anchor, message, user, scene) {
  const items = itemsFor(message, user, scene.view);
  const label = say(words.apps);
  const [choice] = (await openPicker({ anchor, label, items, chosen: [], min: 1, max: 1 })) ?? [];
  if (choice === undefined) return;
  const isMessage = choice.startsWith('message ');
  const target = isMessage && message !== undefined ? message.id : user.id;
  await scene.runMenu(choice.slice(isMessage ? 8 : 5), target);
}

/**
 * @param {Message | undefined} message
 * @param {Author} user
 * @param {View} view
 * @returns {Item[]}
 */
function itemsFor(message, user, view) {
  /** @param {Command} command */
  const label = ({ name, name_localizations: names }) => localized(name, names, view.locale);
  const onMessage = message === undefined ? [] : view.commands(MESSAGE_COMMAND);
  return [
    ...onMessage.map((command) => ({
      value: `message ${command.name}`,
      label: label(command),
      description: say(words.onThisMessage),
    })),
    ...view.commands(USER_COMMAND).map((command) => ({
      value: `user ${command.name}`,
      label: label(command),
      description: say(words.onMember)(nameOf(user, view)),
    })),
  ];
}
