import { selection, selectText } from './controls.js';
import { element, freshId } from './element.js';
import { checkCount, checkText } from './field-rules.js';
import { filePicker } from './file-picker.js';
import { uploads } from './files.js';
import { say } from './language.js';
import { openPicker } from './picker.js';
import { form as words } from './words-content.js';

/** @import { Filled } from './field-rules.js' */
/** @import { Component, FileUpload, SelectOption } from './types.ts' */
/** @import { View } from './state.js' */

export const Type = {
  TextInput: 4,
  TextDisplay: 10,
  Label: 18,
  File: 19,
  Radio: 21,
  CheckboxGroup: 22,
  Checkbox: 23,
};
const SELECTS = [3, 5, 6, 7, 8];
const PARAGRAPH = 2;
const TEXT_MAX = 4000;

/**
 * What one input of a form is sent as.
 * @typedef {string | readonly string[] | readonly FileUpload[]} Sent
 *
 * `focus` is what takes the keys, `aside` stands beside the label.
 * @typedef {{ root: HTMLElement, focus: HTMLElement, aside?: HTMLElement, read: () => Filled<Sent> | Promise<Filled<Sent>> }} Control
 */

/**
 * What somebody fills one input of a form in with.
 * @param {Component} input
 * @param {string} label
 * @param {View} view
 * @returns {Control}
 */
export function controlFor(input, label, view) {
  if (SELECTS.includes(input.type)) return select(input, label, view);
  switch (input.type) {
    case Type.TextInput:
      return textInput(input);
    case Type.Radio:
    case Type.CheckboxGroup:
      return group(input);
    case Type.Checkbox: {
      const box = element('input', { type: 'checkbox', checked: input.default });
      const root = element('span', { class: 'check' }, box);
      return { root, focus: box, read: () => ({ value: String(box.checked) }) };
    }
    case Type.File:
      return fileInput(input, label);
    default: {
      const root = element('p', { class: 'subtext' }, say(words.nothing));
      return { root, focus: root, read: () => ({ value: [] }) };
    }
  }
}

/**
 * @param {Component} input
 * @param {string} label
 * @returns {Control}
 */
function fileInput({ required, min_values: min, max_values: max }, label) {
  const most = max ?? 1;
  const picker = filePicker({ label, many: most > 1 });
  return {
    root: picker.root,
    focus: picker.button,
    read: async () => {
      const files = picker.files();
      if (files.length === 0 && required === false) return { value: [] };
      const counted = checkCount(files, { min: min ?? 1, max: most });
      return 'wrong' in counted ? counted : uploads(files);
    },
  };
}

/**
 * @param {Component} input
 * @returns {Control}
 */
function textInput({ style, placeholder, value, min_length: min, max_length: max }) {
  const most = max ?? TEXT_MAX;
  const common = { placeholder: placeholder ?? '' };
  const control =
    style === PARAGRAPH
      ? element('textarea', { ...common, rows: '4' })
      : element('input', { ...common, type: 'text', autocomplete: 'off' });
  control.value = value ?? '';
  const count = element('small', { class: 'count' });
  const tellCount = () => {
    const { length } = control.value;
    count.textContent = length > most * 0.8 ? `${length} / ${most}` : '';
  };
  control.addEventListener('input', tellCount);
  tellCount();
  return {
    root: control,
    focus: control,
    aside: count,
    read: () => checkText(control.value, { min, max: most }),
  };
}

/**
 * @param {Component} input
 * @param {string} label
 * @param {View} view
 * @returns {Control}
 */
function select(input, label, view) {
  const { items, chosen, min, max } = selection(input, view);
  const least = input.required === false ? 0 : min;
  let values = chosen;
  const control = element('button', { type: 'button', class: 'select', 'aria-haspopup': 'listbox' });
  const show = () => {
    control.replaceChildren(selectText(items, values, input.placeholder));
    control.setAttribute('aria-label', `${label}: ${control.textContent}`);
  };
  control.addEventListener('click', async () => {
    const picked = await openPicker({ anchor: control, label, items, chosen: values, min: least, max });
    if (picked === undefined) return;
    values = picked;
    show();
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
  show();
  return {
    root: control,
    focus: control,
    read: () => (values.length === 0 ? { value: values } : checkCount(values, { min: least, max })),
  };
}

/**
 * Radio buttons or checkboxes.
 * @param {Component} input
 * @returns {Control}
 */
function group({ type, options: offered = [], required, min_values: min, max_values: max }) {
  const isRadio = type === Type.Radio;
  const name = freshId();
  const options = offered.map((option) => groupOption(option, isRadio ? 'radio' : 'checkbox', name));
  const root = element(
    'div',
    { class: 'group', role: isRadio ? 'radiogroup' : 'group' },
    options.map(({ root: one }) => one),
  );
  const clear = element('button', { type: 'button', class: 'leave-out' }, say(words.clear));
  clear.addEventListener('click', () => {
    for (const { box } of options) box.checked = false;
    root.dispatchEvent(new Event('input', { bubbles: true }));
    options[0]?.box.focus();
  });
  return {
    root,
    focus: root,
    // Radio buttons cannot be taken back by themselves.
    ...(isRadio && required === false && { aside: clear }),
    read: () => {
      const values = options.filter(({ box }) => box.checked).map(({ box }) => box.value);
      if (isRadio) return { value: values[0] ?? '' };
      if (values.length === 0 && required === false) return { value: values };
      return checkCount(values, { min: min ?? 1, max: max ?? options.length });
    },
  };
}

/**
 * @param {SelectOption} option
 * @param {string} kind
 * @param {string} name
 */
function groupOption({ label, value, description, default: chosen }, kind, name) {
  const box = element('input', { type: kind, name, value, checked: chosen });
  const root = element(
    'label',
    { class: 'check' },
    box,
    element(
      'span',
      { class: 'option-text' },
      element('span', {}, label),
      description && element('small', {}, description),
    ),
  );
  return { root, box };
}
