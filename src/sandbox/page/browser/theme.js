import { element } from './element.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { theme as words } from './words.js';

/** @import { IconName } from './icons.js' */

/** @typedef {'dark' | 'light' | 'system'} Theme */

/** @type {readonly [Theme, IconName][]} */
const THEMES = [
  ['dark', 'moon'],
  ['light', 'sun'],
  ['system', 'screen'],
];

/**
 * Dark, light, or as the machine has it, which is how the page begins.
 * @param {HTMLElement} root where the choice stands
 */
export function setUpTheme(root) {
  const machine = matchMedia('(prefers-color-scheme: light)');
  const show = () => {
    const chosen = chosenTheme();
    const isLight = chosen === 'light' || (chosen === 'system' && machine.matches);
    document.documentElement.setAttribute('data-theme', isLight ? 'light' : 'dark');
    for (const button of root.querySelectorAll('[data-choose-theme]'))
      button.setAttribute('aria-pressed', String(button.getAttribute('data-choose-theme') === chosen));
  };
  root.addEventListener('click', ({ target }) => {
    const chosen = target instanceof Element && target.closest('[data-choose-theme]');
    if (!chosen) return;
    localStorage.setItem('theme', chosen.getAttribute('data-choose-theme') ?? 'system');
    show();
  });
  machine.addEventListener('change', show);
  return {
    refresh() {
      root.setAttribute('aria-label', say(words.label));
      if (root.childElementCount === 0)
        root.append(
          ...THEMES.map(([name, sign]) =>
            element(
              'button',
              { type: 'button', class: 'icon-button', 'data-choose-theme': name },
              icon(sign),
            ),
          ),
        );
      for (const [name] of THEMES) {
        const button = root.querySelector(`[data-choose-theme=${name}]`);
        button?.setAttribute('aria-label', say(words[name]));
        button?.setAttribute('title', say(words[name]));
      }
      show();
    },
  };
}

/** @returns {Theme} */
function chosenTheme() {
  const stored = localStorage.getItem('theme');
  return stored === 'dark' || stored === 'light' ? stored : 'system';
}
