import { byId } from './element.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { frame } from './words.js';

const NARROW = matchMedia('(width <= 720px)');

/** Where the page is narrow, servers and channels lie in a drawer at the left. */
export function setUpDrawer() {
  const toggle = byId('drawer');
  const left = byId('left');
  toggle.append(icon('menu'));
  /** @param {boolean} isOpen */
  const set = (isOpen) => {
    document.body.classList.toggle('drawer-open', isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
    // What cannot be seen must not be reached either.
    left.inert = NARROW.matches && !isOpen;
  };
  const close = () => {
    const hadFocus = left.contains(document.activeElement);
    set(false);
    if (hadFocus && NARROW.matches) toggle.focus();
  };
  toggle.addEventListener('click', () => {
    set(!document.body.classList.contains('drawer-open'));
    const here = left.querySelector('[aria-current=page]');
    if (!left.inert && here instanceof HTMLElement) here.focus();
  });
  byId('veil').addEventListener('click', close);
  left.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && NARROW.matches) close();
  });
  NARROW.addEventListener('change', () => set(false));
  set(false);
  return {
    close,
    refresh: () => toggle.setAttribute('aria-label', say(frame.channels)),
  };
}
