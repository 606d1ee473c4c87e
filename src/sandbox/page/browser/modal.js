import { element, freshId } from './element.js';
import { modalPart } from './modal-fields.js';

/** @import { Modal } from './types.ts' */
/** @import { View } from './state.js' */

/**
 * Shows a form. `submit` gets what was filled in and tells why it was refused, or undefined; then it closes.
 * @param {Modal} modal
 * @param {View} view
 * @param {(values: Record<string, import('./modal-fields.js').Filled>) => Promise<string | undefined>} submit
 * @param {() => void} closed after it went away, sent or not
 */
export function openModal(modal, view, submit, closed) {
  const titleId = freshId();
  const parts = modal.components.map((component) => modalPart(component, view));
  const fields = parts.flatMap(({ field }) => field ?? []);
  const trouble = element('p', { class: 'trouble', role: 'alert' });
  const cancel = element('button', { type: 'button', class: 'button secondary' }, 'Cancel');
  const send = element('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const form = element(
    'form',
    {},
    element('h2', { id: titleId }, modal.title),
    element('p', { class: 'subtext' }, 'This form goes to the bot. Don’t share passwords.'),
    parts.map(({ root }) => root),
    trouble,
    element('div', { class: 'dialog-foot' }, cancel, send),
  );
  const dialog = element('dialog', { class: 'modal', 'aria-labelledby': titleId }, form);

  form.addEventListener('input', () => {
    trouble.textContent = '';
  });
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const values = await readFields(fields, trouble);
    if (values === undefined) return;
    send.disabled = true;
    send.textContent = 'Sending…';
    const refused = await submit(values);
    if (refused === undefined) dialog.close();
    else trouble.textContent = refused;
    send.disabled = false;
    send.textContent = 'Submit';
  });
  document.body.append(dialog);
  dialog.showModal();
  const first = form.querySelector('input, textarea, button.select');
  if (first instanceof HTMLElement) first.focus();
}

/**
 * @param {readonly import('./modal-fields.js').ModalField[]} fields
 * @param {HTMLElement} trouble
 */
async function readFields(fields, trouble) {
  /** @type {Record<string, import('./modal-fields.js').Filled>} */
  const values = {};
  for (const field of fields) {
    try {
      values[field.customId] = await field.read();
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error);
      field.root.scrollIntoView({ block: 'center' });
      return undefined;
    }
  }
  return values;
}
