import { element } from './element.js';
import { formatSent, formatTime } from './times.js';

/** @import { View } from './state.js' */

/** Beside Discord's own styles: when a message was sent. */
export const SENT = 'sent';

/**
 * A moment that stays true while the clock goes on; the whole of it stands in the tooltip.
 * @param {number} ms Unix time
 * @param {string} style
 * @param {Pick<View, 'locale' | 'now'>} view
 */
export function timeView(ms, style, view) {
  const date = new Date(ms);
  const made = element('time', {
    title: formatTime(ms, 'F', view.locale, view.now),
    datetime: Number.isNaN(date.getTime()) ? undefined : date.toISOString(),
    'data-style': style,
  });
  made.textContent = told(ms, style, view);
  return made;
}

/**
 * Tells all moments below a node anew, for a clock that has gone on.
 * @param {ParentNode} below
 * @param {Pick<View, 'locale' | 'now'>} view
 */
export function retellTimes(below, view) {
  for (const one of below.querySelectorAll('time[datetime][data-style]')) {
    const ms = Date.parse(one.getAttribute('datetime') ?? '');
    const text = told(ms, one.getAttribute('data-style') ?? '', view);
    if (one.textContent !== text) one.textContent = text;
  }
}

/**
 * @param {number} ms
 * @param {string} style
 * @param {Pick<View, 'locale' | 'now'>} view
 */
function told(ms, style, { locale, now }) {
  return style === SENT ? formatSent(ms, locale, now) : formatTime(ms, style, locale, now);
}
