import { element } from './element.js';
import { link, markdown } from './markdown-view.js';
import { picture } from './media-view.js';
import { formatTime } from './times.js';

/** @import { Embed } from './types.ts' */
/** @import { View } from './state.js' */

/**
 * @param {Embed} embed
 * @param {View} view
 */
export function renderEmbed(embed, view) {
  const { author, title, url, description, fields = [], image, thumbnail, footer, timestamp } = embed;
  const when = timestamp === undefined ? '' : formatTime(Date.parse(timestamp), 'f', view.locale, Date.now());
  const foot = [footer?.text ?? '', when].filter((part) => part !== '').join(' · ');
  const box = element(
    'article',
    { class: 'embed card' },
    author?.name !== undefined && element('p', { class: 'embed-author' }, maybeLink(author.url, author.name)),
    title !== undefined && element('p', { class: 'embed-title' }, maybeLink(url, title)),
    description !== undefined && element('div', {}, markdown(description, view)),
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
    thumbnail !== undefined && picture(thumbnail, 'Thumbnail', 'thumbnail'),
    image !== undefined && picture(image, title ?? 'Picture', 'picture'),
    foot !== '' && element('p', { class: 'subtext' }, foot),
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
 * The coloured edge of an embed or container.
 * @param {HTMLElement} box
 * @param {number | null | undefined} color 0xRRGGBB
 */
export function accent(box, color) {
  if (typeof color === 'number') box.style.setProperty('--accent', `#${color.toString(16).padStart(6, '0')}`);
}
