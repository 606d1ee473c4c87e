import { element } from './element.js';
import { say } from './language.js';
import { message as words } from './words-content.js';

/** @import { Child } from './element.js' */

/**
 * Something that is hidden until somebody asks for it. What is hidden can be neither read nor reached before.
 * @param {'span' | 'div'} tag
 * @param {Child} children
 */
export function spoiler(tag, children) {
  const content = element(tag, { class: 'spoiler-content', inert: true, 'aria-hidden': 'true' }, children);
  const shade = element(
    'button',
    { class: 'spoiler-shade', type: 'button', 'aria-label': say(words.spoiler), 'data-key': 'spoiler' },
    tag === 'div' && say(words.spoilerMark),
  );
  const root = element(tag, { class: 'spoiler' }, content, shade);
  shade.addEventListener('click', () => {
    shade.remove();
    content.removeAttribute('inert');
    content.removeAttribute('aria-hidden');
    root.classList.add('spoiler-shown');
  });
  return root;
}
