import { element, freshId } from './element.js';
import { say } from './language.js';
import { form as words } from './words-content.js';

/** @import { Item } from './types.ts' */

const SEARCH_FROM = 8;

/**
 * Lets somebody choose from a list beside the control they pressed. A single choice is taken at once; several are
 * confirmed. Resolves to the values, or undefined when they went away.
 * @param {{ anchor: HTMLElement, label: string, items: readonly Item[], chosen: readonly string[], min: number, max: number }} asked
 * @returns {Promise<string[] | undefined>}
 */
export function openPicker({ anchor, label, items, chosen, min, max }) {
  return new Promise((resolve) => {
    const picked = new Set(chosen.filter((value) => items.some((item) => item.value === value)));
    const isMany = max > 1;
    /** @type {string[] | undefined} */
    let result;
    const listId = freshId();
    const list = element('div', {
      class: 'picker-list',
      role: 'listbox',
      id: listId,
      'aria-label': label,
      'aria-multiselectable': String(isMany),
    });
    const count = element('span', { class: 'subtext' });
    const done = element('button', { type: 'button', class: 'button primary' }, say(words.done));
    const search = element('input', {
      type: 'search',
      placeholder: say(words.search),
      'aria-label': say(words.searchIn)(label),
      'aria-controls': listId,
    });
    const box = element(
      'div',
      { class: 'picker', popover: 'auto' },
      element('p', { class: 'picker-label' }, label),
      items.length >= SEARCH_FROM && search,
      list,
      isMany && element('div', { class: 'picker-foot' }, count, done),
    );

    const valuesPicked = () => items.map((item) => item.value).filter((value) => picked.has(value));
    const finish = () => {
      result = valuesPicked();
      box.hidePopover();
    };
    /** @param {string} value */
    const toggle = (value) => {
      if (isMany) {
        if (picked.has(value)) picked.delete(value);
        else if (picked.size < max) picked.add(value);
        mark();
        return;
      }
      // The one that is chosen already is taken back, where none is allowed.
      const isTakenBack = min === 0 && picked.has(value);
      picked.clear();
      if (!isTakenBack) picked.add(value);
      finish();
    };
    const mark = () => {
      for (const row of list.querySelectorAll('[role=option]'))
        row.setAttribute('aria-selected', String(picked.has(row.getAttribute('data-value') ?? '')));
      count.textContent = `${picked.size} / ${min === max ? max : `${min}–${max}`}`;
      done.disabled = picked.size < min || picked.size > max;
    };
    const fill = () => {
      const wanted = search.value.trim().toLowerCase();
      const shown = items.filter((item) =>
        `${item.label} ${item.description ?? ''}`.toLowerCase().includes(wanted),
      );
      list.replaceChildren(...shown.map((item) => optionRow(item, () => toggle(item.value))));
      if (shown.length === 0) list.append(element('p', { class: 'subtext' }, say(words.nothingFound)));
      mark();
    };

    const isChanged = () => picked.size !== chosen.length || chosen.some((value) => !picked.has(value));
    let isLeft = false;
    done.addEventListener('click', finish);
    search.addEventListener('input', fill);
    search.addEventListener('keydown', (event) => {
      const first = list.querySelector('[role=option]');
      if (event.key !== 'Enter' || search.value.trim() === '' || !(first instanceof HTMLElement)) return;
      event.preventDefault();
      first.click();
    });
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') isLeft = true;
      moveFocus(event);
    });
    box.addEventListener('toggle', (event) => {
      if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
      // Whoever presses elsewhere is done with choosing, as in Discord; Escape takes it back.
      if (isMany && result === undefined && !isLeft && isChanged() && !done.disabled) result = valuesPicked();
      box.remove();
      anchor.focus();
      resolve(result);
    });
    fill();
    (anchor.closest('dialog') ?? document.body).append(box);
    box.showPopover();
    place(box, anchor);
    const first = list.querySelector('[aria-selected=true]') ?? list.querySelector('[role=option]');
    if (items.length >= SEARCH_FROM) search.focus();
    else if (first instanceof HTMLElement) first.focus();
  });
}

/**
 * @param {Item} item
 * @param {() => void} choose
 */
export function optionRow(item, choose) {
  const row = element(
    'button',
    { type: 'button', class: 'option', role: 'option', 'data-value': item.value },
    item.sign !== undefined && element('span', { class: 'sign', 'aria-hidden': 'true' }, item.sign),
    element(
      'span',
      { class: 'option-text' },
      element('span', {}, item.label),
      item.description !== undefined && element('small', {}, item.description),
    ),
  );
  row.addEventListener('click', choose);
  return row;
}

/**
 * Arrow keys, Home and End between the rows; a letter leads to the next row that begins with it.
 * @param {KeyboardEvent} event
 */
function moveFocus(event) {
  const { currentTarget, key, target } = event;
  if (!(currentTarget instanceof HTMLElement)) return;
  const rows = [...currentTarget.querySelectorAll('[role=option]')];
  const at = rows.findIndex((row) => row.matches(':focus'));
  const isTyping = target instanceof HTMLInputElement;
  const to = isTyping && key !== 'ArrowDown' ? undefined : rowFor(key, rows, at);
  const next = to === undefined ? undefined : rows[to];
  if (to === undefined) return;
  event.preventDefault();
  if (next instanceof HTMLElement) next.focus();
}

/**
 * @param {string} key
 * @param {readonly Element[]} rows
 * @param {number} at
 * @returns {number | undefined} undefined for a key that leads nowhere
 */
function rowFor(key, rows, at) {
  const known = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (known !== undefined) return known;
  if (key.length !== 1 || key === ' ') return undefined;
  const begins = (/** @type {Element} */ row) =>
    row.querySelector('.option-text')?.textContent.toLowerCase().startsWith(key.toLowerCase()) === true;
  const after = rows.findIndex((row, index) => index > at && begins(row));
  const found = after < 0 ? rows.findIndex(begins) : after;
  return found < 0 ? undefined : found;
}

/**
 * Below the anchor, or above it where there is more room; within the window.
 * @param {HTMLElement} box
 * @param {HTMLElement} anchor
 * @param {Element} [lowest] what hangs below the anchor and is not to be hidden either
 */
export function place(box, anchor, lowest = anchor) {
  const edge = 8;
  const at = anchor.getBoundingClientRect();
  const { bottom } = lowest.getBoundingClientRect();
  const below = innerHeight - bottom;
  const isAbove = below < Math.min(box.offsetHeight + edge, 280) && at.top > below;
  const room = Math.max(160, (isAbove ? at.top : below) - 2 * edge);
  box.style.setProperty('max-height', `${room}px`);
  box.style.setProperty('min-width', `${Math.min(at.width, innerWidth - 2 * edge)}px`);
  const left = Math.max(edge, Math.min(at.left, innerWidth - box.offsetWidth - edge));
  box.style.setProperty('left', `${left}px`);
  box.style.setProperty(
    'top',
    `${isAbove ? Math.max(edge, at.top - Math.min(box.offsetHeight, room) - 4) : bottom + 4}px`,
  );
}
