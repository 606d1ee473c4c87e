import { element } from './element.js';
import { link } from './markdown-view.js';

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
 * A picture from the local Discord; one from elsewhere is only linked, as nothing here leaves the machine.
 * @param {Media | undefined} media
 * @param {string} description
 * @param {string} className
 */
export function picture(media, description, className) {
  const url = media?.url ?? '';
  const own = ownFile(url);
  if (own === undefined) return element('p', { class: 'subtext' }, 'Picture elsewhere: ', link(url, [url]));
  return element(
    'a',
    { href: own, target: '_blank', rel: 'noreferrer', class: className },
    element('img', { src: own, alt: description, loading: 'lazy' }),
  );
}

/** @param {Attachment} attachment */
export function attachment({ url, filename, size, content_type: type, description }) {
  if (type?.startsWith('image/')) return picture({ url: url ?? '' }, description ?? filename, 'picture');
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
function readableSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
