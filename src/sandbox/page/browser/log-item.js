import { element } from './element.js';
import { icon } from './icons.js';
import { say, spokenLocale } from './language.js';
import { log as words } from './words-tools.js';

/** @import { Line } from './activity-lines.js' */
/** @import { Activity } from './frame-types.ts' */

/**
 * @param {Activity} entry
 * @param {Line} line
 */
export function logItem({ at }, { tag, text, note, isRight, wrong }) {
  const verdict =
    isRight === undefined
      ? element('span', { class: 'verdict' })
      : element(
          'span',
          {
            class: isRight ? 'verdict right' : 'verdict wrong',
            role: 'img',
            'aria-label': say(isRight ? words.right : words.notRight),
          },
          icon(isRight ? 'check' : 'alert'),
        );
  return element(
    'li',
    { class: isRight === false ? 'log-line bad' : 'log-line' },
    verdict,
    element(
      'div',
      { class: 'log-text' },
      element('span', { class: 'log-head' }, element('code', {}, tag), element('bdi', {}, text)),
      element('small', {}, [timeOf(at), note].filter((part) => part !== '').join(' · ')),
      wrong.map((sentence) => element('p', { class: 'trouble' }, sentence)),
    ),
  );
}

/** @param {string} at */
function timeOf(at) {
  return new Intl.DateTimeFormat(spokenLocale(), { timeStyle: 'medium' }).format(new Date(at));
}
