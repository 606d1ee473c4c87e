/**
 * Where somebody was within a message, by what does not change when the message is drawn anew.
 * @typedef {{ message: string, key: string, nth: number }} Place
 */

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex="0"]';

/**
 * @param {Element | null} focused
 * @returns {Place | undefined} undefined for what is in no message
 */
export function placeOf(focused) {
  const article = focused?.closest('[data-message]');
  const message = article?.getAttribute('data-message');
  if (!focused || !article || !message) return undefined;
  return {
    message,
    key: focused.getAttribute('data-key') ?? '',
    nth: [...article.querySelectorAll(FOCUSABLE)].indexOf(focused),
  };
}

/**
 * Goes back to a place: the same control, else the one that now stands where it stood, else the message.
 * @param {HTMLElement} list of messages
 * @param {Place} place
 * @returns whether the message is still there
 */
export function focusPlace(list, { message, key, nth }) {
  const article = [...list.children].find((one) => one.getAttribute('data-message') === message);
  if (!(article instanceof HTMLElement)) return false;
  const controls = [...article.querySelectorAll(FOCUSABLE)].filter(
    (one) => !one.matches(':disabled, [inert] *'),
  );
  const same = key === '' ? undefined : controls.find((one) => one.getAttribute('data-key') === key);
  const next = same ?? (nth < 0 ? undefined : controls[Math.min(nth, controls.length - 1)]);
  const target = next instanceof HTMLElement ? next : article;
  target.focus({ preventScroll: target === article });
  return true;
}

/**
 * Arrow keys between messages, for whoever stands on one; Escape leads to where messages are written.
 * @param {HTMLElement} list
 * @param {() => void} leave
 */
export function walkMessages(list, leave) {
  list.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!(target instanceof HTMLElement)) return;
    if (key === 'Escape') {
      event.preventDefault();
      leave();
      return;
    }
    const all = [...list.querySelectorAll('article.message')];
    const at = all.indexOf(target);
    if (at < 0) return;
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[key];
    if (to === undefined) return;
    event.preventDefault();
    const next = all[to];
    if (next instanceof HTMLElement) next.focus();
    else if (to >= all.length) leave();
  });
}
