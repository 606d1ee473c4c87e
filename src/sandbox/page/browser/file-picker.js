import { element } from './element.js';
import { say } from './language.js';
import { readableSize } from './media-view.js';
import { composer as words } from './words-content.js';

/**
 * Files that somebody gathers, by the file dialog, by dropping them here or by pasting.
 * @typedef {object} FilePicker
 * @property {HTMLElement} root
 * @property {HTMLButtonElement} button opens the dialog
 * @property {HTMLElement} list the files, each with a way to leave it out
 * @property {() => readonly File[]} files
 * @property {(files: Iterable<File>) => void} add
 * @property {() => void} clear
 */

/**
 * @param {{ label: string, many: boolean, changed?: () => void }} asked one file takes the place of the other where
 * not many are wanted
 * @returns {FilePicker}
 */
export function filePicker({ label, many, changed = () => {} }) {
  /** @type {readonly File[]} */
  let files = [];
  const input = element('input', { type: 'file', multiple: many, hidden: true, 'aria-label': label });
  const button = element(
    'button',
    { type: 'button', class: 'button secondary' },
    say(many ? words.chooseFiles : words.chooseFile),
  );
  const list = element('ul', { class: 'file-chips', 'aria-label': say(words.files) });
  const root = element('div', { class: 'file-picker' }, button, list, input);

  /** @param {readonly File[]} next */
  const set = (next) => {
    files = next;
    list.replaceChildren(...files.map((file) => chip(file, () => leaveOut(file))));
    changed();
    root.dispatchEvent(new Event('input', { bubbles: true }));
  };
  /** @param {File} file */
  const leaveOut = (file) => {
    set(files.filter((one) => one !== file));
    button.focus();
  };
  /** @param {Iterable<File>} more */
  const add = (more) => {
    const added = [...more];
    if (added.length > 0) set(many ? [...files, ...added] : added.slice(-1));
  };
  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    add(input.files ?? []);
    input.value = '';
  });
  acceptDrops(root, add);
  return { root, button, list, files: () => files, add, clear: () => set([]) };
}

/**
 * Takes files that are dropped or pasted on an element.
 * @param {HTMLElement} target
 * @param {(files: Iterable<File>) => void} take
 */
export function acceptDrops(target, take) {
  const holdsFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') === true;
  target.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    target.classList.add('drop-here');
  });
  target.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && target.contains(relatedTarget)))
      target.classList.remove('drop-here');
  });
  target.addEventListener('drop', (event) => {
    target.classList.remove('drop-here');
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    take(event.dataTransfer?.files ?? []);
  });
  target.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.files ?? [];
    if (pasted.length === 0) return;
    event.preventDefault();
    take(pasted);
  });
}

/**
 * @param {File} file
 * @param {() => void} leaveOut
 */
function chip(file, leaveOut) {
  const remove = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': say(words.leaveOut)(file.name) },
    '✕',
  );
  remove.addEventListener('click', leaveOut);
  return element(
    'li',
    { class: 'file-chip' },
    element('span', {}, file.name),
    element('small', {}, readableSize(file.size)),
    remove,
  );
}
