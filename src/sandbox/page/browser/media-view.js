import { element } from './element.js';
import { say } from './language.js';
import { openLightbox } from './lightbox.js';
import { link } from './markdown-view.js';
import { message as words } from './words-content.js';

/** @import { Attachment, Media } from './types.ts' */

/**
 * The local Discord gives links to its own files with the address it was started at; the page may have been
 * opened at another name of the same machine, so they are followed on the page's own.
 * @param {string} url
 * @returns {string | undefined} undefined for what lies elsewhere
 */
export function ownFile(url) {
  const parsed = URL.parse(url, location.href);
  if (parsed === null || !parsed.pathname.startsWith('/attachments/')) return undefined;
  return `${parsed.pathname}${parsed.search}`;
}

/**
 * A picture from the local Discord that opens large; one from elsewhere is only linked, as nothing here leaves the
 * machine.
 * @param {Media | undefined} media
 * @param {string | null | undefined} description
 * @param {'picture' | 'thumbnail'} kind
 */
export function picture(media, description, kind) {
  const url = media?.url ?? '';
  const own = ownFile(url);
  const text = description || say(kind === 'thumbnail' ? words.thumbnail : words.picture);
  if (own === undefined)
    return element('p', { class: 'subtext' }, say(words.pictureElsewhere), link(url, [description || url]));
  const image = element('img', { src: own, alt: text, loading: 'lazy', ...shownSize(media) });
  const opener = element(
    'button',
    { type: 'button', class: kind, 'aria-label': say(words.enlarge)(text), 'data-key': `picture ${url}` },
    image,
  );
  opener.addEventListener('click', () => openLightbox(opener));
  return opener;
}

const WIDEST = 550;
const HIGHEST = 420;

/**
 * The place is kept before the picture is there, so that nothing moves when it comes.
 * @param {Media | undefined} media
 */
function shownSize(media) {
  const { width, height } = media ?? {};
  if (!width || !height) return {};
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** @param {Attachment} attachment */
export function attachment(attachment) {
  const { url, filename, size, content_type: type, description } = attachment;
  if (type?.startsWith('image/')) return picture(attachment, description ?? filename, 'picture');
  return file(url ?? '', filename, size);
}

/**
 * @param {string} url
 * @param {string} name
 * @param {number | null | undefined} size in bytes
 */
export function file(url, name, size) {
  const own = ownFile(url);
  const title = own === undefined ? name : element('a', { href: own, download: name }, name);
  return element(
    'div',
    { class: 'file' },
    element('span', { 'aria-hidden': 'true' }, '📄'),
    element('span', {}, title, typeof size === 'number' && element('small', {}, ` ${readableSize(size)}`)),
  );
}

/** @param {number} bytes */
export function readableSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
