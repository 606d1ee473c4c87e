import { nameOf } from './author-view.js';
import { element } from './element.js';
import { say } from './language.js';
import { plainText } from './plain-text.js';
import { message as words } from './words-content.js';

/** @import { Message } from './types.ts' */
/** @import { View } from './state.js' */

const SNIPPET = 80;
const REPLY = 19;

/**
 * What made somebody speak: a command, or the message that is answered.
 * @param {Message} message
 * @param {View} view
 */
export function origin(message, view) {
  const asked = message.interaction;
  if (asked !== undefined)
    return element(
      'p',
      { class: 'origin' },
      element('strong', {}, nameOf(asked.user, view)),
      say(words.used),
      element('span', { class: 'mention' }, `/${asked.name}`),
    );
  if (message.type !== REPLY) return undefined;
  const answered = message.referenced_message;
  if (!answered) return element('p', { class: 'origin' }, '↱ ', say(words.goneMessage));
  const start = plainText(answered.content, view).slice(0, SNIPPET);
  return element(
    'p',
    { class: 'origin' },
    '↱ ',
    element('strong', {}, nameOf(answered.author, view)),
    ' ',
    element(
      'button',
      { type: 'button', class: 'plain-link', 'data-jump': answered.id, 'data-key': 'origin' },
      start || say(words.someMessage),
    ),
  );
}
