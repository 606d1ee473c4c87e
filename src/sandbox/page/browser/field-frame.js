import { element, freshId } from './element.js';
import { say } from './language.js';
import { field as words } from './words-content.js';

/** @import { Child } from './element.js' */
/** @import { Filled } from './field-rules.js' */

/**
 * A control with its label, its description and a place for what is wrong with it, tied together for whoever does not
 * see them.
 * @typedef {object} Frame
 * @property {HTMLElement} root
 * @property {(sentence: string) => void} tell says what is wrong; '' takes it back
 */

/**
 * @param {{ className: string, label: string, required: boolean, description?: string, control: HTMLElement, focus: HTMLElement, aside?: Child }} parts
 * `focus` is what takes the keys; where that is the control itself and no input, the label names a group
 * @returns {Frame}
 */
export function fieldFrame({ className, label, required, description = '', control, focus, aside }) {
  const [id, describedId, wrongId] = [freshId(), freshId(), freshId()];
  const isGroup = focus === control && focus.matches('[role]');
  const wrong = element('small', { class: 'trouble', id: wrongId, role: 'alert' });
  const mark = required && element('span', { class: 'required', title: say(words.requiredMark) }, ' *');
  const title = isGroup
    ? element('span', { class: 'field-label', id }, label, mark)
    : element('label', { class: 'field-label', for: id }, label, mark);
  if (isGroup) focus.setAttribute('aria-labelledby', id);
  else focus.id = id;
  if (required && focus.matches('input:not([type=file]), textarea, [role=radiogroup]'))
    focus.setAttribute('aria-required', 'true');
  focus.setAttribute('aria-describedby', `${describedId} ${wrongId}`);
  const root = element(
    'div',
    { class: className },
    element('div', { class: 'field-head' }, title, aside),
    element('small', { class: 'field-description', id: describedId }, description),
    control,
    wrong,
  );
  const tell = (/** @type {string} */ sentence) => {
    wrong.textContent = sentence;
    if (sentence === '') focus.removeAttribute('aria-invalid');
    else if (focus.matches('input, textarea, [role=radiogroup]')) focus.setAttribute('aria-invalid', 'true');
  };
  root.addEventListener('input', () => tell(''));
  return { root, tell };
}

/**
 * @template T
 * @typedef {object} Field
 * @property {string} name
 * @property {HTMLElement} root
 * @property {HTMLElement} focus
 * @property {(sentence: string) => void} tell
 * @property {() => Promise<Filled<T>>} read
 */

/**
 * Reads all fields; where something is wrong each says so, and the first of them gets the focus.
 * @template T
 * @param {readonly Field<T>[]} fields
 * @returns {Promise<Record<string, T> | undefined>} by name, undefined where something is wrong
 */
export async function readFields(fields) {
  const read = await Promise.all(fields.map(async (field) => ({ field, filled: await field.read() })));
  for (const { field, filled } of read) field.tell('wrong' in filled ? filled.wrong : '');
  const bad = read.find(({ filled }) => 'wrong' in filled)?.field;
  if (bad !== undefined) {
    bad.root.scrollIntoView({ block: 'nearest' });
    const within = bad.focus.matches('[role]') ? bad.focus.querySelector('input') : null;
    (within ?? bad.focus).focus();
    return undefined;
  }
  return Object.fromEntries(
    read.flatMap(({ field, filled }) => ('value' in filled ? [[field.name, filled.value]] : [])),
  );
}
