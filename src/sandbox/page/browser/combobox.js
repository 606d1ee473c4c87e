import { element, freshId } from './element.js';
import { say } from './language.js';
import { optionRow, place } from './picker.js';
import { composer as words } from './words-content.js';

/** @import { Item } from './types.ts' */

const TYPING_PAUSE_MS = 200;

/**
 * A text field that suggests. Where only suggestions are allowed, `value` is that of the chosen one and
 * undefined for a text that names none.
 * @typedef {object} Combobox
 * @property {HTMLElement} root
 * @property {HTMLInputElement} input
 * @property {() => string | undefined} value
 */

/**
 * @param {{ label: string, placeholder: string, free: boolean, suggest: (typed: string) => Promise<readonly Item[]> }} asked
 * `free` allows any text beside what is suggested, which then is asked for only when somebody stops typing
 * @returns {Combobox}
 */
export function combobox({ label, placeholder, free, suggest }) {
  const listId = freshId();
  const input = element('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    placeholder,
    'aria-controls': listId,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
  });
  const list = element('div', {
    class: 'picker picker-list',
    popover: 'manual',
    role: 'listbox',
    id: listId,
    'aria-label': label,
  });
  const root = element('span', { class: 'combobox' }, input, list);
  /** @type {readonly Item[]} */
  let items = [];
  /** @type {Item | undefined} */
  let chosen;
  let active = -1;
  let asked = 0;
  let note = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;

  const close = () => {
    if (list.matches(':popover-open')) list.hidePopover();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  };
  /** @param {Item} item */
  const take = (item) => {
    chosen = item;
    input.value = item.label;
    close();
  };
  /** @param {Item} item */
  const choose = (item) => {
    take(item);
    input.focus();
  };
  const show = () => {
    const rows = items.map((item) => optionRow(item, () => choose(item)));
    for (const row of rows) {
      row.id = freshId();
      row.tabIndex = -1;
      row.addEventListener('pointerdown', (event) => event.preventDefault());
    }
    list.replaceChildren(...rows);
    if (items.length === 0) list.append(element('p', { class: 'subtext' }, note));
    if (!list.matches(':popover-open')) list.showPopover();
    input.setAttribute('aria-expanded', 'true');
    // What is wrong with the field stays in sight.
    place(list, input, root.parentElement?.querySelector('.trouble:not(:empty)') ?? input);
    move(items.length > 0 && !free ? 0 : -1);
  };
  /** @param {number} to */
  const move = (to) => {
    active = to;
    if (to < 0) input.removeAttribute('aria-activedescendant');
    for (const [index, row] of [...list.children].entries()) {
      row.setAttribute('aria-selected', String(index === to));
      if (index !== to) continue;
      input.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    }
  };
  const ask = async () => {
    asked += 1;
    const mine = asked;
    let trouble = '';
    const found = await suggest(input.value).catch((error) => {
      trouble = error instanceof Error ? error.message : String(error);
      return [];
    });
    if (mine !== asked || document.activeElement !== input) return;
    items = found;
    note = trouble || say(words.noSuggestion);
    // An empty list would say nothing of a field that is empty, and hide what is around it.
    if (found.length === 0 && input.value === '' && trouble === '') close();
    else show();
  };

  input.addEventListener('focus', ask);
  input.addEventListener('input', () => {
    chosen = undefined;
    // What was marked fitted what stood here before.
    move(-1);
    clearTimeout(pause);
    if (free) pause = setTimeout(ask, TYPING_PAUSE_MS);
    else ask();
  });
  input.addEventListener('blur', () => {
    clearTimeout(pause);
    asked += 1;
    close();
  });
  input.addEventListener('keydown', (event) => {
    const isOpen = list.matches(':popover-open') && items.length > 0;
    if (event.key === 'Escape' && list.matches(':popover-open')) {
      event.stopPropagation();
      close();
    } else if (isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      move((active + (event.key === 'ArrowDown' ? 1 : items.length - (active < 0 ? 0 : 1))) % items.length);
    } else if (isOpen && event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      event.stopPropagation();
      const item = items[active];
      if (item !== undefined) choose(item);
    } else if (event.key === 'Enter') {
      // What is sent may turn out wrong, which is said where the list was.
      close();
    } else if (isOpen && event.key === 'Tab' && active >= 0 && input.value.trim() !== '') {
      // What is marked is taken on the way to the next field.
      const item = items[active];
      if (item !== undefined) take(item);
    }
  });

  return { root, input, value: () => chosenValue() };

  function chosenValue() {
    if (chosen !== undefined) return chosen.value;
    const typed = input.value.trim();
    if (typed === '') return undefined;
    const named = items.find((item) => item.label.toLowerCase() === typed.toLowerCase());
    return named?.value ?? (free ? typed : undefined);
  }
}

/**
 * Suggests those of a fixed list whose label has what was typed.
 * @param {() => readonly Item[]} items
 * @returns {(typed: string) => Promise<Item[]>}
 */
export function among(items) {
  return async (typed) => {
    const wanted = typed.trim().toLowerCase();
    return items()
      .filter((item) => item.label.toLowerCase().includes(wanted))
      .slice(0, 25);
  };
}
