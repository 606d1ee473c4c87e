import { element } from './element.js';

/** @import { Author } from './types.ts' */
/** @import { View } from './state.js' */

/**
 * What somebody is called on this server.
 * @param {Author} author
 * @param {View} view
 */
export function nameOf(author, view) {
  return view.memberOf(author.id)?.name ?? author.global_name ?? author.username;
}

/**
 * The name above a message. The colour of the highest coloured role stands beside it as a dot: as the colour of the
 * name itself it could not be read on every background.
 * @param {Author} author
 * @param {View} view
 */
export function authorName(author, view) {
  const roles = view.memberOf(author.id)?.roles ?? [];
  const color = roles.map((id) => view.roleOf(id)?.color ?? 0).findLast((one) => one !== 0);
  const dot = color !== undefined && element('span', { class: 'role-dot', 'aria-hidden': 'true' });
  if (dot !== false) dot.style.setProperty('--role', `#${color?.toString(16).padStart(6, '0')}`);
  return element('strong', { class: 'author', 'data-user': author.id }, dot, nameOf(author, view));
}

/**
 * @param {Author} author
 * @param {View} view
 */
export function avatar(author, view) {
  const name = nameOf(author, view);
  const hue = [...author.id].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0) * 137) % 360, 7);
  const made = element(
    'span',
    { class: author.bot === true ? 'avatar app' : 'avatar', 'aria-hidden': 'true', 'data-user': author.id },
    [...name][0]?.toUpperCase() ?? '?',
  );
  made.style.setProperty('--hue', String(hue));
  return made;
}
