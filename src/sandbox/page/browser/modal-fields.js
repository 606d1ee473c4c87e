import { selection, selectText } from './controls.js';
import { element, freshId } from './element.js';
import { uploads } from './files.js';
import { markdown } from './markdown-view.js';
import { openPicker } from './picker.js';

/** @import { Component, FileUpload, SelectOption } from './types.ts' */
/** @import { View } from './state.js' */

const Type = {
  Row: 1,
  StringSelect: 3,
  TextInput: 4,
  TextDisplay: 10,
  Label: 18,
  Radio: 21,
  CheckboxGroup: 22,
  Checkbox: 23,
};
const SELECTS = [3, 5, 6, 7, 8];
const PARAGRAPH = 2;

/**
 * One input of a form. `read` gives what is to be sent, or rejects with a sentence about what is wrong with it.
 * @typedef {object} ModalField
 * @property {string} customId
 * @property {HTMLElement} root
 * @property {() => Promise<Filled>} read
 *
 * @typedef {string | readonly string[] | readonly FileUpload[]} Filled
 */

/**
 * A top-level component of a form: a text, a label with its input, or (the old way) a row with one.
 * @param {Component} component
 * @param {View} view
 * @returns {{ root: HTMLElement, field?: ModalField }}
 */
export function modalPart(component, view) {
  if (component.type === Type.TextDisplay)
    return { root: element('div', { class: 'text' }, markdown(component.content ?? '', view)) };
  const input = component.type === Type.Label ? component.component : component.components?.[0];
  if (input === undefined) return { root: element('p', { class: 'subtext' }, 'Nothing to fill in here') };
  const label = (component.type === Type.Label ? component.label : input.label) ?? '';
  return labelled(label, component.description ?? '', input, view);
}

/**
 * @param {string} label
 * @param {string} description
 * @param {Component} input
 * @param {View} view
 */
function labelled(label, description, input, view) {
  const id = freshId();
  const control = controlFor(input, label, view);
  const isRequired = input.required ?? input.type !== Type.Checkbox;
  const isGroup = control.focus === control.root;
  const title = element(
    isGroup ? 'span' : 'label',
    isGroup ? { class: 'field-label', id } : { class: 'field-label', for: id },
    label,
    isRequired &&
      input.type !== Type.Checkbox &&
      element('span', { class: 'required', title: 'required' }, ' *'),
  );
  if (isGroup) control.root.setAttribute('aria-labelledby', id);
  else control.focus.id = id;
  const root = element(
    'div',
    { class: 'field' },
    title,
    description !== '' && element('small', {}, description),
    control.root,
  );
  return {
    root,
    field: {
      customId: input.custom_id ?? '',
      root,
      read: async () => {
        const value = await control.read();
        if (isRequired && input.type !== Type.Checkbox && value.length === 0)
          throw new Error(`“${label}” is required.`);
        return value;
      },
    },
  };
}

/** @typedef {{ root: HTMLElement, focus: HTMLElement, read: () => Filled | Promise<Filled> }} Control */

/**
 * @param {Component} input
 * @param {string} label
 * @param {View} view
 * @returns {Control}
 */
function controlFor(input, label, view) {
  if (SELECTS.includes(input.type)) return select(input, label, view);
  switch (input.type) {
    case Type.TextInput:
      return textInput(input, label);
    case Type.Radio:
      return group(input, 'radio');
    case Type.CheckboxGroup:
      return group(input, 'checkbox');
    case Type.Checkbox: {
      const box = element('input', { type: 'checkbox', checked: input.default });
      return { root: element('span', { class: 'check' }, box), focus: box, read: () => String(box.checked) };
    }
    default:
      return fileInput(input);
  }
}

/**
 * @param {Component} input
 * @returns {Control}
 */
function fileInput({ max_values: max }) {
  const control = element('input', { type: 'file', multiple: (max ?? 1) > 1 });
  return { root: control, focus: control, read: () => uploads(control) };
}

/**
 * @param {Component} input
 * @param {string} label
 * @returns {Control}
 */
function textInput(input, label) {
  const { style, placeholder, value, min_length: min, max_length: max } = input;
  const common = { placeholder: placeholder ?? '', maxlength: max ?? 4000 };
  const control =
    style === PARAGRAPH
      ? element('textarea', { ...common, rows: '4' })
      : element('input', { ...common, type: 'text' });
  control.value = value ?? '';
  return {
    root: control,
    focus: control,
    read: () => {
      const { length } = [...control.value];
      if (length > 0 && length < (min ?? 0)) throw new Error(`“${label}” needs at least ${min} characters.`);
      return control.value;
    },
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
  let values = chosen;
  const control = element(
    'button',
    { type: 'button', class: 'select', 'aria-haspopup': 'listbox' },
    selectText(items, values, input.placeholder),
  );
  const least = input.required === false ? 0 : min;
  control.addEventListener('click', async () => {
    const picked = await openPicker({ anchor: control, label, items, chosen: values, min: least, max });
    if (picked === undefined) return;
    values = picked;
    control.replaceChildren(selectText(items, values, input.placeholder));
  });
  return { root: control, focus: control, read: () => values };
}

/**
 * @param {Component} input
 * @param {'radio' | 'checkbox'} kind
 * @returns {Control}
 */
function group(input, kind) {
  const name = freshId();
  const options = (input.options ?? []).map((option) => groupOption(option, kind, name));
  const root = element(
    'div',
    { class: 'group', role: kind === 'radio' ? 'radiogroup' : 'group' },
    options.map(({ root: one }) => one),
  );
  return {
    root,
    focus: root,
    read: () => {
      const values = options.filter(({ box }) => box.checked).map(({ box }) => box.value);
      const most = kind === 'radio' ? 1 : (input.max_values ?? options.length);
      if (values.length > most) throw new Error(`Choose ${most} at most.`);
      return kind === 'radio' ? (values[0] ?? '') : values;
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
