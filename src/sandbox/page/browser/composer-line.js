import { element } from './element.js';
import { filePicker } from './file-picker.js';
import { say } from './language.js';
import { composer as words } from './words-content.js';

const HIGHEST_PX = 160;

/** The line that messages are written in: its field, its buttons and the files gathered for the next message. */
export function composerLine() {
  const input = element('textarea', { rows: '1', autocomplete: 'off', 'aria-haspopup': 'listbox' });
  const slash = element('button', { type: 'button', class: 'icon-button' }, '/');
  const send = element('button', { type: 'button', class: 'icon-button' }, '➤');
  const files = filePicker({ label: say(words.files), many: true });
  const attach = files.button;
  attach.className = 'icon-button';
  const root = element('div', { class: 'composer-line' }, attach, slash, input, send);

  return {
    root,
    input,
    slash,
    send,
    files,
    /** Names everything in the language that the page speaks now. */
    label() {
      const named = /** @type {const} */ ([
        [attach, say(words.attach), '+'],
        [slash, say(words.commandsButton), '/'],
        [send, say(words.send), '➤'],
      ]);
      for (const [button, name, sign] of named) {
        button.setAttribute('aria-label', name);
        button.title = name;
        button.textContent = sign;
      }
      input.setAttribute('aria-label', say(words.label));
    },
    /** @param {boolean} isOpen whether anything can be written */
    open(isOpen) {
      for (const one of [input, slash, send, attach]) one.disabled = !isOpen;
    },
    /** As high as what is written, up to a limit. */
    grow() {
      input.style.setProperty('height', 'auto');
      input.style.setProperty('height', `${Math.min(input.scrollHeight, HIGHEST_PX)}px`);
    },
  };
}
