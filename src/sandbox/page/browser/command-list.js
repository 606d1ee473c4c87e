import { element, freshId } from './element.js';
import { optionRow } from './picker.js';

/** @import { Runnable } from './command-tree.js' */

/**
 * The commands that fit what was typed, in groups by the command that they belong to. The keys stay where one types:
 * `activeId` tells which row is meant.
 * @param {{ label: string, choose: (one: Runnable) => void }} page
 */
export function commandList({ label, choose }) {
  const root = element('div', { class: 'commands', role: 'listbox', 'aria-label': label, hidden: true });
  root.id = freshId();
  /** @type {readonly Runnable[]} */
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
     * @param {readonly Runnable[]} commands
     * @param {string} note what to say where there is none
     */
    show(commands, note) {
      const groups = [...Map.groupBy(commands, ({ group }) => group)];
      shown = groups.flatMap(([, ofGroup]) => ofGroup);
      const made = groups.map(([name, ofGroup]) => groupOf(name, ofGroup, choose));
      rows = made.flatMap((one) => one.rows);
      active = 0;
      root.replaceChildren(...made.map((one) => one.root));
      if (shown.length === 0) root.append(element('p', { class: 'subtext' }, note));
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

/**
 * @param {string} name
 * @param {readonly Runnable[]} commands
 * @param {(one: Runnable) => void} choose
 */
function groupOf(name, commands, choose) {
  const id = freshId();
  const rows = commands.map((one) => {
    const row = optionRow({ value: one.name, label: `/${one.shown}`, description: one.description }, () =>
      choose(one),
    );
    row.id = freshId();
    row.tabIndex = -1;
    // The focus stays where one types.
    row.addEventListener('pointerdown', (event) => event.preventDefault());
    return row;
  });
  // A command without subcommands needs no heading that says the same.
  if (commands.every((one) => one.shown === name))
    return { root: element('div', { role: 'group', 'aria-label': `/${name}` }, rows), rows };
  const head = element('p', { class: 'command-group', id, role: 'presentation' }, `/${name}`);
  return { root: element('div', { role: 'group', 'aria-labelledby': id }, head, rows), rows };
}
