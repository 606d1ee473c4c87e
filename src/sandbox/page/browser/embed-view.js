import { element } from './element.js';
import { inlineText, link, markdown } from './markdown-view.js';
import { ownFile, picture } from './media-view.js';
import { plainText } from './plain-text.js';
import { timeView } from './time-view.js';

/** @import { Embed } from './types.ts' */
/** @import { View } from './state.js' */

/**
 * @param {Embed} embed
 * @param {View} view
 */
export function renderEmbed(embed, view) {
  const { author, title, url, description, fields = [], image, thumbnail, footer, timestamp } = embed;
  const when = timestamp === undefined ? undefined : timeView(Date.parse(timestamp), 'f', view);
  const footText = footer?.text ?? '';
  const box = element(
    'article',
    { class: thumbnail === undefined ? 'embed card' : 'embed card with-thumbnail' },
    author?.name !== undefined &&
      element('p', { class: 'embed-author' }, icon(author.icon_url), maybeLink(author.url, author.name)),
    title !== undefined &&
      element(
        'p',
        { class: 'embed-title' },
        url === undefined ? inlineText(title, view) : link(url, inlineText(title, view)),
      ),
    description !== undefined && element('div', { class: 'text' }, markdown(description, view)),
    fields.length > 0 &&
      element(
        'dl',
        { class: 'embed-fields' },
        fields.map(({ name, value, inline }) =>
          element(
            'div',
            { class: inline === true ? 'inline' : 'whole' },
            element('dt', {}, markdown(name, view)),
            element('dd', {}, markdown(value, view)),
          ),
        ),
      ),
    thumbnail !== undefined && picture(thumbnail, undefined, 'thumbnail'),
    image !== undefined &&
      element('div', { class: 'embed-picture' }, picture(image, plainText(title ?? '', view), 'picture')),
    (footText !== '' || when !== undefined) &&
      element(
        'p',
        { class: 'subtext embed-foot' },
        icon(footer?.icon_url),
        footText,
        footText !== '' && when !== undefined && ' · ',
        when,
      ),
  );
  accent(box, embed.color);
  return box;
}

/**
 * @param {string | undefined} url
 * @param {string} text
 */
function maybeLink(url, text) {
  return url === undefined ? text : link(url, [text]);
}

/**
 * The small picture beside an author or footer; one from elsewhere is left out.
 * @param {string | undefined} url
 */
function icon(url) {
  const own = url === undefined ? undefined : ownFile(url);
  return own !== undefined && element('img', { class: 'embed-icon', src: own, alt: '' });
}

/**
 * The coloured edge of an embed or container.
 * @param {HTMLElement} box
 * @param {number | null | undefined} color 0xRRGGBB
 */
export function accent(box, color) {
  if (typeof color !== 'number') return;
  box.classList.add('accented');
  box.style.setProperty('--accent', `#${color.toString(16).padStart(6, '0')}`);
}
