import { element, freshId } from './element.js';
import { optionRow } from './picker.js';

/** @import { Child } from './element.js' */
/** @import { Item } from './types.ts' */

/**
 * Something that can be taken up from the list.
 * @typedef {{ readonly item: Item, readonly pick: () => void }} Suggestion
 *
 * @typedef {object} Group
 * @property {string} name
 * @property {boolean} [titled] whether the name stands above it
 * @property {readonly Suggestion[]} suggestions
 */

/**
 * What fits what was typed, in groups. The keys stay where one types: `activeId` tells which row is meant.
 * @param {string} label
 */
export function suggestionList(label) {
  const root = element('div', { class: 'commands', role: 'listbox', 'aria-label': label, hidden: true });
  root.id = freshId();
  /** @type {readonly Suggestion[]} */
  let shown = [];
  /** @type {readonly HTMLElement[]} */
  let rows = [];
  let active = 0;

  const mark = () => {
    for (const [index, row] of rows.entries()) row.setAttribute('aria-selected', String(index === active));
    rows[active]?.scrollIntoView({ block: 'nearest' });
  };

  return {
    root,
    get activeId() {
      return root.hidden ? undefined : rows[active]?.id;
    },
    get active() {
      return root.hidden ? undefined : shown[active];
    },
    /** @param {string} name */
    rename(name) {
      root.setAttribute('aria-label', name);
    },
    /**
     * @param {readonly Group[]} groups
     * @param {Child} note what to say where there is nothing
     */
    show(groups, note) {
      const meant = root.hidden ? undefined : shown[active]?.item.value;
      const made = groups.map(groupView);
      shown = groups.flatMap(({ suggestions }) => suggestions);
      rows = made.flatMap((one) => one.rows);
      // Drawn anew while somebody walks through it, it stays where they are.
      active = Math.max(
        0,
        shown.findIndex(({ item }) => item.value === meant),
      );
      root.replaceChildren(...made.map((one) => one.root));
      // A list of nothing is none: what it says is said.
      root.setAttribute('role', shown.length === 0 ? 'status' : 'listbox');
      if (shown.length === 0) root.append(element('p', { class: 'subtext command-note' }, note));
      root.hidden = false;
      mark();
    },
    hide() {
      root.hidden = true;
    },
    /** @param {number} by */
    move(by) {
      active = (active + by + rows.length) % Math.max(1, rows.length);
      mark();
    },
  };
}

/** @param {Group} group */
function groupView({ name, titled, suggestions }) {
  const rows = suggestions.map(({ item, pick }) => {
    const row = optionRow(item, pick);
    row.id = freshId();
    row.tabIndex = -1;
    // The focus stays where one types.
    row.addEventListener('pointerdown', (event) => event.preventDefault());
    return row;
  });
  const title = titled === true && element('p', { class: 'command-group', role: 'presentation' }, name);
  return { root: element('div', { role: 'group', 'aria-label': name }, title, rows), rows };
}
