import { byId, element } from './element.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { tools as words } from './words-tools.js';

/**
 * Something that stands in the column at the right.
 * @typedef {object} Panel
 * @property {HTMLElement} root
 * @property {() => string} title
 * @property {() => void} refresh
 */

const REMEMBERED = 'side';
const WIDE = matchMedia('(width > 1000px)');

/**
 * The column at the right: one panel at a time, or none. Where the page is wide it stays as it was left; where it is
 * narrow it lies over the channel and is closed at first.
 * @param {Readonly<Record<string, { panel: Panel, button: HTMLElement }>>} panels
 */
export function setUpSideColumn(panels) {
  const column = byId('side');
  const title = element('h2', { id: 'side-title' });
  const close = element('button', { type: 'button', class: 'icon-button' }, icon('close'));
  const body = element('div', { class: 'side-body' });
  column.setAttribute('aria-labelledby', title.id);
  column.append(element('header', { class: 'side-head' }, title, close), body);
  let shown = WIDE.matches ? (localStorage.getItem(REMEMBERED) ?? Object.keys(panels)[0] ?? '') : '';

  /** @param {string} name '' for none */
  const show = (name) => {
    const previous = panels[shown];
    shown = name in panels ? name : '';
    if (WIDE.matches) localStorage.setItem(REMEMBERED, shown);
    place();
    if (shown === '' && previous !== undefined && column.contains(document.activeElement))
      previous.button.focus();
  };
  const place = () => {
    const panel = panels[shown]?.panel;
    document.body.classList.toggle('side-open', panel !== undefined);
    column.hidden = panel === undefined;
    for (const [name, { button }] of Object.entries(panels))
      button.setAttribute('aria-expanded', String(name === shown));
    if (panel === undefined) body.replaceChildren();
    else if (body.firstChild !== panel.root) body.replaceChildren(panel.root);
    refresh();
  };
  const refresh = () => {
    close.setAttribute('aria-label', say(words.close));
    const panel = panels[shown]?.panel;
    title.textContent = panel?.title() ?? '';
    panel?.refresh();
  };

  for (const [name, { button }] of Object.entries(panels)) {
    button.setAttribute('aria-controls', 'side');
    button.addEventListener('click', () => {
      const isShown = name === shown;
      show(isShown ? '' : name);
      if (!isShown) close.focus();
    });
  }
  close.addEventListener('click', () => {
    const button = panels[shown]?.button;
    show('');
    button?.focus();
  });
  column.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close.click();
  });
  WIDE.addEventListener('change', () => show(WIDE.matches ? (localStorage.getItem(REMEMBERED) ?? '') : ''));
  place();
  return {
    refresh,
    show,
    /** Out of the way, where the column lies over the channel. */
    giveWay: () => {
      if (!WIDE.matches) show('');
    },
  };
}
