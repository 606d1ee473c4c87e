import { element, freshId } from './element.js';
import { readFields } from './field-frame.js';
import { say } from './language.js';
import { modalPart } from './modal-fields.js';
import { form as words } from './words-content.js';

/** @import { Sent } from './modal-controls.js' */
/** @import { Modal } from './types.ts' */
/** @import { View } from './state.js' */

/**
 * Shows a form. `submit` gets what was filled in and tells why it was refused, or undefined; then it closes.
 * @param {Modal} modal
 * @param {View} view
 * @param {(values: Record<string, Sent>) => Promise<string | undefined>} submit
 * @param {() => void} closed after it went away, sent or not
 */
export function openModal(modal, view, submit, closed) {
  const titleId = freshId();
  const parts = modal.components.map((component) => modalPart(component, view));
  const fields = parts.flatMap(({ field }) => field ?? []);
  const trouble = element('p', { class: 'trouble', role: 'alert' });
  const cancel = element('button', { type: 'button', class: 'button secondary' }, say(words.cancel));
  const send = element('button', { type: 'submit', class: 'button primary' }, say(words.submit));
  const form = element(
    'form',
    { novalidate: true },
    element('h2', { id: titleId }, modal.title),
    element('p', { class: 'subtext' }, say(words.warning)),
    parts.map(({ root }) => root),
    trouble,
    element('div', { class: 'dialog-foot' }, cancel, send),
  );
  const dialog = element('dialog', { class: 'modal', 'aria-labelledby': titleId }, form);
  let isSending = false;

  form.addEventListener('input', () => {
    trouble.textContent = '';
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    // The button keeps the focus while it works: a disabled one would lose it.
    send.setAttribute('aria-busy', 'true');
    send.textContent = say(words.sending);
    try {
      const values = await readFields(fields);
      const refused = values === undefined ? '' : await submit(values);
      if (refused === undefined) dialog.close();
      else trouble.textContent = refused;
    } finally {
      isSending = false;
      send.removeAttribute('aria-busy');
      send.textContent = say(words.submit);
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  const first = form.querySelector('input:not([hidden]), textarea, button.select, .file-picker button');
  if (first instanceof HTMLElement) first.focus();
}
