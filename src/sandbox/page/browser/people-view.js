import { avatar } from './author-view.js';
import { byId, element, redraw } from './element.js';
import { icon } from './icons.js';
import { say, spokenLocale } from './language.js';
import { people as words } from './words.js';
import { message as messageWords } from './words-content.js';

/** @import { Author, Member } from './types.ts' */
/** @import { View } from './state.js' */

/**
 * Everybody on the server by their highest role, as Discord lists them. Pressing somebody is looking as them.
 * @param {View} view
 */
export function peopleColumn(view) {
  const root = element('div', { class: 'people' });
  return {
    root,
    title: () => say(words.members),
    refresh() {
      const { guild, userId, isConnected, world } = view;
      const from = [guild?.members, guild?.roles, userId, world.ready && isConnected, spokenLocale()];
      redraw(root, from, () =>
        groupsOf(view).map(({ name, members }) =>
          element(
            'section',
            {},
            element('h3', {}, `${name} — ${members.length}`),
            element(
              'ul',
              {},
              members.map((member) => element('li', {}, personRow(member, view))),
            ),
          ),
        ),
      );
    },
  };
}

/**
 * @param {View} view
 * @returns {{ name: string, members: Member[] }[]}
 */
function groupsOf(view) {
  const members = view.guild?.members ?? [];
  // Roles are told from the lowest to the highest, as Discord numbers them.
  const roles = (view.guild?.roles ?? []).filter(({ id }) => id !== view.guildId).toReversed();
  /** @param {Member} member */
  const highest = (member) => roles.find(({ id }) => member.roles.includes(id))?.id;
  const persons = members.filter(({ bot }) => !bot);
  return [
    ...roles.map(({ id, name }) => ({ name, members: persons.filter((one) => highest(one) === id) })),
    { name: say(words.withoutRole), members: persons.filter((one) => highest(one) === undefined) },
    { name: say(words.apps), members: members.filter(({ bot }) => bot) },
  ].filter((group) => group.members.length > 0);
}

/**
 * @param {Member} member
 * @param {View} view
 */
function personRow(member, view) {
  const isYou = member.id === view.userId;
  const parts = [
    avatar(authorOf(member), view),
    element(
      'span',
      { class: 'person-text' },
      element(
        'span',
        { class: 'person-name' },
        roleDot(member, view),
        element('bdi', {}, member.name),
        member.bot && element('span', { class: 'badge' }, say(messageWords.app)),
        view.guild?.owner_id === member.id && crown(),
      ),
      element('small', {}, aboutPerson(member, view)),
    ),
  ];
  if (member.bot) return element('div', { class: 'person' }, parts);
  return element(
    'button',
    {
      type: 'button',
      class: 'person',
      'data-become': member.id,
      'aria-pressed': String(isYou),
      title: isYou ? undefined : say(words.switchTo)(member.name),
    },
    parts,
  );
}

/**
 * @param {Member} member
 * @param {View} view
 */
function aboutPerson({ id, bot, locale }, view) {
  if (bot) return say(view.world.ready && view.isConnected ? words.online : words.offline);
  return id === view.userId ? `${languageName(locale)} · ${say(words.you)}` : languageName(locale);
}

function crown() {
  return element('span', { class: 'crown', title: say(words.owner) }, icon('crown'));
}

/**
 * Who you are, at the foot of the channels, and who else you could be.
 * @param {View} view
 * @param {(userId: string) => void} becomes
 */
export function setUpMe(view, becomes) {
  const root = byId('me');
  const list = element('div', { class: 'become', popover: 'auto' });
  const button = element('button', { type: 'button', class: 'me', id: 'member', 'aria-expanded': 'false' });
  root.append(button, list);
  button.addEventListener('click', () => {
    const { left, top, width } = button.getBoundingClientRect();
    list.style.setProperty('left', `${left}px`);
    list.style.setProperty('bottom', `${innerHeight - top + 8}px`);
    list.style.setProperty('width', `${width}px`);
    list.togglePopover();
    const now = list.querySelector('[aria-pressed=true]');
    if (list.matches(':popover-open') && now instanceof HTMLElement) now.focus();
  });
  list.addEventListener('toggle', () =>
    button.setAttribute('aria-expanded', String(list.matches(':popover-open'))),
  );
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const rows = [...list.querySelectorAll('button')];
    const at =
      document.activeElement instanceof HTMLButtonElement ? rows.indexOf(document.activeElement) : -1;
    rows.at((at + step) % rows.length)?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    const chosen = target instanceof Element && target.closest('[data-become]')?.getAttribute('data-become');
    if (!chosen) return;
    list.hidePopover();
    if (chosen !== view.userId) becomes(chosen);
  });
  return {
    refresh() {
      const { member } = view;
      button.replaceChildren(
        ...(member === undefined
          ? []
          : [
              element('span', { class: 'unseen' }, `${say(words.youAre)}: `),
              avatar(authorOf(member), view),
              element(
                'span',
                { class: 'person-text' },
                element('bdi', { class: 'person-name' }, member.name),
                element('small', {}, [...roleNames(member, view), languageName(member.locale)].join(' · ')),
              ),
              icon('swap'),
            ]),
      );
      list.setAttribute('aria-label', say(words.youAre));
      redraw(list, [view.people, view.guild?.roles, view.userId, spokenLocale()], () =>
        view.people.map((one) => personRow(one, view)),
      );
    },
  };
}

/**
 * @param {Member} member
 * @returns {Author}
 */
function authorOf({ id, name, bot }) {
  return { id, username: name, bot };
}

/**
 * @param {Member} member
 * @param {View} view
 */
function roleNames(member, view) {
  return member.roles.flatMap((id) => view.roleOf(id)?.name ?? []);
}

/**
 * @param {Member} member
 * @param {View} view
 */
function roleDot(member, view) {
  const color = member.roles.map((id) => view.roleOf(id)?.color ?? 0).findLast((one) => one !== 0);
  if (color === undefined) return undefined;
  const dot = element('span', { class: 'role-dot', 'aria-hidden': 'true' });
  dot.style.setProperty('--role', `#${color.toString(16).padStart(6, '0')}`);
  return dot;
}

/** @param {string} locale */
function languageName(locale) {
  return new Intl.DisplayNames(spokenLocale(), { type: 'language' }).of(locale) ?? locale;
}
