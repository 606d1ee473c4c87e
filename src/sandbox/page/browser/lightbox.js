import { element } from './element.js';
import { say } from './language.js';
import { message as words } from './words-content.js';

/**
 * Shows a picture as large as the window, with the others of its message an arrow key away. Escape, the cross or a
 * press beside the picture closes it and goes back to where it was opened.
 * @param {HTMLElement} opener the button around the small picture
 */
export function openLightbox(opener) {
  const all = [...(opener.closest('article.message')?.querySelectorAll('.picture, .thumbnail') ?? [opener])];
  let at = all.indexOf(opener);
  const image = element('img', {});
  const caption = element('p', { class: 'lightbox-caption' });
  const close = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': say(words.close) },
    '✕',
  );
  const open = element(
    'a',
    { class: 'button secondary', target: '_blank', rel: 'noreferrer' },
    say(words.openOriginal),
  );
  const back = step('‹', say(words.earlierPicture), -1);
  const forth = step('›', say(words.laterPicture), 1);
  const dialog = element(
    'dialog',
    { class: 'lightbox', 'aria-label': say(words.picture) },
    element('div', { class: 'lightbox-top' }, caption, open, close),
    element('div', { class: 'lightbox-stage' }, all.length > 1 && back, image, all.length > 1 && forth),
  );

  show();
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && !target.closest('img, button, a')) dialog.close();
  });
  dialog.addEventListener('keydown', ({ key }) => {
    if (all.length > 1 && (key === 'ArrowLeft' || key === 'ArrowRight')) move(key === 'ArrowLeft' ? -1 : 1);
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();

  /**
   * @param {string} sign
   * @param {string} label
   * @param {number} by
   */
  function step(sign, label, by) {
    const made = element('button', { type: 'button', class: 'icon-button', 'aria-label': label }, sign);
    made.addEventListener('click', () => move(by));
    return made;
  }

  /** @param {number} by */
  function move(by) {
    at = (at + by + all.length) % all.length;
    show();
  }

  function show() {
    const small = all[at]?.querySelector('img');
    image.src = small?.src ?? '';
    image.alt = small?.alt ?? '';
    caption.textContent = image.alt;
    open.href = image.src;
  }
}
