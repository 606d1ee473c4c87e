import { byId, element } from './element.js';

const GONE_AFTER_MS = 8000;

/**
 * A sentence above the composer that goes away again.
 * @param {string} text
 * @param {{ kind?: 'trouble' | 'news', channelId?: string }} [more] a channel makes it a way there
 */
export function notice(text, { kind = 'trouble', channelId } = {}) {
  const close = element('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close' }, '✕');
  const box = element(
    'div',
    { class: `notice ${kind}`, role: kind === 'trouble' ? 'alert' : 'status' },
    element('span', {}, text),
    channelId !== undefined &&
      element('button', { type: 'button', class: 'button secondary', 'data-channel': channelId }, 'Go there'),
    close,
  );
  const gone = () => box.remove();
  close.addEventListener('click', gone);
  box.addEventListener('click', (event) => {
    if (event.target instanceof HTMLElement && event.target.hasAttribute('data-channel')) gone();
  });
  byId('notices').append(box);
  setTimeout(gone, GONE_AFTER_MS);
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
