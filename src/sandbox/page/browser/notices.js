import { byId, element } from './element.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { frame } from './words.js';

const GONE_AFTER_MS = 8000;

/**
 * A sentence above the composer that goes away again.
 * @param {string} text
 * @param {{ kind?: 'trouble' | 'news', channelId?: string }} [more] a channel makes it a way there
 */
export function notice(text, { kind = 'trouble', channelId } = {}) {
  const close = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': say(frame.close) },
    icon('close'),
  );
  const box = element(
    'div',
    { class: `notice ${kind}`, 'data-about': channelId, role: kind === 'trouble' ? 'alert' : 'status' },
    element('span', {}, text),
    channelId !== undefined &&
      element(
        'button',
        { type: 'button', class: 'button secondary', 'data-channel': channelId },
        say(frame.goThere),
      ),
    close,
  );
  const gone = () => box.remove();
  close.addEventListener('click', gone);
  byId('notices').append(box);
  setTimeout(gone, GONE_AFTER_MS);
}

/**
 * Takes away what was said about a channel, for somebody who went there, and the troubles of where they were.
 * @param {string} channelId
 */
export function dropNotices(channelId) {
  for (const box of byId('notices').querySelectorAll('.notice'))
    if (box.classList.contains('trouble') || box.getAttribute('data-about') === channelId) box.remove();
}

/**
 * Says that the bot is being waited for; the answer takes it away.
 * @param {string} text
 */
export function waiting(text) {
  const box = element('p', { class: 'thinking', role: 'status' }, text);
  byId('notices').append(box);
  return () => box.remove();
}
